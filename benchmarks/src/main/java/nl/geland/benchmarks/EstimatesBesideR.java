package nl.geland.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.geland.analysis.effects.CohortPanel;
import nl.geland.analysis.effects.DifferenceInDifferences;
import nl.geland.analysis.effects.Family;
import nl.geland.analysis.effects.Regression;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.survival.AalenJohansen;
import nl.geland.analysis.survival.CoxRegression;
import nl.geland.analysis.survival.KaplanMeier;
import nl.geland.analysis.survival.Spells;
import nl.geland.analysis.survival.SurvivalCurve;

/**
 * Our estimation engine beside R on the same rows, one after the other in one run: seconds on the wall clock, ours the best of five after a
 * warm-up, R's of one, and the largest relative difference between the numbers of both. With {@code memory} the largest Cox regression alone.
 */
public final class EstimatesBesideR {

    private static final int ROUNDS = 5;
    private static final int DAY = 300;
    private static final int DURATION = 60;
    private static final int UNITS = 20_000;
    private static final int PERIODS = 10;
    private static final int[] COHORTS = {3, 5, 7, CohortPanel.NEVER};

    private static final List<String> NAMES =
            List.of("from", "to", "cause", "person", "group", "outcome", "x", "panel-y", "panel-first", "panel-z");

    private EstimatesBesideR() {}

    /** The path of the R script and the number of rows; or {@code memory} and the number of rows. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            System.err.println("Use: EstimatesBesideR PATH-OF-estimates.R ROWS, or EstimatesBesideR memory ROWS");
            System.exit(2);
        }
        var data = new Data(Integer.parseInt(arguments[1]));
        if (arguments[0].equals("memory")) {
            inMemory(data);
        } else {
            beside(data, arguments[0]);
        }
    }

    private static void inMemory(Data data) {
        var start = System.nanoTime();
        var fit = CoxRegression.withDefaults().fit(data.spells(), data.covariates);
        System.out.printf(
                Locale.ROOT,
                "Cox regression of %,d rows x 10, %,d events, heap of at most %,d MiB: %.1f s%n",
                data.rows,
                fit.events(),
                Runtime.getRuntime().maxMemory() >> 20,
                (System.nanoTime() - start) * 1e-9);
    }

    private static void beside(Data data, String script) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("geland-estimates");
        var panel = new Panel();
        try {
            data.write(folder);
            panel.write(folder);
            var theirs = byR(script, folder, data.rows);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s, %d processors, Java %s, %s%n%,d rows, %,d events of the first cause%n%n",
                    LocalDate.now(ZoneId.systemDefault()),
                    System.getProperty("os.name") + " " + System.getProperty("os.version"),
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.version"),
                    processor(),
                    data.rows,
                    data.events());
            System.out.println("| work | R, s | one thread, s | all threads, s | R / one | R / all | difference |");
            System.out.println("|---|---:|---:|---:|---:|---:|---:|");
            work(data, panel).forEach((work, ours) -> tell(work, ours, Objects.requireNonNull(theirs.get(work), work)));
        } finally {
            for (var name : NAMES) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse("processor unknown");
    }

    private static Map<String, Supplier<double[]>> work(Data data, Panel panel) {
        var work = new LinkedHashMap<String, Supplier<double[]>>();
        var cox = CoxRegression.withDefaults();
        work.put("cox", () -> cox.fit(data.spells(), data.covariates).coefficients());
        work.put(
                "cox-cluster",
                () -> cox.clusteredBy(data.person)
                        .fit(data.spells(), data.covariates)
                        .standardErrors());
        work.put("kaplan-meier", data::survivalByGroup);
        work.put("aalen-johansen", data::incidence);
        work.put(
                "logistic",
                () -> Regression.of(Family.LOGISTIC)
                        .fit(data.outcome, data.covariates)
                        .coefficients());
        work.put("cohorts", panel::effect);
        return work;
    }

    /** What R found: seconds, then numbers. */
    private static Map<String, double[]> byR(String script, Path folder, int rows)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                        "Rscript",
                        script,
                        folder.toString(),
                        String.valueOf(rows),
                        String.valueOf(UNITS),
                        String.valueOf(PERIODS)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var found = new LinkedHashMap<String, double[]>();
        for (var line : new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList()) {
            var words = line.strip().split("\\s+", -1);
            found.put(
                    words[0],
                    IntStream.range(1, words.length)
                            .mapToDouble(place -> Double.parseDouble(words[place]))
                            .toArray());
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("R did not come to an end");
        }
        return found;
    }

    private static void tell(String work, Supplier<double[]> ours, double[] theirs) {
        try (var alone = new ForkJoinPool(1)) {
            var one = best(() -> alone.submit(ours::get).join());
            var all = best(ours);
            var numbers = ours.get();
            var difference = 0.0;
            for (var i = 1; i < theirs.length; i++) {
                difference = Math.max(difference, Math.abs(numbers[i - 1] - theirs[i]) / Math.abs(theirs[i]));
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.3f | %.3f | %.0f | %.0f | %.0e |%n",
                    work,
                    theirs[0],
                    one,
                    all,
                    theirs[0] / one,
                    theirs[0] / all,
                    difference);
        }
    }

    private static double best(Supplier<double[]> work) {
        var best = Double.POSITIVE_INFINITY;
        for (var round = -1; round < ROUNDS; round++) {
            var start = System.nanoTime();
            var _ = work.get();
            if (round >= 0) {
                best = Math.min(best, (System.nanoTime() - start) * 1e-9);
            }
        }
        return best;
    }

    /** Units of which some are treated from period 3, 5 or 7 on. */
    private static final class Panel {

        private final double[] outcome = new double[UNITS * PERIODS];
        private final int[] first = new int[UNITS * PERIODS];
        private final double[][] columns = new double[3][UNITS * PERIODS];
        private final CohortPanel panel;

        Panel() {
            var random = new SplittableRandom(2);
            var unit = new int[UNITS * PERIODS];
            var period = new int[UNITS * PERIODS];
            for (var row = 0; row < unit.length; row++) {
                unit[row] = row / PERIODS;
                period[row] = row % PERIODS;
                var isFirst = period[row] == 0;
                first[row] = isFirst ? COHORTS[random.nextInt(COHORTS.length)] : first[row - 1];
                var own = 0.0;
                for (var column : columns) {
                    column[row] = isFirst ? random.nextGaussian() : column[row - 1];
                    own += column[row];
                }
                outcome[row] = own + period[row] + (period[row] >= first[row] ? 1 : 0) + random.nextGaussian();
            }
            panel = CohortPanel.of(unit, period, outcome, first, Covariates.of(List.of("a", "b", "c"), columns));
        }

        double[] effect() {
            return new double[] {
                DifferenceInDifferences.withDefaults().estimate(panel).simple().point()
            };
        }

        void write(Path folder) throws IOException {
            try (var file = Data.open(folder, "panel-y")) {
                for (var one : outcome) {
                    file.writeDouble(one);
                }
            }
            try (var file = Data.open(folder, "panel-first")) {
                for (var row = 0; row < first.length; row += PERIODS) {
                    file.writeInt(first[row]);
                }
            }
            try (var file = Data.open(folder, "panel-z")) {
                for (var column : columns) {
                    for (var row = 0; row < column.length; row += PERIODS) {
                        file.writeDouble(column[row]);
                    }
                }
            }
        }
    }

    /** Made-up persons with rows one after another, covariates that change, and two causes to leave for. */
    private static final class Data {

        private final int rows;
        private final int[] from;
        private final int[] to;
        private final int[] cause;
        private final int[] person;
        private final int[] group;
        private final double[] outcome;
        private final Covariates covariates;

        Data(int rows) {
            this.rows = rows;
            from = new int[rows];
            to = new int[rows];
            cause = new int[rows];
            person = new int[rows];
            group = new int[rows];
            outcome = new double[rows];
            covariates = fill(new SplittableRandom(1));
        }

        private Covariates fill(SplittableRandom random) {
            var columns = new double[10][rows];
            var one = -1;
            var left = 0;
            for (var row = 0; row < rows; row++) {
                if (left == 0) {
                    one++;
                    left = 6;
                }
                var isFirst = left == 6;
                from[row] = isFirst ? random.nextInt(200) : to[row - 1];
                person[row] = one;
                group[row] = one % 4;
                var score = 0.0;
                for (var column = 0; column < 10; column++) {
                    columns[column][row] = column < 5 && !isFirst ? columns[column][row - 1] : random.nextGaussian();
                    score += columns[column][row] * (column - 4.5) / 15;
                }
                end(row, score, random);
                outcome[row] = random.nextDouble() < 1 / (1 + Math.exp(1 - score)) ? 1 : 0;
                left = cause[row] > 0 ? 0 : left - 1;
            }
            return Covariates.of(
                    IntStream.rangeClosed(1, 10)
                            .mapToObj(column -> "x" + column)
                            .toList(),
                    columns);
        }

        private void end(int row, double score, SplittableRandom random) {
            var length = 30 + random.nextInt(90);
            var first = 1 + (int) (-Math.log(1 - random.nextDouble()) * 500 / Math.exp(score));
            var second = 1 + (int) (-Math.log(1 - random.nextDouble()) * 1_200);
            to[row] = from[row] + Math.min(length, Math.min(first, second));
            cause[row] = first <= length && first <= second ? 1 : second <= length ? 2 : 0;
        }

        Spells spells() {
            return Spells.ofIntervals(from, to, firstCause());
        }

        private int[] firstCause() {
            return IntStream.of(cause).map(one -> one == 1 ? 1 : 0).toArray();
        }

        int events() {
            return IntStream.of(firstCause()).sum();
        }

        double[] survivalByGroup() {
            var found = new double[3];
            var curves =
                    IntStream.range(0, 4).parallel().mapToObj(this::survivalOf).toList();
            found[0] = curves.get(0).survivalAt(DAY);
            found[1] = curves.get(1).survivalAt(DAY);
            found[2] = curves.get(0).standardErrorAt(DAY);
            return found;
        }

        private SurvivalCurve survivalOf(int wanted) {
            var places =
                    IntStream.range(0, rows).filter(row -> group[row] == wanted).toArray();
            return KaplanMeier.withDefaults()
                    .fit(Spells.ofIntervals(pick(from, places), pick(to, places), pick(firstCause(), places)));
        }

        double[] incidence() {
            var days = IntStream.range(0, rows).map(row -> to[row] - from[row]).toArray();
            var fit = AalenJohansen.withDefaults().fit(Spells.ofDurations(days, cause));
            return new double[] {
                fit.incidenceAt(1, DURATION), fit.incidenceAt(2, DURATION), fit.standardErrorAt(1, DURATION)
            };
        }

        private static int[] pick(int[] column, int[] places) {
            return IntStream.of(places).map(place -> column[place]).toArray();
        }

        void write(Path folder) throws IOException {
            write(folder, "from", from);
            write(folder, "to", to);
            write(folder, "cause", cause);
            write(folder, "person", person);
            write(folder, "group", group);
            try (var file = open(folder, "outcome")) {
                for (var one : outcome) {
                    file.writeDouble(one);
                }
            }
            try (var file = open(folder, "x")) {
                for (var column = 0; column < covariates.width(); column++) {
                    for (var row = 0; row < rows; row++) {
                        file.writeDouble(covariates.value(row, column));
                    }
                }
            }
        }

        private static void write(Path folder, String name, int[] column) throws IOException {
            try (var file = open(folder, name)) {
                for (var one : column) {
                    file.writeInt(one);
                }
            }
        }

        private static DataOutputStream open(Path folder, String name) throws IOException {
            return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))));
        }
    }
}
