package nl.geland.analysis.survival;

/**
 * One walk along the event days that gives survival, incidence by cause and their standard errors by jackknife.
 *
 * <p>The step of an incidence on a day is the survival just before that day, {@code P(t−)}, times the share of those at
 * risk with that cause. When everyone at risk has the event the curves end there.
 */
final class InfluenceWalk {

    final IncidenceCurves curves;

    private final Spells spells;
    private final RiskWalk rows;
    private final RiskTable table;
    private final int causes;
    private final int[] persons;
    private final Influence influence;
    private int entered;
    private int left;

    InfluenceWalk(Spells spells, RiskWalk rows, int causes) {
        this.spells = spells;
        this.rows = rows;
        this.table = rows.table;
        this.causes = causes;
        var size = table.size();
        curves = new IncidenceCurves(size, causes);
        persons = spells.personNumbers(rows.byEnd);
        influence = new Influence(spells.size(), size, causes);
        walk();
    }

    private void walk() {
        var before = 1.0;
        var steps = new double[causes];
        for (var i = 0; i < table.size(); i++) {
            if (before > 0) {
                day(i, before, steps);
            } else {
                curves.carry(i);
            }
            before = curves.survival[i];
        }
    }

    private void day(int i, double before, double[] steps) {
        moveTo(table.days[i]);
        var all = table.atRisk[i];
        var gone = table.allEvents[i];
        var last = table.everyone[i];
        for (var k = 0; k < causes; k++) {
            steps[k] = before * (table.events[k][i] / all);
            curves.leave(k, i, steps[k]);
        }
        influence.advance(last ? 0 : gone / (all * (all - gone)), steps, all);
        happen(table.days[i], last ? 0 : 1 / (all - gone), before / all);
        influence.settle();
        curves.survival[i] = last ? 0 : before * (1 - gone / all);
        curves.survivalError[i] = curves.survival[i] * Math.sqrt(influence.squaresOfSurvival());
        for (var k = 0; k < causes; k++) {
            curves.incidenceError[k][i] = Math.sqrt(influence.squaresOfIncidence(k));
        }
    }

    private void moveTo(int day) {
        for (; left < rows.byEnd.length && spells.to(rows.byEnd[left]) < day; left++) {
            // A row can end before it is taken in only when no event day lies within it.
            enter(spells.to(rows.byEnd[left]));
            var row = rows.byEnd[left];
            influence.risk(persons[row], -spells.weight(row));
        }
        enter(day);
    }

    private void enter(int day) {
        for (; entered < rows.byStart.length && spells.from(rows.byStart[entered]) < day; entered++) {
            var row = rows.byStart[entered];
            influence.risk(persons[row], spells.weight(row));
        }
    }

    private void happen(int day, double stepOfM, double stepOfV) {
        for (; left < rows.byEnd.length && spells.to(rows.byEnd[left]) == day; left++) {
            var row = rows.byEnd[left];
            var weight = spells.weight(row);
            if (spells.cause(row) == 0) {
                influence.risk(persons[row], -weight);
            } else {
                influence.event(persons[row], weight, rows.slot(row), stepOfM, stepOfV);
            }
        }
    }
}
