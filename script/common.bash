# Shared by the bash scripts of this folder: sourced, never run.

set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$ROOT"

# rustup puts cargo here; a shell opened before its installation does not know yet.
PATH="$HOME/.cargo/bin:$PATH"
export PATH

# Nothing asks questions: CI has no standard input.
export DEBIAN_FRONTEND=noninteractive CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-auto}" NO_UPDATE_NOTIFIER=1

say() { printf '\n— %s\n' "$*"; }

fail() {
  printf '\nerror: %s\n' "$*" >&2
  exit 1
}

# What a set of files says, whatever their dates: the name of a stamp.
fingerprint() { # paths…
  git ls-files -z --cached --others --exclude-standard -- "$@" |
    sort -z | xargs -0 sha256sum 2>/dev/null | sha256sum | cut -d' ' -f1
}

# Does something again only when what it is made of has changed.
unless_done() { # name, fingerprint, command…
  local stamp="target/stamp/$1" made_of="$2"
  shift 2
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$made_of" ]; then
    echo "unchanged: $*"
    return 0
  fi
  rm -f "$stamp"
  "$@" || return
  mkdir -p target/stamp
  echo "$made_of" >"$stamp"
}

build_interface() {
  [ -f ui/dist/index.html ] || rm -f target/stamp/interface
  unless_done interface "$(fingerprint ui)" npm --prefix ui run build
}

# Where cargo puts what it builds, without the profile's name.
target_dir() { echo "${CARGO_TARGET_DIR:-$ROOT/target}"; }
