package nl.geland.analysis.survival;

import java.util.Arrays;

/**
 * How each person moves the area under a survival curve up to a horizon: the influence of the share on each day, summed over days. A row that is at
 * risk on an event day lifts the curve from there on, one that has the event lowers it, both in proportion to the area that is left.
 */
final class MeanInfluence {

    private final Spells spells;
    private final int[] days;
    /** Per event day before the horizon: how much a row of weight one that has its event then takes off. */
    private final double[] loss;
    /** Up to and including each event day: how much a row of weight one that is at risk on all of them adds. */
    private final double[] gain;

    MeanInfluence(Spells spells, SurvivalCurve curve, int horizon) {
        this.spells = spells;
        var all = curve.days();
        var shares = curve.survival();
        var size = 0;
        while (size < all.length && all[size] < horizon && shares[size] > 0) {
            size++;
        }
        days = Arrays.copyOf(all, size);
        loss = new double[size];
        gain = new double[size];
        var atRisk = curve.atRisk();
        var events = curve.events();
        var area = 0.0;
        var end = size < all.length ? Math.min(all[size], horizon) : horizon;
        for (var i = size - 1; i >= 0; i--) {
            area += shares[i] * (end - days[i]);
            end = days[i];
            loss[i] = area / (atRisk[i] - events[i]);
        }
        var sum = 0.0;
        for (var i = 0; i < size; i++) {
            sum += loss[i] * events[i] / atRisk[i];
            gain[i] = sum;
        }
    }

    /** The root of the squares, summed over persons. */
    double standardError() {
        var rows = spells.byEnd();
        var persons = spells.personNumbers(rows);
        var sums = new double[spells.size()];
        for (var row : rows) {
            sums[persons[row]] += spells.weight(row) * of(row);
        }
        return Math.sqrt(Arrays.stream(sums).map(one -> one * one).sum());
    }

    private double of(int row) {
        var last = upTo(spells.to(row));
        var isEvent = spells.cause(row) > 0 && last >= 0 && days[last] == spells.to(row);
        return gainUpTo(last) - gainUpTo(upTo(spells.from(row))) - (isEvent ? loss[last] : 0);
    }

    private double gainUpTo(int place) {
        return place < 0 ? 0 : gain[place];
    }

    /** The last event day on or before a day; -1 when there is none. */
    private int upTo(int day) {
        var found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 2;
    }
}
