#!/usr/bin/env bash
# Time and memory of a table's indicators by products with the factors of I − A, beside numpy's solve in the same run (python3 with numpy).
# Ratios are what to compare. Usage: src/bench/large-table.sh [MEMBERS SECTORS]      by default 49 163, which needs 3 GB and some minutes
set -euo pipefail
cd "$(dirname "$0")/../.."
exec ./mvnw -q -B -P benchmark -Djacoco.skip -pl solver,model -Dtest=LargeTableBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
    -DargLine="-Xmx4g -Dlarge.members=${1:-49} -Dlarge.sectors=${2:-163}" test
