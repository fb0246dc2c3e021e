package nl.geland.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much is hidden, against the smallest pattern that protects, found by trying all of them. */
class SuppressionSizeTests {

    private static final int TABLES = 40;
    private static final Rules RULES = new Rules(Minimum.TEN, Publishing.asCounted(), Zeros.HIDDEN, 1, 20);
    private static final Masking MASKING =
            Masking.withDefaults().with(Publishing.asCounted()).withGroupShare(1);
    private static final List<Axis> AXES = List.of(
            Axis.of(Dimension.of("area", "a", "b", "c").known()),
            Axis.of(Dimension.of("sex", "women", "men", "other").known()));

    @Test
    void hidesLittleMoreThanTheSmallestPatternThatProtects() {
        var random = new SplittableRandom(3);
        var hidden = 0;
        var smallest = 0;
        var same = 0;
        for (var draw = 0; draw < TABLES; draw++) {
            var table = table(random);
            var release = MASKING.mask(table, ReleaseLog.empty()).release();
            var ours = (int) release.cells().stream().filter(Told::isHidden).count();
            var least = smallest(table);
            assertThat(ours).isGreaterThanOrEqualTo(least);
            hidden += ours;
            smallest += least;
            same += ours == least ? 1 : 0;
        }
        assertThat(hidden).as("%d of %d as small as can be", same, TABLES).isLessThanOrEqualTo(smallest * 11 / 10);
        assertThat(same).isGreaterThanOrEqualTo(TABLES * 3 / 4);
    }

    private static CountTable table(SplittableRandom random) {
        var counts = new long[16];
        for (var cell = 0; cell < 16; cell++) {
            if (cell / 4 > 0 && cell % 4 > 0) {
                var count = (long) Math.floor(60 * Math.pow(random.nextDouble(), 1.5));
                counts[cell] = count;
                counts[cell / 4 * 4] += count;
                counts[cell % 4] += count;
                counts[0] += count;
            }
        }
        return CountTable.of("p", AXES, counts);
    }

    private static int smallest(CountTable table) {
        var primary = new Primary(RULES, table, Zeros.HIDDEN);
        var causes = primary.causes();
        var free = IntStream.range(0, causes.length)
                .filter(cell -> causes[cell] == null)
                .toArray();
        for (var size = 0; size <= free.length; size++) {
            for (var choice = 0; choice < 1 << free.length; choice++) {
                if (Integer.bitCount(choice) == size && protects(table, primary, free, choice)) {
                    return size + causes.length - free.length;
                }
            }
        }
        throw new AssertionError("hiding all protects all");
    }

    private static boolean protects(CountTable table, Primary primary, int[] free, int choice) {
        var told = new ArrayList<Told>();
        IntStream.range(0, 16).forEach(cell -> told.add(primary.told(cell)));
        for (var i = 0; i < free.length; i++) {
            var hides = (choice >> i & 1) == 1;
            told.set(free[i], hides ? Told.nothing(0) : Told.exactly(table.count(free[i])));
        }
        var releases = List.of(new Release("p", CountTable.PERSONS, AXES, told));
        var equations = new Equations(releases);
        var guards = new ArrayList<>(equations.guards(releases));
        IntStream.range(0, equations.atoms()).forEach(atom -> guards.add(new Guard(atom, true, 10)));
        var reader = new Reader(equations);
        return guards.stream()
                .allMatch(guard -> guard.isMetBy(reader.towards(guard)[guard.variable()], Equations.SLACK));
    }
}
