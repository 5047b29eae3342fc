#!/bin/sh
# Regenerates the figures of docs/performance.md, one run after the other, and prints each command before it runs.
#
# Usage: bench/figures.sh [single] [reach] [peers] [timings] [beds] [ablation]     all where none is named: about two hours
# Environment: OUT      folder for plans, tables and logs (default: target/figures)
#              and that of the launcher: HUZHU_JAVA_HOME, HUZHU_JAVA_OPTS
set -u
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 1
out=${OUT:-$root/target/figures}
failed=
mkdir -p "$out" && cd "$root" || exit 1

say() { printf '\n## %s\n' "$1"; }

# Runs a command in the project's folder, its words printed first and the seconds it took last; $1 names its log.
run() {
    log=$out/$1.log
    shift
    printf '\n$ %s\n' "$*"
    start=$(date +%s)
    { "$@" 2>&1; echo $? >"$log.code"; } | tee "$log"
    printf '(%s s)\n' $(($(date +%s) - start))
    [ "$(cat "$log.code")" = 0 ] || failed="$failed $log"
    rm -f "$log.code"
}

single() {
    say 'One run of roster'
    run demo ./huzhu demo --overwrite --out "$out/demo"
    run generate ./huzhu generate --elders 20000 --seed 7 --overwrite --out "$out/county-20000"
    run roster env HUZHU_JAVA_OPTS=-Xmx4g \
        ./huzhu roster "$out/county-20000" --overwrite --out "$out/roster-20000" --time 90s --threads 2
}

reach() {
    say 'What the search reaches'
    run exact ./mvnw -B -q -pl solver -am test -Dtest=ExactOptimumTest -Dexact.seeds=400 -Dsurefire.failIfNoSpecifiedTests=false
}

peers() {
    say 'Other engines, side by side'
    run peers ./huzhu bench peers --time 60s --clock cpu --seeds 1,2,3 --overwrite --out "$out/peers"
    run peers-wall ./huzhu bench peers --time 60s --seeds 1,2,3 --overwrite --out "$out/peers-wall"
}

timings() {
    say 'Timings of the parts'
    run timings ./huzhu bench timings -f 1 -wi 3 -w 2s -i 5 -r 2s -foe true
}

beds() {
    say 'Beds first against the joint search'
    for seed in 1 2; do
        for county in '300 50000' '1000 100000' '4000 200000'; do
            # shellcheck disable=SC2086 # two words
            run "beds-${county%% *}-$seed" ./huzhu bench beds $county $seed 7 8 9
        done
    done
}

ablation() {
    say 'What each way of taking things out brings'
    run ablation ./huzhu bench ablation 1000 20 1,2 7,8
}

all='single reach peers timings beds ablation'
for part in ${*:-$all}; do
    case " $all " in
        *" $part "*) ;;
        *)
            printf 'figures: no part %s; there are %s\n' "$part" "$all" >&2
            exit 2
            ;;
    esac
done
printf 'commit %s\n%s\n' "$(git rev-parse --short HEAD 2>/dev/null || echo unknown)" "$(uptime)"
for part in ${*:-$all}; do
    "$part"
done
[ -z "$failed" ] || {
    printf 'figures: these failed:%s\n' "$failed" >&2
    exit 1
}
