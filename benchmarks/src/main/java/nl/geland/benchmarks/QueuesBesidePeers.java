package nl.geland.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.geland.analysis.simulation.Applicants;
import nl.geland.analysis.simulation.ExactAnswers;
import nl.geland.analysis.simulation.Group;
import nl.geland.analysis.simulation.Measure;
import nl.geland.analysis.simulation.PermitHolders;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Simulation;
import nl.geland.analysis.simulation.Supply;

/**
 * Two queues whose answers are known, by our simulation, by SSJ and by SimPy, one after another in one run: customers a second on one
 * thread, the best of seven rounds in turns after a warm-up, and the mean wait, which shows that all three solve the same queue. SimPy has one
 * round, from an empty queue.
 */
public final class QueuesBesidePeers {

    private static final YearMonth START = YearMonth.of(2027, 1);
    private static final int ROUNDS = 7;
    private static final int CUSTOMERS = 2_000_000;
    private static final int SIMPY_CUSTOMERS = 30_000;

    /** Years are made short for the small queue, so that they fit a month-by-month account. */
    private static final double FAST = 10_000;

    private QueuesBesidePeers() {}

    private record Speed(double customersPerSecond, double years) {}

    /** The path of the SimPy script. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1) {
            System.err.println("Use: QueuesBesidePeers PATH-OF-simpy_queues.py");
            System.exit(2);
        }
        System.out.println("| queue | engine | customers/s | ours is faster by | mean wait | exact |");
        System.out.println("|---|---|---:|---:|---:|---:|");
        var exact = ExactAnswers.twoClasses(2.7, 6.3, 1, 10).second();
        tell(
                "M/M/10, two classes",
                exact,
                measured(List.of(QueuesBesidePeers::ourTwoClasses, () -> ssj(SsjQueues.twoClasses(CUSTOMERS)))),
                simPy(arguments[0], "two-classes"));
        tell(
                "housing, 16,250 homes",
                ExactAnswers.waitOfHoused(2_130, 1_300, 0, 0.08),
                measured(List.of(QueuesBesidePeers::ourHousing, () -> ssj(SsjQueues.housing(CUSTOMERS)))),
                simPy(arguments[0], "housing"));
    }

    private static void tell(String queue, double exact, List<Speed> speeds, Speed simPy) {
        var ours = speeds.getFirst();
        tell(queue, "Geland", ours, ours, exact);
        tell(queue, "SSJ 3.3.2", speeds.getLast(), ours, exact);
        tell(queue, "SimPy 2.3.1", simPy, ours, exact);
    }

    private static void tell(String queue, String engine, Speed speed, Speed ours, double exact) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %,.0f | %.1f | %.3f | %.3f |%n",
                queue,
                engine,
                speed.customersPerSecond(),
                ours.customersPerSecond() / speed.customersPerSecond(),
                speed.years(),
                exact);
    }

    /** A number of customers and their wait. */
    private record Run(double customers, double years) {}

    private static List<Speed> measured(List<Supplier<Run>> engines) {
        var best = new double[engines.size()];
        var years = new double[engines.size()];
        for (var round = -1; round < ROUNDS; round++) {
            for (var engine = 0; engine < best.length; engine++) {
                var start = System.nanoTime();
                var run = engines.get(engine).get();
                if (round >= 0) {
                    best[engine] = Math.max(best[engine], run.customers() / ((System.nanoTime() - start) * 1e-9));
                    years[engine] += run.years() / ROUNDS;
                }
            }
        }
        return IntStream.range(0, best.length)
                .mapToObj(engine -> new Speed(best[engine], years[engine]))
                .toList();
    }

    private static Run ourTwoClasses() {
        var years = (int) (CUSTOMERS / (9 * FAST));
        return ours(
                Scenario.of(
                                "two classes",
                                START,
                                years,
                                Applicants.arriving(6.3 * FAST),
                                Supply.Project.stock("homes", 10, 1 / FAST))
                        .with(PermitHolders.quotaOf((int) (2.7 * FAST / 2))),
                FAST / 12);
    }

    private static Run ourHousing() {
        var balance = ExactAnswers.waitOfHoused(2_130, 1_300, 0, 0.08);
        return ours(
                Scenario.of(
                        "housing",
                        START,
                        CUSTOMERS / 2_130,
                        Applicants.arriving(2_130).givingUp(0.08).waitingAtStart(balance),
                        Supply.Project.stock("homes", 16_250, 1 / 0.08)),
                1.0 / 12);
    }

    private static Run ours(Scenario scenario, double scale) {
        var outcome = Simulation.withDefaults().threads(1).runs(1).run(scenario);
        var customers = outcome.estimate(Measure.of(Measure.Kind.SEARCHED, Group.APPLICANTS))
                        .mean()
                + outcome.estimate(Measure.of(Measure.Kind.SEARCHED, Group.PERMIT_HOLDERS))
                        .mean();
        return new Run(
                customers,
                scale
                        * outcome.estimate(Measure.of(Measure.Kind.MEAN_WAIT, Group.APPLICANTS))
                                .mean());
    }

    private static Run ssj(SsjQueues.Outcome outcome) {
        return new Run(outcome.customers(), outcome.years());
    }

    private static Speed simPy(String script, String queue) throws IOException, InterruptedException {
        var process = new ProcessBuilder("/usr/bin/python3", script, queue, String.valueOf(SIMPY_CUSTOMERS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("SimPy stopped: is Debian's python3-simpy installed?");
        }
        var numbers = line.split(" ", -1);
        return new Speed(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }
}
