package nl.geland.analysis.survival;

/**
 * One walk along the event days that gives survival, incidence by cause and their standard errors by jackknife.
 *
 * <p>The step of an incidence on a day is the survival just before that day, {@code P(t−)}, times the share of those at
 * risk with that cause. When everyone at risk has the event the curves end there.
 */
final class InfluenceWalk {

    final double[] survival;
    final double[] survivalError;
    final double[][] incidence;
    final double[][] incidenceError;

    private final Spells spells;
    private final RiskTable table;
    private final int causes;
    private final int[] persons;
    private final Influence influence;
    private int entered;
    private int left;

    InfluenceWalk(Spells spells, RiskTable table, int causes) {
        this.spells = spells;
        this.table = table;
        this.causes = causes;
        var size = table.size();
        survival = new double[size];
        survivalError = new double[size];
        incidence = new double[causes][size];
        incidenceError = new double[causes][size];
        persons = spells.personNumbers(table.byEnd);
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
                carry(i);
            }
            before = survival[i];
        }
    }

    private void day(int i, double before, double[] steps) {
        moveTo(table.days[i]);
        var all = table.atRisk[i];
        var gone = table.allEvents[i];
        var last = table.everyone[i];
        for (var k = 0; k < causes; k++) {
            steps[k] = before * (table.events[k][i] / all);
            incidence[k][i] = Math.min((i == 0 ? 0 : incidence[k][i - 1]) + steps[k], 1);
        }
        influence.advance(last ? 0 : gone / (all * (all - gone)), steps, all);
        happen(table.days[i], last ? 0 : 1 / (all - gone), before / all);
        influence.settle();
        survival[i] = last ? 0 : before * (1 - gone / all);
        survivalError[i] = survival[i] * Math.sqrt(influence.squaresOfSurvival());
        for (var k = 0; k < causes; k++) {
            incidenceError[k][i] = Math.sqrt(influence.squaresOfIncidence(k));
        }
    }

    private void carry(int i) {
        for (var k = 0; k < causes; k++) {
            incidence[k][i] = incidence[k][i - 1];
            incidenceError[k][i] = incidenceError[k][i - 1];
        }
    }

    private void moveTo(int day) {
        for (; left < table.byEnd.length && spells.to(table.byEnd[left]) < day; left++) {
            // A row can end before it is taken in only when no event day lies within it.
            enter(spells.to(table.byEnd[left]));
            var row = table.byEnd[left];
            influence.risk(persons[row], -spells.weight(row));
        }
        enter(day);
    }

    private void enter(int day) {
        for (; entered < table.byStart.length && spells.from(table.byStart[entered]) < day; entered++) {
            var row = table.byStart[entered];
            influence.risk(persons[row], spells.weight(row));
        }
    }

    private void happen(int day, double stepOfM, double stepOfV) {
        for (; left < table.byEnd.length && spells.to(table.byEnd[left]) == day; left++) {
            var row = table.byEnd[left];
            var weight = spells.weight(row);
            if (spells.cause(row) == 0) {
                influence.risk(persons[row], -weight);
            } else {
                influence.event(persons[row], weight, table.slot(row), stepOfM, stepOfV);
            }
        }
    }
}
