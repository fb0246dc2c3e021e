package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.RowOrder;

/**
 * One walk along the days of a {@link StateTable} with the influence of each unit (a person or a cluster) on the shares; the rows are all of those of
 * the table, or those of one site.
 *
 * <p>The influence U of a unit follows the shares: {@code U ← U·(I + dA) + p·dA_unit}, where row j of {@code dA_unit} is what the unit moved out of
 * state j minus its weight at risk times the hazards of that day, over all at risk in j.
 */
final class StateInfluence {

    private final StateTable table;
    private final StateHistories rows;
    private final int states;
    private final int[] byEnd;
    private final int[] byStart;
    private final int[] unit;
    /** Weight at risk, and influence, of each unit in each state. */
    private final double[] unitAtRisk;

    private final double[] influence;
    private int entered;
    private int left;

    StateInfluence(StateTable table, StateHistories rows, int[] cluster) {
        this.table = table;
        this.rows = rows;
        states = table.states;
        byEnd = rows.byEnd();
        byStart = new RowOrder(byEnd).by(rows.from).rows();
        unit = numbered(cluster);
        var units = Arrays.stream(unit).max().orElse(-1) + 1;
        unitAtRisk = new double[units * states];
        influence = new double[units * states];
    }

    private static int[] numbered(int[] cluster) {
        var numbers = new int[cluster.length];
        var order = new RowOrder(cluster.length).by(cluster).rows();
        for (var i = 1; i < order.length; i++) {
            numbers[order[i]] = numbers[order[i - 1]] + (cluster[order[i]] == cluster[order[i - 1]] ? 0 : 1);
        }
        return numbers;
    }

    /** Of the first shares, and then of those after each day; for each state. */
    InfluenceSquares squares() {
        var sums = new double[(1 + table.days.length) * states];
        begin();
        add(sums, 0);
        for (var i = 0; i < table.days.length; i++) {
            moveTo(table.days[i]);
            follow(i);
            leaveOn(i);
            add(sums, 1 + i);
        }
        return new InfluenceSquares(rows.size(), states, sums);
    }

    private void begin() {
        moveTo(table.firstDay);
        for (var at = 0; at < influence.length; at += states) {
            var weight = 0.0;
            for (var state = 0; state < states; state++) {
                weight += unitAtRisk[at + state];
            }
            for (var state = 0; state < states; state++) {
                influence[at + state] = (unitAtRisk[at + state] - weight * table.firstShares[state]) / table.firstRisk;
            }
        }
    }

    private void moveTo(int day) {
        for (; left < byEnd.length && rows.to[byEnd[left]] < day; left++) {
            enter(rows.to[byEnd[left]]);
            risk(byEnd[left], -rows.weight(byEnd[left]));
        }
        enter(day);
    }

    private void enter(int day) {
        for (; entered < byStart.length && rows.from[byStart[entered]] < day; entered++) {
            risk(byStart[entered], rows.weight(byStart[entered]));
        }
    }

    private void risk(int row, double weight) {
        unitAtRisk[unit[row] * states + rows.state[row]] += weight;
    }

    /** What the hazards of a day do to the influence of every unit. */
    private void follow(int i) {
        var old = new double[states];
        for (var at = 0; at < influence.length; at += states) {
            System.arraycopy(influence, at, old, 0, states);
            for (var move : table.moves.get(i)) {
                var j = move.from();
                var all = table.atRisk[j][i];
                var step = (old[j] - table.shareBefore(j, i) * unitAtRisk[at + j] / all) * move.weight() / all;
                influence[at + move.to()] += step;
                influence[at + j] -= step;
            }
        }
    }

    /** What the moves of a day do to the influence of those who move. */
    private void leaveOn(int i) {
        for (; left < byEnd.length && rows.to[byEnd[left]] == table.days[i]; left++) {
            var row = byEnd[left];
            var state = rows.state[row];
            risk(row, -rows.weight(row));
            if (rows.next[row] != StateHistories.NONE) {
                var step = rows.weight(row) * table.shareBefore(state, i) / table.atRisk[state][i];
                influence[unit[row] * states + rows.next[row]] += step;
                influence[unit[row] * states + state] -= step;
            }
        }
    }

    private void add(double[] sums, int day) {
        for (var at = 0; at < influence.length; at += states) {
            for (var state = 0; state < states; state++) {
                sums[day * states + state] += influence[at + state] * influence[at + state];
            }
        }
    }
}
