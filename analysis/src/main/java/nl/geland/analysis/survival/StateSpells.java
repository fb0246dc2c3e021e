package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.Problems;
import nl.geland.analysis.numerics.RowOrder;

/** Spells of persons in states, as columns, with the checks that make each person be in one state at a time. */
final class StateSpells {

    /** Told for days under observation that lie in no spell. */
    static final int GAP = -1;

    private final int[] person;
    private final int[] from;
    private final int[] to;
    private final int[] state;
    private final int[] observedUntil;

    StateSpells(int[] person, int[] from, int[] to, int[] state, int[] observedUntil) {
        this.person = person;
        this.from = from;
        this.to = to;
        this.state = state;
        this.observedUntil = observedUntil;
    }

    /** Hears of each stretch of days, {@code first ≤ day < end}, that one person spent in one state. */
    interface Listener {
        void stretch(int person, int first, int end, int state);
    }

    void check(int states) {
        checkLengths();
        var problems = new Problems();
        for (var i = 0; i < person.length; i++) {
            checkRow(i, states, problems);
        }
        for (var i = 0; i < observedUntil.length; i++) {
            if (observedUntil[i] < 0) {
                problems.person(i, "observedUntil", observedUntil[i], "day 0 or later");
            }
        }
        problems.refuseIfAny("spells");
        var rows = rowsInOrder();
        for (var i = 1; i < rows.length; i++) {
            var earlier = rows[i - 1];
            var row = rows[i];
            if (person[earlier] == person[row] && from[row] < to[earlier]) {
                problems.row(
                        row,
                        "from",
                        from[row],
                        "day %d or later, the end of row %d of the same person".formatted(to[earlier], earlier + 1));
            }
        }
        problems.refuseIfAny("spells");
    }

    void walk(Listener listener) {
        var rows = rowsInOrder();
        var next = 0;
        for (var one = 0; one < observedUntil.length; one++) {
            var until = observedUntil[one];
            var reached = 0;
            for (; next < rows.length && person[rows[next]] == one; next++) {
                var row = rows[next];
                var start = Math.min(from[row], until);
                if (reached < start) {
                    listener.stretch(one, reached, start, GAP);
                }
                var end = Math.min(to[row], until);
                if (start < end) {
                    listener.stretch(one, start, end, state[row]);
                }
                reached = end;
            }
            if (reached < until) {
                listener.stretch(one, reached, until, GAP);
            }
        }
    }

    private void checkLengths() {
        var problems = new Problems();
        if (from.length != person.length) {
            problems.columns("from", from.length, person.length);
        }
        if (to.length != person.length) {
            problems.columns("to", to.length, person.length);
        }
        if (state.length != person.length) {
            problems.columns("state", state.length, person.length);
        }
        problems.refuseIfAny("spells");
    }

    private void checkRow(int row, int states, Problems problems) {
        if (person[row] < 0 || person[row] >= observedUntil.length) {
            problems.row(row, "person", person[row], "0 to %d".formatted(observedUntil.length - 1));
        }
        if (from[row] < 0) {
            problems.row(row, "from", from[row], "day 0 or later");
        } else if (to[row] <= from[row]) {
            problems.row(row, "to", to[row], "a day after from, which is %d".formatted(from[row]));
        }
        if (state[row] < 0 || state[row] >= states) {
            problems.row(row, "state", state[row], "0 to %d".formatted(states - 1));
        }
    }

    private int[] rowsInOrder() {
        return new RowOrder(person.length).by(from).by(person).rows();
    }
}
