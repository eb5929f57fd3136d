# shellcheck shell=bash disable=SC2034 # its variables are for the scripts that source it
# What every script needs before it can build: where the project is, the system
# packages, and a Swift that is new enough. Sourced, never run.

# The project's folder, whatever the caller's current folder and however many
# symbolic links led here.
root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")

# Each line: a Debian package, and a file or command that shows that it is there.
# Looking for these takes no time; asking the package manager would.
build_packages=(
  "libedit-dev      histedit.h"
  "libsqlite3-dev   sqlite3.h"
  "libssl-dev       openssl/evp.h"
  "pkg-config       command:pkg-config"
  "git              command:git"
)
# What only the pages of the display need, and the tests of them.
display_packages=(
  "libqrencode-dev  qrencode.h"
)
# With these the pages are looked at in a browser; the tests go on without them.
browser_packages=(
  "chromium         command:chromium"
  "chromium-driver  command:chromedriver"
)
# What only the tests need.
test_packages=(
  "tmux             command:tmux"
  "mandoc           command:mandoc"
)

# Exit status of a script that could not get as far as starting gavel. Gavel's own
# are 0 to 3 (see gavel --help).
cannot_start=69

# Standard output belongs to gavel; whatever the scripts say goes to standard error.
say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$@"
  exit "$cannot_start"
}

# Prints the packages among the lines given whose sign is nowhere to be found.
missing_packages() {
  local line package sign folder
  for line in "$@"; do
    read -r package sign <<<"$line"
    if [[ $sign == command:* ]]; then
      command -v "${sign#command:}" >/dev/null && continue
    else
      for folder in /usr/include /usr/local/include /usr/include/*-linux-gnu; do
        [[ -e $folder/$sign ]] && continue 2
      done
    fi
    printf '%s\n' "$package"
  done
}

# Installs what is missing of the lines given, or says exactly what to type.
need_packages() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages "$@")
  [[ ${#missing[@]} -eq 0 ]] && return
  local by_hand="apt-get install ${missing[*]}"
  if ! command -v apt-get >/dev/null; then
    fail "Gavel needs these packages, named as Debian names them: ${missing[*]}." \
      "Install them with your system's package manager, then run this again."
  fi
  if [[ $EUID -ne 0 ]]; then
    by_hand="sudo $by_hand"
    if ! command -v sudo >/dev/null; then
      fail "Gavel needs ${missing[*]}. As root, type: ${by_hand#sudo }"
    elif sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    elif [[ -t 0 && -t 2 ]]; then
      say "Gavel needs ${missing[*]}. To install them, sudo asks for your password:"
      sudo -v || fail "Nothing was installed. Type: $by_hand"
      as_root=(sudo)
    else
      fail "Gavel needs ${missing[*]}. Type: $by_hand"
    fi
  fi
  install_packages "${missing[@]}" || fail "Installing failed. Type: $by_hand"
}

# Installs the packages named, with the caller's `as_root` before each command. The
# lists of a new machine are empty or old; they are fetched when the first try fails.
install_packages() {
  local log
  log=$(mktemp)
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
  say "Installing $* …"
  if "${as_root[@]}" "${apt[@]}" install --no-install-recommends "$@" </dev/null >"$log" 2>&1 ||
    { "${as_root[@]}" "${apt[@]}" update </dev/null >>"$log" 2>&1 &&
      "${as_root[@]}" "${apt[@]}" install --no-install-recommends "$@" </dev/null >>"$log" 2>&1; }
  then
    rm -f "$log"
  else
    tail -n 15 "$log" >&2
    say "The whole log is in $log."
    return 1
  fi
}

# Makes sure that a Swift of at least 6.2 is on the PATH.
need_swift() {
  local folder version
  if ! command -v swift >/dev/null; then
    for folder in "$HOME/.local/share/swiftly/bin" /opt/swift/usr/bin /usr/share/swift/usr/bin; do
      [[ -x $folder/swift ]] && PATH=$PATH:$folder && break
    done
  fi
  command -v swift >/dev/null || fail "Gavel is built with Swift 6.2 or newer, and there is none." \
    "Install it as https://www.swift.org/install/linux/ says, then run this again."
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' |
    head -n 1)
  [[ $version =~ ^([0-9]+)\.([0-9]+)$ ]] ||
    fail "'swift --version' gave no version. Install Swift anew: https://www.swift.org/install/linux/"
  ((BASH_REMATCH[1] > 6 || (BASH_REMATCH[1] == 6 && BASH_REMATCH[2] >= 2))) ||
    fail "Gavel is built with Swift 6.2 or newer; here is $version." \
      "Install a newer one as https://www.swift.org/install/linux/ says, then run this again."
}
