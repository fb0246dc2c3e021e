package nl.geland.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.numerics.Covariates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Matching on the propensity beside MatchIt: see {@code reference/matching.R}; and on data of which the truth is known. */
class MatchingTests {

    private static final ReferenceTable DATA = ReferenceTable.read("matching/lalonde-data");

    private static Observed lalonde() {
        var names = DATA.names().subList(2, DATA.names().size() - 1);
        var treated = new boolean[DATA.rows().size()];
        for (var i = 0; i < treated.length; i++) {
            treated[i] = DATA.column("treated")[i] == 1;
        }
        return Observed.of(
                treated,
                DATA.column("outcome"),
                Covariates.of(names, names.stream().map(DATA::column).toArray(double[][]::new)));
    }

    private static Matching method(int again, double caliper) {
        var method = again == 1 ? Matching.withDefaults().withReplacement() : Matching.withDefaults();
        return caliper > 0 ? method.within(caliper) : method;
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 0.05", "0, 0.2", "1, 0", "1, 0.05", "1, 0.2"})
    void makesThePairsOfMatchIt(int again, double caliper) {
        var observed = lalonde();
        var result = method(again, caliper).estimate(observed, Propensity.of(observed, DATA.column("score")));
        var expected = part("pairs", again, caliper).rows().stream()
                .map(row -> new Matching.Pair((int) row[2] - 1, (int) row[3] - 1))
                .toList();
        assertThat(result.pairs()).containsExactlyElementsOf(expected);
        var values = part("values", again, caliper).rows().getFirst();
        assertThat(result.unmatched()).isEqualTo(185 - (int) values[2]);
        close(result.effect().point(), values[3]);
        close(result.effect().standardError(), values[4]);
        var diagnostics = result.effect().diagnostics();
        close(diagnostics.otherSize(), values[5]);
        close(diagnostics.treatedSize(), values[2]);
        var balance = part("balance", again, caliper).rows();
        assertThat(diagnostics.balance()).hasSameSizeAs(balance);
        for (var i = 0; i < balance.size(); i++) {
            close(diagnostics.balance().get(i).before(), balance.get(i)[3]);
            close(diagnostics.balance().get(i).after(), balance.get(i)[4]);
        }
    }

    private static ReferenceTable part(String name, int again, double caliper) {
        return ReferenceTable.read("matching/lalonde-" + name)
                .where("again", again)
                .where("caliper", caliper);
    }

    @Test
    void ownScoresMatchAsMany() {
        var result = Matching.withDefaults().within(0.2).estimate(lalonde());
        assertThat(result.pairs()).hasSize(113);
        assertThat(result.effect().diagnostics().gates())
                .anyMatch(gate -> gate.check() == Gate.Check.MATCHED && gate.status() == Gate.Status.WARN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theNearestIsTakenAndNobodyServesTwiceWhoMayNot(int again) {
        var random = new Random(again);
        for (var run = 0; run < 50; run++) {
            var size = 20 + random.nextInt(60);
            var treated = new boolean[size];
            var scores = new double[size];
            for (var i = 0; i < size; i++) {
                treated[i] = i < 4 || (i > 8 && random.nextInt(3) == 0);
                scores[i] = (1 + random.nextInt(30)) / 40.0;
            }
            var observed = Observed.of(treated, new double[size], Covariates.of(List.of()));
            var pairs = method(again, 0)
                    .estimate(observed, Propensity.of(observed, scores))
                    .pairs();
            assertThat(pairs).isEqualTo(slowly(treated, scores, again == 1));
        }
    }

    /** One by one over all others. */
    private static List<Matching.Pair> slowly(boolean[] treated, double[] scores, boolean again) {
        var free = new ArrayList<>(IntStream.range(0, treated.length)
                .filter(unit -> !treated[unit])
                .boxed()
                .toList());
        var pairs = new ArrayList<Matching.Pair>();
        var order = IntStream.range(0, treated.length)
                .filter(unit -> treated[unit])
                .boxed()
                .sorted((one, other) -> Double.compare(scores[other], scores[one]))
                .toList();
        for (var unit : order) {
            var best = -1;
            for (var other : free) {
                var gain =
                        best < 0 ? 1 : Math.abs(scores[best] - scores[unit]) - Math.abs(scores[other] - scores[unit]);
                if (gain > 0 || (gain == 0 && scores[other] > scores[best])) {
                    best = other;
                }
            }
            if (best >= 0) {
                pairs.add(new Matching.Pair(unit, best));
                if (!again) {
                    var taken = best;
                    free.removeIf(one -> one == taken);
                }
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void intervalsHoldTheTruth(int again) {
        var held = 0;
        var bias = 0.0;
        var runs = 1_000;
        for (var seed = 0; seed < runs; seed++) {
            var effect = method(again, 0.2).estimate(made(seed, 600)).effect();
            bias += effect.point() - 1;
            held += effect.interval(0.95).contains(1) ? 1 : 0;
        }
        assertThat(bias / runs).isCloseTo(0, within(0.05));
        assertThat(held / (double) runs).isBetween(0.92, 0.995);
    }

    private static Observed made(int seed, int size) {
        var random = new Random(seed);
        var treated = new boolean[size];
        var outcome = new double[size];
        var x = new double[size];
        for (var i = 0; i < size; i++) {
            x[i] = random.nextGaussian();
            treated[i] = random.nextDouble() < Family.LOGISTIC.mean(-1.3 + 0.6 * x[i]);
            outcome[i] = (treated[i] ? 1 : 0) + x[i] + random.nextGaussian();
        }
        return Observed.of(treated, outcome, Covariates.of(List.of("x"), x));
    }

    @Test
    void householdsOfPairsBelongTogether() {
        var observed = made(3, 400);
        var apart = Matching.withDefaults().estimate(observed);
        var alone = Matching.withDefaults()
                .estimate(observed.clusteredBy(IntStream.range(0, 400).toArray()));
        assertThat(alone.effect().standardError()).isEqualTo(apart.effect().standardError());
        var one = Matching.withDefaults().estimate(observed.clusteredBy(new int[400]));
        assertThat(one.effect().standardError()).isNaN();
        assertThat(one.effect().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void whatCannotBeMatchedIsRefusedInWords() {
        var told = Observed.of(
                new boolean[] {true, true, false, false},
                new double[] {1, 2, 3, 5},
                Covariates.of(List.of("x"), new double[] {1, 2, 3, 4}));
        assertThatThrownBy(() -> Matching.withDefaults().estimate(told))
                .hasMessageContaining("the covariates tell who was treated");
        assertThatThrownBy(() -> Matching.withDefaults().within(0)).hasMessageContaining("caliper is 0.0");
        var far = Propensity.of(told, new double[] {0.9, 0.8, 0.2, 0.1});
        assertThatThrownBy(() -> Matching.withDefaults().within(0.01).estimate(told, far))
                .hasMessageContaining("0 of the treated have anybody near enough")
                .hasMessageContaining("widen the caliper");
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(ReferenceTable.TOLERANCE * Math.max(1, Math.abs(expected))));
    }
}
