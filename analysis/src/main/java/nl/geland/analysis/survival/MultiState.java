package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The share of persons in each of several states on each day, whatever moves there are between them: the Aalen–Johansen estimator.
 *
 * <p>{@code p(t) = p(t−)·(I + dA(t))} over days with a move, where {@code dA} holds for each pair of states those who move on that day as a share
 * of those at risk in the first. It starts from the shares of those at risk on the first day with a move. Shares of all states add up to one. Late entry
 * in any state, weights, and cut rows are allowed; the end of observation, and its start, must have nothing to do with what comes next. The
 * shares hold without the Markov assumption as long as observation ends at random; see the second source.
 *
 * <p>Standard errors are by the infinitesimal jackknife over persons, or over the clusters given (households, teams), the uncertainty of the first
 * shares included. Edges: no rows gives no days; no moves gives shares that do not change; a state in which nobody is at risk keeps its share. The
 * order of rows does not change one bit. Time is rows plus days with a move times persons times kinds of moves on that day; where persons can only
 * leave one state, {@link AalenJohansen} is linear.
 *
 * <p>Sources: Aalen and Johansen (1978), Scandinavian Journal of Statistics 5, 141–150; Datta and Satten (2001),
 * <a href="https://doi.org/10.1016/S0167-7152(01)00155-9">doi:10.1016/S0167-7152(01)00155-9</a>; the jackknife: Therneau (2023), A package for
 * survival analysis in R.
 */
public final class MultiState {

    private final IntervalScale scale;
    private final int states;
    private final int @Nullable [] cluster;

    private MultiState(IntervalScale scale, int states, int @Nullable [] cluster) {
        this.scale = scale;
        this.states = states;
        this.cluster = cluster;
    }

    /** As many states as the rows show, intervals on the log scale, each person by itself. */
    public static MultiState withDefaults() {
        return new MultiState(IntervalScale.LOG, 0, null);
    }

    /** The same with intervals on another scale. */
    public MultiState with(IntervalScale other) {
        return new MultiState(other, states, cluster);
    }

    /** The same for states 0 to {@code number − 1}, also when nobody is ever in the last ones. */
    public MultiState withStates(int number) {
        if (number < 1 || number > StateOccupancy.MOST_STATES) {
            throw new IllegalArgumentException(
                    "number of states is %d: expected 1 to %d".formatted(number, StateOccupancy.MOST_STATES));
        }
        return new MultiState(scale, number, cluster);
    }

    /** The same with standard errors that allow for persons of one cluster to resemble each other: one number per row. */
    public MultiState clusteredBy(int[] clusters) {
        return new MultiState(scale, states, clusters.clone());
    }

    /**
     * Estimates the share in every state.
     *
     * @throws IllegalArgumentException when a row has a state above the number asked for, or clusters do not fit, in words
     */
    public StateCurves fit(StateHistories histories) {
        var table = new StateTable(StateLines.of(histories), number(histories.states(), histories));
        return table.curves(squares(table, histories), scale);
    }

    /**
     * What the rows of one site add to the standard errors, given the counts of all sites together: the second of two rounds, as with
     * {@link AalenJohansen#squares}. A person, and a cluster, belongs to one site.
     *
     * @throws IllegalArgumentException when the counts cannot hold the rows, or as {@link #fit(StateHistories)}
     */
    public InfluenceSquares squares(StateCounts all, StateHistories site) {
        if (!StateCounts.of(site).areWithin(all)) {
            throw new IllegalArgumentException(
                    "the counts of all do not hold those of these rows: put the counts of every site together first");
        }
        return squares(new StateTable(StateLines.of(all), number(all.states(), site)), site);
    }

    /**
     * Estimates the share in every state from what sites tell, of which no row travels. Equal to the fit of their rows together.
     *
     * @param all counts of all sites together
     * @param sites what the rows of all sites add to the standard errors, together: see {@link #squares}
     * @throws IllegalArgumentException when one does not go with the other, or the counts have a state above the number asked for
     */
    public StateCurves fit(StateCounts all, InfluenceSquares sites) {
        var table = new StateTable(StateLines.of(all), number(all.states(), null));
        sites.check(all.rows(), 1 + table.days.length, table.states);
        return table.curves(sites, scale);
    }

    private InfluenceSquares squares(StateTable table, StateHistories rows) {
        return new StateInfluence(table, rows, cluster == null ? rows.person : cluster).squares();
    }

    /** Number of states; refuses what goes beyond it, and clusters that are not of these rows. */
    private int number(int found, @Nullable StateHistories rows) {
        var problems = new Problems();
        if (states > 0 && found > states) {
            problems.tell("the rows hold state %d, expected 0 to %d, as asked for".formatted(found - 1, states - 1));
        }
        if (rows != null && cluster != null && cluster.length != rows.size()) {
            problems.columns("cluster", cluster.length, rows.size());
        }
        problems.refuseIfAny("multi-state curves");
        return Math.max(states, found);
    }
}
