# shellcheck shell=bash disable=SC2154,SC2034 # it uses the variables of setup.sh
# The lines of each room that the tests reach. Sourced after setup.sh.

# A folder of its own: a build with counters and one without would undo each other.
coverage_folder=$root/.build-coverage
coverage_build=(--enable-code-coverage --scratch-path "$coverage_folder")

# From here on every program that was built to count says what it counted when it ends.
start_counting() {
  rm -rf "$coverage_folder/counters"
  export LLVM_PROFILE_FILE=$coverage_folder/counters/%p.profraw
}

# Prints the share of each room. Of programs that the tests killed the counters are torn or lost;
# swift's own summary fails on them, and this one passes over them.
count_lines() {
  local built bin log=$coverage_folder/count.log
  built=$(swift build --package-path "$root" --scratch-path "$coverage_folder" --show-bin-path)
  bin=$(dirname "$(readlink -f "$(command -v swift)")")
  "$bin/llvm-profdata" merge -sparse --failure-mode=all -o "$coverage_folder/profile" \
    "$coverage_folder"/counters/*.profraw 2>"$log" &&
    "$bin/llvm-cov" export -summary-only -instr-profile "$coverage_folder/profile" \
      "$built/gavelPackageTests.xctest" -object "$built/gavel" -object "$built/gavel-display" \
      -object "$built/EditorProbe" >"$coverage_folder/export.json" 2>>"$log" &&
    python3 "$root/scripts/proof.d/coverage.py" "$root" "$coverage_folder/export.json" && return
  tail -n 5 "$log" >&2
  say "The lines could not be counted."
  return 1
}
