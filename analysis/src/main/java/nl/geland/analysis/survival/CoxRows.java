package nl.geland.analysis.survival;

import java.util.Arrays;
import java.util.Objects;
import nl.geland.analysis.numerics.CompensatedSum;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.RowContent;
import nl.geland.analysis.numerics.RowOrder;
import org.jspecify.annotations.Nullable;

/**
 * Rows made ready for Cox regression: sorted, with covariates centred, and with the first and last event day each is at risk on.
 *
 * <p>Event days are numbered by <em>rank</em>: stratum after stratum, in each from the first day with an event to the last. A row is at risk
 * on the ranks {@code after < rank ≤ upTo}. Rows are sorted by all they hold, so that the order in which they came does not change one bit of
 * what is summed over them.
 */
final class CoxRows {

    final int size;
    final int width;
    /** Place of each row in the data given. */
    final int[] source;

    final int[] after;
    final int[] upTo;
    /** Whether a row starts after the first event day of its stratum, so that it must be taken away again. */
    final boolean[] late;

    final boolean[] event;
    final double[] weight;
    /** Centred covariates, row after row. */
    final double[] values;

    final double[] centre;
    final int[] rankDay;
    /** First rank of each stratum, and the number of ranks at the end. */
    final int[] firstRank;
    /** Events on each rank, as rows. */
    final int[] eventCount;
    /** Weight of the events on each rank. */
    final double[] eventWeight;
    /** Rows that stay at risk after their end; none in a Cox regression. */
    private final @Nullable Staying staying;

    CoxRows(Spells spells, Covariates covariates, int[] stratum) {
        size = spells.size();
        width = covariates.width();
        source = sorted(spells, covariates, stratum);
        event = new boolean[size];
        weight = new double[size];
        for (var i = 0; i < size; i++) {
            event[i] = spells.cause(source[i]) != 0;
            weight[i] = spells.weight(source[i]);
        }
        var starts = stratumStarts(stratum);
        firstRank = new int[starts.length];
        rankDay = rankDays(spells, starts);
        after = new int[size];
        upTo = new int[size];
        late = new boolean[size];
        rankRows(spells, starts);
        eventCount = new int[rankDay.length];
        eventWeight = new double[rankDay.length];
        for (var i = 0; i < size; i++) {
            if (event[i]) {
                eventCount[upTo[i]]++;
                eventWeight[upTo[i]] += weight[i];
            }
        }
        centre = centre(covariates);
        values = centred(covariates);
        staying = null;
    }

    private CoxRows(CoxRows rows, Staying staying) {
        size = rows.size;
        width = rows.width;
        source = rows.source;
        after = rows.after;
        upTo = rows.upTo;
        late = rows.late;
        event = rows.event;
        weight = rows.weight;
        values = rows.values;
        centre = rows.centre;
        rankDay = rows.rankDay;
        firstRank = rows.firstRank;
        eventCount = rows.eventCount;
        eventWeight = rows.eventWeight;
        this.staying = staying;
    }

    /** The same rows, in one stratum, of which some stay at risk after their end. */
    CoxRows with(Staying rowsThatStay) {
        return new CoxRows(this, rowsThatStay);
    }

    boolean haveStaying() {
        return staying != null;
    }

    Staying staying() {
        return Objects.requireNonNull(staying);
    }

    int ranks() {
        return rankDay.length;
    }

    int strata() {
        return firstRank.length - 1;
    }

    private int[] sorted(Spells spells, Covariates covariates, int[] stratum) {
        var to = new int[size];
        var content = new double[size];
        Arrays.setAll(to, spells::to);
        Arrays.parallelSetAll(
                content,
                row -> RowContent.of(covariates, row, spells.from(row), spells.cause(row), spells.weight(row)));
        return new RowOrder(size).by(content).by(to).by(stratum).rows();
    }

    private int[] stratumStarts(int[] stratum) {
        var starts = new int[size + 1];
        var count = 0;
        for (var i = 0; i < size; i++) {
            if (i == 0 || stratum[source[i]] != stratum[source[i - 1]]) {
                starts[count++] = i;
            }
        }
        starts[count] = size;
        return Arrays.copyOf(starts, count + 1);
    }

    private int[] rankDays(Spells spells, int[] starts) {
        var days = new int[size];
        var count = 0;
        for (var s = 0; s + 1 < starts.length; s++) {
            firstRank[s] = count;
            for (var i = starts[s]; i < starts[s + 1]; i++) {
                var day = spells.to(source[i]);
                if (event[i] && (count == firstRank[s] || days[count - 1] != day)) {
                    days[count++] = day;
                }
            }
        }
        firstRank[starts.length - 1] = count;
        return Arrays.copyOf(days, count);
    }

    private void rankRows(Spells spells, int[] starts) {
        for (var s = 0; s + 1 < starts.length; s++) {
            var end = firstRank[s] - 1;
            for (var i = starts[s]; i < starts[s + 1]; i++) {
                var row = source[i];
                while (end + 1 < firstRank[s + 1] && rankDay[end + 1] <= spells.to(row)) {
                    end++;
                }
                upTo[i] = end;
                after[i] = spells.from(row) < 0 ? firstRank[s] - 1 : lastRankUpTo(spells.from(row), s);
                late[i] = after[i] >= firstRank[s];
            }
        }
    }

    private int lastRankUpTo(int day, int stratum) {
        var found = Arrays.binarySearch(rankDay, firstRank[stratum], firstRank[stratum + 1], day);
        return found >= 0 ? found : -found - 2;
    }

    private double[] centre(Covariates covariates) {
        var means = new double[width];
        for (var column = 0; column < width; column++) {
            var sum = new CompensatedSum();
            var all = new CompensatedSum();
            for (var i = 0; i < size; i++) {
                sum.add(weight[i] * covariates.value(source[i], column));
                all.add(weight[i]);
            }
            means[column] = size == 0 ? 0 : sum.value() / all.value();
        }
        return means;
    }

    private double[] centred(Covariates covariates) {
        var centred = new double[size * width];
        for (var i = 0; i < size; i++) {
            for (var column = 0; column < width; column++) {
                centred[i * width + column] = covariates.value(source[i], column) - centre[column];
            }
        }
        return centred;
    }

    /** Weighted standard deviation of a covariate. */
    double deviation(int column) {
        var squares = 0.0;
        var all = 0.0;
        for (var i = 0; i < size; i++) {
            var value = values[i * width + column];
            squares += weight[i] * value * value;
            all += weight[i];
        }
        return Math.sqrt(squares / all);
    }

    /** Centred linear predictor of a row, kept where its exponential is a number. */
    double predictor(int row, double[] coefficients) {
        var sum = 0.0;
        var at = row * width;
        for (var column = 0; column < width; column++) {
            sum += values[at + column] * coefficients[column];
        }
        return Math.clamp(sum, -MOST, MOST);
    }

    /** Sums of a million weights times e to this power, squared, are still numbers. */
    private static final double MOST = 300;
}
