package nl.geland.analysis.simulation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/** All numbers of one run of one scenario. */
final class Reading {

    private static final double MEDIAN = 0.5;
    private static final double NINE_IN_TEN = 0.9;

    private final double[] values = new double[Measure.ALL.size()];
    private final Map<Monthly, double[]> monthly = new EnumMap<>(Monthly.class);

    private final int[][] lets;

    private Reading(Reader reader) {
        lets = reader.lets();
        for (var kind : Monthly.values()) {
            monthly.put(kind, reader.monthly(kind));
        }
        for (var i = 0; i < values.length; i++) {
            values[i] = reader.value(Measure.ALL.get(i));
        }
    }

    /** Reads the run that a town has just finished; keeps nothing of it. */
    static Reading of(Plan plan, Town town) {
        return new Reading(new Reader(plan, town));
    }

    double value(int measure) {
        return values[measure];
    }

    double value(Monthly kind, int month) {
        return monthly.getOrDefault(kind, new double[0])[month];
    }

    /** Of a district by its number, or nothing where there is no such district. */
    double value(DistrictMeasure.Kind kind, int district) {
        if (district <= 0) {
            return Double.NaN;
        }
        var all = (double) IntStream.of(lets[district]).sum();
        var holders = lets[district][Group.PERMIT_HOLDERS.number];
        return switch (kind) {
            case LETS -> all;
            case TO_PERMIT_HOLDERS -> holders;
            case SHARE_TO_PERMIT_HOLDERS -> holders / all;
        };
    }

    /** What reads a run while the town still remembers it. */
    private static final class Reader {
        private final Tally tally;
        private final People people;
        private final double[] quota;
        private final double secondAdult;

        Reader(Plan plan, Town town) {
            tally = town.tally();
            people = town.people();
            quota = backlog(plan);
            secondAdult = plan.scenario.permitHolders().secondAdult();
        }

        int[][] lets() {
            return Arrays.stream(tally.lets).map(int[]::clone).toArray(int[][]::new);
        }

        double value(Measure measure) {
            var group = measure.group();
            return group == null ? ofTown(measure.kind()) : ofGroup(measure.kind(), group.number, measure.persons());
        }

        private double[] backlog(Plan plan) {
            var backlog = new double[plan.months];
            var behind = (double) plan.scenario.permitHolders().backlogAtStart();
            for (var month = 0; month < plan.months; month++) {
                behind += plan.quota[month] - tally.peopleHoused[month];
                backlog[month] = behind;
            }
            return backlog;
        }

        double[] monthly(Monthly kind) {
            return switch (kind) {
                case WAITING_APPLICANTS -> sum(tally.waiting(Group.APPLICANTS), tally.waiting(Group.URGENT));
                case WAITING_PERMIT_HOLDERS -> doubles(tally.waiting(Group.PERMIT_HOLDERS));
                case WAITING_REHOUSED -> doubles(tally.waiting(Group.REHOUSED));
                case HOUSED_APPLICANTS -> sum(tally.housed[Group.APPLICANTS.number], tally.housed[Group.URGENT.number]);
                case HOUSED_PERMIT_HOLDERS -> doubles(tally.housed[Group.PERMIT_HOLDERS.number]);
                case HOUSED_REHOUSED -> doubles(tally.housed[Group.REHOUSED.number]);
                case QUOTA_BACKLOG -> quota;
                case ON_BENEFIT -> onBenefit();
                case WITH_LANGUAGE -> doubles(people.at(Place.LANGUAGE));
                case IN_WORK -> doubles(people.at(Place.WORK));
                case IN_STUDY -> doubles(people.at(Place.STUDY));
                case LEFT -> doubles(people.at(Place.LEFT));
            };
        }

        private double[] onBenefit() {
            return sum(people.at(Place.BENEFIT), people.at(Place.LANGUAGE));
        }

        private static double[] sum(int[] some, int[] others) {
            var sum = doubles(some);
            for (var month = 0; month < sum.length; month++) {
                sum[month] += others[month];
            }
            return sum;
        }

        private static double[] doubles(int[] counts) {
            return IntStream.of(counts).asDoubleStream().toArray();
        }

        private double ofTown(Measure.Kind kind) {
            return switch (kind) {
                case ALLOTMENTS -> allotments();
                case CHAIN_ALLOTMENTS -> tally.chainAllotments;
                case NET_ALLOTMENTS -> allotments() - tally.chainAllotments;
                case LEAVER_HOMES -> tally.leaverHomes;
                case REFUSALS -> tally.refusals;
                case EMPTY_HOME_MONTHS -> tally.emptyMonths;
                case PEOPLE_HOUSED -> sum(tally.peopleHoused);
                case QUOTA_BACKLOG -> quota[quota.length - 1];
                case BENEFIT_MONTHS -> sum(onBenefit());
                case WAITING_MONTHS -> waitingMonths();
                case WAITING_OR_BENEFIT_MONTHS -> waitingMonths() + sum(onBenefit());
                case WORK_MONTHS -> sum(doubles(people.at(Place.WORK)));
                case ON_BENEFIT -> onBenefit()[tally.months - 1];
                case IN_WORK -> people.at(Place.WORK)[tally.months - 1];
                case OTHERS_HOUSED -> others(tally.housedBySize);
                case OTHERS_GAVE_UP -> others(tally.gaveUpBySize);
                case OTHERS_NOT_HOUSED -> others(tally.notHousedBySize);
                case OTHERS_MEDIAN_WAIT -> othersQuantile(MEDIAN);
                case OTHERS_P90_WAIT -> othersQuantile(NINE_IN_TEN);
                case SHARE_OF_ALLOTMENTS,
                        SHARE_OF_NET_ALLOTMENTS,
                        SHARE_OF_PRIORITY,
                        SHARE_OF_STARTERS,
                        SHARE_OF_SINGLES,
                        SHARE_OF_ADDED,
                        SHARE_OF_PERSONS,
                        SHARE_OF_SEARCHING,
                        SHARE_OF_STOCK -> Denominators.of(kind, tally);
                case SEARCHED, HOUSED, GAVE_UP, NOT_HOUSED, MEAN_WAIT, MEDIAN_WAIT, P90_WAIT ->
                    throw new IllegalStateException(kind + " is about a group");
            };
        }

        /** Of each household the one adult there always is, and the second by its chance. */
        private double waitingMonths() {
            var waited = tally.waitedBySize[Group.PERMIT_HOLDERS.number];
            var months = waited[1];
            for (var persons = 2; persons < waited.length; persons++) {
                months += waited[persons] * (1 + secondAdult);
            }
            return months;
        }

        private static int others(int[][] bySize) {
            return sum(bySize[Group.APPLICANTS.number], 0) + sum(bySize[Group.URGENT.number], 0);
        }

        private double othersQuantile(double share) {
            var together =
                    Waits.together(tally.weeksWaited[Group.APPLICANTS.number], tally.weeksWaited[Group.URGENT.number]);
            return Waits.months(together, 0, others(tally.housedBySize), share);
        }

        private int allotments() {
            var all = 0;
            for (var housed : tally.housedBySize) {
                all += sum(housed, 0);
            }
            return all;
        }

        private double ofGroup(Measure.Kind kind, int group, int persons) {
            return switch (kind) {
                case SEARCHED -> sum(tally.joinedBySize[group], persons);
                case HOUSED -> sum(tally.housedBySize[group], persons);
                case GAVE_UP -> sum(tally.gaveUpBySize[group], persons);
                case NOT_HOUSED -> sum(tally.notHousedBySize[group], persons);
                case MEAN_WAIT ->
                    (persons == 0 ? sum(tally.waitBySize[group]) : tally.waitBySize[group][persons])
                            / sum(tally.housedBySize[group], persons);
                case MEDIAN_WAIT -> quantile(group, persons, MEDIAN);
                case P90_WAIT -> quantile(group, persons, NINE_IN_TEN);
                case ALLOTMENTS,
                        CHAIN_ALLOTMENTS,
                        NET_ALLOTMENTS,
                        LEAVER_HOMES,
                        REFUSALS,
                        EMPTY_HOME_MONTHS,
                        PEOPLE_HOUSED,
                        QUOTA_BACKLOG,
                        BENEFIT_MONTHS,
                        WAITING_MONTHS,
                        WAITING_OR_BENEFIT_MONTHS,
                        WORK_MONTHS,
                        ON_BENEFIT,
                        IN_WORK,
                        OTHERS_HOUSED,
                        OTHERS_GAVE_UP,
                        OTHERS_NOT_HOUSED,
                        OTHERS_MEDIAN_WAIT,
                        OTHERS_P90_WAIT,
                        SHARE_OF_ALLOTMENTS,
                        SHARE_OF_NET_ALLOTMENTS,
                        SHARE_OF_PRIORITY,
                        SHARE_OF_STARTERS,
                        SHARE_OF_SINGLES,
                        SHARE_OF_ADDED,
                        SHARE_OF_PERSONS,
                        SHARE_OF_SEARCHING,
                        SHARE_OF_STOCK -> throw new IllegalStateException(kind + " is about the town");
            };
        }

        private double quantile(int group, int persons, double share) {
            return Waits.months(tally.weeksWaited[group], persons, sum(tally.housedBySize[group], persons), share);
        }

        private static double sum(double[] values) {
            var sum = 0.0;
            for (var value : values) {
                sum += value;
            }
            return sum;
        }

        private static int sum(int[] bySize, int persons) {
            return persons == 0 ? IntStream.of(bySize).sum() : bySize[persons];
        }
    }
}
