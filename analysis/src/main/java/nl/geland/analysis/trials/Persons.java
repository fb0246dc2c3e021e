package nl.geland.analysis.trials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.geland.analysis.numerics.Problems;
import nl.geland.analysis.numerics.RowOrder;
import org.jspecify.annotations.Nullable;

/**
 * Histories of persons in whole days: one or more rows for each, every row with what is known from a day on. Immutable.
 *
 * <p>The first row of a person begins its observation. A covariate that is {@code NaN} in a row is not known anew: it keeps the value of the row
 * before, or is not known yet. When treatment begins and how the history ends are the same in all rows of a person. An outcome on day d comes after
 * what begins on day d. Neither the order of rows nor threads change one bit of what is made of them.
 */
public final class Persons {

    /** The day on which what never happens begins. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** What ends a history: nothing, the outcome, or something after which the outcome cannot come. */
    static final int MOST_CAUSES = 2;

    /** The farthest day from day 0 on which something may be known, so that days can be added up. */
    static final int FARTHEST = 1_000_000_000;

    private final Map<String, Integer> places = new HashMap<>();
    private final int width;
    /** Place of the first row of each person, and the end. */
    private final int[] first;
    /** The row as given, for each row by person and day. */
    private final int[] source;

    private final int[] from;
    private final double[] values;
    private final Rows rows;

    private Persons(Rows given) {
        rows = new Rows(given);
        source = new RowOrder(rows.person.length).by(rows.from).by(rows.person).rows();
        var starts = new ArrayList<Integer>();
        for (var i = 0; i < source.length; i++) {
            if (i == 0 || rows.person[source[i]] != rows.person[source[i - 1]]) {
                starts.add(i);
            }
        }
        starts.add(source.length);
        first = starts.stream().mapToInt(Integer::intValue).toArray();
        from = new int[source.length];
        rows.names.forEach(name -> places.put(name, places.size()));
        width = rows.names.size();
        values = new double[source.length * width];
        for (var person = 0; person < size(); person++) {
            fill(person);
        }
    }

    /** What is known stays known until something else is. */
    private void fill(int person) {
        for (var i = first[person]; i < first[person + 1]; i++) {
            from[i] = rows.from[source[i]];
            for (var column = 0; column < width; column++) {
                var given = rows.columns.get(column)[source[i]];
                var isKept = Double.isNaN(given) && i > first[person];
                values[i * width + column] = isKept ? values[(i - 1) * width + column] : given;
            }
        }
    }

    /** Rows to be filled in, in any order. */
    public static Rows rows() {
        return new Rows();
    }

    /** Number of persons. */
    public int size() {
        return first.length - 1;
    }

    int entry(int person) {
        return from[first[person]];
    }

    int begin(int person) {
        return rows.begin[source[first[person]]];
    }

    int until(int person) {
        return rows.until[source[first[person]]];
    }

    int cause(int person) {
        return rows.cause[source[first[person]]];
    }

    int zero(int person) {
        return Objects.requireNonNull(rows.zero)[source[first[person]]];
    }

    boolean hasOwnZeros() {
        return rows.zero != null;
    }

    boolean hasGroups() {
        return rows.group != null;
    }

    boolean isNamedTreated(int person) {
        return Objects.requireNonNull(rows.group)[source[first[person]]];
    }

    boolean hasSecondCause() {
        for (var one : rows.cause) {
            if (one == MOST_CAUSES) {
                return true;
            }
        }
        return false;
    }

    /** The number of the first row of a person as given, from 1 on. */
    int rowNumber(int person) {
        return source[first[person]] + 1;
    }

    /** Place of the row that holds on a day on which the person is observed. */
    int rowOn(int person, int day) {
        var place = first[person];
        while (place + 1 < first[person + 1] && from[place + 1] <= day) {
            place++;
        }
        return place;
    }

    /** The day on which the row after this one begins to hold; {@link #NEVER} for the last of a person. */
    int nextChange(int person, int row) {
        return row + 1 < first[person + 1] ? from[row + 1] : NEVER;
    }

    int[] rowsOf(int person) {
        return new int[] {first[person], first[person + 1]};
    }

    int from(int row) {
        return from[row];
    }

    double value(int row, int column) {
        return values[row * width + column];
    }

    int column(String name) {
        var place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException(
                    "there is no covariate %s: there are %s".formatted(name, String.join(", ", rows.names)));
        }
        return place;
    }

    String name(int column) {
        return rows.names.get(column);
    }

    /** The columns of persons, one value per row, before they are looked at together. */
    public static final class Rows {

        private int[] person = new int[0];
        private int[] from = new int[0];
        private int[] begin = new int[0];
        private int[] until = new int[0];
        private int[] cause = new int[0];
        private int @Nullable [] zero;
        private boolean @Nullable [] group;
        private final List<String> names = new ArrayList<>();
        private final List<double[]> columns = new ArrayList<>();

        private Rows() {}

        private Rows(Rows other) {
            person = other.person;
            from = other.from;
            begin = other.begin;
            until = other.until;
            cause = other.cause;
            zero = other.zero;
            group = other.group;
            names.addAll(other.names);
            columns.addAll(other.columns);
        }

        /** Whose row it is. */
        public Rows person(int[] numbers) {
            person = numbers.clone();
            return this;
        }

        /** From which day on the row is known. */
        public Rows from(int[] days) {
            from = days.clone();
            return this;
        }

        /** On which day treatment begins, {@link #NEVER} when it does not. */
        public Rows begin(int[] days) {
            begin = days.clone();
            return this;
        }

        /** The last day of the history, and what ended it: 0 for nothing, 1 for the outcome, 2 for what rules the outcome out. */
        public Rows until(int[] days, int[] causes) {
            until = days.clone();
            cause = causes.clone();
            return this;
        }

        /** A covariate, {@code NaN} where it is not known anew. */
        public Rows covariate(String name, double[] column) {
            names.add(name);
            columns.add(column.clone());
            return this;
        }

        /** A time zero that each person has of its own. */
        public Rows zero(int[] days) {
            zero = days.clone();
            return this;
        }

        /** The group that the data name, to be held against what was begun. */
        public Rows group(boolean[] treated) {
            group = treated.clone();
            return this;
        }

        /**
         * The persons.
         *
         * @throws IllegalArgumentException when columns differ in length or rows do not make histories, in words
         */
        public Persons build() {
            var problems = new Problems();
            length(problems, "from", from.length);
            length(problems, "begin", begin.length);
            length(problems, "until", until.length);
            length(problems, "cause", cause.length);
            length(problems, "zero", zero == null ? person.length : zero.length);
            length(problems, "group", group == null ? person.length : group.length);
            for (var i = 0; i < columns.size(); i++) {
                length(problems, names.get(i), columns.get(i).length);
            }
            if (person.length == 0) {
                problems.tell("there are no rows, expected at least one");
            }
            problems.refuseIfAny("persons");
            for (var i = 0; i < person.length; i++) {
                checkRow(problems, i);
            }
            var order = new RowOrder(person.length).by(from).by(person).rows();
            for (var i = 1; i < order.length; i++) {
                if (person[order[i]] == person[order[i - 1]]) {
                    checkPair(problems, order[i - 1], order[i]);
                }
            }
            problems.refuseIfAny("persons");
            return new Persons(this);
        }

        private void length(Problems problems, String name, int length) {
            if (length != person.length) {
                problems.columns(name, length, person.length);
            }
        }

        private void checkRow(Problems problems, int row) {
            if (until[row] < from[row]) {
                problems.row(
                        row,
                        "until",
                        until[row],
                        "a day not before day %d, from which on it is known".formatted(from[row]));
            }
            farthest(problems, row, "from", from);
            farthest(problems, row, "until", until);
            if (zero != null) {
                farthest(problems, row, "zero", zero);
            }
            if (cause[row] < 0 || cause[row] > MOST_CAUSES) {
                problems.row(row, "cause", cause[row], "0, 1 or 2");
            }
            for (var i = 0; i < columns.size(); i++) {
                if (Double.isInfinite(columns.get(i)[row])) {
                    problems.row(row, names.get(i), columns.get(i)[row], "a finite number, or NaN");
                }
            }
        }

        private static void farthest(Problems problems, int row, String name, int[] days) {
            if (Math.abs((long) days[row]) > FARTHEST) {
                problems.row(row, name, days[row], "a day from -%d to %d".formatted(FARTHEST, FARTHEST));
            }
        }

        private void checkPair(Problems problems, int earlier, int row) {
            if (from[row] == from[earlier]) {
                problems.row(
                        row, "from", from[row], "another day than row %d of the same person".formatted(earlier + 1));
            }
            same(problems, "begin", begin, earlier, row);
            same(problems, "until", until, earlier, row);
            same(problems, "cause", cause, earlier, row);
            if (zero != null) {
                same(problems, "zero", zero, earlier, row);
            }
            if (group != null && group[row] != group[earlier]) {
                problems.row(row, "group", group[row], "that of row %d of the same person".formatted(earlier + 1));
            }
        }

        private static void same(Problems problems, String name, int[] column, int earlier, int row) {
            if (column[row] != column[earlier]) {
                problems.row(
                        row,
                        name,
                        column[row],
                        "%d, as in row %d of the same person".formatted(column[earlier], earlier + 1));
            }
        }
    }
}
