# Two windows on the map $MAP, of $ME and of $OTHER; the picture $OUT shows the first one. Run by scripts/screenshots
# on an X server of its own.
set -e

# begin WHO: a window of somebody with that name, a home of their own in $BASE; its X id is in $window.
begin() {
    mkdir -p "$BASE/$1/marshrut"
    printf '[General]\nauthor=%s\nasked-for-name=true\n' "$1" >"$BASE/$1/marshrut/marshrut.conf"
    XDG_CONFIG_HOME=$BASE/$1 XDG_DATA_HOME=$BASE/$1/data build/release/bin/marshrut "$MAP" >/dev/null 2>&1 &
    program=$!
    window=$(timeout 20 xdotool search --sync --all --onlyvisible --pid "$program" --name Marshrut | tail -n 1)
    xdotool windowmove "$window" 0 0 windowsize "$window" 1600 900
    sleep 1
}

# keys WINDOW KEYS…
keys() {
    local to=$1
    shift
    xdotool windowraise "$to" windowfocus --sync "$to" mousemove 800 890
    sleep 0.5
    xdotool key --window "$to" "$@"
    sleep 0.5
}

begin "$ME"
mine=$window first=$program
begin "$OTHER"
other=$window second=$program
trap 'kill $first $second' EXIT
keys "$mine" ctrl+Home F2 exclam # still open when the other one changes the same words
python3 tests/sheet/somebody_edits.py "$MAP" "$OTHER"
sleep 3
keys "$mine" Return Escape
sleep 3
keys "$other" ctrl+Home Right Right F2
keys "$mine" ctrl+shift+o
sleep 1
/usr/bin/import -window root "$OUT"
