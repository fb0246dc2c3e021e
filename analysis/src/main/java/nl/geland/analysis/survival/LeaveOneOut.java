package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Problems;

/**
 * Estimates without each person in turn. Before that person's last day one fewer is at risk; after it nothing differs, so that products from
 * the left with one fewer and products from the right as they are give every answer.
 */
final class LeaveOneOut {

    private final Spells spells;
    private final RiskTable table;
    private final int horizon;
    /** Event days up to the horizon. */
    private final int size;

    LeaveOneOut(Spells spells, int horizon) {
        this.spells = spells;
        this.horizon = horizon;
        var problems = new Problems();
        for (var row = 0; row < spells.size(); row++) {
            if (spells.from(row) != Spells.BEFORE_DAY_ZERO) {
                problems.row(row, "from", spells.from(row), "a row watched from the start");
            }
        }
        table = new RiskWalk(spells, Math.max(1, spells.causes())).table;
        if (horizon < 1 || horizon > table.lastDay) {
            problems.tell("horizon is %d, expected a day from 1 to the last day observed, %d"
                    .formatted(horizon, table.lastDay));
        }
        if (spells.isWeighted()) {
            problems.tell("the rows have weights, expected rows that count as one each");
        }
        problems.refuseIfAny("pseudo-values");
        var found = Arrays.binarySearch(table.days, horizon);
        size = found >= 0 ? found + 1 : -found - 1;
    }

    double[] survival() {
        return new Values(0, false, 1).all();
    }

    double[] restrictedMean() {
        return new Values(0, true, 0).all();
    }

    double[] incidence(int cause) {
        if (cause < 1 || cause > table.events.length) {
            throw new IllegalArgumentException("cause is %d: expected 1 to %d".formatted(cause, table.events.length));
        }
        return new Values(cause, false, 0).all();
    }

    /** One quantity: a sum of what leaves for a cause, of days that pass, or of what is left at the end. */
    private final class Values {

        private final int cause;
        private final boolean countsDays;
        /** From each event day on, for one who is still there. */
        private final double[] ahead = new double[size + 1];
        /** Before each event day, and the share still there, when one fewer is at risk all along. */
        private final double[] behind = new double[size + 1];

        private final double[] left = new double[size + 1];

        Values(int cause, boolean countsDays, double atTheEnd) {
            this.cause = cause;
            this.countsDays = countsDays;
            ahead[size] = atTheEnd;
            for (var i = size - 1; i >= 0; i--) {
                ahead[i] = step(i, 1, table.atRisk[i], table.allEvents[i], gone(i));
            }
            left[0] = 1;
            for (var i = 0; i < size; i++) {
                var all = table.atRisk[i] - 1;
                left[i + 1] = all == 0 ? 0 : left[i] * (1 - table.allEvents[i] / all);
                behind[i + 1] = behind[i] + (all == 0 ? 0 : left[i] * gone(i) / all) + left[i + 1] * days(i);
            }
        }

        double[] all() {
            var values = new double[spells.size()];
            var start = countsDays ? (size == 0 ? horizon : table.days[0]) : 0;
            for (var row = 0; row < values.length; row++) {
                values[row] = values.length * (start + ahead[0]) - (values.length - 1) * (start + without(row));
            }
            return values;
        }

        private double without(int row) {
            var found = Arrays.binarySearch(table.days, 0, size, spells.to(row));
            if (found < 0) {
                var next = -found - 1;
                return behind[next] + left[next] * ahead[next];
            }
            var had = spells.cause(row) == 0 ? 0 : 1;
            var ours = cause > 0 && spells.cause(row) == cause ? 1 : 0;
            return behind[found]
                    + step(
                            found,
                            left[found],
                            table.atRisk[found] - 1,
                            table.allEvents[found] - had,
                            gone(found) - ours);
        }

        private double step(int i, double before, double all, double events, double ofCause) {
            var share = all == 0 ? 0 : 1 / all;
            return before * (ofCause * share + (1 - events * share) * (days(i) + ahead[i + 1]));
        }

        private double gone(int i) {
            return cause == 0 ? 0 : table.events[cause - 1][i];
        }

        private double days(int i) {
            return countsDays ? (i + 1 < size ? table.days[i + 1] : horizon) - table.days[i] : 0;
        }
    }
}
