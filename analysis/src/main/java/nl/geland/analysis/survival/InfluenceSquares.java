package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.Problems;

/**
 * What the persons of a site add to the standard errors of {@link AalenJohansen} and {@link MultiState}: for each day with an event sums over them
 * of squared influences. No row of anybody is in it, but the sums of a site of one person are of that person.
 *
 * <p>Sums of several sites are put together with {@link #merge}; those of all sites give the very standard errors that their rows give together.
 * Immutable; the arrays given out are copies.
 */
public final class InfluenceSquares {

    private final long rows;
    private final int perDay;
    private final double[] sums;

    InfluenceSquares(long rows, int perDay, double[] sums) {
        this.rows = rows;
        this.perDay = perDay;
        this.sums = sums;
    }

    /**
     * Sums that came from elsewhere.
     *
     * @param rows number of rows they are of
     * @param perDay number of sums for each day
     * @param sums those of the first day, then those of the next: each finite, 0 or more
     * @throws IllegalArgumentException when they cannot be sums of squares
     */
    public static InfluenceSquares of(long rows, int perDay, double[] sums) {
        var problems = new Problems();
        if (rows < 0 || perDay < 1 || sums.length % Math.max(perDay, 1) != 0) {
            problems.tell("%d sums of %d rows, expected %d for each day".formatted(sums.length, rows, perDay));
        }
        for (var i = 0; i < sums.length; i++) {
            if (!(sums[i] >= 0 && sums[i] < Double.POSITIVE_INFINITY)) {
                problems.row(i, "sum", sums[i], "a finite number, 0 or more");
            }
        }
        problems.refuseIfAny("sums of squares");
        return new InfluenceSquares(rows, perDay, sums.clone());
    }

    /**
     * The sums of both together.
     *
     * @throws IllegalArgumentException when they do not follow the same counts
     */
    public InfluenceSquares merge(InfluenceSquares other) {
        if (other.perDay != perDay || other.sums.length != sums.length) {
            throw new IllegalArgumentException(
                    "%d sums, %d a day, do not go with %d, %d a day: both must follow the same counts"
                            .formatted(other.sums.length, other.perDay, sums.length, perDay));
        }
        var together = sums.clone();
        add(together, other.sums);
        return new InfluenceSquares(rows + other.rows, perDay, together);
    }

    /** Number of rows they are of. */
    public long rows() {
        return rows;
    }

    /** Number of sums for each day. */
    public int perDay() {
        return perDay;
    }

    /** Those of the first day, then those of the next. */
    public double[] sums() {
        return sums.clone();
    }

    double at(int day, int place) {
        return sums[day * perDay + place];
    }

    /** Refuses sums that are not of this many days, or not of all rows. */
    void check(long allRows, int days, int each) {
        if (perDay != each || sums.length != days * each || rows != allRows) {
            throw new IllegalArgumentException(
                    "%d sums, %d a day, of %d rows: expected %d, %d a day, of %d: those of all sites, after the counts of all"
                            .formatted(sums.length, perDay, rows, days * each, each, allRows));
        }
    }

    static void add(double[] sums, double[] more) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }
}
