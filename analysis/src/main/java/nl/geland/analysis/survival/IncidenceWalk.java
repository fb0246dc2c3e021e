package nl.geland.analysis.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.RowOrder;

/**
 * One walk along the event days of a table that gives survival and incidence by cause, and the steps that the influence of persons takes on
 * those days. Standard errors come after it, from the squares of those influences.
 *
 * <p>The step of an incidence on a day is the survival just before that day, {@code P(t−)}, times the share of those at
 * risk with that cause. When everyone at risk has the event the curves end there.
 */
final class IncidenceWalk {

    private static final int BUNDLES_PER_PART = 8_192;
    private static final int MOST_PARTS = 16;

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

    /**
     * What some rows add, which may be all or some of those of the table. Parts of the persons are walked on all processors; how many there
     * are depends on the rows only, and their sums are added in their order, so that the number of threads does not change one bit.
     */
    InfluenceSquares squares(Bundles rows) {
        var persons = IntStream.of(rows.person).max().orElse(-1) + 1;
        var parts = Math.clamp(rows.size / BUNDLES_PER_PART, 1, MOST_PARTS);
        var part = new int[rows.size];
        var end = new int[parts];
        for (var i = 0; i < rows.size; i++) {
            part[i] = (int) ((long) rows.person[i] * parts / persons);
            end[part[i]]++;
        }
        for (var i = 1; i < parts; i++) {
            end[i] += end[i - 1];
        }
        var byEnd = new RowOrder(rows.size).by(part).rows();
        var byStart = new RowOrder(rows.byStart).by(part).rows();
        var squares = new double[parts][];
        IntStream.range(0, parts).parallel().forEach(at -> {
            var from = at == 0 ? 0 : end[at - 1];
            squares[at] = new InfluencePart(
                            this,
                            rows,
                            Arrays.copyOfRange(byEnd, from, end[at]),
                            Arrays.copyOfRange(byStart, from, end[at]))
                    .squares();
        });
        var sums = squares[0];
        for (var at = 1; at < parts; at++) {
            InfluenceSquares.add(sums, squares[at]);
        }
        return new InfluenceSquares(IntStream.of(rows.count).asLongStream().sum(), 1 + steps.causes, sums);
    }

    /** The curves with standard errors from the squares of all persons. */
    IncidenceCurves curves(InfluenceSquares all) {
        for (var i = 0; i < days; i++) {
            curves.survivalError[i] = curves.survival[i] * Math.sqrt(all.at(i, 0));
            for (var k = 0; k < steps.causes; k++) {
                curves.incidenceError[k][i] = Math.sqrt(all.at(i, 1 + k));
            }
        }
        for (var i = days; i < table.size(); i++) {
            curves.carry(i);
        }
        return curves;
    }
}
