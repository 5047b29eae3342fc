#!/bin/sh
# Runs the commands of docs/questions.md in their order and tells where the page no longer holds what they print.
#
# Usage: bench/questions.sh [--renew]     with --renew the page takes over what they print; its sentences name figures, so read them again
# Environment: OUT    folder to run in (default: target/questions); what ran there once is not run again until its command changes
#                or the folder is removed
#              HUZHU  what starts the program (default: the launcher of this project)
# On the page, ```sh is run, ```text is what the ```sh before it prints, and another block that begins with "# NAME" is the file NAME.
# Exit code 1: the page differs, or a command failed.
set -u
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 1
page=$root/docs/questions.md
out=${OUT:-$root/target/questions}
mkdir -p "$out/.done" || exit 1
ln -sf "${HUZHU:-$root/huzhu}" "$out/huzhu"
new=$out/questions.md
block=$out/.block
failed=
LC_ALL=C.UTF-8
export LC_ALL

# Runs the block; sets $printed to the file of what it prints.
run() {
    printed=$out/.done/$(cksum <"$block" | tr ' ' -)
    [ ! -f "$printed" ] || return 0
    sed 's/^/$ /' "$block"
    for made in $(grep -oE -e '--out [a-z0-9-]+' "$block" | cut -d' ' -f2); do
        rm -rf "${out:?}/$made"
    done
    if (cd "$out" && sh -eu "$block") >"$printed.new" 2>"$out/.errors" </dev/null; then
        mv "$printed.new" "$printed"
    else
        cat "$out/.errors"
        mv "$printed.new" "$out/.failed"
        printed=$out/.failed
        failed=yes
    fi
}

state=words
: >"$new"
while IFS= read -r line; do
    case $state-$line in
        words-'```sh') state=command && : >"$block" ;;
        words-'```text') state=output && printf '%s\n' "$line" >>"$new" && cat "$printed" >>"$new" && continue ;;
        words-'```'*) state=first ;;
        command-'```') state=words && run ;;
        output-'```') state=words ;;
        *-'```') state=words ;;
        command-*) printf '%s\n' "$line" >>"$block" ;;
        output-*) continue ;;
        first-'# '*) state=file && file=$out/${line#'# '} && : >"$file" ;;
        first-*) state=other ;;
        file-*) printf '%s\n' "$line" >>"$file" ;;
    esac
    printf '%s\n' "$line" >>"$new"
done <"$page"

if [ "${1:-}" = --renew ] && [ -z "$failed" ]; then
    cp "$new" "$page"
elif ! diff -u "$page" "$new"; then
    failed=yes
fi
[ -z "$failed" ]
