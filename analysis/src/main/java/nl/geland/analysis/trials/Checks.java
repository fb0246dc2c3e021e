package nl.geland.analysis.trials;

import java.util.ArrayList;
import java.util.List;
import nl.geland.analysis.effects.Balance;
import nl.geland.analysis.effects.Diagnostics;
import nl.geland.analysis.effects.Gate;

/** What must be known of a trial before its numbers are read, gathered person by person. */
final class Checks {

    private static final double LARGEST_DIFFERENCE = 0.1;
    private static final double LEAST_EQUIPOISE = 0.2;
    private static final double LEAST_CHANCE = 0.001;
    private static final double LEAST_EVENTS = 10;
    private static final double LOW_PREFERENCE = 0.3;
    private static final double HIGH_PREFERENCE = 0.7;

    private final Weighting weighting;
    private final Enrolment enrolment;
    private final FollowUp one;
    /** Per group: number, weight, then per covariate the sum, the sum of squares and the weighted sum. */
    private final double[][] sums;
    /** Per group: the sum of weights of a person, and of its square. */
    private final double[][] sizes = new double[2][2];
    /** Per group: persons without the outcome, and with it. */
    private final double[][] outcomes = new double[2][2];

    private double within;
    private double days;
    private double truncated;
    private double smallest = 1;
    private double largest;

    private Checks(Weighting weighting) {
        this.weighting = weighting;
        enrolment = weighting.enrolment;
        one = new FollowUp(weighting);
        sums = new double[2][2 + 3 * enrolment.covariates.length];
    }

    static Checks of(Weighting weighting) {
        return Chunks.sum(
                weighting.enrolment.persons.size(),
                () -> new Checks(weighting),
                (person, checks) -> checks.add(person),
                Checks::merge);
    }

    private void add(int person) {
        for (var group = 0; group < 2; group++) {
            var weight = 0.0;
            var isIn = false;
            var hasOutcome = false;
            for (var trial = 0; trial < enrolment.zeros(); trial++) {
                var zero = enrolment.zero(person, trial);
                if (!enrolment.isEligible(person, zero)) {
                    continue;
                }
                within += group == 0 && isOpen(weighting.chanceAtZero(person, zero)) ? 1 : 0;
                one.take(person, zero, group);
                count();
                if (one.hasParted()) {
                    isIn = true;
                    hasOutcome |= one.cause == 1;
                    weight += one.weight[one.last];
                    smallest = Math.min(smallest, one.chance);
                    compare(group, enrolment.persons.rowOn(person, zero));
                }
            }
            sizes[group][0] += weight;
            sizes[group][1] += weight * weight;
            outcomes[group][hasOutcome ? 1 : 0] += isIn ? 1 : 0;
        }
    }

    /** The preference score: the chance, as if half of all were treated. */
    private boolean isOpen(double chance) {
        var share = weighting.census.share();
        var odds = chance / (1 - chance) / (share / (1 - share));
        var preference = odds / (1 + odds);
        return preference >= LOW_PREFERENCE && preference <= HIGH_PREFERENCE;
    }

    private void count() {
        days += one.last;
        for (var day = 1; day <= one.last; day++) {
            truncated += one.isTruncated(day) ? 1 : 0;
            largest = Math.max(largest, one.weight[day]);
        }
    }

    private void compare(int group, int row) {
        var weight = one.weight[weighting.parted()];
        var sum = sums[group];
        sum[0]++;
        sum[1] += weight;
        for (var i = 0; i < enrolment.covariates.length; i++) {
            var value = enrolment.persons.value(row, enrolment.covariates[i]);
            sum[2 + 3 * i] += value;
            sum[3 + 3 * i] += value * value;
            sum[4 + 3 * i] += weight * value;
        }
    }

    private void merge(Checks other) {
        Chunks.add(sums, other.sums);
        Chunks.add(sizes, other.sizes);
        Chunks.add(outcomes, other.outcomes);
        within += other.within;
        days += other.days;
        truncated += other.truncated;
        smallest = Math.min(smallest, other.smallest);
        largest = Math.max(largest, other.largest);
    }

    /** The largest weight of a day. */
    double largestWeight() {
        return largest;
    }

    /** Share of the days of which the weight was cut off. */
    double truncatedShare() {
        return truncated / days;
    }

    Diagnostics diagnostics() {
        var balance = balance();
        var apart =
                balance.stream().mapToDouble(one -> Math.abs(one.after())).max().orElse(0);
        var equipoise = within / weighting.census.trialPersons();
        var rarest = Math.min(Math.min(outcomes[0][0], outcomes[0][1]), Math.min(outcomes[1][0], outcomes[1][1]));
        var gates = List.of(
                new Gate(Gate.Check.BALANCE, passes(apart < LARGEST_DIFFERENCE), apart, LARGEST_DIFFERENCE),
                new Gate(Gate.Check.OVERLAP, passes(equipoise >= LEAST_EQUIPOISE), equipoise, LEAST_EQUIPOISE),
                new Gate(Gate.Check.POSITIVITY, passes(smallest >= LEAST_CHANCE), smallest, LEAST_CHANCE),
                new Gate(Gate.Check.EVENTS, passes(rarest >= LEAST_EVENTS), rarest, LEAST_EVENTS));
        return new Diagnostics(balance, equipoise, size(1), size(0), gates);
    }

    private static Gate.Status passes(boolean passes) {
        return passes ? Gate.Status.PASS : Gate.Status.FAIL;
    }

    /** Persons of equal weight who would say as much. */
    private double size(int group) {
        return sizes[group][0] * sizes[group][0] / sizes[group][1];
    }

    private List<Balance> balance() {
        var list = new ArrayList<Balance>();
        for (var i = 0; i < enrolment.covariates.length; i++) {
            var deviation = Math.sqrt((variance(1, i) + variance(0, i)) / 2);
            list.add(new Balance(
                    enrolment.protocol.covariates().get(i),
                    apart(sums[1][2 + 3 * i] / sums[1][0] - sums[0][2 + 3 * i] / sums[0][0], deviation),
                    apart(sums[1][4 + 3 * i] / sums[1][1] - sums[0][4 + 3 * i] / sums[0][1], deviation)));
        }
        return list;
    }

    private double variance(int group, int covariate) {
        var sum = sums[group];
        var mean = sum[2 + 3 * covariate] / sum[0];
        return (sum[3 + 3 * covariate] - sum[0] * mean * mean) / (sum[0] - 1);
    }

    private static double apart(double difference, double deviation) {
        return difference == 0 ? 0 : difference / deviation;
    }
}
