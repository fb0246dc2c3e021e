package nl.geland.analysis.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.geland.analysis.effects.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made persons of whom the truth is known: what makes them begin changes in time and is moved by the measure. */
class TrialTruthTests {

    private static final int PERSONS = 800;
    private static final int RUNS = 1_000;
    private static final double PULL = 2;

    private static Protocol protocol(int grace) {
        return Protocol.onDay(0, Made.HORIZON).perProtocol(grace).withPeriod(1);
    }

    @ParameterizedTest
    @CsvSource({"0, true, CURVES", "2, true, CURVES", "2, false, CURVES", "0, true, POOLED_LOGISTIC"})
    void intervalsHoldTheTruthAndAPlainComparisonDoesNot(int grace, boolean hasEffect, Estimator method) {
        var exact = new Made(99, hasEffect, PULL);
        var truth = exact.truth(2_000_000, true, grace) - exact.truth(2_000_000, false, grace);
        var held = 0;
        var heldPlainly = 0;
        var sum = 0.0;
        var squares = 0.0;
        var errors = 0.0;
        var plainly = 0.0;
        for (var seed = 0; seed < RUNS; seed++) {
            var persons = new Made(seed, hasEffect, PULL).persons(PERSONS, 12);
            var effect = TargetTrial.of(protocol(grace).adjustingFor("x"))
                    .by(method)
                    .estimate(persons)
                    .riskDifference();
            var plain =
                    TargetTrial.of(protocol(grace)).by(method).estimate(persons).riskDifference();
            held += effect.interval(0.95).contains(truth) ? 1 : 0;
            heldPlainly += plain.interval(0.95).contains(truth) ? 1 : 0;
            sum += effect.point();
            squares += effect.point() * effect.point();
            errors += effect.standardError() * effect.standardError();
            plainly += plain.point();
        }
        var mean = sum / RUNS;
        var spread = Math.sqrt(squares / RUNS - mean * mean);
        assertThat(mean).isCloseTo(truth, within(3.5 * spread / Math.sqrt(RUNS)));
        assertThat(Math.sqrt(errors / RUNS)).isCloseTo(spread, within(0.15 * spread));
        assertThat(held / (double) RUNS).isBetween(0.91, 0.985);
        assertThat(Math.abs(plainly / RUNS - truth))
                .isGreaterThan(2 * Math.abs(mean - truth))
                .isGreaterThan(0.03);
        assertThat(heldPlainly / (double) RUNS).isLessThan(0.85);
    }

    /** Persons in several trials count once: taken as others, their errors would be too small. */
    @Test
    void underNoEffectIntervalsOfASequenceHoldNothing() {
        var trial = TargetTrial.of(Protocol.sequence(0, 1, 4, Made.HORIZON)
                .perProtocol(1)
                .withPeriod(1)
                .adjustingFor("x"));
        var held = 0;
        var squares = 0.0;
        var errors = 0.0;
        for (var seed = 0; seed < RUNS; seed++) {
            var effect =
                    trial.estimate(new Made(seed, false, 1).persons(400, 14)).riskDifference();
            held += effect.interval(0.95).contains(0) ? 1 : 0;
            squares += effect.point() * effect.point();
            errors += effect.standardError() * effect.standardError();
        }
        assertThat(Math.sqrt(errors / RUNS))
                .isCloseTo(Math.sqrt(squares / RUNS), within(0.15 * Math.sqrt(squares / RUNS)));
        assertThat(held / (double) RUNS).isBetween(0.91, 0.985);
    }

    @Test
    void aSequenceOfTrialsSaysTheSameWithLessChance() {
        var persons = new Made(5, true, 0.6).persons(20_000, 24);
        var one = TargetTrial.of(protocol(1).adjustingFor("x")).estimate(persons);
        var sequence = TargetTrial.of(Protocol.sequence(0, 1, 6, Made.HORIZON)
                        .perProtocol(1)
                        .withPeriod(1)
                        .adjustingFor("x"))
                .estimate(persons);
        assertThat(sequence.riskDifference().standardError())
                .isLessThan(one.riskDifference().standardError());
        assertThat(sequence.trialPersons()).isGreaterThan(one.trialPersons());
        assertThat(sequence.verdict()).isEqualTo(Verdict.EFFECT);
        assertThat(sequence.riskDifference().point())
                .isCloseTo(one.riskDifference().point(), within(0.06));
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        var result = TargetTrial.of(protocol(2).adjustingFor("x")).estimate(new Made(6, false, 0.6).persons(8_000, 12));
        assertThat(result.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(result.mattersFrom(0.1).verdict()).isEqualTo(Verdict.NO_EFFECT);
        assertThat(result.mattersFrom(0.001).verdict()).isEqualTo(Verdict.UNKNOWN);
    }
}
