#!/bin/sh
# Make a private environment, or find that it is there already. The Makefile calls this.
#
#   sh tools/environment.sh KIND FOLDER
#
# KIND is one of
#   program      the program as its users have it: a wheel, and what it needs (make demo)
#   development  the checkout itself, with every tool and test (make test)
#   newest       the same with the newest releases that pyproject.toml allows, not the lock
#   oldest       the same with the oldest
#   lock         what writes the lock
# PYTHON may name a Python; without it the newest that will do is taken.
#
# A folder is ready when it holds the key of what it was made from: the lock, pyproject.toml
# and, for the program, every file of the wheel, by content. The key is written last, so a
# folder that was left half made is made anew.
set -eu

kind=$1
folder=$2
cd "$(dirname "$0")/.."
names='python3.14 python3.13 python3.12 python3.11 python3 python'

stop() {
  printf 'netx: %s\n' "$1" >&2
  exit 1
}

# What the folder is made from, and for which place: an environment cannot be moved.
key() {
  case $kind in
    program) parts='src data pyproject.toml hatch_build.py requirements/program.txt docs/netx.1
      completions README.md LICENSE tools/environment.sh' ;;
    development) parts='pyproject.toml requirements/axe.txt requirements/development.txt tools/environment.sh' ;;
    *) return ;;  # made anew each time: what the index has may change
  esac
  # shellcheck disable=SC2086
  { pwd && find $parts -type f ! -name '*.pyc' -exec cksum {} + | sort; } | cksum
}

# Whether a Python will do: 0, or else 1 when it cannot be run, 2 when it is too old, 3 when
# it cannot make environments. A name alone says nothing: a shim may stand for no Python.
tried() {
  "$1" -c '' >/dev/null 2>&1 || return 1
  "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || return 2
  "$1" -c 'import venv, ensurepip' >/dev/null 2>&1 || return 3
}

find_python() {
  incomplete='' old=''
  # shellcheck disable=SC2086
  if [ -n "${PYTHON:-}" ]; then set -- "$PYTHON"; else set -- $names; fi
  for name; do
    status=0
    tried "$name" || status=$?
    case $status in
      0) python=$name; return ;;
      2) old=${old:-$name} ;;
      3) incomplete=${incomplete:-$name} ;;
    esac
  done
  mend='Name a Python: make PYTHON=/some/python'
  if [ -n "$incomplete" ]; then
    stop "$incomplete has no venv and ensurepip; add them (Debian and Ubuntu: python3-venv). $mend"
  elif [ -n "$old" ]; then
    stop "needs Python 3.11 or later; $old is $(version "$old"). $mend"
  fi
  stop "needs Python 3.11 or later, and none of these runs: $*. $mend"
}

version() {
  "$1" -c 'import sys; print(".".join(map(str, sys.version_info[:3])))'
}

# An environment that is there was made with some Python; PYTHON may ask for another.
same_python() {
  [ -z "${PYTHON:-}" ] || [ "$PYTHON" = "$(cat "$folder/.python")" ]
}

wanted=$(key)
if [ -n "$wanted" ] && [ -f "$folder/.ready" ] && [ "$(cat "$folder/.ready")" = "$wanted" ] &&
  same_python && "$folder/bin/python" -c '' >/dev/null 2>&1; then
  exit 0
fi

find_python
if [ -e "$folder" ] && [ ! -f "$folder/pyvenv.cfg" ] && [ -n "$(ls -A "$folder" 2>/dev/null)" ]; then
  stop "$folder is no environment of Python; name another folder: make VENV=/some/folder"
fi
{ mkdir -p "$folder" && [ -w "$folder" ]; } 2>/dev/null ||
  stop "$folder cannot be written. Name a folder that can be: make VENV=/some/folder"

printf 'netx: setting up %s with %s …\n' "$folder" "Python $(version "$python")" >&2
rm -f "$folder/.ready"
# Older than the lock or half made: nothing in it is kept.
"$python" -m venv --clear "$folder"
# An installer that succeeds has nothing to say.
pip() {
  "$folder/bin/python" -m pip --disable-pip-version-check --no-input "$@" \
    >"$folder/.log" 2>&1 && return
  cat "$folder/.log" >&2
  stop "could not set up $folder; the lines above say why"
}
case $kind in
  program)
    pip install --require-hashes -r requirements/program.txt
    pip install --no-deps --no-build-isolation . ;;
  development)
    pip install --require-hashes -r requirements/development.txt
    pip install --require-hashes --no-deps -r requirements/axe.txt
    pip install --no-deps --no-build-isolation --editable . ;;
  newest | oldest)
    pip install --upgrade pip  # one that knows --group
    if [ "$kind" = oldest ]; then set -- --constraint tests/packaging/oldest.txt; else set --; fi
    pip install "$@" --group dev --editable . ;;
  lock)
    pip install --upgrade pip
    pip install --group lock ;;
esac
printf '%s\n' "$python" >"$folder/.python"
printf '%s\n' "$wanted" >"$folder/.ready"
