package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.geland.analysis.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares in several states beside R's {@code survfit}: see {@code reference/multistate.R}; laws, truth in simulation and edges. */
class MultiStateTests {

    @ParameterizedTest
    @ValueSource(strings = {"ms-three", "ms-reversible-late", "ms-weights", "ms-ties"})
    void equalsR(String name) {
        var data = ReferenceTable.read("multistate/" + name + "-data");
        var values = ReferenceTable.read("multistate/" + name);
        var histories = histories(data);
        var plain = MultiState.withDefaults().fit(histories);
        var clustered =
                MultiState.withDefaults().clusteredBy(data.whole("cluster")).fit(histories);
        for (var state = 0; state < plain.states(); state++) {
            var expected = values.where("state", 1 + state);
            assertThat(plain.days()).containsExactly(expected.whole("day"));
            if (!name.equals("ms-weights")) {
                // The peer counts persons there, whatever their weights.
                close(plain.atRisk(state), expected.column("at_risk"));
            }
            close(plain.shares(state), expected.column("share"));
            close(plain.standardErrors(state), expected.column("se"));
            close(clustered.shares(state), expected.column("share"));
            close(clustered.standardErrors(state), expected.column("se_cluster"));
            close(plain.firstShare(state), expected.column("first")[0]);
            close(plain.firstStandardError(state), expected.column("first_se")[0]);
        }
    }

    @Test
    void withoutCensoringSharesAreThoseCounted() {
        var random = new Random(1);
        for (var round = 0; round < 30; round++) {
            var spells = randomSpells(random, 25, 60);
            var until = new int[25];
            Arrays.fill(until, 60);
            var curves = MultiState.withDefaults()
                    .withStates(4)
                    .fit(StateHistories.ofSpells(spells[0], spells[1], spells[2], spells[3], until));
            var counted = StateOccupancy.onDays(IntStream.range(0, 60).toArray())
                    .withStates(4)
                    .count(spells[0], spells[1], spells[2], spells[3], until);
            for (var state = 0; state < 4; state++) {
                for (var day = 0; day < 60; day++) {
                    assertThat(curves.shareAt(state, day)).isCloseTo(counted.shareOn(day, state), within(1e-12));
                }
                var share = counted.shareOn(59, state);
                assertThat(curves.standardErrorAt(state, 59))
                        .isCloseTo(Math.sqrt(share * (1 - share) / 25), within(1e-12));
            }
        }
    }

    @Test
    void withOneStateToLeaveItIsTheCumulativeIncidence() {
        var random = new Random(2);
        for (var round = 0; round < 30; round++) {
            var size = 60;
            var from = random.ints(size, -1, 10).toArray();
            var to = IntStream.of(from).map(day -> day + 1 + random.nextInt(30)).toArray();
            var cause = random.ints(size, 0, 4).toArray();
            from[0] = -1;
            to[0] = 50;
            var weights = random.doubles(size, 0.5, 2).toArray();
            var next = Arrays.stream(cause)
                    .map(one -> one == 0 ? StateHistories.NONE : one)
                    .toArray();
            var persons = IntStream.range(0, size).toArray();
            var curves = MultiState.withDefaults()
                    .fit(StateHistories.of(persons, from, to, new int[size], next)
                            .weightedBy(weights));
            var causes = AalenJohansen.withDefaults()
                    .fit(Spells.ofIntervals(from, to, cause).weightedBy(weights));
            for (var day : causes.days()) {
                assertThat(curves.shareAt(0, day)).isCloseTo(causes.remainingAt(day), within(1e-12));
                assertThat(curves.standardErrorAt(0, day))
                        .isCloseTo(causes.remainingStandardErrorAt(day), within(1e-10));
                for (var k = 1; k <= 3; k++) {
                    assertThat(curves.shareAt(k, day)).isCloseTo(causes.incidenceAt(k, day), within(1e-12));
                    assertThat(curves.standardErrorAt(k, day)).isCloseTo(causes.standardErrorAt(k, day), within(1e-10));
                }
            }
        }
    }

    @Test
    void sharesAddUpToOneAndTheOrderOfRowsChangesNothing() {
        var random = new Random(3);
        var data = ReferenceTable.read("multistate/ms-weights-data");
        var rows = new ArrayList<>(data.rows());
        var first = MultiState.withDefaults().fit(histories(data));
        for (var round = 0; round < 10; round++) {
            Collections.shuffle(rows, random);
            var other = MultiState.withDefaults().fit(histories(new ReferenceTable(data.names(), rows)));
            for (var state = 0; state < first.states(); state++) {
                assertThat(other.shares(state)).containsExactly(first.shares(state));
                assertThat(other.standardErrors(state)).containsExactly(first.standardErrors(state));
            }
        }
        for (var i = 0; i < first.days().length; i++) {
            var sum = 0.0;
            for (var state = 0; state < first.states(); state++) {
                sum += first.shares(state)[i];
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void cuttingARowChangesNothing() {
        var whole = MultiState.withDefaults()
                .fit(StateHistories.of(
                        new int[] {1, 2, 2}, new int[] {-1, 0, 4}, new int[] {9, 4, 8}, new int[] {0, 0, 1}, new int[] {
                            1, 1, 0
                        }));
        var cut = MultiState.withDefaults()
                .fit(StateHistories.of(
                        new int[] {1, 1, 2, 2},
                        new int[] {-1, 5, 0, 4},
                        new int[] {5, 9, 4, 8},
                        new int[] {0, 0, 0, 1},
                        new int[] {-1, 1, 1, 0}));
        for (var state = 0; state < 2; state++) {
            assertThat(cut.shares(state)).containsExactly(whole.shares(state));
            assertThat(cut.standardErrors(state)).containsExactly(whole.standardErrors(state));
        }
        assertThat(whole.meanDays(0, 6)).isCloseTo(4 + 0.5 * 2, within(1e-12));
    }

    /** Each day a person moves with a chance that depends on the state; half of them come in late, and all are censored at random. */
    @Test
    void isUnbiasedAndItsIntervalsCover() {
        var random = new SplittableRandom(4);
        var day = 60;
        var chances = new double[][] {{0, 0.03, 0.004}, {0.02, 0, 0.008}, {0, 0, 0}};
        var truth = new double[] {0.7, 0.3, 0};
        for (var one = 0; one < day; one++) {
            var before = truth.clone();
            for (var j = 0; j < 3; j++) {
                for (var k = 0; k < 3; k++) {
                    truth[k] += before[j] * chances[j][k];
                    truth[j] -= before[j] * chances[j][k];
                }
            }
        }
        var replicates = 1_500;
        var sum = 0.0;
        var squares = 0.0;
        var variances = 0.0;
        var covered = 0;
        for (var i = 0; i < replicates; i++) {
            var fit = MultiState.withDefaults().with(IntervalScale.PLAIN).fit(walkers(random, 150, chances));
            var share = fit.shareAt(1, day);
            sum += share;
            squares += share * share;
            variances += Math.pow(fit.standardErrorAt(1, day), 2);
            covered += fit.intervalAt(1, day, 0.95).contains(truth[1]) ? 1 : 0;
        }
        var mean = sum / replicates;
        var spread = Math.sqrt(squares / replicates - mean * mean);
        assertThat(mean).as("mean").isCloseTo(truth[1], within(3.5 * spread / Math.sqrt(replicates)));
        assertThat(Math.sqrt(variances / replicates)).as("error").isCloseTo(spread, within(0.07 * spread));
        assertThat(covered / (double) replicates).as("coverage").isBetween(0.93, 0.965);
    }

    private static StateHistories walkers(SplittableRandom random, int persons, double[][] chances) {
        var rows = new ArrayList<int[]>();
        for (var person = 0; person < persons; person++) {
            var state = random.nextDouble() < 0.7 ? 0 : 1;
            var entry = person % 2 == 0 ? 0 : random.nextInt(30);
            var end = entry + 20 + random.nextInt(120);
            var since = 0;
            for (var day = 1; day <= end && state < 2; day++) {
                var chance = random.nextDouble();
                var next = chance < chances[state][2]
                        ? 2
                        : chance < chances[state][2] + chances[state][1 - state] ? 1 - state : -1;
                if (next >= 0 || day == end) {
                    if (day > entry) {
                        rows.add(new int[] {person, Math.max(since, entry), day, state, next});
                    }
                    since = day;
                    state = next >= 0 ? next : state;
                }
            }
        }
        var columns = IntStream.range(0, 5)
                .mapToObj(column -> rows.stream().mapToInt(row -> row[column]).toArray())
                .toArray(int[][]::new);
        return StateHistories.of(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    @Test
    void edgesAreToldOrUnknown() {
        var nobody = MultiState.withDefaults()
                .withStates(2)
                .fit(StateHistories.of(new int[0], new int[0], new int[0], new int[0], new int[0]));
        assertThat(nobody.shareAt(0, 0)).isNaN();
        assertThat(nobody.lastDay()).isEqualTo(-1);
        var still = MultiState.withDefaults()
                .withStates(2)
                .fit(StateHistories.of(
                        new int[] {1, 2}, new int[] {-1, 0}, new int[] {9, 5}, new int[] {0, 1}, new int[] {-1, -1}));
        assertThat(still.days()).isEmpty();
        assertThat(still.shareAt(0, 9)).isEqualTo(1);
        assertThat(still.shareAt(0, 10)).isNaN();
        var gone = MultiState.withDefaults()
                .fit(StateHistories.of(
                        new int[] {1, 2}, new int[] {-1, 0}, new int[] {9, 5}, new int[] {0, 0}, new int[] {1, 2}));
        assertThat(gone.shareAt(1, 99)).isEqualTo(0.5);
        assertThat(gone.standardErrorAt(0, 99)).isCloseTo(0, within(1e-15));
        assertThatThrownBy(() -> StateHistories.of(
                        new int[] {1, 1, 2},
                        new int[] {-2, 3, 0},
                        new int[] {3, 3, 7},
                        new int[] {0, 1, 100},
                        new int[] {0, -2, 1}))
                .hasMessage("histories refused: row 1: from is -2, expected day 0 or later, or -1 for before day 0; "
                        + "row 1: next is 0, expected -1 for none, or another state, 0 to 99; "
                        + "row 2: to is 3, expected a day after from, which is 3; "
                        + "row 2: next is -2, expected -1 for none, or another state, 0 to 99; "
                        + "row 3: state is 100, expected 0 to 99");
        assertThatThrownBy(() -> StateHistories.of(
                        new int[] {1, 1, 1}, new int[] {-1, 3, 4}, new int[] {3, 5, 7}, new int[] {0, 1, 1}, new int[] {
                            2, -1, -1
                        }))
                .hasMessage(
                        "histories refused: row 2: state is 1, expected 2, in which row 1 of the same person ended; "
                                + "row 3: from is 4, expected day 5 or later, the end of row 2 of the same person");
        assertThatThrownBy(() -> MultiState.withDefaults()
                        .withStates(1)
                        .clusteredBy(new int[1])
                        .fit(StateHistories.of(
                                new int[] {1, 2}, new int[] {-1, 0}, new int[] {9, 5}, new int[] {0, 0}, new int[] {1, 2
                                })))
                .hasMessage("multi-state curves refused: the rows hold state 2, expected 0 to 0, as asked for; "
                        + "column cluster has 1 values, expected 2, one for each row");
        assertThatThrownBy(() -> gone.meanDays(0, 0)).hasMessage("horizon is 0: expected day 1 or later");
        assertThatThrownBy(() -> gone.shares(3)).hasMessage("state is 3: expected 0 to 2");
    }

    private static int[][] randomSpells(Random random, int persons, int days) {
        var rows = new ArrayList<int[]>();
        for (var person = 0; person < persons; person++) {
            for (var day = 0; day < days; ) {
                var end = Math.min(days, day + 1 + random.nextInt(25));
                rows.add(new int[] {person, day, end, random.nextInt(4)});
                day = end;
            }
        }
        return IntStream.range(0, 4)
                .mapToObj(column -> rows.stream().mapToInt(row -> row[column]).toArray())
                .toArray(int[][]::new);
    }

    /** States count from 1 in the files, and 0 is no move. */
    private static StateHistories histories(ReferenceTable data) {
        var histories = StateHistories.of(
                data.whole("person"),
                data.whole("from"),
                data.whole("to"),
                Arrays.stream(data.whole("state")).map(one -> one - 1).toArray(),
                Arrays.stream(data.whole("goes")).map(one -> one - 1).toArray());
        return data.names().contains("weight") ? histories.weightedBy(data.column("weight")) : histories;
    }

    private static void close(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (var i = 0; i < actual.length; i++) {
            close(actual[i], expected[i]);
        }
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(Reference.TOLERANCE * Math.max(1, Math.abs(expected))));
    }
}
