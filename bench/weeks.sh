#!/bin/sh
# Rolls a made-up county through many weeks by public commands alone (generate, roster, replan, audit, timebank): each week is planned
# after the one before, now and then somebody falls ill and the plan is mended, attendance is entered, and everything is checked.
#
# Usage: bench/weeks.sh [WEEKS] [ELDERS] [EFFORT]     52 100 200 where nothing is said; at most 52 weeks
# Environment: OUT      folder for projects, plans and the table of weeks (default: target/weeks)
#              HUZHU    the program (default: ./huzhu)
#              SETS     policy, as options (default: a caring visit every 28 days, waiting weighs more)
# Ends with 1 if a check fails.
set -u
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 1
weeks=${1:-52}
elders=${2:-100}
effort=${3:-200}
out=${OUT:-$root/target/weeks}
huzhu=${HUZHU:-$root/huzhu}
sets=${SETS:---set visit_rate.days.VISIT=28 --set waiting.weight_per_week=0.25}
county=$out/county
book=$out/ledger.jsonl
table=$out/weeks.csv
events=0
mkdir -p "$out" && cd "$out" || exit 1
rm -rf "$county" "$out"/week-* "$book" "$book".*

fail() { printf 'week %s: %s\n' "$label" "$1" >&2; exit 1; }

# Runs the program, its words kept aside until it fails.
run() {
    "$huzhu" "$@" >"$out/said" 2>&1
    code=$?
    [ "$code" = 0 ] || { cat "$out/said" >&2; fail "$1 ended with $code"; }
}

# Names the week, the plan before it and the book in the project.
turn_the_page() {
    grep -v '^previous:' "$county/huzhu.yaml" | grep -v '^timebank:' | sed "s/^week:.*/week: $label/" >"$out/page"
    [ -z "$before" ] || printf "previous: '%s'\n" "$before" >>"$out/page"
    printf "timebank: '%s'\n" "$book" >>"$out/page"
    mv "$out/page" "$county/huzhu.yaml"
}

# Somebody who goes out on the last day of the plan falls ill on Wednesday.
illness() {
    who=$(awk -F, -v seed="$1" 'NR > 1 { n++; day[n] = $1; ids[n] = $2; if ($1 > last) last = $1 }
        END { srand(seed); for (i = 1; i <= n; i++) if (day[i] == last) late[++m] = ids[i]
            if (m) print late[1 + int(rand() * m)] }' "$plan/roster.csv")
    [ -n "$who" ] || return 0
    printf -- '- {change: volunteer_absent, id: "%s", from: "wed 10:00"}\n' "$who" >"$out/changes.yaml"
    run replan "$county" --from "$plan" --changes "$out/changes.yaml" --now 'wed 10:00' --out "$plan-b" $sets
    run audit "$county" --plan "$plan-b" --patch "$plan-b/patches.yaml" $sets
    plan=$plan-b
    events=$((events + 1))
}

# What became of each visit: most are made, some people do not come, some are not at home, some rows are missing.
attendance() {
    awk -F, -v seed="$1" 'BEGIN { srand(seed); print "visit_id,status" }
        NR > 1 && !seen[$5]++ {
            x = rand()
            if (x < 0.96) print $5 "," (x < 0.88 ? "done" : x < 0.92 ? "no_show" : "not_home")
        }' "$plan/roster.csv" >"$out/done.csv"
}

# All entries of the book, added up: help moves minutes and makes none.
sum_of_book() {
    awk '{ line = $0
        while (match(line, /",-?[0-9]+\]/)) { sum += substr(line, RSTART + 2, RLENGTH - 3); line = substr(line, RSTART + RLENGTH) } }
        END { print sum + 0 }' "$book"
}

label=start
run generate --out "$county" --elders "$elders" --seed 8 --week 2026-W02
echo 'week,visits,by_known,unmet,longest_wait_weeks,overdue,events,lines_of_book,sum_of_book' >"$table"
before=
week=1
while [ "$week" -le "$weeks" ]; do
    label=$(printf '2026-W%02d' $((week + 1)))
    plan=$out/week-$label
    turn_the_page
    run roster "$county" --out "$plan" --effort "$effort" --threads 1 $sets
    [ $((week % 4)) -ne 0 ] || illness "$week"
    attendance "$week"
    run timebank post "$plan" --ledger "$book" --done "$out/done.csv"
    [ $((week % 13)) -ne 0 ] || {
        cp "$book" "$out/copy"
        run timebank post "$plan" --ledger "$book" --done "$out/done.csv"
        cmp -s "$book" "$out/copy" || fail 'the same list was entered twice'
        run timebank verify --ledger "$book"
    }
    sum=$(sum_of_book)
    [ "$sum" = 0 ] || fail "the book adds up to $sum"
    awk -F, -v week="$label" -v events="$events" -v lines="$(wc -l <"$book" | tr -d ' ')" -v sum="$sum" '
        NR > 1 { visits += $3; known += $4; unmet += $5; if ($9 > wait) wait = $9
            if ($2 == "VISIT" && $8 != "" && $8 > 28) late++ }
        END { print week "," visits + 0 "," known + 0 "," unmet + 0 "," wait + 0 "," late + 0 "," events "," lines "," sum }' \
        "$plan/continuity.csv" >>"$table"
    before=$plan
    week=$((week + 1))
done
run timebank verify --ledger "$book"
cat "$out/said"
awk -F, 'NR > 2 { visits += $2; known += $3; unmet += $4; late += $6 } END {
    printf "%d weeks after the first: %d visits made, %.1f %% by one of the two who came most, %d unmet, %d overdue caring visits\n",
        NR - 2, visits, 100 * known / (visits ? visits : 1), unmet, late }' "$table"
printf '%s events; table of weeks: %s\n' "$events" "$table"
