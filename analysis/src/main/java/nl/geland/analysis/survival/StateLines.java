package nl.geland.analysis.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.RowOrder;

/**
 * What happens on each day, in order: first who ends on it, by state and next state, then who enters at its end. One line for each row that ends
 * and each that enters, or for as many as are like each other.
 */
final class StateLines {

    final int[] day;
    final int[] state;
    /** State moved to, {@link StateHistories#NONE} for an end without a move, or {@link StateCounts#ENTERS}. */
    final int[] next;

    final double[] weight;

    private StateLines(int size) {
        day = new int[size];
        state = new int[size];
        next = new int[size];
        weight = new double[size];
    }

    static StateLines of(StateHistories rows) {
        var byEnd = rows.byEnd();
        var size = byEnd.length;
        var isEntry = new int[2 * size];
        var when = new int[2 * size];
        for (var i = 0; i < size; i++) {
            isEntry[size + i] = 1;
            when[i] = rows.to[byEnd[i]];
            when[size + i] = rows.from[byEnd[i]];
        }
        var order = new RowOrder(2 * size).by(isEntry).by(when).rows();
        var lines = new StateLines(2 * size);
        for (var i = 0; i < order.length; i++) {
            var row = byEnd[order[i] % size];
            var enters = order[i] >= size;
            lines.put(
                    i, when[order[i]], rows.state[row], enters ? StateCounts.ENTERS : rows.next[row], rows.weight(row));
        }
        return lines;
    }

    static StateLines of(StateCounts counts) {
        var told = counts.lines();
        var lines = new StateLines(told.size());
        for (var i = 0; i < told.size(); i++) {
            var line = told.get(i);
            lines.put(i, line.day(), line.state(), line.next(), (double) line.count());
        }
        return lines;
    }

    private void put(int line, int when, int held, int then, double many) {
        day[line] = when;
        state[line] = held;
        next[line] = then;
        weight[line] = many;
    }

    int size() {
        return day.length;
    }

    boolean isEntry(int line) {
        return next[line] == StateCounts.ENTERS;
    }

    boolean isMove(int line) {
        return next[line] != StateCounts.ENTERS && next[line] != StateHistories.NONE;
    }

    int[] daysWithMove() {
        return IntStream.range(0, size())
                .filter(this::isMove)
                .map(line -> day[line])
                .distinct()
                .toArray();
    }

    /** States that anybody was ever at risk in. */
    int[] statesHeld() {
        return Arrays.stream(state).distinct().toArray();
    }
}
