package nl.geland.analysis.survival;

import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Chunks;
import nl.geland.analysis.numerics.CompensatedSum;
import nl.geland.analysis.numerics.Exponential;
import nl.geland.analysis.numerics.Symmetric;

/**
 * Sums over everybody at risk on each event day, from the last day to the first: of r, of r·z, and as far as asked for of r times products of two
 * and of three covariates, where r is the weight of a row times the exponential of its predictor. A row is added at its last day and taken away
 * at the day of its start, so that time is linear in rows.
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

    /** r of each row. */
    final double[] risk;
    /** Sum over rows with an event of weight times predictor. */
    final double predictorsOfEvents;

    private final CoxRows rows;
    /** The most covariates that are multiplied with each other. */
    private final int order;
    /** Numbers per rank: 1, then one per covariate, then the products of two, then those of three. */
    private final int stride;

    private final Sums sums;

    /**
     * Sums over these rows.
     *
     * @param order the most covariates that are multiplied with each other: 1, 2 or 3
     */
    CoxScan(CoxRows rows, double[] coefficients, int order) {
        this.rows = rows;
        this.order = order;
        stride = 1 + rows.width + (order > 1 ? Symmetric.length(rows.width) : 0) + (order > 2 ? cubes(rows.width) : 0);
        risk = new double[rows.size];
        var parts = Math.clamp(rows.size / ROWS_PER_PART, 1, MOST_PARTS);
        var found = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> part(
                        coefficients, Chunks.start(part, parts, rows.size), Chunks.start(part + 1, parts, rows.size)))
                .toList();
        sums = found.getFirst();
        found.subList(1, parts).forEach(sums::add);
        predictorsOfEvents = sums.predictors.value();
    }

    /** How many products of three covariates there are, whatever their order. */
    private static int cubes(int width) {
        return width * (width + 1) * (width + 2) / 6;
    }

    void walk(Visitor visitor) {
        var staying = rows.haveStaying() ? staying() : NOBODY;
        for (var stratum = 0; stratum < rows.strata(); stratum++) {
            walk(staying, stratum, visitor);
        }
    }

    /** Sums on each rank over rows that stay at risk after their end, by one walk along the ranks. */
    private double[] staying() {
        var staying = rows.staying();
        var atRank = staying.atRank();
        var groups = new double[atRank.length][stride];
        var tails = new double[rows.ranks() * stride];
        var row = new double[stride];
        var next = 0;
        for (var rank = 0; rank < rows.ranks(); rank++) {
            for (; next < rows.size && rows.upTo[next] < rank; next++) {
                var group = staying.group()[next];
                if (group != Staying.LEAVES) {
                    fill(row, next, risk[next] / staying.atExit()[next]);
                    add(row, groups[group], 0);
                }
            }
            for (var group = 0; group < groups.length; group++) {
                for (var k = 0; k < stride; k++) {
                    tails[rank * stride + k] += atRank[group][rank] * groups[group][k];
                }
            }
        }
        return tails;
    }

    private void walk(double[] staying, int stratum, Visitor visitor) {
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

    private Sums part(double[] coefficients, int from, int to) {
        var part = new Sums(rows.ranks() * stride);
        var row = new double[stride];
        for (var first = from; first < to; first += Chunks.ROWS) {
            var end = Math.min(to, first + Chunks.ROWS);
            risks(coefficients, first, end, part);
            for (var i = first; i < end; i++) {
                add(part, i, row);
            }
        }
        return part;
    }

    private void risks(double[] coefficients, int from, int to, Sums part) {
        var risks = new double[to - from];
        rows.predictors(from, to, coefficients, risks);
        for (var i = from; i < to; i++) {
            if (rows.event[i]) {
                part.predictors.add(rows.weight[i] * risks[i - from]);
            }
        }
        Exponential.of(risks, new double[risks.length], risks.length);
        for (var i = from; i < to; i++) {
            risk[i] = rows.weight[i] * risks[i - from];
        }
    }

    private void add(Sums part, int i, double[] row) {
        var first = rows.after[i];
        var last = rows.upTo[i];
        if (first == last) {
            return;
        }
        fill(row, i, risk[i]);
        add(row, part.change, last * stride);
        if (rows.late[i]) {
            subtract(row, part.change, first * stride);
        }
        if (rows.event[i]) {
            add(row, part.gone, last * stride);
        }
    }

    private void fill(double[] row, int i, double risk) {
        row[0] = risk;
        var width = rows.width;
        for (var a = 0; a < width; a++) {
            row[1 + a] = risk * rows.value(i, a);
        }
        var k = 1 + width;
        for (var a = 0; order > 1 && a < width; a++) {
            for (var b = 0; b <= a; b++) {
                row[k++] = row[1 + a] * rows.value(i, b);
            }
        }
        for (var a = 0; order > 2 && a < width; a++) {
            for (var b = 0; b <= a; b++) {
                var product = row[1 + width + Symmetric.at(a, b)];
                for (var c = 0; c <= b; c++) {
                    row[k++] = product * rows.value(i, c);
                }
            }
        }
    }

    private static void add(double[] row, double[] to, int at) {
        for (var k = 0; k < row.length; k++) {
            to[at + k] += row[k];
        }
    }

    private static void subtract(double[] row, double[] from, int at) {
        for (var k = 0; k < row.length; k++) {
            from[at + k] -= row[k];
        }
    }

    /** Of some rows; filled while they are summed. */
    private static final class Sums {

        private final double[] change;
        private final double[] gone;
        private final CompensatedSum predictors = new CompensatedSum();

        Sums(int length) {
            change = new double[length];
            gone = new double[length];
        }

        void add(Sums other) {
            CoxScan.add(other.change, change, 0);
            CoxScan.add(other.gone, gone, 0);
            predictors.add(other.predictors.value());
        }
    }
}
