package nl.geland.analysis.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.RowOrder;

/**
 * One walk along the event days that gives survival and incidence by cause, and then one for each part of the persons that gives what they add
 * to the standard errors by jackknife.
 *
 * <p>The step of an incidence on a day is the survival just before that day, {@code P(t−)}, times the share of those at
 * risk with that cause. When everyone at risk has the event the curves end there. Parts are walked on all processors; how many there are
 * depends on the rows only, and their sums are added in their order, so that the number of threads does not change one bit.
 */
final class InfluenceWalk {

    private static final int BUNDLES_PER_PART = 8_192;
    private static final int MOST_PARTS = 16;

    final IncidenceCurves curves;

    private final RiskWalk walk;
    private final RiskTable table;
    private final int causes;
    private final InfluenceSteps steps;

    InfluenceWalk(RiskWalk walk, int causes) {
        this.walk = walk;
        this.table = walk.table;
        this.causes = causes;
        curves = new IncidenceCurves(table.size(), causes);
        steps = new InfluenceSteps(table.size(), causes);
        var days = 0;
        for (var before = 1.0; days < table.size() && before > 0; days++) {
            day(days, before);
            before = curves.survival[days];
        }
        errors(days);
        for (var i = days; i < table.size(); i++) {
            curves.carry(i);
        }
    }

    private void day(int i, double before) {
        var all = table.atRisk[i];
        var gone = table.allEvents[i];
        var isLast = table.everyone[i];
        for (var k = 0; k < causes; k++) {
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

    private void errors(int days) {
        var sums = new double[days * (1 + causes)];
        for (var part : squares(days)) {
            for (var place = 0; place < sums.length; place++) {
                sums[place] += part[place];
            }
        }
        for (var i = 0; i < days; i++) {
            curves.survivalError[i] = curves.survival[i] * Math.sqrt(sums[i * (1 + causes)]);
            for (var k = 0; k < causes; k++) {
                curves.incidenceError[k][i] = Math.sqrt(sums[i * (1 + causes) + 1 + k]);
            }
        }
    }

    /** For each part of the persons, along the days: the sum of the squared influences on survival, then those on the incidences. */
    private double[][] squares(int days) {
        var rows = walk.rows;
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
                            walk,
                            steps,
                            Arrays.copyOfRange(byEnd, from, end[at]),
                            Arrays.copyOfRange(byStart, from, end[at]))
                    .squares(days);
        });
        return squares;
    }
}
