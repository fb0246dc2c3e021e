#!/bin/sh
# The simulation beside SSJ and SimPy in one run, then its kernels with JMH on one thread and on two.
# Needs Debian's python3-simpy.   Use: benchmarks/simulation.sh
set -eu
here=$(cd "$(dirname "$0")/.." && pwd -P)
java=${JAVA_HOME:?Point JAVA_HOME at a JDK 25.}/bin/java
cd "$here"
./mvnw -q -B -pl benchmarks -am package -DskipTests dependency:copy-dependencies -DoutputDirectory=target/libs
classes="benchmarks/target/classes:benchmarks/target/libs/*"
"$java" -cp "$classes" nl.geland.benchmarks.QueuesBesidePeers benchmarks/simpy_queues.py
"$java" -cp "$classes" nl.geland.benchmarks.TownInOneLook
for threads in 1 2; do
  "$java" -cp "$classes" org.openjdk.jmh.Main KernelBenchmarks -t $threads
done
