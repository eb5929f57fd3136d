# shellcheck shell=bash disable=SC2154 # it uses the variables of setup.sh
# The judges of the documents: python3 packages in a folder of their own under .build, so
# that the system's python stays as it is. Sourced after setup.sh.

judges_folder=$root/.build/judges
judges_wanted=$root/scripts/judges/requirements.txt

# Installs the judges unless they are there as wanted. What cannot be had is said in one
# line, and the tests that need it are skipped.
need_judges() {
  local python log=$root/.build/judges.log
  command -v java >/dev/null ||
    say "skipped: the Nu HTML checker needs java (apt-get install default-jre-headless)"
  command -v soffice >/dev/null ||
    say "skipped: the test of tagged PDF needs LibreOffice (apt-get install libreoffice-writer-nogui)"
  cmp -s "$judges_wanted" "$judges_folder/installed" && return
  rm -rf "$judges_folder"
  mkdir -p "$root/.build"
  if ! python=$(python_with_venv); then
    say "skipped: the judges of documents need python3 with venv (apt-get install python3-venv)"
    return
  fi
  if ! "$python" -m venv "$judges_folder" >"$log" 2>&1 ||
    ! "$judges_folder/bin/python" -m pip install --quiet --disable-pip-version-check \
      --no-deps --requirement "$judges_wanted" </dev/null >>"$log" 2>&1; then
    rm -rf "$judges_folder"
    say "skipped: the judges of documents could not be installed; $log says why"
    return
  fi
  cp "$judges_wanted" "$judges_folder/installed"
}

# Prints a python3 that can make folders for packages; installs what Debian keeps apart.
python_with_venv() {
  local python
  for python in python3 /usr/bin/python3; do
    command -v "$python" >/dev/null || continue
    "$python" -c 'import ensurepip, venv' 2>/dev/null && echo "$python" && return
  done
  [[ $EUID -eq 0 ]] && command -v apt-get >/dev/null || return
  local as_root=()
  install_packages python3-venv >&2 && /usr/bin/python3 -c 'import ensurepip, venv' &&
    echo /usr/bin/python3
}
