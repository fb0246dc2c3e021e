package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Problems;
import nl.geland.analysis.numerics.RowOrder;
import org.jspecify.annotations.Nullable;

/**
 * Rows of time under observation, in whole days, as a counting process: each row says from which day it was watched,
 * until which day, and what ended it.
 *
 * <p>A row is at risk on the days after {@code from} up to and including {@code to}: {@code (from, to]}. Someone first
 * seen on day 30 (late entry) is not at risk on day 30 itself. On the same day events come before censorings. The cause
 * is 0 when the row ends without an event (censored) and 1, 2, … for the event that ended it.
 *
 * <p>Immutable; the arrays given are copied. All faults in the rows are gathered and told in one
 * {@link IllegalArgumentException}, with row numbers that count from 1.
 *
 * <p>Source of the form: Andersen, Borgan, Gill and Keiding (1993), Statistical Models Based on Counting Processes,
 * <a href="https://doi.org/10.1007/978-1-4612-4348-9">doi:10.1007/978-1-4612-4348-9</a>.
 */
public final class Spells {

    /** The {@code from} of a row that is at risk on day 0 already. */
    public static final int BEFORE_DAY_ZERO = -1;

    /** The largest number a cause may have. */
    public static final int MOST_CAUSES = 100;

    private final int[] from;
    private final int[] to;
    private final int[] cause;
    private final double @Nullable [] weight;
    private final int @Nullable [] person;

    private Spells(int[] from, int[] to, int[] cause, double @Nullable [] weight, int @Nullable [] person) {
        this.from = from;
        this.to = to;
        this.cause = cause;
        this.weight = weight;
        this.person = person;
    }

    /**
     * Rows watched from before day 0; an event on day 0 counts.
     *
     * @param days day on which each row ended, 0 or later
     * @param event whether an event ended it
     */
    public static Spells ofDurations(int[] days, boolean[] event) {
        return ofDurations(days, causes(event));
    }

    /**
     * Rows watched from before day 0; an event on day 0 counts.
     *
     * @param days day on which each row ended, 0 or later
     * @param cause what ended it: 0 for nothing (censored), else 1 to {@value #MOST_CAUSES}
     */
    public static Spells ofDurations(int[] days, int[] cause) {
        var from = new int[days.length];
        Arrays.fill(from, BEFORE_DAY_ZERO);
        return checked(from, days, cause);
    }

    /**
     * Rows with late entry.
     *
     * @param from day after which each row is at risk, 0 or later, or {@link #BEFORE_DAY_ZERO}
     * @param to day on which each row ended, later than {@code from}
     * @param event whether an event ended it
     */
    public static Spells ofIntervals(int[] from, int[] to, boolean[] event) {
        return ofIntervals(from, to, causes(event));
    }

    /**
     * Rows with late entry.
     *
     * @param from day after which each row is at risk, 0 or later, or {@link #BEFORE_DAY_ZERO}
     * @param to day on which each row ended, later than {@code from}
     * @param cause what ended it: 0 for nothing (censored), else 1 to {@value #MOST_CAUSES}
     */
    public static Spells ofIntervals(int[] from, int[] to, int[] cause) {
        return checked(from.clone(), to, cause);
    }

    /**
     * The same rows, each counting for so many.
     *
     * @param weights one finite number above zero for each row
     */
    public Spells weightedBy(double[] weights) {
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
        return new Spells(from, to, cause, weights.clone(), person);
    }

    /**
     * The same rows, with the person each belongs to, so that a history cut into pieces counts as one person in standard
     * errors by jackknife. Rows of one person must not overlap, and an event must end the person's last row.
     *
     * @param persons one number for each row, equal for rows of the same person
     */
    public Spells ofPersons(int[] persons) {
        var problems = new Problems();
        if (persons.length != size()) {
            problems.columns("person", persons.length, size());
            problems.refuseIfAny("persons");
        }
        var rows = new RowOrder(size()).by(from).by(persons).rows();
        for (var i = 1; i < rows.length; i++) {
            var earlier = rows[i - 1];
            var row = rows[i];
            if (persons[earlier] != persons[row]) {
                continue;
            }
            if (from[row] < to[earlier]) {
                problems.row(
                        row,
                        "from",
                        from[row],
                        "a day not before day %d, the end of row %d of the same person"
                                .formatted(to[earlier], earlier + 1));
            }
            if (cause[earlier] != 0) {
                problems.row(
                        row,
                        "from",
                        from[row],
                        "no row after the event that ended row %d of the same person".formatted(earlier + 1));
            }
        }
        problems.refuseIfAny("persons");
        return new Spells(from, to, cause, weight, persons.clone());
    }

    /**
     * The same rows, with the cluster each belongs to, such as a household, so that standard errors by jackknife leave out
     * a cluster at a time. Unlike rows of one person, those of a cluster may overlap and each may end in an event.
     *
     * @param clusters one number for each row, equal for rows of the same cluster
     */
    public Spells clusteredBy(int[] clusters) {
        if (clusters.length != size()) {
            var problems = new Problems();
            problems.columns("cluster", clusters.length, size());
            problems.refuseIfAny("clusters");
        }
        return new Spells(from, to, cause, weight, clusters.clone());
    }

    /** Number of rows. */
    public int size() {
        return to.length;
    }

    /** The largest cause that ended a row; 0 when no event did. */
    public int causes() {
        var largest = 0;
        for (var one : cause) {
            largest = Math.max(largest, one);
        }
        return largest;
    }

    Spells unweighted() {
        return new Spells(from, to, cause, null, person);
    }

    int from(int row) {
        return from[row];
    }

    int to(int row) {
        return to[row];
    }

    int cause(int row) {
        return cause[row];
    }

    double weight(int row) {
        return weight == null ? 1 : weight[row];
    }

    /** Whether rows count otherwise than as one each. */
    boolean isWeighted() {
        return weight != null;
    }

    boolean hasFractionalWeights() {
        return weight != null && Arrays.stream(weight).anyMatch(one -> one != Math.rint(one));
    }

    boolean hasPersons() {
        return person != null;
    }

    /** Whether two rows of no named person hold the same. */
    boolean areExchangeable(int one, int other) {
        return person == null
                && to[one] == to[other]
                && cause[one] == cause[other]
                && from[one] == from[other]
                && weight(one) == weight(other);
    }

    /** Persons numbered 0, 1, … along the given order of rows; a row by itself is a person when none was named. */
    int[] personNumbers(int[] rows) {
        var numbers = new int[rows.length];
        if (person == null) {
            for (var i = 0; i < rows.length; i++) {
                numbers[rows[i]] = i;
            }
            return numbers;
        }
        var byPerson = new RowOrder(rows).by(person).rows();
        for (var i = 1; i < byPerson.length; i++) {
            var same = person[byPerson[i]] == person[byPerson[i - 1]];
            numbers[byPerson[i]] = numbers[byPerson[i - 1]] + (same ? 0 : 1);
        }
        return numbers;
    }

    /** Rows by end, cause, start, weight and person: equal neighbours are exchangeable. */
    int[] byEnd() {
        var order = new RowOrder(size());
        if (person != null) {
            order.by(person);
        }
        if (weight != null) {
            order.by(weight);
        }
        return order.by(from).by(cause).by(to).rows();
    }

    /** Rows by start, with the order by end among equals. */
    int[] byStart(int[] byEnd) {
        return new RowOrder(byEnd).by(from).rows();
    }

    private static int[] causes(boolean[] event) {
        var cause = new int[event.length];
        for (var i = 0; i < event.length; i++) {
            cause[i] = event[i] ? 1 : 0;
        }
        return cause;
    }

    private static Spells checked(int[] from, int[] to, int[] cause) {
        var problems = new Problems();
        if (to.length != from.length) {
            problems.columns("to", to.length, from.length);
        }
        if (cause.length != from.length) {
            problems.columns("cause", cause.length, from.length);
        }
        problems.refuseIfAny("spells");
        for (var i = 0; i < from.length; i++) {
            if (from[i] < BEFORE_DAY_ZERO) {
                problems.row(i, "from", from[i], "day 0 or later, or -1 for before day 0");
            }
            if (to[i] < 0) {
                problems.row(i, "to", to[i], "day 0 or later");
            } else if (to[i] <= from[i]) {
                problems.row(i, "to", to[i], "a day after from, which is %d".formatted(from[i]));
            }
            if (cause[i] < 0 || cause[i] > MOST_CAUSES) {
                problems.row(i, "cause", cause[i], "0 for none, or 1 to %d".formatted(MOST_CAUSES));
            }
        }
        problems.refuseIfAny("spells");
        return new Spells(from, to.clone(), cause.clone(), null, null);
    }
}
