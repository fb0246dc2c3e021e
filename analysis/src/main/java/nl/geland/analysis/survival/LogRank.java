package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Problems;
import nl.geland.analysis.numerics.RowOrder;
import org.jspecify.annotations.Nullable;

/**
 * The log-rank test and its family: whether groups have the event at the same pace, from rows with right censoring and late entry.
 *
 * <p>With ρ = 0 every event weighs the same (log-rank); with ρ = 1 an event weighs as much as the share of all that is left before it (Peto and
 * Peto), so that early differences count more. Rows count as one each; weights of rows are not used. Every cause counts as the same event.
 *
 * <p>Edges: no events, or one group, gives {@code NaN} with 0 degrees of freedom; a group of which nobody was ever at risk with others does not
 * count. Sources: Mantel (1966), Cancer Chemotherapy Reports 50, 163–170; Harrington and Fleming (1982),
 * <a href="https://doi.org/10.1093/biomet/69.3.553">doi:10.1093/biomet/69.3.553</a>.
 */
public final class LogRank {

    private final double rho;
    private final int @Nullable [] stratum;

    private LogRank(double rho, int @Nullable [] stratum) {
        this.rho = rho;
        this.stratum = stratum;
    }

    /** The log-rank test itself, without strata. */
    public static LogRank withDefaults() {
        return new LogRank(0, null);
    }

    /** The same with another member of the family; ρ is 0 or more. */
    public LogRank withRho(double chosen) {
        if (!(chosen >= 0 && chosen <= 10)) {
            throw new IllegalArgumentException("rho is %s: expected a number from 0 to 10".formatted(chosen));
        }
        return new LogRank(chosen, stratum);
    }

    /** The same within strata, one number of 0 or more per row: only rows of one stratum are compared. */
    public LogRank stratifiedBy(int[] strata) {
        return new LogRank(rho, strata.clone());
    }

    /**
     * Tests.
     *
     * @param group one number per row, from 0 to 99
     */
    public LogRankResult test(Spells spells, int[] group) {
        var problems = new Problems();
        if (group.length != spells.size()) {
            problems.columns("group", group.length, spells.size());
        }
        if (stratum != null && stratum.length != spells.size()) {
            problems.columns("stratum", stratum.length, spells.size());
        }
        problems.refuseIfAny("log-rank test");
        for (var i = 0; i < group.length; i++) {
            if (group[i] < 0 || group[i] >= MOST_GROUPS) {
                problems.row(i, "group", group[i], "a number from 0 to " + (MOST_GROUPS - 1));
            }
        }
        problems.refuseIfAny("log-rank test");
        var groups = Arrays.stream(group).max().orElse(-1) + 1;
        var sums = new LogRankSums(groups, rho);
        var strata = stratum == null ? new int[spells.size()] : stratum;
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

    private static final int MOST_GROUPS = 100;
}
