package nl.geland.analysis.simulation;

import java.util.Arrays;

/**
 * What happened in one run: people by group, household size and month, and waits in weeks.
 *
 * <p>The time that people wait is counted twice: by the month in which they wait (the area under the length of the
 * queue), and by person (the sum of the waits). Little's law says that the two are equal, for every group and in every run:
 * Little (1961), <a href="https://doi.org/10.1287/opre.9.3.383">doi:10.1287/opre.9.3.383</a>, in the sample-path form of
 * Stidham (1974), <a href="https://doi.org/10.1287/opre.22.2.417">doi:10.1287/opre.22.2.417</a>.
 */
class Tally {

    static final int GROUPS = Group.values().length;
    static final int SIZES = Households.LARGEST + 1;
    static final double WEEKS_PER_MONTH = 365.25 / 7 / 12;
    private static final int LONGEST_WEEKS = 80 * 53;
    private static final int LONGEST_AHEAD = 600;

    final int months;
    final int weeks;
    final int[][] joined = new int[GROUPS][];
    final int[][] housed = new int[GROUPS][];
    final int[][] housedAtOnce = new int[GROUPS][];
    final int[][] gaveUp = new int[GROUPS][];
    final double[][] waitOfHoused = new double[GROUPS][];
    final double[][] areaInMonth = new double[GROUPS][];
    final int[] waitingAtStart = new int[GROUPS];
    final double[] waited = new double[GROUPS];
    final int[][] joinedBySize = new int[GROUPS][SIZES];
    final int[][] housedBySize = new int[GROUPS][SIZES];
    final int[][] gaveUpBySize = new int[GROUPS][SIZES];
    final int[][] notHousedBySize = new int[GROUPS][SIZES];
    final double[][] waitBySize = new double[GROUPS][SIZES];
    /** Months waited within the horizon, by all who waited. */
    final double[][] waitedBySize = new double[GROUPS][SIZES];

    final int[][][] weeksWaited = new int[GROUPS][SIZES][];
    /** Applicants housed, by years of search before the start, household size and months from the start: see {@link Ahead}. */
    final int[][][] ahead;

    final int[][] stillAhead;
    final double[] peopleHoused;
    final int[][] allotments;
    final int[] netAllotments;
    /** Homes let by district, the first of which is none, and group. */
    final int[][] lets;

    /** Social homes in the town; 0 when not stated. */
    final int socialStock;

    /** Which supply adds homes, rather than letting those that were there. */
    final boolean[] isAdded;

    int chainAllotments;
    int allottedWithPriority;
    int allottedToMovers;
    int leaverHomes;
    int refusals;
    double emptyMonths;

    Tally(Plan plan) {
        months = plan.months;
        allotments = new int[plan.scenario.supply().size()][GROUPS];
        netAllotments = new int[allotments.length];
        lets = new int[plan.districts.size() + 1][GROUPS];
        socialStock = plan.scenario.socialStock();
        isAdded = new boolean[allotments.length];
        for (var supply = 0; supply < allotments.length; supply++) {
            isAdded[supply] =
                    plan.scenario.supply().get(supply) instanceof Supply.Project project && project.from() != null;
        }
        weeks = weeks(plan);
        ahead = new int[cohorts(plan)][SIZES][aheadMonths(plan)];
        stillAhead = new int[ahead.length][SIZES];
        peopleHoused = new double[months];
        for (var group = 0; group < GROUPS; group++) {
            joined[group] = new int[months];
            housed[group] = new int[months];
            housedAtOnce[group] = new int[months];
            gaveUp[group] = new int[months];
            waitOfHoused[group] = new double[months];
            areaInMonth[group] = new double[months];
            for (var size = 0; size < SIZES; size++) {
                weeksWaited[group][size] = new int[weeks];
            }
        }
    }

    /** The longest wait there can be, and one more for who waited longer still. */
    static int weeks(Plan plan) {
        var longest = plan.months + Math.max(plan.monthsBefore, plan.permitMonthsBefore);
        return (int) Math.min(LONGEST_WEEKS, Math.ceil(longest * WEEKS_PER_MONTH) + 1);
    }

    /** The years of search before the start that are told apart; 0 stands for the first year after it. */
    static int cohorts(Plan plan) {
        return 1 + (int) Math.ceil(plan.monthsBefore / 12);
    }

    static int aheadMonths(Plan plan) {
        return Math.min(LONGEST_AHEAD, plan.months);
    }

    void clear() {
        for (var group = 0; group < GROUPS; group++) {
            for (var counts : new int[][] {
                joined[group],
                housed[group],
                housedAtOnce[group],
                gaveUp[group],
                joinedBySize[group],
                housedBySize[group],
                gaveUpBySize[group],
                notHousedBySize[group]
            }) {
                Arrays.fill(counts, 0);
            }
            for (var size = 0; size < SIZES; size++) {
                Arrays.fill(weeksWaited[group][size], 0);
            }
            Arrays.fill(waitOfHoused[group], 0);
            Arrays.fill(areaInMonth[group], 0);
            Arrays.fill(waitBySize[group], 0);
            Arrays.fill(waitedBySize[group], 0);
        }
        for (var counts : allotments) {
            Arrays.fill(counts, 0);
        }
        for (var counts : lets) {
            Arrays.fill(counts, 0);
        }
        for (var cohort = 0; cohort < ahead.length; cohort++) {
            Arrays.fill(stillAhead[cohort], 0);
            for (var counts : ahead[cohort]) {
                Arrays.fill(counts, 0);
            }
        }
        Arrays.fill(netAllotments, 0);
        Arrays.fill(waitingAtStart, 0);
        Arrays.fill(waited, 0);
        Arrays.fill(peopleHoused, 0);
        chainAllotments = 0;
        allottedWithPriority = 0;
        allottedToMovers = 0;
        leaverHomes = 0;
        refusals = 0;
        emptyMonths = 0;
    }

    void joins(Group who, int persons, double time) {
        var group = who.number;
        if (time < 0) {
            waitingAtStart[group]++;
        } else {
            var month = (int) time;
            joined[group][month]++;
            areaInMonth[group][month] += month + 1 - time;
        }
        joinedBySize[group][persons]++;
    }

    /** At the time itself, or after the end: then it does not count as housed. */
    void isHoused(Group who, int persons, double joinedAt, double time) {
        if (time >= months) {
            isStillWaiting(who, persons, joinedAt);
            return;
        }
        var group = who.number;
        var month = (int) time;
        var wait = time - joinedAt;
        leaves(group, persons, joinedAt, time);
        housed[group][month]++;
        housedBySize[group][persons]++;
        waitOfHoused[group][month] += wait;
        waitBySize[group][persons] += wait;
        if (wait == 0) {
            housedAtOnce[group][month]++;
        }
        weeksWaited[group][persons][Math.min((int) (wait * WEEKS_PER_MONTH), weeks - 1)]++;
        if (who == Group.PERMIT_HOLDERS) {
            peopleHoused[month] += persons;
        } else if (who == Group.APPLICANTS && joinedAt < 12) {
            var waited = (int) (time - Math.max(0, joinedAt));
            if (waited < ahead[0][0].length) {
                ahead[cohort(joinedAt)][persons][waited]++;
            } else {
                stillAhead[cohort(joinedAt)][persons]++;
            }
        }
    }

    private int cohort(double joinedAt) {
        return joinedAt >= 0 ? 0 : Math.min(ahead.length - 1, (int) Math.ceil(-joinedAt / 12));
    }

    void givesUp(Group who, int persons, double joinedAt, double time) {
        var group = who.number;
        leaves(group, persons, joinedAt, time);
        gaveUp[group][(int) time]++;
        gaveUpBySize[group][persons]++;
    }

    void isStillWaiting(Group who, int persons, double joinedAt) {
        waited[who.number] += months - Math.max(0, joinedAt);
        waitedBySize[who.number][persons] += months - Math.max(0, joinedAt);
        notHousedBySize[who.number][persons]++;
        if (who == Group.APPLICANTS && joinedAt < 12) {
            stillAhead[cohort(joinedAt)][persons]++;
        }
    }

    private void leaves(int group, int persons, double joinedAt, double time) {
        var month = (int) time;
        areaInMonth[group][month] -= month + 1 - time;
        waited[group] += time - Math.max(0, joinedAt);
        waitedBySize[group][persons] += time - Math.max(0, joinedAt);
    }

    /** Those waiting at the end of each month. */
    int[] waiting(Group who) {
        var group = who.number;
        var waiting = new int[months];
        var now = waitingAtStart[group];
        for (var month = 0; month < months; month++) {
            now += joined[group][month] - housed[group][month] - gaveUp[group][month];
            waiting[month] = now;
        }
        return waiting;
    }

    /** The area under the length of the queue in a month: how many waited, on average. */
    double meanWaiting(Group who, int month) {
        var group = who.number;
        var before = waitingAtStart[group];
        for (var earlier = 0; earlier < month; earlier++) {
            before += joined[group][earlier] - housed[group][earlier] - gaveUp[group][earlier];
        }
        return before + areaInMonth[group][month];
    }

    void allotted(Plan.Homes homes, Group who) {
        allotments[homes.number][who.number]++;
        lets[homes.districtNumber][who.number]++;
        if (homes.isChain) {
            chainAllotments++;
        } else {
            netAllotments[homes.number]++;
        }
    }
}
