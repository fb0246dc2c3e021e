package nl.geland.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.numerics.Covariates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Effects by a model of the outcome beside R: see {@code reference/standardisation.R}; and on data of which the truth is known. */
class StandardisationTests {

    @ParameterizedTest
    @CsvSource({"lalonde, 0", "yes-or-no, 1"})
    void equalsR(String name, int yes) {
        var data = ReferenceTable.read("effects/" + name + "-data");
        var names = data.names().subList(4, data.names().size());
        var treated = new boolean[data.rows().size()];
        for (var i = 0; i < treated.length; i++) {
            treated[i] = data.column("treated")[i] == 1;
        }
        var observed = Observed.of(
                treated,
                data.column("outcome"),
                Covariates.of(names, names.stream().map(data::column).toArray(double[][]::new)));
        for (var row : ReferenceTable.read("effects/standardisation-values")
                .where("yes", yes)
                .rows()) {
            var method = Standardisation.of(row[1] == 1 ? Estimand.ATT : Estimand.ATE);
            var estimate = method.estimate(observed);
            close(estimate.point(), row[2]);
            close(estimate.standardError(), row[3]);
            close(method.estimate(observed.clusteredBy(data.whole("cluster"))).standardError(), row[4]);
            assertThat(estimate.diagnostics().gates()).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Estimand.class, names = "ATO", mode = EnumSource.Mode.EXCLUDE)
    void intervalsHoldTheTruth(Estimand estimand) {
        var held = 0;
        var bias = 0.0;
        var runs = 1_000;
        for (var seed = 0; seed < runs; seed++) {
            var random = new Random(seed);
            var treated = new boolean[400];
            var outcome = new double[400];
            var x = new double[400];
            for (var i = 0; i < 400; i++) {
                x[i] = random.nextInt(2);
                treated[i] = random.nextDouble() < (x[i] == 1 ? 0.62 : 0.23);
                outcome[i] = (treated[i] ? 1 + x[i] : 0) - x[i] + random.nextGaussian();
            }
            var estimate = Standardisation.of(estimand)
                    .estimate(Observed.of(treated, outcome, Covariates.of(List.of("x"), x)));
            // of the treated 0.62 in 0.85 have x
            var truth = estimand == Estimand.ATT ? 1 + 0.62 / 0.85 : 1.5;
            bias += estimate.point() - truth;
            held += estimate.interval(0.95).contains(truth) ? 1 : 0;
        }
        assertThat(bias / runs).isCloseTo(0, within(0.02));
        assertThat(held / (double) runs).isBetween(0.92, 0.98);
    }

    @Test
    void forWhomEitherCouldBeNeedsAnotherModel() {
        assertThatThrownBy(() -> Standardisation.of(Estimand.ATO)).hasMessageContaining("expected ATE or ATT");
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(ReferenceTable.TOLERANCE * Math.max(1, Math.abs(expected))));
    }
}
