package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.Problems;

/** Rows in an order of their own, of which one cause is the event and those who left for another one stay at risk. */
final class Subdistribution {

    private final Spells spells;
    private final Covariates covariates;
    private final int[] order;
    private final int cause;

    Subdistribution(Spells all, Covariates covariates, int[] order, int cause) {
        var from = new int[order.length];
        var to = new int[order.length];
        var causes = new int[order.length];
        for (var i = 0; i < order.length; i++) {
            from[i] = all.from(order[i]);
            to[i] = all.to(order[i]);
            causes[i] = all.cause(order[i]);
        }
        this.spells = Spells.ofIntervals(from, to, causes);
        this.covariates = covariates.rows(order);
        this.order = order;
        this.cause = cause;
    }

    Spells spells() {
        return spells;
    }

    boolean entersLate() {
        for (var row = 0; row < spells.size(); row++) {
            if (spells.from(row) != Spells.BEFORE_DAY_ZERO) {
                return true;
            }
        }
        return false;
    }

    /** The rows for a partial likelihood, with those that stay. */
    CoxRows rows(int[] group, CensoringShares[] shares) {
        var event = new boolean[spells.size()];
        var from = new int[spells.size()];
        var to = new int[spells.size()];
        for (var row = 0; row < event.length; row++) {
            event[row] = spells.cause(row) == cause;
            from[row] = spells.from(row);
            to[row] = spells.to(row);
        }
        var rows = new CoxRows(Spells.ofIntervals(from, to, event), covariates, new int[spells.size()]);
        var stays = new int[rows.size];
        var atExit = new double[rows.size];
        Arrays.fill(stays, Staying.LEAVES);
        var problems = new Problems();
        for (var i = 0; i < rows.size; i++) {
            var row = rows.source[i];
            if (spells.cause(row) != 0 && spells.cause(row) != cause) {
                stays[i] = group[row];
                atExit[i] = shares[group[row]].before(spells.to(row));
                if (!(atExit[i] > 0)) {
                    problems.row(
                            order[row], "to", to[row], "a day up to which somebody was watched from the first one on");
                }
            }
        }
        problems.refuseIfAny("Fine-Gray regression");
        var atRank = new double[shares.length][rows.ranks()];
        for (var g = 0; g < shares.length; g++) {
            for (var rank = 0; rank < rows.ranks(); rank++) {
                atRank[g][rank] = shares[g].before(rows.rankDay[rank]);
            }
        }
        return rows.with(new Staying(stays, atExit, atRank));
    }
}
