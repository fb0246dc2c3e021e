package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.CompensatedSum;
import nl.geland.analysis.numerics.RowOrder;

/**
 * One walk along the days that gives the share in each state, with the influence of each unit (a person or a cluster) on it.
 *
 * <p>The influence U of a unit follows the shares: {@code U ← U·(I + dA) + p·dA_unit}, where row j of {@code dA_unit} is what the unit moved out of
 * state j minus its weight at risk times the hazards of that day, over all at risk in j.
 */
final class StateWalk {

    private final StateHistories rows;
    private final int states;
    private final int[] byEnd;
    private final int[] byStart;
    private final int[] unit;
    private final CompensatedSum[] atRisk;
    /** Weight at risk, and influence, of each unit in each state. */
    private final double[] unitAtRisk;

    private final double[] influence;
    private final double[] share;
    private final double[] moved;

    private final int[] days;
    private final double[][] shares;
    private final double[][] errors;
    private final double[][] risks;
    private final double[] firstShares;
    private final double[] firstErrors;
    private int entered;
    private int left;

    StateWalk(StateHistories rows, int states, int[] cluster) {
        this.rows = rows;
        this.states = states;
        byEnd = rows.byEnd();
        byStart = new RowOrder(byEnd).by(rows.from).rows();
        unit = numbered(cluster);
        atRisk = new CompensatedSum[states];
        Arrays.setAll(atRisk, _ -> new CompensatedSum());
        var units = Arrays.stream(unit).max().orElse(-1) + 1;
        unitAtRisk = new double[units * states];
        influence = new double[units * states];
        share = new double[states];
        moved = new double[states * states];
        days = Arrays.stream(byEnd)
                .filter(row -> rows.next[row] != StateHistories.NONE)
                .map(row -> rows.to[row])
                .distinct()
                .toArray();
        shares = new double[states][days.length];
        errors = new double[states][days.length];
        risks = new double[states][days.length];
        begin();
        firstShares = share.clone();
        firstErrors = errors();
        for (var i = 0; i < days.length; i++) {
            moveTo(days[i]);
            day(i);
        }
    }

    StateCurves curves(IntervalScale scale) {
        var last = byEnd.length == 0 ? -1 : rows.to[byEnd[byEnd.length - 1]];
        var isOver = byEnd.length > 0;
        for (var row : byEnd) {
            isOver &= share[rows.state[row]] == 0;
        }
        return new StateCurves(
                new StateCurves.Steps(days, risks, shares, errors, firstShares, firstErrors),
                new DayIndex(days, last, isOver),
                last,
                scale);
    }

    private static int[] numbered(int[] cluster) {
        var numbers = new int[cluster.length];
        var order = new RowOrder(cluster.length).by(cluster).rows();
        for (var i = 1; i < order.length; i++) {
            numbers[order[i]] = numbers[order[i - 1]] + (cluster[order[i]] == cluster[order[i - 1]] ? 0 : 1);
        }
        return numbers;
    }

    /** Takes the first shares from those at risk on the first day with a move, or on the last day when there is none. */
    private void begin() {
        if (byEnd.length == 0) {
            Arrays.fill(share, Double.NaN);
            return;
        }
        moveTo(days.length > 0 ? days[0] : rows.to[byEnd[byEnd.length - 1]]);
        var all = 0.0;
        for (var state = 0; state < states; state++) {
            all += atRisk[state].value();
        }
        for (var state = 0; state < states; state++) {
            share[state] = atRisk[state].value() / all;
        }
        for (var at = 0; at < influence.length; at += states) {
            var weight = 0.0;
            for (var state = 0; state < states; state++) {
                weight += unitAtRisk[at + state];
            }
            for (var state = 0; state < states; state++) {
                influence[at + state] = (unitAtRisk[at + state] - weight * share[state]) / all;
            }
        }
    }

    private void moveTo(int day) {
        for (; left < byEnd.length && rows.to[byEnd[left]] < day; left++) {
            enter(rows.to[byEnd[left]]);
            leave(byEnd[left]);
        }
        enter(day);
    }

    private void enter(int day) {
        for (; entered < byStart.length && rows.from[byStart[entered]] < day; entered++) {
            var row = byStart[entered];
            atRisk[rows.state[row]].add(rows.weight(row));
            unitAtRisk[unit[row] * states + rows.state[row]] += rows.weight(row);
        }
    }

    private void leave(int row) {
        atRisk[rows.state[row]].add(-rows.weight(row));
        unitAtRisk[unit[row] * states + rows.state[row]] -= rows.weight(row);
    }

    private void day(int i) {
        Arrays.fill(moved, 0);
        var end = left;
        for (; end < byEnd.length && rows.to[byEnd[end]] == days[i]; end++) {
            var row = byEnd[end];
            if (rows.next[row] != StateHistories.NONE) {
                moved[rows.state[row] * states + rows.next[row]] += rows.weight(row);
            }
        }
        var before = share.clone();
        for (var j = 0; j < states; j++) {
            risks[j][i] = atRisk[j].value();
            move(j, before[j], atRisk[j].value());
        }
        follow(before);
        for (; left < end; left++) {
            var row = byEnd[left];
            leave(row);
            if (rows.next[row] != StateHistories.NONE) {
                var step = rows.weight(row) * before[rows.state[row]] / risks[rows.state[row]][i];
                influence[unit[row] * states + rows.next[row]] += step;
                influence[unit[row] * states + rows.state[row]] -= step;
            }
        }
        var errorsNow = errors();
        for (var j = 0; j < states; j++) {
            shares[j][i] = share[j];
            errors[j][i] = errorsNow[j];
        }
    }

    private void move(int state, double before, double all) {
        var gone = 0.0;
        for (var k = 0; k < states; k++) {
            var weight = moved[state * states + k];
            gone += weight;
            share[k] += weight == 0 ? 0 : before * weight / all;
        }
        share[state] -= gone == 0 ? 0 : before * Math.min(gone / all, 1);
    }

    /** What the hazards of the day do to the influence of every unit. */
    private void follow(double[] before) {
        var from = new int[moved.length];
        var kinds = 0;
        for (var pair = 0; pair < moved.length; pair++) {
            if (moved[pair] > 0) {
                from[kinds++] = pair;
            }
        }
        var old = new double[states];
        for (var at = 0; at < influence.length; at += states) {
            System.arraycopy(influence, at, old, 0, states);
            for (var kind = 0; kind < kinds; kind++) {
                var j = from[kind] / states;
                var all = atRisk[j].value();
                var step = (old[j] - before[j] * unitAtRisk[at + j] / all) * moved[from[kind]] / all;
                influence[at + from[kind] % states] += step;
                influence[at + j] -= step;
            }
        }
    }

    private double[] errors() {
        var squares = new double[states];
        for (var at = 0; at < influence.length; at += states) {
            for (var j = 0; j < states; j++) {
                squares[j] += influence[at + j] * influence[at + j];
            }
        }
        return Arrays.stream(squares).map(Math::sqrt).toArray();
    }
}
