package nl.geland.analysis.survival;

import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Symmetric;

/**
 * Sums over everybody at risk on each event day, from the last day to the first: of r, r·z and r·z·zᵀ (and of products of three), where r is the weight of a row times
 * the exponential of its predictor. A row is added at its last day and taken away at the day of its start, so that time is linear in rows.
 *
 * <p>Rows are cut into a number of parts that depends only on how many there are, and parts are added in their order: the number of threads
 * does not change one bit.
 */
final class CoxScan {

    /** Told, for each rank from the last of its stratum to the first, the sums at risk and those of the rows with an event. */
    interface Visitor {
        void visit(int rank, double[] atRisk, double[] gone);
    }

    private static final int ROWS_PER_PART = 65_536;
    private static final int MOST_PARTS = 8;
    private static final double[] NOBODY = new double[0];

    private final CoxRows rows;
    /** Numbers per rank: 1, then one per covariate, then the products of two, then those of three. */
    private final int stride;

    private final boolean cubes;

    /**
     * Sums over these rows.
     *
     * @param cubes whether products of three covariates are summed too
     */
    CoxScan(CoxRows rows, boolean cubes) {
        this.rows = rows;
        this.cubes = cubes;
        this.stride = 1 + rows.width + Symmetric.length(rows.width) + (cubes ? cubes(rows.width) : 0);
    }

    /** How many products of three covariates there are, whatever their order. */
    private static int cubes(int width) {
        return width * (width + 1) * (width + 2) / 6;
    }

    void walk(double[] coefficients, Visitor visitor) {
        var parts = Math.clamp(rows.size / ROWS_PER_PART, 1, MOST_PARTS);
        var sums = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> part(coefficients, part, parts))
                .toList();
        var first = sums.getFirst();
        for (var other : sums.subList(1, parts)) {
            first.add(other);
        }
        var staying = rows.haveStaying() ? staying(coefficients) : NOBODY;
        for (var stratum = 0; stratum < rows.strata(); stratum++) {
            walk(first, staying, stratum, visitor);
        }
    }

    /** Sums on each rank over rows that stay at risk after their end, by one walk along the ranks. */
    private double[] staying(double[] coefficients) {
        var staying = rows.staying();
        var atRank = staying.atRank();
        var sums = new double[atRank.length][stride];
        var tails = new double[rows.ranks() * stride];
        var row = new double[stride];
        var next = 0;
        for (var rank = 0; rank < rows.ranks(); rank++) {
            for (; next < rows.size && rows.upTo[next] < rank; next++) {
                var group = staying.group()[next];
                if (group != Staying.LEAVES) {
                    fill(
                            row,
                            next,
                            rows.weight[next] * Math.exp(rows.predictor(next, coefficients)) / staying.atExit()[next]);
                    for (var k = 0; k < stride; k++) {
                        sums[group][k] += row[k];
                    }
                }
            }
            for (var group = 0; group < sums.length; group++) {
                for (var k = 0; k < stride; k++) {
                    tails[rank * stride + k] += atRank[group][rank] * sums[group][k];
                }
            }
        }
        return tails;
    }

    private void walk(Sums sums, double[] staying, int stratum, Visitor visitor) {
        var atRisk = new double[stride];
        var lost = new double[stride];
        var whole = new double[stride];
        var gone = new double[stride];
        for (var rank = rows.firstRank[stratum + 1] - 1; rank >= rows.firstRank[stratum]; rank--) {
            var at = rank * stride;
            for (var k = 0; k < stride; k++) {
                var value = sums.change[at + k];
                var next = atRisk[k] + value;
                lost[k] += Math.abs(atRisk[k]) >= Math.abs(value)
                        ? (atRisk[k] - next) + value
                        : (value - next) + atRisk[k];
                atRisk[k] = next;
                whole[k] = next + lost[k];
            }
            for (var k = 0; k < staying.length && k < stride; k++) {
                whole[k] += staying[at + k];
            }
            System.arraycopy(sums.gone, at, gone, 0, stride);
            visitor.visit(rank, whole, gone);
        }
    }

    private Sums part(double[] coefficients, int part, int parts) {
        var sums = new Sums(rows.ranks() * stride);
        var from = (int) ((long) rows.size * part / parts);
        var to = (int) ((long) rows.size * (part + 1) / parts);
        var row = new double[stride];
        for (var i = from; i < to; i++) {
            var first = rows.after[i];
            var last = rows.upTo[i];
            if (first == last) {
                continue;
            }
            fill(row, i, rows.weight[i] * Math.exp(rows.predictor(i, coefficients)));
            add(sums.change, last, row);
            if (rows.late[i]) {
                subtract(sums.change, first, row);
            }
            if (rows.event[i]) {
                add(sums.gone, last, row);
            }
        }
        return sums;
    }

    private void fill(double[] row, int i, double risk) {
        row[0] = risk;
        var width = rows.width;
        var at = i * width;
        var k = 1 + width;
        for (var a = 0; a < width; a++) {
            var product = risk * rows.values[at + a];
            row[1 + a] = product;
            for (var b = 0; b <= a; b++) {
                row[k++] = product * rows.values[at + b];
            }
        }
        for (var a = 0; cubes && a < width; a++) {
            for (var b = 0; b <= a; b++) {
                var product = row[1 + width + Symmetric.at(a, b)];
                for (var c = 0; c <= b; c++) {
                    row[k++] = product * rows.values[at + c];
                }
            }
        }
    }

    private void add(double[] to, int rank, double[] row) {
        var at = rank * stride;
        for (var k = 0; k < row.length; k++) {
            to[at + k] += row[k];
        }
    }

    private void subtract(double[] from, int rank, double[] row) {
        var at = rank * stride;
        for (var k = 0; k < row.length; k++) {
            from[at + k] -= row[k];
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // filled while rows are summed
    private record Sums(double[] change, double[] gone) {

        Sums(int length) {
            this(new double[length], new double[length]);
        }

        void add(Sums other) {
            for (var k = 0; k < change.length; k++) {
                change[k] += other.change[k];
                gone[k] += other.gone[k];
            }
        }
    }
}
