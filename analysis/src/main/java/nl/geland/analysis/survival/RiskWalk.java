package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.CompensatedSum;

/** One walk along the rows by end, with the rows by start beside it, that lays their {@link RiskTable}; equal rows take one step. */
final class RiskWalk {

    final Bundles rows;
    final RiskTable table;

    private final CompensatedSum weightAtRisk = new CompensatedSum();
    private int entered;
    private int left;
    private int rowsAtRisk;
    private int step;

    /**
     * Lays the table.
     *
     * @param causes number of causes to tell apart; 1 counts every event as the same
     */
    RiskWalk(Spells spells, int causes) {
        rows = new Bundles(spells);
        table = new RiskTable(countEventDays(), causes, rows.size == 0 ? -1 : rows.to[rows.size - 1]);
        walk();
        table.tellWhatIsMissing(rows.size);
    }

    private int countEventDays() {
        var count = 0;
        for (var i = 0; i < rows.size; i++) {
            var lastOfDay = i + 1 == rows.size || rows.to[i + 1] != rows.to[i];
            if (lastOfDay && rows.cause[i] != 0) {
                count++;
            }
        }
        return count;
    }

    private void walk() {
        var survivors = true;
        while (left < rows.size) {
            var day = rows.to[left];
            enterBefore(day);
            var all = weightAtRisk.value();
            var present = rowsAtRisk;
            var rowsWithEvent = leaveOn(day);
            if (rowsWithEvent > 0) {
                table.days[step] = day;
                table.atRisk[step] = all;
                table.everyone[step] = rowsWithEvent == present;
                survivors &= !table.everyone[step];
                step++;
            }
            if (left < rows.size) {
                lookAhead(day, survivors);
            }
        }
    }

    private void lookAhead(int day, boolean survivors) {
        if (!survivors) {
            table.cautions.add(Caution.ENDED_BEFORE_LATE_ENTRANTS);
        } else if (entered == left && rows.from[rows.byStart[entered]] > day) {
            table.cautions.add(Caution.NOBODY_AT_RISK_MIDWAY);
        }
    }

    private void enterBefore(int day) {
        for (; entered < rows.size && rows.from[rows.byStart[entered]] < day; entered++) {
            var bundle = rows.byStart[entered];
            weightAtRisk.add(rows.weightOfAll(bundle));
            rowsAtRisk += rows.count[bundle];
        }
    }

    private int leaveOn(int day) {
        var rowsWithEvent = 0;
        var sums = new CompensatedSum();
        for (; left < rows.size && rows.to[left] == day; left++) {
            var weight = rows.weightOfAll(left);
            weightAtRisk.add(-weight);
            rowsAtRisk -= rows.count[left];
            if (rows.cause[left] != 0) {
                table.events[table.slot(rows.cause[left])][step] += weight;
                sums.add(weight);
                rowsWithEvent += rows.count[left];
            }
        }
        if (rowsWithEvent > 0) {
            table.allEvents[step] = sums.value();
        }
        return rowsWithEvent;
    }
}
