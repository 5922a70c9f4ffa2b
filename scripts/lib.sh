# shellcheck shell=bash
# Shared by the scripts beside it: source it first. Stops on errors and goes to the top of the repository;
# $caller is the folder the user stood in.
set -euo pipefail
# shellcheck disable=SC2034 # for the scripts that source this
caller=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck disable=SC2034
top=$PWD

# The programs and tests speak UTF-8; a bare machine has the C locale.
if [ "$(locale charmap 2>/dev/null)" != "UTF-8" ]; then export LC_ALL=C.UTF-8; fi

live=false bold='' red='' plain=''
if [ -t 1 ] && [ "${CI:-}" != true ]; then
    live=true
    if [ -z "${NO_COLOR:-}" ]; then bold=$'\e[1m' red=$'\e[31m' plain=$'\e[0m'; fi
fi

say() { printf '%s\n' "$*"; }
skip() { printf '%sskipped:%s %s\n' "$bold" "$plain" "$*"; }
die() {
    printf '%serror:%s %s\n' "$red" "$plain" "$*" >&2
    exit 1
}

# The comment at the top of a script is its help.
usage() { sed -n '2,/^# shellcheck/{/^# shellcheck/!s/^# \{0,1\}//p}' "$1"; }

# Compilers to run at once: one a core, at most one for each 1.5 GB of free memory.
jobs_here() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable:/ {print int($2 / 1500000)}' /proc/meminfo 2>/dev/null || true)
    [ -n "$memory" ] || memory=$cores
    if [ "$memory" -lt 1 ]; then memory=1; fi
    if [ "$cores" -lt "$memory" ]; then say "$cores"; else say "$memory"; fi
}

phase_done() { printf '%s%-28s%s %5d s\n' "$bold" "$1" "$plain" "$2"; }

# Copies its input to a log. A terminal sees the last "[3/70]" or "3/70 Test" in one moving line,
# anything else hears of it once a minute.
progress() {
    local label=$1 log=$2 line step='' told=$SECONDS
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        if [[ $line =~ ^\ *\[?([0-9]+/[0-9]+)[]\ ] ]]; then step=${BASH_REMATCH[1]}; fi
        if $live; then
            printf '\r\e[K%s %s' "$label" "$step"
        elif [ $((SECONDS - told)) -ge 60 ]; then
            printf '%s %s …\n' "$label" "$step"
            told=$SECONDS
        fi
    done
    if $live; then printf '\r\e[K'; fi
}

# The part of a log that says why: from the first failed step on, or the findings of a linter, or the end.
why() {
    if grep -qE '^(FAILED|CMake Error)' "$1"; then
        sed -nE '/^(FAILED|CMake Error)/,$p' "$1" | head -n 60
    elif grep -q ': error: ' "$1"; then
        grep ': error: ' "$1" | sort -u | head -n 40
    else
        tail -n 60 "$1"
    fi
}

# quietly LABEL LOG COMMAND…: one line for a whole phase, more on failure.
quietly() {
    local label=$1 log=$2 status=0 start=$SECONDS
    shift 2
    mkdir -p "$(dirname "$log")"
    : >"$log"
    "$@" </dev/null 2>&1 | progress "$label" "$log" || status=$?
    if [ "$status" -eq 0 ]; then
        phase_done "$label" $((SECONDS - start))
    else
        printf '%s%s failed%s after %d s\n' "$red" "$label" "$plain" $((SECONDS - start))
        why "$log"
        say "full log: $log"
    fi
    return "$status"
}

# build PRESET [TARGET…]: configures and builds, one build at a time in this tree.
build() {
    local preset=$1
    shift
    mkdir -p build
    quietly "configure $preset" "build/$preset.configure.log" cmake --preset "$preset" || return
    quietly "build $preset" "build/$preset.build.log" \
        flock build/.lock cmake --build --preset "$preset" -j "$(jobs_here)" ${@:+--target "$@"}
}

# Every C++ file that people write.
cpp_files() { find include src tests -type f \( -name '*.cpp' -o -name '*.hpp' \) | sort; }

# changed_since [COMMIT] [HOURS]: C++ files changed since a commit, by default since two hours before the newest one.
changed_since() {
    local base=${1:-}
    local hours=${2:-2}
    [ -n "$base" ] || base=$(git rev-list -1 --before="$(($(git log -1 --format=%ct) - hours * 3600))" HEAD)
    [ -n "$base" ] || base=$(git rev-list --max-parents=0 HEAD | tail -n 1)
    git diff --name-only --diff-filter=d "$base" -- include src tests | grep -E '\.(cpp|hpp)$' || true
}

# A quarter of the lines that come in, another one with every commit: what is found late was there before.
a_quarter() { awk -v turn="$(($(git rev-list --count HEAD) % 4))" 'NR % 4 == turn'; }
