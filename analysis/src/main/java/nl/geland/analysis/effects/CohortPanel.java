package nl.geland.analysis.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.Problems;
import nl.geland.analysis.numerics.RowOrder;

/**
 * Units followed over the same periods, with the period in which each was first treated: its cohort. Immutable; units lie in the order of
 * their numbers, so that the order of rows changes nothing.
 *
 * <p>A unit whose first treatment lies after the last period counts as never treated: in these periods it was not. A unit that was treated
 * in the first period already, or before, can tell nothing of a change and is left out; {@link #alreadyTreated} counts them.
 */
public final class CohortPanel {

    /** The first treatment of who was never treated. */
    public static final int NEVER = Integer.MAX_VALUE;

    private final int[] periods;
    private final int[] cohort;
    /** Period after period. */
    private final double[][] outcome;

    private final Covariates covariates;
    private final int[] cluster;
    private final int alreadyTreated;

    private CohortPanel(
            int[] periods, int[] cohort, double[][] outcome, Covariates covariates, int[] cluster, int alreadyTreated) {
        this.periods = periods;
        this.cohort = cohort;
        this.outcome = outcome;
        this.covariates = covariates;
        this.cluster = cluster;
        this.alreadyTreated = alreadyTreated;
    }

    /**
     * One row for each unit in each period.
     *
     * @param unit number of the unit
     * @param period number of the period, such as a year
     * @param outcome finite numbers
     * @param firstTreated period of the first treatment, {@link #NEVER} when there was none; equal in all rows of a unit
     * @param covariates what was known of the unit beforehand, equal in all its rows
     * @throws IllegalArgumentException when a unit lacks a period or has one twice, or what must be equal is not, in words
     */
    public static CohortPanel of(
            int[] unit, int[] period, double[] outcome, int[] firstTreated, Covariates covariates) {
        return clustered(unit, period, outcome, firstTreated, covariates, unit);
    }

    /**
     * The same with units that belong together (a household, a municipality): their errors may resemble each other.
     *
     * @param cluster a number for each row, equal in all rows of a unit
     */
    public static CohortPanel clustered(
            int[] unit, int[] period, double[] outcome, int[] firstTreated, Covariates covariates, int[] cluster) {
        var rows = new PanelRows(unit, period, outcome, firstTreated, covariates, cluster);
        rows.check();
        return rows.panel();
    }

    /** Number of units that can be compared. */
    public int size() {
        return cohort.length;
    }

    /** The periods, ascending. */
    public int[] periods() {
        return periods.clone();
    }

    /** The cohorts that were treated, ascending. */
    public int[] cohorts() {
        return IntStream.of(cohort)
                .filter(one -> one != NEVER)
                .distinct()
                .sorted()
                .toArray();
    }

    /** Number of units left out because they were treated in the first period already. */
    public int alreadyTreated() {
        return alreadyTreated;
    }

    int cohort(int unit) {
        return cohort[unit];
    }

    int cluster(int unit) {
        return cluster[unit];
    }

    Covariates covariates() {
        return covariates;
    }

    /** How the outcome of some units changed from one period to another, each by its place. */
    double[] change(int from, int to, int[] units) {
        return IntStream.of(units)
                .mapToDouble(unit -> outcome[to][unit] - outcome[from][unit])
                .toArray();
    }

    /** Rows as they come, and what makes a panel of them. */
    private static final class PanelRows {

        private final int[] unit;
        private final int[] period;
        private final double[] outcome;
        private final int[] first;
        private final Covariates covariates;
        private final int[] cluster;

        PanelRows(int[] unit, int[] period, double[] outcome, int[] first, Covariates covariates, int[] cluster) {
            this.unit = unit;
            this.period = period;
            this.outcome = outcome;
            this.first = first;
            this.covariates = covariates;
            this.cluster = cluster;
        }

        void check() {
            var problems = new Problems();
            if (unit.length == 0) {
                problems.tell("there are no rows, expected at least one for each unit and period");
            }
            sameLength(problems, "period", period.length);
            sameLength(problems, "outcome", outcome.length);
            sameLength(problems, "first treated", first.length);
            sameLength(problems, "cluster", cluster.length);
            if (covariates.width() > 0) {
                sameLength(problems, "covariates", covariates.size());
            }
            problems.refuseIfAny("panel");
            for (var row = 0; row < outcome.length; row++) {
                if (!Double.isFinite(outcome[row])) {
                    problems.row(row, "outcome", outcome[row], "a finite number");
                }
            }
            problems.refuseIfAny("panel");
        }

        private void sameLength(Problems problems, String column, int length) {
            if (length != unit.length) {
                problems.columns(column, length, unit.length);
            }
        }

        CohortPanel panel() {
            var order = new RowOrder(unit.length).by(period).by(unit).rows();
            var periods = new TreeSet<>(IntStream.of(period).boxed().toList())
                    .stream().mapToInt(Integer::intValue).toArray();
            if (periods.length < 2) {
                throw new IllegalArgumentException("panel refused: there is one period, expected at least two");
            }
            var problems = new Problems();
            var starts = new ArrayList<Integer>();
            for (var at = 0; at < order.length; ) {
                var end = at;
                while (end < order.length && unit[order[end]] == unit[order[at]]) {
                    end++;
                }
                checkUnit(problems, order, at, end, periods);
                starts.add(at);
                at = end;
            }
            problems.refuseIfAny("panel");
            return panel(order, starts, periods);
        }

        private void checkUnit(Problems problems, int[] order, int from, int to, int[] periods) {
            var leader = order[from];
            for (var at = from + 1; at < to; at++) {
                if (period[order[at]] == period[order[at - 1]]) {
                    problems.row(order[at], "period", period[order[at]], "one row for each unit and period");
                    return;
                }
                if (first[order[at]] != first[leader]) {
                    problems.row(
                            order[at], "first treated", told(first[order[at]]), told(first[leader]) + sameAs(leader));
                }
                if (cluster[order[at]] != cluster[leader]) {
                    problems.row(order[at], "cluster", "another", "the same" + sameAs(leader));
                }
                for (var column = 0; column < covariates.width(); column++) {
                    if (Double.compare(covariates.value(order[at], column), covariates.value(leader, column)) != 0) {
                        problems.row(
                                order[at],
                                covariates.names().get(column),
                                "another",
                                "what was known beforehand, the same" + sameAs(leader));
                    }
                }
            }
            if (to - from < periods.length) {
                problems.row(
                        leader,
                        "number of periods of the unit",
                        to - from,
                        "%d, one row for each period; leave out units that lack one".formatted(periods.length));
            }
            var lacks = first[leader] <= periods[periods.length - 1]
                    && first[leader] > periods[0]
                    && Arrays.binarySearch(periods, first[leader]) < 0;
            if (lacks) {
                problems.row(leader, "first treated", first[leader], "one of the periods " + Arrays.toString(periods));
            }
        }

        private static String told(int first) {
            return first == NEVER ? "never" : Integer.toString(first);
        }

        private static String sameAs(int leader) {
            return " as in row %d of the same unit".formatted(leader + 1);
        }

        private CohortPanel panel(int[] order, List<Integer> starts, int[] periods) {
            var last = periods[periods.length - 1];
            var kept = starts.stream()
                    .filter(start -> first[order[start]] > periods[0])
                    .mapToInt(Integer::intValue)
                    .toArray();
            var place = new HashMap<Integer, Integer>();
            var outcomes = new double[periods.length][kept.length];
            var cohorts = new int[kept.length];
            var clusters = new int[kept.length];
            for (var i = 0; i < kept.length; i++) {
                var leader = order[kept[i]];
                cohorts[i] = first[leader] > last ? NEVER : first[leader];
                clusters[i] = place.computeIfAbsent(cluster[leader], _ -> place.size());
                for (var t = 0; t < periods.length; t++) {
                    outcomes[t][i] = outcome[order[kept[i] + t]];
                }
            }
            var leaders = IntStream.of(kept).map(start -> order[start]).toArray();
            return new CohortPanel(
                    periods, cohorts, outcomes, covariates.rows(leaders), clusters, starts.size() - kept.length);
        }
    }
}
