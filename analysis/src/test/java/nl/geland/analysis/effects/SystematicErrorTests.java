package nl.geland.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Covariates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calibration by negative controls beside metafor and optim: see {@code reference/calibration.R}; and where the truth is known. */
class SystematicErrorTests {

    @ParameterizedTest
    @ValueSource(strings = {"biased", "small", "large", "even"})
    void equalsR(String name) {
        var data = ReferenceTable.read("calibration/" + name + "-data").where("control", 1);
        var error = SystematicError.of(data.column("estimate"), data.column("standard_error"));
        for (var row : ReferenceTable.read("calibration/" + name + "-values").rows()) {
            close(error.mean(), row[0]);
            close(error.deviation(), row[1]);
            close(error.expectedAbsolute(), row[2]);
            var calibrated = error.calibrate(row[3], row[4]);
            close(calibrated.pValue(), row[5]);
            close(calibrated.point(), row[6]);
            close(calibrated.standardError(), row[7]);
            close(calibrated.interval(0.95).lower(), row[8]);
            close(calibrated.interval(0.95).upper(), row[9]);
        }
        assertThat(error.controls()).isEqualTo(data.rows().size());
    }

    @Test
    void controlsWithTheSameErrorHaveTheirOwnMeanAndVariance() {
        var error = SystematicError.of(new double[] {1, 2, 3, 6}, new double[] {0.5, 0.5, 0.5, 0.5});
        close(error.mean(), 3);
        close(error.deviation(), Math.sqrt((4 + 1 + 0 + 9) / 4.0 - 0.25));
        var none = SystematicError.of(new double[] {-1, 0, 1}, new double[] {4, 4, 4});
        assertThat(none.deviation()).isZero();
        close(none.calibrate(2, 1).pValue(), new ChiSquared(4, 1).pValue());
    }

    @Test
    void nullEffectsAreFoundAsOftenAsPromisedOnlyAfterCalibration() {
        var random = new Random(1);
        var raw = 0;
        var calibrated = 0;
        var held = 0;
        var runs = 2_000;
        for (var run = 0; run < runs; run++) {
            var errors = random.doubles(60, 0.05, 0.3).toArray();
            var controls = Arrays.stream(errors)
                    .map(error -> 0.2 + Math.hypot(0.15, error) * random.nextGaussian())
                    .toArray();
            var error = SystematicError.of(controls, errors);
            var estimate = 0.2 + Math.hypot(0.15, 0.1) * random.nextGaussian();
            raw += Math.abs(estimate / 0.1) > 1.96 ? 1 : 0;
            calibrated += error.calibrate(estimate, 0.1).pValue() < 0.05 ? 1 : 0;
            held += error.calibrate(estimate + 0.7, 0.1).interval(0.95).contains(0.7) ? 1 : 0;
        }
        assertThat(raw / (double) runs).isGreaterThan(0.4);
        assertThat(calibrated / (double) runs).isBetween(0.03, 0.08);
        assertThat(held / (double) runs).isBetween(0.92, 0.97);
    }

    @Test
    void anEffectIsNotSaidWhenTheWayOfEstimatingFindsThemAnyhow() {
        var treated = new boolean[400];
        var outcome = new double[400];
        var random = new Random(2);
        for (var i = 0; i < 400; i++) {
            treated[i] = i % 2 == 0;
            outcome[i] = (treated[i] ? 1 : 0) + random.nextGaussian();
        }
        var effect = DoubleRobust.of(Estimand.ATE).estimate(Observed.of(treated, outcome, Covariates.of(List.of())));
        assertThat(effect.verdict()).isEqualTo(Verdict.EFFECT);
        var wild = SystematicError.of(new double[] {0.5, -0.4, 0.6, 0.3}, new double[] {0.1, 0.1, 0.1, 0.1});
        assertThat(effect.heldAgainst(wild, SystematicError.LARGEST).verdict()).isEqualTo(Verdict.UNKNOWN);
        var calm = SystematicError.of(new double[] {0.05, -0.04, 0.06, 0.03}, new double[] {0.1, 0.1, 0.1, 0.1});
        assertThat(effect.heldAgainst(calm, SystematicError.LARGEST).verdict()).isEqualTo(Verdict.EFFECT);
    }

    @Test
    void whatCannotBeLearnedFromIsRefusedInWords() {
        assertThatThrownBy(() -> SystematicError.of(new double[2], new double[] {1, 1}))
                .hasMessageContaining("there are 2 negative controls, expected at least 3");
        assertThatThrownBy(() -> SystematicError.of(new double[] {0, 1, Double.NaN}, new double[] {1, 0, 1}))
                .hasMessageContaining("row 2: standard error is 0.0")
                .hasMessageContaining("row 3: estimate is NaN");
        var error = new SystematicError(0, 1, 5);
        assertThatThrownBy(() -> error.calibrate(1, 0)).hasMessageContaining("standard error 0.0");
        assertThatThrownBy(() -> error.gate(0)).hasMessageContaining("largest error is 0.0");
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(ReferenceTable.TOLERANCE * Math.max(1, Math.abs(expected))));
    }
}
