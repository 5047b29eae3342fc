#!/bin/sh
# Regenerates the figures of docs/performance.md, one run after the other, and prints each command before it runs.
#
# Usage: bench/figures.sh [single] [large] [proofs] [reach] [peers] [timings] [beds] [ablation] [rounds]
#        all where none is named: about four hours
# Environment: OUT      folder for plans, tables and logs (default: target/figures)
#              HHCRSP   folder that holds mankowska/ and italian/, see docs/benchmarks.md; without it rounds are left out
#              and that of the launcher: HUZHU_JAVA_HOME, HUZHU_JAVA_OPTS
set -u
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 1

# Sets $whole to the whole path of a file.
whole_path() {
    case $1 in
        /* | '') whole=$1 ;;
        *) whole=$PWD/$1 ;;
    esac
}

whole_path "${OUT:-$root/target/figures}" && out=$whole
whole_path "${HHCRSP:-}" && instances=$whole
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

# A generated county of $1 elders, if it is not there yet, and its roster in a heap of $2; further words are options of roster.
county() {
    size=$1
    heap=$2
    shift 2
    name=roster-$size$(printf %s "$*" | tr -d ' ')
    [ -d "$out/county-$size" ] || run "generate-$size" ./huzhu generate --elders "$size" --seed 7 --out "$out/county-$size"
    run "$name" env HUZHU_JAVA_OPTS="${HUZHU_JAVA_OPTS:-} -Xmx$heap" \
        ./huzhu roster "$out/county-$size" --overwrite --out "$out/$name" "$@"
}

single() {
    say 'One run of roster'
    run demo ./huzhu demo --overwrite --out "$out/demo"
    county 20000 3500m
}

large() {
    say 'Large counties'
    county 10000 3500m
    county 200000 6500m
}

proofs() {
    say 'How much is proven'
    run demo ./huzhu demo --overwrite --out "$out/demo"
    run proof-example ./huzhu roster "$out/demo/project" --overwrite --out "$out/proof-example" --time 60s
    run generate ./huzhu generate --overwrite --out "$out/county"
    run proof-generated ./huzhu roster "$out/county" --overwrite --out "$out/proof-generated" --time 60s
    county 4000 4g --effort 100000 --threads 1 --proof usual
    county 4000 4g --effort 100000 --threads 1 --proof long
    county 20000 4g --proof long
}

reach() {
    say 'What the search reaches'
    run exact ./mvnw -B -q -pl solver -am test -Dtest=ExactOptimumTest -Dhuzhu.exact=400 -Dsurefire.failIfNoSpecifiedTests=false
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
        for search in '300 50000' '1000 100000' '4000 200000'; do
            # shellcheck disable=SC2086 # two words
            run "beds-${search%% *}-$seed" ./huzhu bench beds $search $seed 7 8 9
        done
    done
}

ablation() {
    say 'What each way of taking things out brings'
    run ablation ./huzhu bench ablation 1000 20 1,2 7,8
}

rounds() {
    say 'What each way of taking tasks out of a day brings'
    [ -n "$instances" ] || {
        echo 'left out: HHCRSP names no folder of public instances'
        return
    }
    run rounds ./huzhu bench rounds 10 1,2 "$instances"/mankowska/InstanzVNS_HCSRP_[123]00_1.json "$instances"/italian/instance_001*.json \
        "$instances"/italian/instance_016*.json "$instances"/italian/instance_018*.json
}

all='single large proofs reach peers timings beds ablation rounds'
for part in ${*:-$all}; do
    case " $all " in
        *" $part "*) ;;
        *)
            printf 'figures: no part %s; there are %s\n' "$part" "$all" >&2
            exit 2
            ;;
    esac
    [ "$part" != rounds ] || [ $# = 0 ] || [ -n "$instances" ] || {
        echo 'figures: rounds needs HHCRSP, the folder that holds mankowska/ and italian/' >&2
        exit 2
    }
done
printf 'commit %s\n%s\n' "$(git rev-parse --short HEAD 2>/dev/null || echo unknown)" "$(uptime)"
for part in ${*:-$all}; do
    "$part"
done
[ -z "$failed" ] || {
    printf 'figures: these failed:%s\n' "$failed" >&2
    exit 1
}
