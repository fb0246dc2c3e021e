package nl.geland.analysis.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Ratings written down as tables, drawn at random, or rearranged; and the number found for them. */
final class Studies {

    private static final int U = Ratings.UNCODED;

    private Studies() {}

    /** The number of a coefficient that must have one. */
    static double measured(Coefficient coefficient, Ratings ratings) {
        return number(Agreement.by(coefficient).measure(ratings).estimate());
    }

    static double number(Estimate estimate) {
        return switch (estimate) {
            case Value(var value) -> value;
            case Undefined(var reason) -> throw new AssertionError("undefined: " + reason);
        };
    }

    /** Two coders: {@code table[i][j]} units that the first gave category i and the second category j. */
    static Ratings crossed(Categories categories, int[][] table) {
        var units = Arrays.stream(table).flatMapToInt(Arrays::stream).sum();
        var first = new int[units];
        var second = new int[units];
        var unit = 0;
        for (var i = 0; i < table.length; i++) {
            for (var j = 0; j < table.length; j++) {
                for (var n = 0; n < table[i][j]; n++) {
                    first[unit] = i;
                    second[unit++] = j;
                }
            }
        }
        return Ratings.of(categories, first, second);
    }

    /** Many coders: {@code table[u][c]} of them gave unit u category c; which of them is arbitrary. */
    static Ratings counted(Categories categories, int[][] table) {
        var coders = Arrays.stream(table[0]).sum();
        var columns = new int[coders][table.length];
        for (var unit = 0; unit < table.length; unit++) {
            var coder = 0;
            for (var category = 0; category < table[unit].length; category++) {
                for (var n = 0; n < table[unit][category]; n++) {
                    columns[coder++][unit] = category;
                }
            }
        }
        return Ratings.of(categories, columns);
    }

    /** One row for each unit, one place for each coder. */
    static Ratings rows(Categories categories, int[][] rows) {
        var columns = new int[rows[0].length][rows.length];
        for (var unit = 0; unit < rows.length; unit++) {
            for (var coder = 0; coder < columns.length; coder++) {
                columns[coder][unit] = rows[unit][coder];
            }
        }
        return Ratings.of(categories, columns);
    }

    static Categories nominal(int size) {
        return Categories.nominal(names(size));
    }

    static Categories ordinal(int size) {
        return Categories.ordinal(names(size));
    }

    static String[] names(int size) {
        return IntStream.range(0, size).mapToObj(i -> "c" + i).toArray(String[]::new);
    }

    /** Cohen (1960), table on p. 45, and Cohen (1968), table 1, in shares of 200. */
    static int[][] cohen() {
        return new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    }

    /** SAS/STAT User's Guide, the FREQ procedure, "Agreement Study": skin condition, terrible to clear. */
    static int[][] skinCondition() {
        return new int[][] {{10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}};
    }

    /** Gwet's R package irrCAC, data set cont3x3abstractors. */
    static int[][] abstractors() {
        return new int[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}};
    }

    /** Fleiss (1971), table 1: 30 patients, each diagnosed by 6 psychiatrists, 5 categories. */
    static int[][] fleiss() {
        return new int[][] {
            {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
            {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
            {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1},
            {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0}, {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3},
            {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0}, {1, 0, 0, 4, 1},
            {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}
        };
    }

    /** The worked example of the encyclopaedia article on Fleiss' kappa: 10 subjects, 14 raters, 5 categories. */
    static int[][] fourteenRaters() {
        return new int[][] {
            {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
        };
    }

    /** Krippendorff (2011), example C: 4 observers, 12 units, values 1 to 5 as categories 0 to 4. */
    static Ratings krippendorff(Categories categories) {
        return rows(categories, new int[][] {
            {0, 0, U, 0}, {1, 1, 2, 1}, {2, 2, 2, 2}, {2, 2, 2, 2}, {1, 1, 1, 1}, {0, 1, 2, 3},
            {3, 3, 3, 3}, {0, 0, 1, 0}, {1, 1, 1, 1}, {U, 4, 4, 4}, {U, U, 0, 0}, {U, U, 2, U}
        });
    }

    /** Columns drawn at random, each rating with a chance of being the unit's own category, some missing. */
    static int[][] draw(RandomGenerator random, int coders, int units, int categories, double missing) {
        var columns = new int[coders][units];
        for (var unit = 0; unit < units; unit++) {
            var own = random.nextInt(categories);
            for (var column : columns) {
                column[unit] = random.nextDouble() < 0.6 ? own : random.nextInt(categories);
                if (random.nextDouble() < missing) {
                    column[unit] = U;
                }
            }
        }
        return columns;
    }

    /** Numbers 0 to size − 1 in a random order. */
    static int[] shuffle(RandomGenerator random, int size) {
        var places = IntStream.range(0, size).toArray();
        for (var i = size - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var kept = places[i];
            places[i] = places[j];
            places[j] = kept;
        }
        return places;
    }

    /** The same units in another order. */
    static int[][] units(int[][] columns, int[] places) {
        return Arrays.stream(columns)
                .map(column -> IntStream.of(places).map(unit -> column[unit]).toArray())
                .toArray(int[][]::new);
    }

    /** The same ratings with categories by other numbers. */
    static int[][] renamed(int[][] columns, int[] names) {
        return Arrays.stream(columns)
                .map(column -> IntStream.of(column)
                        .map(category -> category == U ? U : names[category])
                        .toArray())
                .toArray(int[][]::new);
    }

    static List<Coefficient> nominalForTwo() {
        return List.of(
                Coefficient.percentAgreement(),
                Coefficient.cohenKappa(),
                Coefficient.scottPi(),
                Coefficient.fleissKappa(),
                Coefficient.krippendorffAlpha(),
                Coefficient.gwetAc1());
    }

    static List<Coefficient> withMissing() {
        return List.of(Coefficient.percentAgreement(), Coefficient.krippendorffAlpha(), Coefficient.gwetAc1());
    }
}
