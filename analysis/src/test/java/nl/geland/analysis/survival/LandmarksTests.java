package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.numerics.Covariates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Landmark rows beside those made by hand in R: see {@code reference/landmark.R}. */
class LandmarksTests {

    @ParameterizedTest
    @CsvSource({"heart, 120, 15;30;60;90", "away, 30, 0;10;25;40"})
    void equalRowsMadeByHandAndTheirFit(String name, int horizon, String landmarks) {
        var data = ReferenceTable.read("landmark/" + name + "-data");
        var days = Arrays.stream(landmarks.split(";", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        var rows = Landmarks.on(horizon, days).stack(spells(data), covariates(data));
        var expected = ReferenceTable.read("landmark/" + name);
        var width = rows.covariates().width();
        var numbers =
                Arrays.stream(expected.whole("person")).distinct().sorted().toArray();
        var ours = IntStream.range(0, rows.spells().size())
                .mapToObj(row -> {
                    var all = new double[4 + width];
                    all[0] = rows.landmarks()[row];
                    all[1] = rows.spells().from(row);
                    all[2] = rows.spells().to(row);
                    all[3] = rows.spells().cause(row);
                    for (var a = 0; a < width; a++) {
                        all[4 + a] = rows.covariates().value(row, a);
                    }
                    return all;
                })
                .sorted(Comparator.comparing(Arrays::toString))
                .toArray(double[][]::new);
        var theirs = expected.rows().stream()
                .map(row -> IntStream.range(0, row.length)
                        .filter(column -> column != 1)
                        .mapToDouble(column -> row[column])
                        .toArray())
                .sorted(Comparator.comparing(Arrays::toString))
                .toArray(double[][]::new);
        assertThat(ours).isDeepEqualTo(theirs);
        assertThat(Arrays.stream(rows.persons()).distinct()).hasSameSizeAs(numbers);
        var fit = CoxRegression.withDefaults()
                .with(Ties.BRESLOW)
                .stratifiedBy(rows.landmarks())
                .clusteredBy(rows.persons())
                .fit(onlyFirst(rows.spells()), rows.covariates());
        var values = ReferenceTable.read("landmark/" + name + "-fit");
        assertThat(fit.coefficients()).containsExactly(values.column("coefficient"), within(1e-9));
        assertThat(fit.standardErrors()).containsExactly(values.column("se"), within(1e-9));
    }

    /** Who gets a course is one who is still there: whoever looks at all time takes waiting for an effect. */
    @Test
    void waitingIsNotTakenForAnEffect() {
        var random = new SplittableRandom(5);
        var naive = 0.0;
        var atLandmarks = 0.0;
        for (var i = 0; i < 200; i++) {
            var size = 200;
            var to = new int[size];
            var cause = new int[size];
            var ever = new double[size];
            var rows = new ArrayList<double[]>();
            for (var p = 0; p < size; p++) {
                var event = 1 + (int) (-80 * Math.log(1 - random.nextDouble()));
                var course = 1 + random.nextInt(120);
                to[p] = Math.min(event, 150);
                cause[p] = event <= 150 ? 1 : 0;
                ever[p] = course < to[p] ? 1 : 0;
                rows.add(new double[] {p, -1, Math.min(course, to[p]), course < to[p] ? 0 : cause[p], 0});
                if (course < to[p]) {
                    rows.add(new double[] {p, course, to[p], cause[p], 1});
                }
            }
            naive += CoxRegression.withDefaults()
                    .fit(Spells.ofDurations(to, cause), Covariates.of(List.of("ever"), ever))
                    .coefficients()[0];
            var spells = Spells.ofIntervals(column(rows, 1), column(rows, 2), column(rows, 3))
                    .ofPersons(column(rows, 0));
            var course = rows.stream().mapToDouble(row -> row[4]).toArray();
            var stack = Landmarks.on(60, 20, 40, 60).stack(spells, Covariates.of(List.of("course"), course));
            atLandmarks += CoxRegression.withDefaults()
                    .stratifiedBy(stack.landmarks())
                    .clusteredBy(stack.persons())
                    .fit(stack.spells(), stack.covariates())
                    .coefficients()[0];
        }
        assertThat(naive / 200).isLessThan(-0.5);
        assertThat(atLandmarks / 200).isCloseTo(0, within(0.03));
    }

    @Test
    void whoIsAwayOnTheLandmarkDoesNotCountAndWhoReturnsCountsLater() {
        var spells = Spells.ofIntervals(new int[] {-1, 9, -1}, new int[] {5, 20, 30}, new int[] {0, 1, 0})
                .ofPersons(new int[] {7, 7, 8});
        var z = Covariates.of(List.of("z"), new double[][] {{1, 2, 3}});
        var rows = Landmarks.on(10, 4, 5, 9).stack(spells, z);
        assertThat(rows.landmarks()).containsExactly(4, 4, 4, 5, 9, 9);
        assertThat(IntStream.range(0, 6).map(rows.spells()::from)).containsExactly(4, 9, 4, 5, 9, 9);
        assertThat(IntStream.range(0, 6).map(rows.spells()::to)).containsExactly(5, 14, 14, 15, 19, 19);
        assertThat(IntStream.range(0, 6).mapToDouble(row -> rows.covariates().value(row, 0)))
                .containsExactly(1.0, 1.0, 3.0, 3.0, 2.0, 3.0);
    }

    @Test
    void edgesAreToldOrEmpty() {
        var spells = Spells.ofDurations(new int[] {3, 5}, new int[] {1, 0}).weightedBy(new double[] {2, 3});
        var z = Covariates.of(List.of("z"), new double[][] {{1, 2}});
        var rows = Landmarks.on(10, 2, 3, 9).stack(spells, z);
        assertThat(rows.landmarks()).containsExactly(2, 2, 3);
        assertThat(rows.persons()).containsExactly(0, 1, 1);
        assertThat(rows.spells().weight(2)).isEqualTo(3);
        assertThat(Landmarks.on(10, 9).stack(spells, z).spells().size()).isZero();
        assertThatThrownBy(() -> Landmarks.on(0, 5, 5))
                .hasMessage("landmarks refused: horizon is 0, expected 1 or more days; "
                        + "row 2: day is 5, expected day 6 or later, days ascending");
        var short1 = Covariates.of(List.of("z"), new double[][] {{1}});
        assertThatThrownBy(() -> Landmarks.on(1, 1).stack(spells, short1))
                .hasMessage("landmarks refused: column covariates has 1 values, expected 2, one for each row");
    }

    private static int[] column(List<double[]> rows, int column) {
        return rows.stream().mapToInt(row -> (int) row[column]).toArray();
    }

    private static Spells onlyFirst(Spells all) {
        var rows = IntStream.range(0, all.size());
        var cause = rows.map(row -> all.cause(row) == 1 ? 1 : 0).toArray();
        return Spells.ofIntervals(
                IntStream.range(0, all.size()).map(all::from).toArray(),
                IntStream.range(0, all.size()).map(all::to).toArray(),
                cause);
    }

    private static Spells spells(ReferenceTable data) {
        return Spells.ofIntervals(data.whole("from"), data.whole("to"), data.whole("cause"))
                .ofPersons(data.whole("person"));
    }

    private static Covariates covariates(ReferenceTable data) {
        var names =
                data.names().stream().filter(column -> column.startsWith("x_")).toList();
        return Covariates.of(names, names.stream().map(data::column).toArray(double[][]::new));
    }
}
