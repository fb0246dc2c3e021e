package nl.geland.app.estimates;

import java.util.ArrayList;
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
     * Names the cells, when without their rows there is an estimate. Each site looks among its own rows alone.
     *
     * @param covariates of each site
     * @param columns those without an estimate
     * @param isEndless whether a regression on some rows of each site is
     */
    static void refuse(
            Sites sites, List<Covariates> covariates, List<String> columns, Predicate<List<int[]>> isEndless) {
        var faults = new Faults();
        var others = new ArrayList<int[]>();
        for (var site = 0; site < covariates.size(); site++) {
            var isFar = new boolean[covariates.get(site).size()];
            for (var column : columns) {
                var here = faults.in(sites.tables().get(site), column);
                for (var row : rows(covariates.get(site), column)) {
                    here.row(row, "far");
                    isFar[row] = true;
                }
                here.close();
            }
            others.add(
                    IntStream.range(0, isFar.length).filter(row -> !isFar[row]).toArray());
        }
        if (!faults.isEmpty() && !isEndless.test(others)) {
            throw new Refused(faults.all());
        }
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
