#!/usr/bin/env bash
# Kills `isim run` at random moments; afterwards the folder of results must hold the whole old result or the whole new one.
# Two versions of a scenario take turns, so that the two can be told apart. Usage: src/bench/killed-runs.sh [KILLS]
# Only runs that had not ended are counted as killed; it goes on until there are KILLS of them, for three times as many tries at most.
set -euo pipefail
export LC_ALL=C
kills=${1:-200}
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

# nothing below may wait for a program to start: what is to be met lasts some hundredths of a second
exec {never}<> <(:)
pause() { read -rt "$(($1 / 1000)).$(printf %03d $(($1 % 1000)))" -u "$never" || true; }
is_writing() { compgen -G "$work/out/.*-new-$1-*" >/dev/null; }
until_it_writes() { until is_writing "$1" || ! kill -0 "$1" 2>/dev/null; do :; done; }

start=$(millis)
(run b)
whole_b=$(state)
last=$(millis)
(run a) &
until_it_writes $!
writing=$(millis)
while is_writing $!; do :; done
writes=$(($(millis) - writing))
wait $!
whole_a=$(state)
lasts=$((writing + writes - last))
echo "a run lasts $lasts ms until its results are in place, of which it writes $writes ms"
old=a kept=0 new=0 try=0 killed=0 broken=0 absent=0 begun=0
while [ "$killed" -lt "$kills" ] && [ "$try" -lt $((kills * 3)) ]; do
    try=$((try + 1))
    next=$([ "$old" = a ] && echo b || echo a)
    (run "$next") &
    pid=$!
    # every other kill falls into the writing of results, whenever that begins; the others anywhere
    if [ $((try % 2)) = 0 ]; then
        until_it_writes "$pid"
        wait=$((RANDOM * writes / 32768))
    else
        wait=$((RANDOM * lasts / 32768))
    fi
    if [ "$wait" -gt 0 ]; then pause "$wait"; fi
    kill -9 "$pid" 2>/dev/null || true
    status=0
    wait "$pid" 2>/dev/null || status=$?
    now=$(state)
    if [ "$status" = 137 ]; then
        killed=$((killed + 1))
        begun=$((begun + $(find "$work/out" -maxdepth 1 -name ".*-new-$pid-*" | wc -l)))
    fi
    whole_old=$([ "$old" = a ] && echo "$whole_a" || echo "$whole_b")
    whole_new=$([ "$next" = a ] && echo "$whole_a" || echo "$whole_b")
    if [ "$now" = "$whole_new" ]; then
        old=$next
        if [ "$status" = 137 ]; then new=$((new + 1)); fi
    elif [ "$status" = 137 ] && [ "$now" = "$whole_old" ]; then
        kept=$((kept + 1))
    elif [ "$status" = 137 ] && [ "$now" = none ]; then
        absent=$((absent + 1))
    else
        broken=$((broken + 1))
        echo "try $try, status $status, killed $wait ms after its moment: neither the old result nor the new one" >&2
    fi
done
echo "tries $try, of which killed before their end $killed: the old result $kept, the new one $new, moved away $absent, anything else $broken"
echo "kills that left a folder half written beside the result: $begun"
echo "all took $((($(millis) - start) / 1000)) s"
[ "$broken" = 0 ]
