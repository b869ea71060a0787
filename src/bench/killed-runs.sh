#!/usr/bin/env bash
# Kills `isim run` at random moments; afterwards the folder of results must hold the whole old result or the whole new one.
# Two versions of a scenario take turns, so that the two can be told apart. Usage: src/bench/killed-runs.sh [TRIES]
set -euo pipefail
export LC_ALL=C
tries=${1:-200}
root=$(cd "$(dirname "$0")/../.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/isim" --version >/dev/null

for version in a b; do
    mkdir "$work/$version"
    cp -r "$root/scenarios/eaeu" "$work/$version/"
done
sed -i.bak 's/-50%/-40%/' "$work/b/eaeu/barriers-halved.yaml"

run() {
    exec "$java" -XX:SharedArchiveFile="$root/src/target/isim.jsa" -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
        -jar "$root/src/target/isim.jar" run --quiet --out "$work/out" "$work/$1/eaeu/barriers-halved.yaml"
}
millis() { echo $(($(date +%s%N) / 1000000)); }
# every file's name and content, but the times
state() { (cd "$work/out/barriers-halved" 2>/dev/null && find . -type f ! -name timing.json -exec sha256sum {} + | sort | sha256sum) || echo none; }

start=$(millis)
(run b)
whole_b=$(state)
last=$(millis)
(run a)
whole_a=$(state)
lasts=$(($(millis) - last))
echo "a whole run lasts $lasts ms"
old=a kept=0 new=0 ended=0 broken=0 absent=0 begun=0
for try in $(seq "$tries"); do
    next=$([ "$old" = a ] && echo b || echo a)
    # every other kill falls into the last third, where results are written
    if [ $((try % 2)) = 0 ]; then wait=$((RANDOM * lasts / 32768)); else wait=$((lasts * 2 / 3 + RANDOM * lasts / 32768 / 2)); fi
    (run "$next") &
    pid=$!
    sleep "$((wait / 1000)).$(printf %03d $((wait % 1000)))"
    kill -9 "$pid" 2>/dev/null || ended=$((ended + 1))
    wait "$pid" 2>/dev/null || true
    begun=$((begun + $(find "$work/out" -maxdepth 1 -name '.*-new-*' | wc -l)))
    now=$(state)
    whole_old=$([ "$old" = a ] && echo "$whole_a" || echo "$whole_b")
    whole_new=$([ "$next" = a ] && echo "$whole_a" || echo "$whole_b")
    if [ "$now" = "$whole_old" ]; then kept=$((kept + 1)); elif [ "$now" = "$whole_new" ]; then
        new=$((new + 1))
        old=$next
    elif [ "$now" = none ]; then absent=$((absent + 1)); else
        broken=$((broken + 1))
        echo "try $try, killed after $wait ms: neither the old result nor the new one" >&2
    fi
done
echo "tries $tries, of which ended before the kill $ended; the old result $kept, the new one $new, moved away $absent, anything else $broken"
echo "kills that left a folder half written beside the result: $begun (counted until the next run removes it)"
echo "all took $((($(millis) - start) / 1000)) s"
[ "$broken" = 0 ]
