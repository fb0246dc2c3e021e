package nl.geland.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody reads all that was ever published about a town and solves for what was not. They never come closer to a
 * hidden cell than they may, and never find a group, described in whatever way, to be under ten.
 */
class AttackerTests {

    private static final int TOWNS = 80;
    private static final int RELEASES = 4;
    private static final double SLACK = 1e-3;
    private static final int MINIMUM = 10;

    private static final Masking EXACT = Masking.withDefaults().with(Publishing.asCounted());

    static List<Masking> waysOfPublishing() {
        var keys = Publishing.withCellKeys(PerturbationTable.ofMaximumEntropy(4, 3, 9));
        return List.of(
                EXACT,
                EXACT.with(Zeros.SHOWN),
                Masking.withDefaults(),
                Masking.withDefaults().with(Zeros.SHOWN),
                Masking.withDefaults().with(keys));
    }

    @ParameterizedTest
    @MethodSource("waysOfPublishing")
    void neverComesTooCloseToAnyGroup(Masking masking) {
        var outcome = new Outcome();
        for (var seed = 0; seed < TOWNS; seed++) {
            attack(masking, seed, true, outcome);
        }
        assertThat(outcome.broken).isEmpty();
        assertThat(outcome.known).as("what earlier releases told is reported").isLessThanOrEqualTo(outcome.toldBefore);
        assertThat(outcome.known).isLessThan(outcome.questions / 500);
        assertThat(outcome.questions).isGreaterThan(2_000);
        assertThat(outcome.shown).as("something is still published").isGreaterThan(outcome.cells / 10);
    }

    @Test
    void winsWhenNothingIsHiddenToProtectAnother() {
        var outcome = new Outcome();
        for (var seed = 0; seed < TOWNS; seed++) {
            attack(EXACT.withoutSecondarySuppression(), seed, true, outcome);
        }
        assertThat(outcome.broken).hasSizeGreaterThan(1_000);
    }

    @Test
    void winsWhenEarlierReleasesAreForgotten() {
        var outcome = new Outcome();
        for (var seed = 0; seed < TOWNS; seed++) {
            attack(EXACT, seed, false, outcome);
        }
        assertThat(outcome.broken).hasSizeGreaterThan(1_000);
    }

    /** What came of some attacks. */
    private static final class Outcome {
        private final List<String> broken = new ArrayList<>();
        private int questions;
        private int toldBefore;
        private int known;
        private int cells;
        private int shown;

        void add(boolean told, String message) {
            if (told) {
                known++;
            } else {
                broken.add(message);
            }
        }
    }

    private static void attack(Masking masking, int seed, boolean remembering, Outcome outcome) {
        var random = new SplittableRandom(seed);
        var town = Town.draw(random);
        var log = ReleaseLog.empty();
        var attacker = new Attacker(Town.DIMENSIONS, MINIMUM);
        var kept = new ArrayList<Kept>();
        var zero = new ArrayList<Predicate<Attacker.Combination>>();
        for (var release = 0; release < RELEASES; release++) {
            var table = town.anyTable(random);
            var masked = masking.mask(table, remembering ? log : ReleaseLog.empty());
            log = log.with(masked);
            var before = attacker.copy();
            attacker.read(
                    masked.table(), cell -> masked.release().cells().get(cell).lower() > 0);
            outcome.toldBefore += masked.report().toldBefore();
            for (var cell = 0; cell < table.grid().size(); cell++) {
                var group = attacker.holding(table.grid(), cell);
                var told = masked.release().cells().get(cell);
                outcome.cells++;
                outcome.shown += told.isHidden() ? 0 : 1;
                if (told.isZero()) {
                    zero.add(group);
                } else if (told.isHidden()) {
                    kept.add(new Kept(group, told.keepLower(), told.keepUpper(), before));
                }
            }
        }
        check(attacker, kept, zero, "town " + seed, outcome);
    }

    /** A hidden cell, what must stay possible, and who had read all tables before it. */
    private record Kept(Predicate<Attacker.Combination> group, double lower, double upper, Attacker before) {}

    private static void check(
            Attacker attacker,
            List<Kept> kept,
            List<Predicate<Attacker.Combination>> zero,
            String town,
            Outcome outcome) {
        for (var one : kept) {
            if (!Double.isNaN(one.lower())) {
                outcome.questions++;
                var lowest = attacker.lowest(one.group());
                if (lowest > one.lower() + SLACK) {
                    var told = lowest <= one.before().lowest(one.group()) + SLACK;
                    outcome.add(told, "%s: at least %s, not %s".formatted(town, lowest, one.lower()));
                }
            }
            if (!Double.isNaN(one.upper())) {
                outcome.questions++;
                var highest = attacker.highest(one.group());
                if (highest < one.upper() - SLACK) {
                    var told = highest >= one.before().highest(one.group()) - SLACK;
                    outcome.add(
                            told, "%s: at most %s where %s must stay possible".formatted(town, highest, one.upper()));
                }
            }
        }
        for (var combination : attacker.combinations()) {
            if (zero.stream().noneMatch(group -> group.test(combination))) {
                outcome.questions++;
                var highest = attacker.highest(combination::equals);
                if (highest < MINIMUM - SLACK) {
                    outcome.broken.add("%s: a group of at most %s".formatted(town, highest));
                }
            }
        }
    }

    @Test
    void findsNothingUnderTenInTheDifferenceOfTwoTables() {
        var area = Dimension.of("area", "a", "b", "c").known();
        var log = ReleaseLog.empty();
        var attacker = new Attacker(List.of(area), MINIMUM);
        for (var table : List.of(
                CountTable.of("p", List.of(), 52),
                CountTable.of("p", List.of(Axis.showing(area, "a")), 20),
                CountTable.of("p", List.of(Axis.showing(area, "b")), 28))) {
            var masked = EXACT.mask(table, log);
            log = log.with(masked);
            attacker.read(masked.table(), _ -> false);
        }
        assertThat(attacker.highest(
                        only -> area.categories().get(only.leaves().getFirst()).equals("c")))
                .as("the four of c are hidden by hiding b")
                .isGreaterThanOrEqualTo(MINIMUM);
        assertThat(log.releases().getLast().cells().getFirst().isHidden()).isTrue();
    }
}
