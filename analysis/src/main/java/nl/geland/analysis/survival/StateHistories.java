package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Problems;
import nl.geland.analysis.numerics.RowOrder;
import org.jspecify.annotations.Nullable;

/**
 * Rows of persons who move between states, in whole days: each row says which state was held, from which day until which day, and which state
 * came next.
 *
 * <p>A row is at risk on the days after {@code from} up to and including {@code to}; on day {@code to} the next state begins. A row without a next
 * state ends there without a move (censored, or cut). States are numbered from 0; any state may follow any other, and a person may come in late,
 * in any state, and stay away for a while. Immutable; the arrays given are copied.
 */
public final class StateHistories {

    /** The next state of a row that ends without a move. */
    public static final int NONE = -1;

    final int[] person;
    final int[] from;
    final int[] to;
    final int[] state;
    final int[] next;
    private final double @Nullable [] weight;

    private StateHistories(int[] person, int[] from, int[] to, int[] state, int[] next, double @Nullable [] weight) {
        this.person = person;
        this.from = from;
        this.to = to;
        this.state = state;
        this.next = next;
        this.weight = weight;
    }

    /**
     * Rows as they are.
     *
     * @param person one number for each row, equal for rows of the same person
     * @param from day after which each row is at risk, 0 or later, or {@link Spells#BEFORE_DAY_ZERO}
     * @param to day on which each row ended, later than {@code from}
     * @param state state held, from 0
     * @param next state that began on day {@code to}, or {@link #NONE}
     * @throws IllegalArgumentException with all that is wrong, in words
     */
    public static StateHistories of(int[] person, int[] from, int[] to, int[] state, int[] next) {
        var histories = new StateHistories(person.clone(), from.clone(), to.clone(), state.clone(), next.clone(), null);
        histories.checkRows();
        histories.checkPersons();
        return histories;
    }

    /**
     * Rows from spells as {@link StateOccupancy} takes them: a spell holds on the days {@code from ≤ day < to}, and a person is watched on the days
     * {@code 0 ≤ day < observedUntil}. Days without a spell are not watched.
     */
    public static StateHistories ofSpells(int[] person, int[] from, int[] to, int[] state, int[] observedUntil) {
        var spells = new StateSpells(person, from, to, state, observedUntil);
        spells.check(StateOccupancy.MOST_STATES);
        var rows = new Stretches(person.length);
        spells.walk((one, first, end, held) -> {
            if (held != StateSpells.GAP) {
                rows.add(one, first, Math.min(end, observedUntil[one]), held);
            }
        });
        return rows.histories();
    }

    /** The same rows, each counting for so many: one finite number above zero for each row. */
    public StateHistories weightedBy(double[] weights) {
        var problems = new Problems();
        if (weights.length != size()) {
            problems.columns("weight", weights.length, size());
        }
        for (var i = 0; i < weights.length; i++) {
            if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                problems.row(i, "weight", weights[i], "a finite number above 0");
            }
        }
        problems.refuseIfAny("weights");
        return new StateHistories(person, from, to, state, next, weights.clone());
    }

    /** Number of rows. */
    public int size() {
        return to.length;
    }

    /** The largest state held or moved to, plus one; 0 without rows. */
    public int states() {
        var largest = -1;
        for (var i = 0; i < size(); i++) {
            largest = Math.max(largest, Math.max(state[i], next[i]));
        }
        return largest + 1;
    }

    boolean isWeighted() {
        return weight != null;
    }

    double weight(int row) {
        return weight == null ? 1 : weight[row];
    }

    /** Rows by end and then by all else they hold, so that equal neighbours are exchangeable. */
    int[] byEnd() {
        var order = new RowOrder(size());
        if (weight != null) {
            order.by(weight);
        }
        return order.by(person).by(from).by(next).by(state).by(to).rows();
    }

    private void checkRows() {
        var problems = new Problems();
        var columns = new String[] {"from", "to", "state", "next"};
        var lengths = new int[] {from.length, to.length, state.length, next.length};
        for (var i = 0; i < columns.length; i++) {
            if (lengths[i] != person.length) {
                problems.columns(columns[i], lengths[i], person.length);
            }
        }
        problems.refuseIfAny("histories");
        var states = "0 to %d".formatted(StateOccupancy.MOST_STATES - 1);
        for (var i = 0; i < size(); i++) {
            if (from[i] < Spells.BEFORE_DAY_ZERO) {
                problems.row(i, "from", from[i], "day 0 or later, or -1 for before day 0");
            }
            if (to[i] <= from[i]) {
                problems.row(i, "to", to[i], "a day after from, which is %d".formatted(from[i]));
            }
            if (state[i] < 0 || state[i] >= StateOccupancy.MOST_STATES) {
                problems.row(i, "state", state[i], states);
            }
            if (next[i] < NONE || next[i] >= StateOccupancy.MOST_STATES || next[i] == state[i]) {
                problems.row(i, "next", next[i], "-1 for none, or another state, " + states);
            }
        }
        problems.refuseIfAny("histories");
    }

    private void checkPersons() {
        var problems = new Problems();
        var rows = new RowOrder(size()).by(from).by(person).rows();
        for (var i = 1; i < rows.length; i++) {
            var earlier = rows[i - 1];
            var row = rows[i];
            if (person[earlier] != person[row]) {
                continue;
            }
            var began = next[earlier] == NONE ? state[earlier] : next[earlier];
            if (from[row] < to[earlier]) {
                problems.row(
                        row,
                        "from",
                        from[row],
                        "day %d or later, the end of row %d of the same person".formatted(to[earlier], earlier + 1));
            } else if (from[row] == to[earlier] && state[row] != began) {
                problems.row(
                        row,
                        "state",
                        state[row],
                        "%d, in which row %d of the same person ended".formatted(began, earlier + 1));
            }
        }
        problems.refuseIfAny("histories");
    }

    /** Stretches of persons in one state, of which those that touch become a move. */
    private static final class Stretches {

        private int[] person;
        private int[] from;
        private int[] to;
        private int[] state;
        private int[] next;
        private int size;

        Stretches(int spells) {
            person = new int[spells];
            from = new int[spells];
            to = new int[spells];
            state = new int[spells];
            next = new int[spells];
        }

        void add(int one, int first, int end, int held) {
            var last = size - 1;
            if (last >= 0 && person[last] == one && to[last] == first) {
                if (state[last] == held) {
                    to[last] = end;
                    return;
                }
                next[last] = held;
            }
            person[size] = one;
            from[size] = first == 0 ? Spells.BEFORE_DAY_ZERO : first;
            to[size] = end;
            state[size] = held;
            next[size++] = NONE;
        }

        StateHistories histories() {
            return of(
                    Arrays.copyOf(person, size),
                    Arrays.copyOf(from, size),
                    Arrays.copyOf(to, size),
                    Arrays.copyOf(state, size),
                    Arrays.copyOf(next, size));
        }
    }
}
