package nl.geland.app.estimates;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Covariates;

/**
 * Values so far from all others of their column that a regression on it is about their rows alone, such as a slip of the keys or a code for unknown: to
 * a search they look like a column that tells what happened with certainty.
 */
final class FarValues {

    /** Times as far from the middle as the next value: incomes and days do not have such a gap, 99999999999 among ages has. */
    private static final double GAP = 1_000;
    /** One row in so many at most: more are no exception. */
    private static final int ONE_IN = 10;

    private FarValues() {}

    /**
     * Names the cells, when without their rows there is an estimate.
     *
     * @param columns those without an estimate
     * @param isEndless whether a regression on some rows is
     */
    static void refuse(Table table, Covariates covariates, List<String> columns, Predicate<int[]> isEndless) {
        var far = columns.stream().map(column -> rows(covariates, column)).toList();
        var all = IntStream.range(0, covariates.size()).boxed().toList();
        var isFar = new boolean[covariates.size()];
        far.stream().flatMapToInt(Arrays::stream).forEach(row -> isFar[row] = true);
        var others =
                all.stream().filter(row -> !isFar[row]).mapToInt(row -> row).toArray();
        if (others.length == all.size() || isEndless.test(others)) {
            return;
        }
        var faults = new Faults();
        for (var i = 0; i < columns.size(); i++) {
            var here = faults.in(table, columns.get(i));
            Arrays.stream(far.get(i)).forEach(row -> here.row(row, "far"));
            here.close();
        }
        faults.refuseIfAny();
    }

    /** The rows beyond the gap, where there is one. */
    private static int[] rows(Covariates covariates, String name) {
        var column = covariates.names().indexOf(name);
        var values = IntStream.range(0, covariates.size())
                .mapToDouble(row -> covariates.value(row, column))
                .toArray();
        var middle = Arrays.stream(values).sorted().toArray()[values.length / 2];
        var distances =
                Arrays.stream(values).map(value -> Math.abs(value - middle)).toArray();
        var sorted = Arrays.stream(distances).sorted().toArray();
        for (var place = sorted.length - Math.max(1, sorted.length / ONE_IN); place < sorted.length; place++) {
            if (place > 0 && sorted[place - 1] > 0 && sorted[place] > GAP * sorted[place - 1]) {
                var least = sorted[place];
                return IntStream.range(0, distances.length)
                        .filter(row -> distances[row] >= least)
                        .toArray();
            }
        }
        return new int[0];
    }
}
