# shellcheck shell=bash disable=SC2154 # it uses the variables of setup.sh
# Runs the commands that the README tells people to type, so that none of them goes
# stale. Sourced after setup.sh.
#
# Every fenced block marked `sh` is run, in order, each by one shell that stops at the
# first command that fails. An HTML comment on the lines right above the block says
# more, where there is more to say:
#
#   <!-- not run: WHY -->     the block is left out (it needs a network, a second seat, …)
#   <!-- typed:               the lines that a person types into the block's program;
#   add Rosa Quintero         without this its standard input is empty
#   next
#   -->
#   <!-- exits 1 -->          the block is meant to end with this status instead of 0
#
# Lines that begin with `scripts/test` are left out, or the tests would run themselves.
# A session that is only shown stands in a block marked `text` or `console`.

# Copies a README's blocks to FOLDER as 01.sh and 01.in, 02.sh and 02.in, …; beside
# them NN.line (where the block stands), NN.exit (the expected status), NN.skip (why).
extract_commands() { # README FOLDER
  awk -v folder="$2" '
    function put(suffix, text) { printf "%s", text > (base suffix); close(base suffix) }
    in_block && /^```/ {
      in_block = 0
      put(".sh", body); put(".in", typed); put(".line", start "\n"); put(".exit", status "\n")
      if (skip != "") put(".skip", skip "\n")
      typed = ""; skip = ""; status = 0
      next
    }
    in_block { if ($0 !~ /^scripts\/test( |$)/) body = body $0 "\n"; next }
    in_other { if (/^```/) in_other = 0; next }
    /^```sh[ \t]*$/ { in_block = 1; body = ""; start = NR; base = sprintf("%s/%02d", folder, ++n); next }
    /^```/ { in_other = 1; typed = ""; skip = ""; status = 0; next }
    in_typed && /^-->/ { in_typed = 0; next }
    in_typed { typed = typed $0 "\n"; next }
    /^<!-- typed:[ \t]*$/ { in_typed = 1; typed = ""; next }
    /^<!-- not run: .* -->[ \t]*$/ { skip = $0; sub(/^<!-- not run: /, "", skip); sub(/ -->.*/, "", skip); next }
    /^<!-- exits [0-9]+ -->[ \t]*$/ { status = $3; next }
    # Whatever else stands between a comment and a block cuts the two apart.
    /[^ \t]/ { typed = ""; skip = ""; status = 0 }
    BEGIN { status = 0 }
  ' "$1"
}

# Makes FOLDER look like the checkout: what the commands may write to is a copy, the
# rest is linked, so what they leave behind lands in FOLDER.
imitate_checkout() { # FOLDER
  local entry
  for entry in "$root"/*; do
    case ${entry##*/} in
    examples | docs) cp -R "$entry" "$1/" ;;
    *) ln -s "$entry" "$1/" ;;
    esac
  done
}

# Runs the README's blocks; prints each one's first line with what came of it, and a
# failing one's output. The user's own archive and history are left alone.
run_readme() {
  local scratch blocks block expected status failures=0
  [[ -e $root/README.md ]] || { say "no README.md, nothing to run" && return; }
  scratch=$(mktemp -d)
  blocks=$scratch/blocks
  mkdir "$blocks" "$scratch/checkout" "$scratch/data"
  extract_commands "$root/README.md" "$blocks"
  imitate_checkout "$scratch/checkout"
  for block in "$blocks"/*.sh; do
    [[ -e $block ]] || break
    block=${block%.sh}
    if [[ -e $block.skip ]]; then
      printf '  README.md:%s not run: %s\n' "$(<"$block.line")" "$(<"$block.skip")"
      continue
    fi
    expected=$(<"$block.exit")
    (
      cd "$scratch/checkout" || exit
      unset GAVEL_ARCHIVE
      export XDG_DATA_HOME=$scratch/data XDG_STATE_HOME=$scratch/data
      exec timeout 900 bash -eu -o pipefail "$block.sh" <"$block.in" >"$block.out" 2>&1
    )
    status=$?
    printf '  README.md:%s %s\n' "$(<"$block.line")" "$(head -n 1 "$block.sh")"
    if [[ $status -ne $expected ]]; then
      failures=$((failures + 1))
      tail -n 20 "$block.out" | sed 's/^/    /'
      printf '    README.md:%s: exit status %s where %s was expected\n' \
        "$(<"$block.line")" "$status" "$expected"
    fi
  done
  rm -rf "$scratch"
  return $((failures > 0))
}
