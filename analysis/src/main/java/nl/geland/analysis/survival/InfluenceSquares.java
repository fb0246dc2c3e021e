package nl.geland.analysis.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Problems;
import nl.geland.analysis.numerics.RowOrder;

/**
 * What the persons of a site add to the standard errors of {@link AalenJohansen}: for each event day the sums over them of the squares of their
 * influence on the share that is left and on the incidence of each cause. No row of anybody is in it, but the sums of a site of one person are of
 * that person.
 *
 * <p>Sums of several sites are put together with {@link #merge}; those of all sites give the very standard errors that their rows give together.
 * Immutable; the arrays given out are copies.
 */
public final class InfluenceSquares {

    private static final int BUNDLES_PER_PART = 8_192;
    private static final int MOST_PARTS = 16;

    private final long rows;
    private final int causes;
    private final double[] sums;

    private InfluenceSquares(long rows, int causes, double[] sums) {
        this.rows = rows;
        this.causes = causes;
        this.sums = sums;
    }

    /**
     * Sums that came from elsewhere.
     *
     * @param rows number of rows they are of
     * @param causes number of causes, from 1 on
     * @param sums for each event day before which anybody was left: of the share that is left, divided by that share, and then of the incidence of
     *     each cause; each 0 or more
     * @throws IllegalArgumentException when they cannot be sums of squares
     */
    public static InfluenceSquares of(long rows, int causes, double[] sums) {
        var problems = new Problems();
        if (rows < 0 || causes < 1 || sums.length % (1 + Math.max(causes, 1)) != 0) {
            problems.tell("%d sums of %d rows, expected %d for each day: one, and one for each of the causes"
                    .formatted(sums.length, rows, 1L + causes));
        }
        for (var i = 0; i < sums.length; i++) {
            if (!(sums[i] >= 0 && sums[i] < Double.POSITIVE_INFINITY)) {
                problems.row(i, "sum", sums[i], "a finite number, 0 or more");
            }
        }
        problems.refuseIfAny("sums of squares");
        return new InfluenceSquares(rows, causes, sums.clone());
    }

    /**
     * The sums of some rows along the days of a walk, of which they may be a part. Parts of the persons are walked on all processors; how many there
     * are depends on the rows only, and their sums are added in their order, so that the number of threads does not change one bit.
     */
    static InfluenceSquares of(IncidenceWalk walk, Bundles rows) {
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
                            rows,
                            Arrays.copyOfRange(byEnd, from, end[at]),
                            Arrays.copyOfRange(byStart, from, end[at]))
                    .squares();
        });
        var sums = squares[0];
        for (var at = 1; at < parts; at++) {
            add(sums, squares[at]);
        }
        return new InfluenceSquares(IntStream.of(rows.count).asLongStream().sum(), walk.steps.causes, sums);
    }

    /**
     * The sums of both together.
     *
     * @throws IllegalArgumentException when they are of other days or causes
     */
    public InfluenceSquares merge(InfluenceSquares other) {
        if (other.causes != causes || other.sums.length != sums.length) {
            throw new IllegalArgumentException(
                    "%d sums of %d causes do not go with %d of %d: both must follow the same counts"
                            .formatted(other.sums.length, other.causes, sums.length, causes));
        }
        var together = sums.clone();
        add(together, other.sums);
        return new InfluenceSquares(rows + other.rows, causes, together);
    }

    /** Number of rows they are of. */
    public long rows() {
        return rows;
    }

    /** Number of causes. */
    public int causes() {
        return causes;
    }

    /** For each day of the share that is left, divided by that share, and then of the incidence of each cause. */
    public double[] sums() {
        return sums.clone();
    }

    double ofSurvival(int day) {
        return sums[day * (1 + causes)];
    }

    double ofIncidence(int slot, int day) {
        return sums[day * (1 + causes) + 1 + slot];
    }

    private static void add(double[] sums, double[] more) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }
}
