package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.numerics.Covariates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accelerated failure time, cumulative hazard, concordance and pseudo-values beside R: see {@code reference/survival.R}. */
class SurvivalReferenceTests {

    /** The peer stops earlier for these. */
    private static final double PEER = 1e-8;

    @ParameterizedTest
    @ValueSource(strings = {"veteran", "lung", "ovarian"})
    void stretchesTimeAsRDoes(String name) {
        var data = ReferenceTable.read("survival/" + name + "-data");
        for (var kind : List.of("weibull", "exponential")) {
            var method = kind.equals("weibull") ? AftRegression.weibull() : AftRegression.exponential();
            var fit = method.fit(spells(data), covariates(data));
            var values = ReferenceTable.read("survival/" + name + "-" + kind);
            close(fit.coefficients(), values.column("coefficient"), PEER);
            close(fit.standardErrors(), values.column("se"), PEER);
            close(fit.scale(), values.column("scale")[0], PEER);
            close(fit.logScaleStandardError(), values.column("log_scale_se")[0], PEER);
            close(fit.logLikelihood(), values.column("loglik")[0], ReferenceTable.TOLERANCE);
            assertThat(fit.hasConverged()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"veteran", "lung", "ovarian"})
    void sumsTheHazardAndRanksAsRDoes(String name) {
        var data = ReferenceTable.read("survival/" + name + "-data");
        var hazard = NelsonAalen.fit(spells(data));
        var values = ReferenceTable.read("survival/" + name + "-hazard");
        assertThat(hazard.days()).containsExactly(values.whole("day"));
        close(hazard.hazard(), values.column("hazard"), ReferenceTable.TOLERANCE);
        close(hazard.standardErrors(), values.column("se"), ReferenceTable.TOLERANCE);
        var concordance = Concordance.of(spells(data), data.column(data.names().get(2)));
        var counts =
                ReferenceTable.read("survival/" + name + "-concordance").rows().getFirst();
        assertThat(new double[] {concordance.concordant(), concordance.discordant(), concordance.tied()})
                .containsExactly(counts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pseudo-mgus2", "pseudo-ties"})
    void leavesEachPersonOutAsRDoes(String name) {
        var spells = spells(ReferenceTable.read("survival/" + name + "-data"));
        var values = ReferenceTable.read("survival/" + name + "-values");
        var day = values.whole("day")[0];
        close(PseudoValues.survival(spells, day), values.column("survival"), ReferenceTable.TOLERANCE);
        close(PseudoValues.restrictedMean(spells, day), values.column("mean"), ReferenceTable.TOLERANCE);
        close(PseudoValues.incidence(spells, 1, day), values.column("one"), ReferenceTable.TOLERANCE);
        close(PseudoValues.incidence(spells, 2, day), values.column("two"), ReferenceTable.TOLERANCE);
    }

    @Test
    void aRowCutInTwoStretchesTimeJustAsMuch() {
        var random = new Random(5);
        var to = random.ints(200, 2, 60).toArray();
        var cause = random.ints(200, 0, 2).toArray();
        var x = random.doubles(200).toArray();
        var whole = AftRegression.weibull().fit(Spells.ofDurations(to, cause), Covariates.of(List.of("x"), x));
        var pieces = IntStream.range(0, 400);
        var from = new int[400];
        var end = new int[400];
        var causes = new int[400];
        pieces.forEach(i -> {
            var row = i / 2;
            from[i] = i % 2 == 0 ? -1 : to[row] / 2;
            end[i] = i % 2 == 0 ? to[row] / 2 : to[row];
            causes[i] = i % 2 == 0 ? 0 : cause[row];
        });
        var twice = IntStream.range(0, 400).mapToDouble(i -> x[i / 2]).toArray();
        var cut =
                AftRegression.weibull().fit(Spells.ofIntervals(from, end, causes), Covariates.of(List.of("x"), twice));
        close(cut.coefficients(), whole.coefficients(), 1e-8);
        close(cut.scale(), whole.scale(), 1e-8);
    }

    @Test
    void weibullIntervalsHoldTheTruth() {
        var held = 0;
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var to = new int[300];
            var cause = new int[300];
            var x = new double[300];
            for (var i = 0; i < 300; i++) {
                x[i] = random.nextInt(2);
                var days = Math.exp(6 + 0.4 * x[i] + 0.7 * Math.log(-Math.log(1 - random.nextDouble())));
                cause[i] = days < 900 ? 1 : 0;
                to[i] = (int) Math.ceil(Math.min(days, 900));
            }
            var fit = AftRegression.weibull().fit(Spells.ofDurations(to, cause), Covariates.of(List.of("x"), x));
            held += fit.interval(1, 0.95).contains(0.4) ? 1 : 0;
        }
        assertThat(held / 500.0).isBetween(0.92, 0.98);
    }

    @Test
    void withoutCensoringPseudoValuesAreWhatHappened() {
        var spells = Spells.ofDurations(new int[] {2, 5, 7, 7, 9}, new int[] {1, 2, 1, 2, 1});
        close(PseudoValues.survival(spells, 6), new double[] {0, 0, 1, 1, 1}, 1e-12);
        close(PseudoValues.restrictedMean(spells, 6), new double[] {2, 5, 6, 6, 6}, 1e-12);
        close(PseudoValues.incidence(spells, 2, 8), new double[] {0, 1, 0, 1, 0}, 1e-12);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        var late = Spells.ofIntervals(new int[] {3, -1}, new int[] {9, 9}, new int[] {1, 0});
        assertThatThrownBy(() -> PseudoValues.survival(late, 5))
                .hasMessageContaining("row 1: from is 3, expected a row watched from the start");
        var rows = Spells.ofDurations(new int[] {0, 9}, new int[] {1, 0});
        assertThatThrownBy(() -> PseudoValues.survival(rows, 10)).hasMessageContaining("last day observed, 9");
        assertThatThrownBy(() -> AftRegression.weibull().fit(rows, Covariates.of(List.of())))
                .hasMessageContaining("row 1: to is 0, expected day 1 or later");
        assertThatThrownBy(() -> Concordance.of(rows, new double[] {1, Double.NaN}))
                .hasMessageContaining("row 2: score is NaN");
        assertThat(Concordance.of(rows, new double[] {1, 0}).share()).isEqualTo(1);
        assertThat(Concordance.of(Spells.ofDurations(new int[] {3}, new int[1]), new double[1])
                        .share())
                .isNaN();
        var silent =
                AftRegression.weibull().fit(Spells.ofDurations(new int[] {3}, new int[1]), Covariates.of(List.of()));
        assertThat(silent.coefficients()).containsOnly(Double.NaN);
        assertThat(silent.hasConverged()).isFalse();
    }

    private static Spells spells(ReferenceTable data) {
        return Spells.ofDurations(data.whole("to"), data.whole("cause"));
    }

    private static Covariates covariates(ReferenceTable data) {
        var names = data.names().subList(2, data.names().size());
        return Covariates.of(names, names.stream().map(data::column).toArray(double[][]::new));
    }

    private static void close(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (var i = 0; i < actual.length; i++) {
            close(actual[i], expected[i], tolerance);
        }
    }

    private static void close(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }
}
