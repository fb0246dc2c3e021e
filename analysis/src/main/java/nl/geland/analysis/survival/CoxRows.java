package nl.geland.analysis.survival;

import java.util.Arrays;
import java.util.Objects;
import nl.geland.analysis.numerics.Centred;
import nl.geland.analysis.numerics.Chunks;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.RowContent;
import nl.geland.analysis.numerics.RowOrder;
import nl.geland.analysis.numerics.Tiles;
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
    /** Centred covariates. */
    final Tiles values;

    final double[] centre;
    /** Weighted standard deviation of each covariate. */
    final double[] deviation;

    final int[] rankDay;
    /** First rank of each stratum, and the number of ranks at the end. */
    final int[] firstRank;
    /** Events on each rank, as rows. */
    final int[] eventCount;
    /** Weight of the events on each rank. */
    final double[] eventWeight;
    /** Sum over rows with an event of weight times covariate, by covariate. */
    final double[] sumOfEvents;
    /** Rows that stay at risk after their end; none in a Cox regression. */
    private final @Nullable Staying staying;

    CoxRows(Spells spells, Covariates covariates, int[] stratum) {
        size = spells.size();
        width = covariates.width();
        source = sorted(spells, covariates, stratum);
        event = new boolean[size];
        weight = new double[size];
        var from = new int[size];
        var to = new int[size];
        Chunks.each(size, (first, end) -> {
            for (var i = first; i < end; i++) {
                event[i] = spells.cause(source[i]) != 0;
                weight[i] = spells.weight(source[i]);
                from[i] = spells.from(source[i]);
                to[i] = spells.to(source[i]);
            }
        });
        var starts = stratumStarts(stratum);
        firstRank = new int[starts.length];
        rankDay = rankDays(to, starts);
        after = new int[size];
        upTo = new int[size];
        late = new boolean[size];
        Chunks.each(size, (first, end) -> rankRows(from, to, starts, first, end));
        eventCount = new int[rankDay.length];
        eventWeight = new double[rankDay.length];
        for (var i = 0; i < size; i++) {
            if (event[i]) {
                eventCount[upTo[i]]++;
                eventWeight[upTo[i]] += weight[i];
            }
        }
        var centred = new Centred(covariates, source, weight, 0, false);
        values = centred.rows;
        centre = centred.mean;
        deviation = centred.deviation;
        sumOfEvents = sumOfEvents();
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
        deviation = rows.deviation;
        rankDay = rows.rankDay;
        firstRank = rows.firstRank;
        eventCount = rows.eventCount;
        eventWeight = rows.eventWeight;
        sumOfEvents = rows.sumOfEvents;
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
        var content = new long[size];
        Chunks.each(size, (first, end) -> {
            for (var row = first; row < end; row++) {
                to[row] = spells.to(row);
                content[row] = RowContent.of(covariates, row, spells.from(row), spells.cause(row), spells.weight(row));
            }
        });
        return new RowOrder(size).byMixed(content).by(to).by(stratum).rows();
    }

    /** The first row of each stratum, and the number of rows. */
    private int[] stratumStarts(int[] stratum) {
        var starts = Chunks.places(size, i -> i == 0 || stratum[source[i]] != stratum[source[i - 1]]);
        var all = Arrays.copyOf(starts, starts.length + 1);
        all[starts.length] = size;
        return all;
    }

    private int[] rankDays(int[] to, int[] starts) {
        var days = new int[size];
        var count = 0;
        for (var s = 0; s + 1 < starts.length; s++) {
            firstRank[s] = count;
            for (var i = starts[s]; i < starts[s + 1]; i++) {
                if (event[i] && (count == firstRank[s] || days[count - 1] != to[i])) {
                    days[count++] = to[i];
                }
            }
        }
        firstRank[starts.length - 1] = count;
        return Arrays.copyOf(days, count);
    }

    private void rankRows(int[] from, int[] to, int[] starts, int first, int end) {
        var found = Arrays.binarySearch(starts, first);
        var s = found >= 0 ? found : -found - 2;
        for (var i = first; i < end; i++) {
            if (i == starts[s + 1]) {
                s++;
            }
            var isLikeLast = i > first && i > starts[s] && to[i] == to[i - 1];
            upTo[i] = isLikeLast ? upTo[i - 1] : lastRankUpTo(to[i], s);
            after[i] = from[i] < 0 ? firstRank[s] - 1 : lastRankUpTo(from[i], s);
            late[i] = after[i] >= firstRank[s];
        }
    }

    private int lastRankUpTo(int day, int stratum) {
        var found = Arrays.binarySearch(rankDay, firstRank[stratum], firstRank[stratum + 1], day);
        return found >= 0 ? found : -found - 2;
    }

    private double[] sumOfEvents() {
        var sums = new double[width];
        var parts = Chunks.map(size, (from, to) -> {
            var by = new double[to - from];
            Arrays.setAll(by, place -> event[from + place] ? weight[from + place] : 0);
            var part = new double[width];
            values.addRows(from, to, by, part);
            return part;
        });
        for (var part : parts) {
            Arrays.setAll(sums, column -> sums[column] + part[column]);
        }
        return sums;
    }

    /** Centred covariate of a row. */
    double value(int row, int column) {
        return values.get(row, column);
    }

    /** Centred linear predictor of a row, kept where its exponential is a number. */
    double predictor(int row, double[] coefficients) {
        return Math.clamp(values.predictor(row, coefficients), -MOST, MOST);
    }

    /** The same for some rows, from place 0 on. */
    void predictors(int from, int to, double[] coefficients, double[] into) {
        values.predictors(from, to, coefficients, into);
        for (var place = 0; place < into.length; place++) {
            into[place] = Math.max(-MOST, Math.min(MOST, into[place]));
        }
    }

    /** Sums of a million weights times e to this power, squared, are still numbers. */
    private static final double MOST = 300;
}
