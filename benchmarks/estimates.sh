#!/bin/sh
# Our estimation engine beside R on the same million rows in one run, and the memory of ten million rows.
# Needs Debian's r-cran-survival.   Use: benchmarks/estimates.sh [ROWS]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd -P)
java=${JAVA_HOME:?Point JAVA_HOME at a JDK 25.}/bin/java
cd "$here"
./mvnw -q -B -pl benchmarks -am package -DskipTests dependency:copy-dependencies -DoutputDirectory=target/libs
classes="benchmarks/target/classes:benchmarks/target/libs/*"
"$java" -Xmx8g -cp "$classes" nl.geland.benchmarks.EstimatesBesideR benchmarks/peers/estimates.R "${1:-1000000}"
"$java" -Xmx4g -cp "$classes" nl.geland.benchmarks.EstimatesBesideR memory 10000000
