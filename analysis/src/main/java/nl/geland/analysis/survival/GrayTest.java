package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Problems;
import nl.geland.analysis.numerics.RowOrder;
import org.jspecify.annotations.Nullable;

/**
 * Gray's test: whether groups leave for one cause in the same share by each day, when causes compete.
 *
 * <p>The log-rank test on one cause compares the pace among those still there; this compares the cumulative incidences themselves, which is what
 * a reader of two such curves asks. With ρ = 0 all days weigh alike; with ρ &gt; 0 an event weighs as {@code (1 − F)^ρ}, so that early
 * differences count more.
 *
 * <p>Rows are watched from the start, one per person, and count as one each; late entry and weights are refused. Edges: one group, or no event
 * of the cause, gives {@code NaN} with 0 degrees of freedom. The order of rows and the names of groups do not matter. Time is linear in rows,
 * and cubic in groups for each day with an event.
 *
 * <p>Source: Gray (1988), <a href="https://doi.org/10.1214/aos/1176350951">doi:10.1214/aos/1176350951</a>.
 */
public final class GrayTest {

    private static final int MOST_GROUPS = 100;
    private static final int LARGEST_RHO = 10;

    private final double rho;
    private final int @Nullable [] stratum;

    private GrayTest(double rho, int @Nullable [] stratum) {
        this.rho = rho;
        this.stratum = stratum;
    }

    /** The test with all days alike, without strata. */
    public static GrayTest withDefaults() {
        return new GrayTest(0, null);
    }

    /** The same with early differences weighing more; ρ is 0 or more. */
    public GrayTest withRho(double chosen) {
        if (!(chosen >= 0 && chosen <= LARGEST_RHO)) {
            throw new IllegalArgumentException(
                    "rho is %s: expected a number from 0 to %d".formatted(chosen, LARGEST_RHO));
        }
        return new GrayTest(chosen, stratum);
    }

    /** The same within strata, one number of 0 or more per row: only rows of one stratum are compared. */
    public GrayTest stratifiedBy(int[] strata) {
        return new GrayTest(rho, strata.clone());
    }

    /**
     * Tests.
     *
     * @param group one number per row, from 0 to 99
     * @param cause the cause whose incidence is compared, 1 or more; all others compete with it
     */
    public ChiSquared test(Spells spells, int[] group, int cause) {
        check(spells, group, cause);
        var groups = Arrays.stream(group).max().orElse(-1) + 1;
        var strata = stratum == null ? new int[spells.size()] : stratum;
        var sums = new GraySums(groups, rho, cause);
        var rows = new RowOrder(spells.byEnd()).by(strata).rows();
        for (int from = 0, to; from < rows.length; from = to) {
            to = from;
            while (to < rows.length && strata[rows[to]] == strata[rows[from]]) {
                to++;
            }
            sums.add(spells, group, Arrays.copyOfRange(rows, from, to));
        }
        return sums.result();
    }

    private void check(Spells spells, int[] group, int cause) {
        var problems = new Problems();
        if (group.length != spells.size()) {
            problems.columns("group", group.length, spells.size());
        }
        if (stratum != null && stratum.length != spells.size()) {
            problems.columns("stratum", stratum.length, spells.size());
        }
        if (cause < 1 || cause > Spells.MOST_CAUSES) {
            problems.tell("cause is %d, expected 1 to %d".formatted(cause, Spells.MOST_CAUSES));
        }
        if (spells.isWeighted()) {
            problems.tell("the rows have weights, expected rows that count as one each");
        }
        problems.refuseIfAny("Gray's test");
        for (var i = 0; i < group.length; i++) {
            if (group[i] < 0 || group[i] >= MOST_GROUPS) {
                problems.row(i, "group", group[i], "a number from 0 to " + (MOST_GROUPS - 1));
            }
            if (spells.from(i) != Spells.BEFORE_DAY_ZERO) {
                problems.row(i, "from", spells.from(i), "a row watched from the start");
            }
        }
        problems.refuseIfAny("Gray's test");
    }
}
