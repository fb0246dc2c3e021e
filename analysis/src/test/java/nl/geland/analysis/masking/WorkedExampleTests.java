package nl.geland.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Published examples, worked out again by hand in the comments. */
class WorkedExampleTests {

    private static final double TIGHT = 1e-6;

    private static final List<Axis> INVESTMENTS = List.of(
            Axis.showing(Dimension.of("activity", "I", "II", "III"), "I", "II", "III", Dimension.ALL),
            Axis.showing(Dimension.of("region", "A", "B", "C"), "A", "B", "C", Dimension.ALL));

    private static final long[] MILLIONS = {20, 50, 10, 80, 8, 19, 22, 49, 17, 32, 12, 61, 45, 101, 44, 190};

    private static final int SENSITIVE = 6;

    /**
     * Fischetti and Salazar (2001), figure 1: investments by activity and region, of which 22 of activity II in region C is
     * sensitive and hidden together with 8, 17 and 12. By hand, with q the sensitive cell: row II leaves 30 − q, column A
     * 25 − (30 − q) = q − 5, column C 34 − q, row III checks: q − 5 + 34 − q = 29. All are 0 or more for q from 5 to 30.
     */
    @Test
    void aReaderOfTheInvestmentTableFindsFiveToThirty() {
        var told = toldBut(Set.of(4, 6, 8, 10), Told.nothing(0));
        var equations = new Equations(List.of(new Release("investments", "millions", INVESTMENTS, List.of(told))));
        var reader = new Reader(equations);
        var variable = equations.atoms() + SENSITIVE;
        assertThat(reader.towards(new Guard(variable, false, -1))[variable]).isCloseTo(5, within(TIGHT));
        assertThat(reader.towards(new Guard(variable, true, 1000))[variable]).isCloseTo(30, within(TIGHT));
    }

    /** The same pattern of one hidden rectangle is found, and it is the cheapest: 8 + 17 + 12 = 37 beside the cell. */
    @Test
    void theInvestmentTableIsProtectedAsInTheArticle() {
        var told = toldBut(Set.of(SENSITIVE), new Told(0, Double.POSITIVE_INFINITY, 17, 27));
        var releases = List.of(new Release("investments", "millions", INVESTMENTS, List.of(told)));
        var equations = new Equations(releases);
        var suppression = new Suppression(equations, equations.guards(releases), told, Told.nothing(0));
        suppression.hide();
        assertThat(IntStream.range(0, told.length).filter(suppression::hides)).containsExactly(4, 8, 10);
    }

    private static final List<Axis> LETTERS =
            List.of(Axis.of(Dimension.of("v1", "w", "x", "y", "z")), Axis.of(Dimension.of("v2", "a", "b", "c", "d")));

    private static final long[] INNER = {30, 47, 64, 89, 90, 124, 5, 31, 92, 100, 59, 85, 800, 991, 651, 685};

    private static final int W_B = 7;
    private static final int X_B = 12;

    /**
     * The test of R package sdcTable named test-simpleheuristic.R (commit a9999018): two or more cells are hidden in every
     * row and column, and yet w|b follows, 236 − 189 = 47 by rows w and x less columns a and c; one more hidden cell, x|b for
     * one, leaves it between 0 and 141.
     */
    @Test
    void twoHiddenCellsInEveryRowAreNotEnoughInTheExampleOfSdcTable() {
        var hidden = Set.of(6, W_B, 8, 11, 13, 17, 19, 22, 24);
        var told = letters(hidden, Told.nothing(0));
        var before = equations(told);
        var variable = before.atoms() + W_B;
        assertThat(bounds(before, variable)).containsExactly(new double[] {47, 47}, within(TIGHT));
        told[X_B] = Told.nothing(0);
        assertThat(bounds(equations(told), variable)).containsExactly(new double[] {0, 141}, within(TIGHT));
    }

    /** As many more cells are hidden as sdcTable hides: one. */
    @Test
    void oneMoreHiddenCellProtectsTheExampleOfSdcTable() {
        var hidden = Set.of(6, W_B, 8, 11, 13, 17, 19, 22, 24);
        var told = letters(hidden, Told.nothing(0));
        for (var cell : hidden) {
            var count = cells()[cell];
            told[cell] = new Told(0, Double.POSITIVE_INFINITY, count - 1, count + 1);
        }
        var equations = equations(told);
        var guards = equations.guards(List.of(letters(told)));
        var suppression = new Suppression(equations, guards, told, Told.nothing(0));
        suppression.hide();
        assertThat(IntStream.range(0, told.length).filter(suppression::hides)).hasSize(1);
    }

    private static double[] bounds(Equations equations, int variable) {
        var reader = new Reader(equations);
        return new double[] {
            reader.towards(new Guard(variable, false, -1))[variable],
            reader.towards(new Guard(variable, true, 100_000))[variable]
        };
    }

    private static Equations equations(Told... told) {
        return new Equations(List.of(letters(told)));
    }

    private static Release letters(Told... told) {
        return new Release("letters", CountTable.PERSONS, LETTERS, List.of(told));
    }

    private static Told[] letters(Set<Integer> cells, Told hidden) {
        var counts = cells();
        return IntStream.range(0, counts.length)
                .mapToObj(cell -> cells.contains(cell) ? hidden : Told.exactly(counts[cell]))
                .toArray(Told[]::new);
    }

    /** The inner cells with their totals, totals first. */
    private static long[] cells() {
        var counts = new long[25];
        for (var inner = 0; inner < INNER.length; inner++) {
            var row = 5 * (inner / 4 + 1);
            var column = inner % 4 + 1;
            for (var cell : new int[] {0, row, column, row + column}) {
                counts[cell] += INNER[inner];
            }
        }
        return counts;
    }

    private static Told[] toldBut(Set<Integer> cells, Told hidden) {
        var told = new ArrayList<Told>();
        for (var cell = 0; cell < MILLIONS.length; cell++) {
            told.add(cells.contains(cell) ? hidden : Told.exactly(MILLIONS[cell]));
        }
        return told.toArray(Told[]::new);
    }

    /** Hundepool and others (2012), section 4.2: upper protection levels, here of 500, 300, 150 and 50 together 1000. */
    @Test
    void dominanceIsThatOfTheHandbook() {
        long[] amounts = {500, 300, 150, 50};
        assertThat(Dominance.ofLargest(1, 50).protectionLevel(amounts))
                .as("500 is exactly half: 100/50 · 500 − 1000")
                .isZero();
        assertThat(Dominance.ofLargest(2, 75).protectionLevel(amounts))
                .as("100/75 · 800 − 1000")
                .isCloseTo(200 / 3.0, within(TIGHT));
        assertThat(Dominance.ofEstimate(10).protectionLevel(amounts))
                .as("10 % of 500 − the 200 of the others")
                .isEqualTo(-150);
        assertThat(Dominance.ofEstimate(60).protectionLevel(amounts))
                .as("60 % of 500 − the 200 of the others")
                .isEqualTo(100);
        assertThat(Arrays.stream(amounts).sum()).isEqualTo(1000);
    }
}
