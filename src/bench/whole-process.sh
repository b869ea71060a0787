#!/usr/bin/env bash
# Whole-process time of `isim run --quiet` on the EAEU against a JVM that only prints a line, in turn, and build : solve time inside.
# Times depend on the machine; the ratios are what to compare. Usage: src/bench/whole-process.sh [RUNS]
set -euo pipefail
export LC_ALL=C
runs=${1:-11}
root=$(cd "$(dirname "$0")/../.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf 'public class Hello { public static void main(String[] a) { System.out.println("hello"); } }\n' >"$work/Hello.java"
"${java}c" -d "$work" "$work/Hello.java"
"$root/isim" run --quiet --out "$work" "$root/scenarios/eaeu/barriers-halved.yaml"

millis() {
    local start end
    start=$(date +%s%N)
    "$@" >/dev/null
    end=$(date +%s%N)
    echo $(((end - start) / 1000000))
}
for _ in $(seq "$runs"); do
    run=$(millis "$root/isim" run --quiet --out "$work" "$root/scenarios/eaeu/barriers-halved.yaml")
    hello=$(millis "$java" -cp "$work" Hello)
    echo "$run $hello"
done | awk '
    { run[NR] = $1; hello[NR] = $2; ratio[NR] = $1 / $2 }
    function median(v, n,   i, j, t) {
        for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++) if (v[j] < v[i]) { t = v[i]; v[i] = v[j]; v[j] = t }
        return v[int((n + 1) / 2)]
    }
    END {
        printf "runs, in turn:                 %d\n", NR
        printf "isim run --quiet, median:      %d ms\n", median(run, NR)
        printf "JVM that prints a line:        %d ms\n", median(hello, NR)
        printf "ratio, median of the pairs:    %.1f\n", median(ratio, NR)
    }'
"$java" -cp "$root/src/target/isim.jar" "$root/src/bench/BuildAndSolve.java" "$root/scenarios/eaeu/barriers-halved.yaml"
