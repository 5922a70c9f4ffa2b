#!/usr/bin/env bash
# odt_in_writer.sh CJM TEMPLATES: the reports of both examples, opened by LibreOffice and printed by it, have a foot that
# counts their pages and the map's words. Without LibreOffice it is skipped.
set -euo pipefail
writer=$(command -v soffice || command -v libreoffice) || {
    echo "skipped: LibreOffice is not installed"
    exit 77
}
command -v pdftotext >/dev/null || {
    echo "skipped: pdftotext is not installed"
    exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for language in ru en; do
    of=из
    [ $language = ru ] || of=of
    for map in boiler-example loop-example; do
        name=$map-$language
        "$1" export "$2/$language/$map.cjm" --view report --appendix -o "$work/$name.odt"
        "$writer" "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" \
            "$work/$name.odt" >"$work/log" 2>&1 || { cat "$work/log" && exit 1; }
        pages=$(pdfinfo "$work/$name.pdf" | awk '/^Pages:/ {print $2}')
        pdftotext -layout "$work/$name.pdf" "$work/$name.txt"
        for ((page = 1; page <= pages; ++page)); do
            grep -q " $page $of $pages\$" "$work/$name.txt" || {
                echo "$name: no foot with $page $of $pages"
                exit 1
            }
        done
        echo "$name: $pages pages"
    done
done
