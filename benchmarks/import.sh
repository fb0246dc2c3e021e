#!/bin/sh
# The whole import of TOWNS towns (100 by default) beside PostgreSQL's COPY of the same cleaned rows, in one run.
# Needs about 15 GB below the folder it works in.   Use: benchmarks/import.sh [TOWNS] [FOLDER]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd -P)
towns=${1:-100}
work=${2:-$here/benchmarks/target/import-$towns}
java=${JAVA_HOME:?Point JAVA_HOME at a JDK 25.}/bin/java
[ -f "$here/app/target/geland/geland.jar" ] || { echo "Start ./geland once first, so that the application is built." >&2; exit 2; }
rm -rf "$work"
mkdir -p "$work"
cd "$here"
./mvnw -q -B -pl benchmarks -am package -DskipTests dependency:copy-dependencies -DoutputDirectory=target/libs
exec "$java" -cp "benchmarks/target/classes:benchmarks/target/libs/*" \
  nl.geland.benchmarks.ImportBesideCopy app/target/geland/geland.jar samples/voorbeeldstad "$work" "$towns"
