package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Symmetric;

/** Observed and expected events per group with their covariance, added up over event days and strata. */
final class LogRankSums {

    private final int groups;
    private final double rho;
    private final double[] observed;
    private final double[] expected;
    private final double[] covariance;

    LogRankSums(int groups, double rho) {
        this.groups = groups;
        this.rho = rho;
        observed = new double[groups];
        expected = new double[groups];
        covariance = new double[Symmetric.length(groups)];
    }

    /** Adds the rows of one stratum, given by end. */
    void add(Spells spells, int[] group, int[] byEnd) {
        var byStart = spells.byStart(byEnd);
        var atRisk = new int[groups];
        var all = 0;
        var entered = 0;
        var left = 0;
        var share = 1.0;
        while (left < byEnd.length) {
            var day = spells.to(byEnd[left]);
            for (; entered < byStart.length && spells.from(byStart[entered]) < day; entered++) {
                atRisk[group[byStart[entered]]]++;
                all++;
            }
            var gone = new int[groups];
            var events = new int[groups];
            var eventsInAll = 0;
            for (; left < byEnd.length && spells.to(byEnd[left]) == day; left++) {
                var row = byEnd[left];
                gone[group[row]]++;
                if (spells.cause(row) != 0) {
                    events[group[row]]++;
                    eventsInAll++;
                }
            }
            if (eventsInAll > 0) {
                addDay(new Day(atRisk, all, events, eventsInAll), Math.pow(share, rho));
                share *= 1 - (double) eventsInAll / all;
            }
            for (var g = 0; g < groups; g++) {
                atRisk[g] -= gone[g];
                all -= gone[g];
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // lives while one day is added
    private record Day(int[] atRisk, int all, int[] events, int eventsInAll) {}

    private void addDay(Day day, double weight) {
        var pace = (double) day.eventsInAll / day.all;
        var spread = day.all == 1 ? 0 : weight * weight * pace * (day.all - day.eventsInAll) / (day.all - 1);
        for (var g = 0; g < groups; g++) {
            observed[g] += weight * day.events[g];
            expected[g] += weight * pace * day.atRisk[g];
            for (var h = 0; h <= g; h++) {
                var both = (double) day.atRisk[g] * day.atRisk[h] / day.all;
                covariance[Symmetric.at(g, h)] += spread * ((g == h ? day.atRisk[g] : 0) - both);
            }
        }
    }

    LogRankResult result() {
        var difference = new double[groups];
        for (var g = 0; g < groups; g++) {
            difference[g] = observed[g] - expected[g];
        }
        var aliased = new boolean[groups];
        var inverse = Symmetric.inverse(covariance, aliased, new double[1]);
        var degrees = 0;
        for (var one : aliased) {
            degrees += one ? 0 : 1;
        }
        var statistic = degrees == 0 ? Double.NaN : Symmetric.form(inverse, difference);
        return new LogRankResult(observed, expected, new ChiSquared(statistic, degrees));
    }
}
