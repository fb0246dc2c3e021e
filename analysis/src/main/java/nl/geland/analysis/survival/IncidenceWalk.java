package nl.geland.analysis.survival;

/**
 * One walk along the event days of a table that gives survival and incidence by cause, and the steps that the influence of persons takes on
 * those days. Standard errors come after it, from the squares of those influences.
 *
 * <p>The step of an incidence on a day is the survival just before that day, {@code P(t−)}, times the share of those at
 * risk with that cause. When everyone at risk has the event the curves end there.
 */
final class IncidenceWalk {

    final RiskTable table;
    final InfluenceSteps steps;
    final IncidenceCurves curves;
    /** Event days before which anybody was left; after them nothing changes. */
    final int days;

    IncidenceWalk(RiskTable table) {
        this.table = table;
        var causes = table.events.length;
        curves = new IncidenceCurves(table.size(), causes);
        steps = new InfluenceSteps(table.size(), causes);
        var walked = 0;
        for (var before = 1.0; walked < table.size() && before > 0; walked++) {
            day(walked, before);
            before = curves.survival[walked];
        }
        days = walked;
    }

    private void day(int i, double before) {
        var all = table.atRisk[i];
        var gone = table.allEvents[i];
        var isLast = table.everyone[i];
        for (var k = 0; k < steps.causes; k++) {
            steps.incidence[k][i + 1] = before * (table.events[k][i] / all);
            curves.leave(k, i, steps.incidence[k][i + 1]);
        }
        steps.hazard[i + 1] = isLast ? 0 : gone / (all * (all - gone));
        steps.atRisk[i + 1] = all;
        steps.ownOfM[i + 1] = isLast ? 0 : 1 / (all - gone);
        steps.ownOfV[i + 1] = before / all;
        steps.sumUpTo(i + 1);
        curves.survival[i] = isLast ? 0 : before * (1 - gone / all);
    }

    /** The curves with standard errors from the squares of all persons. */
    IncidenceCurves curves(InfluenceSquares all) {
        for (var i = 0; i < days; i++) {
            curves.survivalError[i] = curves.survival[i] * Math.sqrt(all.ofSurvival(i));
            for (var k = 0; k < steps.causes; k++) {
                curves.incidenceError[k][i] = Math.sqrt(all.ofIncidence(k, i));
            }
        }
        for (var i = days; i < table.size(); i++) {
            curves.carry(i);
        }
        return curves;
    }
}
