package nl.geland.analysis.simulation;

import java.time.YearMonth;
import java.util.concurrent.TimeUnit;
import nl.geland.analysis.simulation.RoadToWork.Step;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The kernels of the simulation, one thread; {@code -t 2} for two. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class KernelBenchmarks {

    private static final YearMonth START = YearMonth.of(2027, 1);
    private static final int PERSONS = 20_000;
    private static final int MONTHS = 120;
    private static final int ARRIVALS = 20_000;

    private final RoadToWork road = RoadToWork.of(
            Step.of(Place.BENEFIT, Place.LANGUAGE, 0.02, 0.04, 0.03),
            Step.of(Place.BENEFIT, Place.WORK, 0.003),
            Step.of(Place.LANGUAGE, Place.WORK, 0.03, 0.02),
            Step.of(Place.LANGUAGE, Place.STUDY, 0.005),
            Step.of(Place.WORK, Place.LANGUAGE, 0.01),
            Step.of(Place.STUDY, Place.WORK, 0.02));
    private final People people = new People(new Odds(road), MONTHS);
    private final Scenario base = Scenario.of(
                    "a town",
                    START,
                    10,
                    Applicants.arriving(2_130)
                            .with(Households.of(0.5, 0.25, 0.15, 0.1))
                            .givingUp(0.08)
                            .waitingAtStart(8),
                    Supply.Flow.of("stock", 1_300))
            .with(PermitHolders.quotaOf(175).with(Households.of(0.6, 0.15, 0.1, 0.1, 0.05), 0.8))
            .with(road);
    private final Town town = new Town(new Plan(base));
    private final Town more = new Town(new Plan(base.with(Supply.Project.of("more", 300, START.plusYears(1), 10))));
    private long run;

    /** Person-months on the road to work: arrivals of all persons included. */
    @Benchmark
    @OperationsPerInvocation(PERSONS * MONTHS)
    public int personMonths() {
        people.clear();
        for (var person = 0; person < PERSONS; person++) {
            people.add(Chance.join(run, person), 0, 0);
        }
        for (var month = 0; month < MONTHS; month++) {
            people.close(month);
        }
        run++;
        return people.at(Place.WORK)[MONTHS - 1];
    }

    /** Arrivals of a Poisson process at the rate of a town. */
    @Benchmark
    @OperationsPerInvocation(ARRIVALS)
    public long arrivals() {
        var plane = new Plane(Chance.run(1, run++), Rate.of(177.5), 0, Double.POSITIVE_INFINITY);
        var sum = 0L;
        for (var arrival = 0; arrival < ARRIVALS; arrival++) {
            plane.advance();
            sum += plane.entity();
        }
        return sum;
    }

    /** A town over ten years, beside itself with 300 homes more. */
    @Benchmark
    public int pairedRuns() {
        var key = Chance.run(1, run++);
        town.run(key);
        more.run(key);
        return more.tally().refusals - town.tally().refusals;
    }
}
