# shellcheck shell=bash disable=SC2154,SC2034 # it uses the variables of setup.sh
# The release builds of gavel and, when it is asked for, of gavel-display: once, by one process at a time, with one line of progress, and
# not at all when nothing changed. Sourced after setup.sh.

build_folder=$root/.build
binary=$build_folder/release/gavel
display_binary=$build_folder/release/gavel-display
build_log=$build_folder/gavel-build.log

# True when a program is there and holds every change to the sources. Folders count,
# since a file that was deleted or renamed only shows in its folder.
#
# The stamp is made when a build starts and put in place when it succeeds: whatever is
# newer than it is not in the program. It holds the folder that the build was made in.
is_built() { # PROGRAM
  local made_in stamp=$build_folder/$1-built
  [[ -x $build_folder/release/$1 && -e $stamp ]] || return
  read -r made_in <"$stamp"
  [[ $made_in == "$root" ]] || return
  [[ -z $(find "$root/Sources" "$root/Package.swift" "$root/scripts/lib/build.sh" \
    -newer "$stamp" -print -quit) ]]
}

# Empties a build folder that was made for another place (a copied or moved checkout):
# its modules name that place, and the compiler refuses them.
drop_foreign_build() {
  local plan
  for plan in "$build_folder"/debug.yaml "$build_folder"/release.yaml; do
    [[ -e $plan ]] || continue
    grep -qF "\"$build_folder/" "$plan" && continue
    say "The folder .build was made somewhere else; it is made anew."
    find "$build_folder" -mindepth 1 -maxdepth 1 ! -name gavel-lock -exec rm -rf {} +
    return
  done
}

# Turns the build's output into one line that is written over in a terminal, and into
# nothing elsewhere. Everything is in the log.
show_progress() { # PROGRAM
  local line
  if [[ ! -t 2 ]]; then
    cat >"$build_log"
    return
  fi
  printf 'Building %s (once): fetching packages …' "$1" >&2
  while IFS= read -r line; do
    printf '%s\n' "$line"
    [[ $line =~ ^\[[0-9]+/[0-9]+\] ]] &&
      printf '\r\033[KBuilding %s (once): %s' "$1" "${BASH_REMATCH[0]}" >&2
  done >"$build_log"
  printf '\r\033[K' >&2
}

# Builds gavel if it is not up to date; exits when that fails.
need_gavel() {
  is_built gavel && return
  need_packages "${build_packages[@]}"
  build_program gavel
}

# Builds gavel-display if it is not up to date, and gavel, which starts it.
need_display() {
  need_gavel
  is_built gavel-display && return
  need_packages "${build_packages[@]}" "${display_packages[@]}"
  # Package.swift leaves the display out unless this is set.
  local -x GAVEL_DISPLAY=1
  build_program gavel-display
}

build_program() { # PROGRAM
  local stamp=$build_folder/$1-built
  need_swift
  mkdir -p "$build_folder" 2>/dev/null && [[ -w $build_folder ]] ||
    fail "Gavel is built into $build_folder, which you may not write to." \
      "Clone the project into a folder of your own, then run this again."
  exec 9>"$build_folder/gavel-lock"
  if ! flock -n 9; then
    [[ -t 2 ]] && say "Gavel is being built by another process; waiting for it."
    flock 9
  fi
  if ! is_built "$1"; then
    drop_foreign_build
    printf '%s\n' "$root" >"$stamp.new"
    # The lock is not handed down: a compiler that outlives us must not hold it.
    if ! swift build --package-path "$root" -c release --static-swift-stdlib --product "$1" \
      </dev/null 2>&1 9>&- | show_progress "$1"; then
      grep -E '^[^ |].*error:|^error:' "$build_log" | sort -u | head -n 10 >&2
      say "--- the end of the log:"
      tail -n 15 "$build_log" >&2
      fail "$1 could not be built. The whole log is in $build_log."
    fi
    mv "$stamp.new" "$stamp"
  fi
  exec 9>&-
}
