package nl.geland.analysis.simulation;

/** Counts of all runs of a scenario together. Whole numbers, so the order in which runs come in changes nothing. */
final class Totals {

    final long[][][] weeksWaited;
    final long[][][] ahead;
    final long[][] stillAhead;
    final long[][] allotments;
    final long[] observed;
    final long[] inWork;

    Totals(Plan plan) {
        weeksWaited = new long[Tally.GROUPS][Tally.SIZES][Tally.weeks(plan)];
        ahead = new long[Tally.cohorts(plan)][Tally.SIZES][Tally.aheadMonths(plan)];
        stillAhead = new long[ahead.length][Tally.SIZES];
        allotments = new long[plan.scenario.supply().size()][Tally.GROUPS];
        observed = new long[plan.months];
        inWork = new long[plan.months];
    }

    synchronized void add(Town town) {
        var tally = town.tally();
        for (var group = 0; group < Tally.GROUPS; group++) {
            for (var size = 1; size < Tally.SIZES; size++) {
                if (tally.housedBySize[group][size] > 0) {
                    add(tally.weeksWaited[group][size], weeksWaited[group][size]);
                    add(tally.weeksWaited[group][size], weeksWaited[group][0]);
                }
            }
        }
        for (var cohort = 0; cohort < ahead.length; cohort++) {
            add(tally.stillAhead[cohort], stillAhead[cohort]);
            for (var size = 1; size < Tally.SIZES; size++) {
                stillAhead[cohort][0] += tally.stillAhead[cohort][size];
                add(tally.ahead[cohort][size], ahead[cohort][size]);
                add(tally.ahead[cohort][size], ahead[cohort][0]);
            }
        }
        for (var supply = 0; supply < allotments.length; supply++) {
            add(tally.allotments[supply], allotments[supply]);
        }
        add(town.people().observed(), observed);
        add(town.people().inWork(), inWork);
    }

    private static void add(int[] counts, long[] to) {
        for (var i = 0; i < counts.length; i++) {
            to[i] += counts[i];
        }
    }
}
