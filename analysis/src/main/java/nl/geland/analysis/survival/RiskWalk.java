package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.CompensatedSum;

/** One walk along the rows by end, with the rows by start beside it, that lays their {@link RiskTable}. */
final class RiskWalk {

    final int[] byEnd;
    final int[] byStart;
    final RiskTable table;

    private final Spells spells;
    private final int causes;
    private final CompensatedSum weightAtRisk = new CompensatedSum();
    private int entered;
    private int left;
    private int step;

    /**
     * Lays the table.
     *
     * @param causes number of causes to tell apart; 1 counts every event as the same
     */
    RiskWalk(Spells spells, int causes) {
        this.spells = spells;
        this.causes = causes;
        byEnd = spells.byEnd();
        byStart = spells.byStart(byEnd);
        table = new RiskTable(countEventDays(), causes, byEnd.length == 0 ? -1 : spells.to(byEnd[byEnd.length - 1]));
        walk();
        table.tellWhatIsMissing(byEnd.length);
    }

    /** Position of the cause of a row among the causes told apart. */
    int slot(int row) {
        return causes == 1 ? 0 : spells.cause(row) - 1;
    }

    private int countEventDays() {
        var count = 0;
        for (var i = 0; i < byEnd.length; i++) {
            var lastOfDay = i + 1 == byEnd.length || spells.to(byEnd[i + 1]) != spells.to(byEnd[i]);
            if (lastOfDay && spells.cause(byEnd[i]) != 0) {
                count++;
            }
        }
        return count;
    }

    private void walk() {
        var survivors = true;
        while (left < byEnd.length) {
            var day = spells.to(byEnd[left]);
            enterBefore(day);
            var all = weightAtRisk.value();
            var rowsAtRisk = entered - left;
            var rowsWithEvent = leaveOn(day);
            if (rowsWithEvent > 0) {
                table.days[step] = day;
                table.atRisk[step] = all;
                table.everyone[step] = rowsWithEvent == rowsAtRisk;
                survivors &= !table.everyone[step];
                step++;
            }
            if (left < byEnd.length) {
                lookAhead(day, survivors);
            }
        }
    }

    private void lookAhead(int day, boolean survivors) {
        if (!survivors) {
            table.cautions.add(Caution.ENDED_BEFORE_LATE_ENTRANTS);
        } else if (entered == left && spells.from(byStart[entered]) > day) {
            table.cautions.add(Caution.NOBODY_AT_RISK_MIDWAY);
        }
    }

    private void enterBefore(int day) {
        while (entered < byStart.length && spells.from(byStart[entered]) < day) {
            weightAtRisk.add(spells.weight(byStart[entered]));
            entered++;
        }
    }

    private int leaveOn(int day) {
        var rowsWithEvent = 0;
        var sums = new CompensatedSum();
        for (; left < byEnd.length && spells.to(byEnd[left]) == day; left++) {
            var row = byEnd[left];
            weightAtRisk.add(-spells.weight(row));
            if (spells.cause(row) != 0) {
                table.events[slot(row)][step] += spells.weight(row);
                sums.add(spells.weight(row));
                rowsWithEvent++;
            }
        }
        if (rowsWithEvent > 0) {
            table.allEvents[step] = sums.value();
        }
        return rowsWithEvent;
    }
}
