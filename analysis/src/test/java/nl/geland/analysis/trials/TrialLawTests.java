package nl.geland.analysis.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.effects.Verdict;
import nl.geland.analysis.survival.KaplanMeier;
import nl.geland.analysis.survival.RestrictedMean;
import nl.geland.analysis.survival.Spells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every trial, whatever the numbers. */
class TrialLawTests {

    private static final Protocol SEQUENCE = Protocol.sequence(4, 5, 3, 20)
            .perProtocol(6)
            .withPeriod(4)
            .adjustingFor("x", "a")
            .leavingOutTreated();

    private static <T> T withThreads(int number, Callable<T> work) throws InterruptedException, ExecutionException {
        try (var pool = new ForkJoinPool(number)) {
            return pool.submit(work).get();
        }
    }

    private static double[] numbers(TrialResult result) {
        return new double[] {
            result.riskDifference().point(),
            result.riskDifference().standardError(),
            result.riskRatio().standardError(),
            result.meanDifference().point(),
            result.meanDifference().standardError(),
            result.diagnostics().equipoise(),
            result.diagnostics().otherSize(),
            result.largestWeight()
        };
    }

    @ParameterizedTest
    @EnumSource(Estimator.class)
    void threadsAndTheOrderOfRowsDoNotChangeOneBit(Estimator method) throws InterruptedException, ExecutionException {
        var persons = new Made(3, true, 0.6).persons(3_000, 12);
        var trial = TargetTrial.of(Protocol.sequence(0, 1, 4, 8)
                        .perProtocol(1)
                        .withPeriod(1)
                        .adjustingFor("x"))
                .by(method);
        var one = withThreads(1, () -> numbers(trial.estimate(persons)));
        var two = withThreads(2, () -> numbers(trial.estimate(persons)));
        assertThat(two).isEqualTo(one);
        var data = ReferenceTable.read("trials/many-data");
        var order = IntStream.range(0, data.rows().size()).boxed().collect(java.util.stream.Collectors.toList());
        Collections.shuffle(order, new Random(4));
        var shuffled = new ReferenceTable(
                data.names(), order.stream().map(data.rows()::get).toList());
        var again = TargetTrial.of(SEQUENCE).by(method);
        assertThat(numbers(again.estimate(TrialReferenceTests.persons(shuffled))))
                .isEqualTo(numbers(again.estimate(TrialReferenceTests.persons("many"))));
    }

    @Test
    void withoutCovariatesIntentionToTreatIsKaplanMeierOfTwoGroups() {
        var random = new Random(8);
        var size = 300;
        var begin = new int[size];
        var until = new int[size];
        var cause = new int[size];
        for (var i = 0; i < size; i++) {
            begin[i] = i % 3 == 0 ? 0 : Persons.NEVER;
            until[i] = 1 + random.nextInt(i % 3 == 0 ? 90 : 60);
            cause[i] = random.nextInt(2);
        }
        var result = TargetTrial.of(Protocol.onDay(0, 50))
                .estimate(Persons.rows()
                        .person(IntStream.range(0, size).toArray())
                        .from(new int[size])
                        .begin(begin)
                        .until(until, cause)
                        .build());
        for (var treated : new boolean[] {true, false}) {
            var those = IntStream.range(0, size)
                    .filter(i -> (begin[i] == 0) == treated)
                    .toArray();
            var curve = KaplanMeier.withDefaults()
                    .fit(Spells.ofDurations(
                            Arrays.stream(those).map(i -> until[i]).toArray(),
                            Arrays.stream(those).map(i -> cause[i]).toArray()));
            assertThat(result.risk(treated).point()).isCloseTo(curve.shareWithEventBy(50), within(1e-12));
            assertThat(result.curve(treated)[20]).isCloseTo(curve.shareWithEventBy(20), within(1e-12));
            assertThat(result.meanDays(treated).point())
                    .isCloseTo(RestrictedMean.of(curve, 50).days(), within(1e-9));
            assertThat(result.risk(treated).standardError())
                    .isCloseTo(curve.standardErrorAt(50), within(0.02 * curve.standardErrorAt(50)));
        }
        assertThat(result.largestWeight()).isCloseTo(1, within(1e-12));
    }

    @Test
    void influencesAverageNothingAndCarryTheError() {
        var effect = TargetTrial.of(SEQUENCE)
                .estimate(TrialReferenceTests.persons("many"))
                .riskDifference();
        var influence = effect.influence();
        assertThat(Arrays.stream(influence).average().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(Math.sqrt(Arrays.stream(influence).map(one -> one * one).sum()) / influence.length)
                .isCloseTo(effect.standardError(), within(1e-12));
    }

    @Test
    void noEffectIsToldWhileACheckFails() {
        var result = TargetTrial.of(SEQUENCE).estimate(TrialReferenceTests.persons("many"));
        assertThat(result.diagnostics().hasPassed()).isFalse();
        assertThat(result.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(result.mattersFrom(0.9).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(result.riskDifference().diagnostics()).isSameAs(result.diagnostics());
    }

    @Test
    void anOutcomeThatNobodyCanReachIsUnknown() {
        var result =
                TargetTrial.of(Protocol.onDay(0, 500).adjustingFor("a")).estimate(TrialReferenceTests.persons("one"));
        assertThat(result.riskDifference().point()).isNaN();
        assertThat(result.riskDifference().interval(0.95).isKnown()).isFalse();
        assertThat(result.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    /** The table of persons, trials, groups and days would take more than a gigabyte; all that is asked for while it is walked through is counted. */
    @Test
    void theExpansionIsNeverHeld() throws InterruptedException, ExecutionException {
        var size = 3_000;
        var trials = 36;
        var horizon = 720;
        var random = new Random(5);
        var begin = new int[size];
        var until = new int[size];
        var cause = new int[size];
        var x = new double[size];
        for (var i = 0; i < size; i++) {
            begin[i] = random.nextInt(6_000);
            until[i] = 1_100 + random.nextInt(900);
            cause[i] = random.nextInt(2);
            x[i] = random.nextInt(5);
        }
        var persons = Persons.rows()
                .person(IntStream.range(0, size).toArray())
                .from(new int[size])
                .begin(begin)
                .until(until, cause)
                .covariate("x", x)
                .build();
        var trial = TargetTrial.of(
                Protocol.sequence(0, 30, trials, horizon).perProtocol(29).adjustingFor("x"));
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var used = new long[1];
        var result = withThreads(1, () -> {
            var before = threads.getCurrentThreadAllocatedBytes();
            var answer = trial.estimate(persons);
            used[0] = threads.getCurrentThreadAllocatedBytes() - before;
            return answer;
        });
        var bytesOfARow = 8L * 6;
        var daysOfOthers = 400L;
        assertThat(result.trialPersons()).isGreaterThan(80_000);
        assertThat(result.trialPersons() * daysOfOthers * bytesOfARow).isGreaterThan(1L << 30);
        assertThat(used[0]).isLessThan(256L << 20);
        assertThat(result.riskDifference().interval(0.95).isKnown()).isTrue();
    }
}
