# shellcheck shell=bash disable=SC2154 # it uses the variables of setup.sh
# The pages of the public declarations. Sourced after setup.sh.

# Lets the compiler tell the public declarations of all rooms, and makes pages of them, or
# with --check looks for those without documentation.
run_api() { # [--check]
  local log=$root/.build/api.log graphs
  mkdir -p "$root/.build"
  # The compiler finds nothing to tell of a program; what it says of one is of no use here.
  swift package --package-path "$root" dump-symbol-graph --minimum-access-level public \
    --skip-synthesized-members </dev/null >"$log" 2>&1
  graphs=$(sed -n 's/^Files written to //p' "$log")
  if [[ ! -d $graphs ]]; then
    tail -n 15 "$log" >&2
    say "The compiler told nothing of the declarations. The whole log is in $log."
    return 1
  fi
  python3 "$root/scripts/api.d/pages.py" "$graphs" "$root" "$root/.build/api" "$@"
}
