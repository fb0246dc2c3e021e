package nl.geland.analysis.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What happened on a waiting list within a window of time. */
final class WindowCounts {

    /** From how many years of waiting on somebody waited long, for the look at patience. */
    private static final double LONG_WAIT = 2;

    /** How far out of order those housed may stand, as a share of pairs of neighbours, before the order is doubted. */
    private static final double OUT_OF_ORDER = 0.4;

    private final double from;
    private final double until;
    private final List<Search> housedInOrder = new ArrayList<>();
    private final int[] beganByYear;

    long began;
    long housed;
    long gaveUp;
    long urgent;
    long sizeUnknown;
    double yearsWaited;
    final long[] bySize = new long[Households.LARGEST];
    private long gaveUpEarly;
    private double yearsEarly;

    WindowCounts(Calibration window, List<Search> searches) {
        from = window.from();
        until = window.until();
        beganByYear = new int[Math.max(1, (int) (until - from))];
        searches.forEach(this::add);
        housedInOrder.sort(Comparator.comparingDouble(Search::ended).thenComparingDouble(Search::registered));
    }

    private boolean isWithin(double time) {
        return time >= from && time < until;
    }

    private void add(Search search) {
        if (isWithin(search.registered())) {
            begins(search);
        }
        var start = Math.max(from, search.registered());
        var end = Math.min(until, search.ended());
        if (isWithin(search.ended())) {
            housed += search.end() == Search.End.HOUSED ? 1 : 0;
        }
        if (search.isUrgent() || end < start) {
            return;
        }
        yearsWaited += end - start;
        var early = search.registered() + LONG_WAIT;
        yearsEarly += Math.max(0, Math.min(end, early) - start);
        if (isWithin(search.ended())) {
            if (search.end() == Search.End.HOUSED) {
                housedInOrder.add(search);
            } else {
                gaveUp++;
                gaveUpEarly += search.ended() < early ? 1 : 0;
            }
        }
    }

    private void begins(Search search) {
        began++;
        var year = (int) (search.registered() - from);
        if (year < beganByYear.length) {
            beganByYear[year]++;
        }
        urgent += search.isUrgent() ? 1 : 0;
        if (search.persons() == 0) {
            sizeUnknown++;
        } else {
            bySize[Math.min(search.persons(), bySize.length) - 1]++;
        }
    }

    double[] waitsOfLastYear() {
        return housedInOrder.stream()
                .filter(search -> search.ended() >= until - 1)
                .mapToDouble(search -> search.ended() - search.registered())
                .toArray();
    }

    /** By how many standard deviations more gave up early than their share of the years waited; 0 where there is nothing to see. */
    double patienceScore() {
        var share = yearsWaited > 0 ? yearsEarly / yearsWaited : 0;
        var variance = gaveUp * share * (1 - share);
        return variance > 0 ? (gaveUpEarly - gaveUp * share) / Math.sqrt(variance) : 0;
    }

    /** By how many standard deviations the years differ more than a Poisson process would: the dispersion test. */
    double arrivalScore() {
        var mean = Arrays.stream(beganByYear).average().orElse(0);
        var freedom = beganByYear.length - 1;
        if (mean == 0 || freedom == 0) {
            return 0;
        }
        var squares = Arrays.stream(beganByYear)
                .mapToDouble(year -> (year - mean) * (year - mean) / mean)
                .sum();
        return (squares - freedom) / Math.sqrt(2.0 * freedom);
    }

    /** Whether of two housed one after the other the second registered first nearly as often as not. */
    boolean isOutOfOrder() {
        var turned = 0;
        for (var i = 1; i < housedInOrder.size(); i++) {
            turned +=
                    housedInOrder.get(i).registered() < housedInOrder.get(i - 1).registered() ? 1 : 0;
        }
        return turned > OUT_OF_ORDER * housedInOrder.size();
    }
}
