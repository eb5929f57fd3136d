# shellcheck shell=bash disable=SC2154 # it uses the variables of setup.sh and build.sh
# Looks at the pages of the display in a headless browser. Sourced after build.sh; tests_folder is
# where the tests are built.

# The wheel holds axe-core (MPL-2.0), which judges whether everybody can use the pages; it
# is fetched for the tests and is no part of the project.
axe_wheel=axe-playwright-python==0.1.8

# Prints where axe-core is; fetches it when it is not there yet. Fails where it cannot.
find_axe() {
  local folder=$root/.build/axe
  local file=$folder/axe.min.js
  if [[ ! -s $file ]]; then
    mkdir -p "$folder"
    python3 -m pip download --quiet --no-deps --dest "$folder" "$axe_wheel" >/dev/null 2>&1 &&
      python3 - "$folder" "$file" <<'END' || return
import glob, sys, zipfile
folder, file = sys.argv[1:]
with zipfile.ZipFile(glob.glob(folder + "/*.whl")[0]) as wheel:
    name = next(name for name in wheel.namelist() if name.endswith("axe.min.js"))
    with open(file, "wb") as out:
        out.write(wheel.read(name))
END
  fi
  printf '%s\n' "$file"
}

# Runs the meeting of scripts/test.d/display.py against the debug build.
run_pages() {
  local axe options=()
  (need_packages "${browser_packages[@]}") ||
    say "The pages are not looked at: there is no browser."
  if axe=$(find_axe); then options=(--axe "$axe"); fi
  timeout 600 python3 "$root/scripts/test.d/display.py" "$tests_folder/debug/gavel" \
    "$tests_folder/debug/gavel-display" "${options[@]}"
}
