package nl.geland.analysis.trials;

import java.util.Arrays;

/**
 * Emulation of a target trial: each person enters every trial it is eligible for, counts for each group as long as it does what the group does, and is
 * weighted by the inverse of the chance of having done so.
 *
 * <p>By intention to treat the groups are told by time zero alone, and weights make them alike in what is adjusted for. Per protocol who begins later leaves the untreated, and weights
 * follow what is known day by day. With days of grace a person counts for both groups until they part; who has not begun by then leaves the treated, and who began in the last
 * {@code period} days of grace stands for them too. Leaving observation ({@code cause} 0) is taken to say nothing about the outcome; this is not weighted.
 *
 * <p>The expansion into trials, groups and days is walked through and never held; time is linear in it, memory in persons, periods and horizon. Immutable; neither the order of rows
 * nor threads change one bit. Edges: a group of whom nobody is at risk before the horizon gives {@code NaN}; who begins with certainty is refused in words.
 *
 * <p>Sources: Hernán and Robins (2016), <a href="https://doi.org/10.1093/aje/kwv254">doi:10.1093/aje/kwv254</a>; cloning, censoring and weighting by Cain et al. (2010),
 * <a href="https://doi.org/10.2202/1557-4679.1212">doi:10.2202/1557-4679.1212</a>; truncation by Cole and Hernán (2008),
 * <a href="https://doi.org/10.1093/aje/kwn164">doi:10.1093/aje/kwn164</a>.
 */
public final class TargetTrial {

    private final Protocol protocol;
    private final Estimator estimator;
    private final double cap;

    private TargetTrial(Protocol protocol, Estimator estimator, double cap) {
        this.protocol = protocol;
        this.estimator = estimator;
        this.cap = cap;
    }

    /** The trial of a protocol, estimated by curves, with weights as they are. */
    public static TargetTrial of(Protocol protocol) {
        return new TargetTrial(protocol, Estimator.CURVES, Double.POSITIVE_INFINITY);
    }

    /** The same estimated otherwise. */
    public TargetTrial by(Estimator chosen) {
        return new TargetTrial(protocol, chosen, cap);
    }

    /** The same with weights cut off at a largest one: less is left to chance, and groups are no longer quite alike. */
    public TargetTrial truncatedAt(double largest) {
        if (!(largest >= 1 && Double.isFinite(largest))) {
            throw new IllegalArgumentException("largest weight is %s: expected 1 or more".formatted(largest));
        }
        return new TargetTrial(protocol, estimator, largest);
    }

    /**
     * Runs the trial.
     *
     * @throws TrialRefused when the data cannot hold it
     * @throws IllegalArgumentException when nobody can be compared, in words
     */
    public TrialResult estimate(Persons persons) {
        var enrolment = new Enrolment(persons, protocol);
        Linter.refuse(enrolment);
        var census = Census.of(enrolment);
        if (census.treated() == 0 || census.treated() == census.trialPersons()) {
            throw new IllegalArgumentException(
                    "of %d entries into a trial %d begin by the end of grace: expected some who do and some who do not, so choose other time zeros, more days of grace or wider criteria"
                            .formatted(census.trialPersons(), census.treated()));
        }
        var weighting = new Weighting(enrolment, census, cap);
        var counts = WeightedCounts.of(weighting);
        var hazards = new Hazards[4];
        var risks = new GroupRisk[2];
        for (var group = 0; group < 2; group++) {
            for (var cause = 1; cause <= 2; cause++) {
                var place = WeightedCounts.place(group, cause);
                hazards[place] = Hazards.of(estimator, counts.atRisk[group], counts.events[place], protocol.period());
            }
            risks[group] = new GroupRisk(Arrays.stream(hazards, 2 * group, 2 * group + 2)
                    .map(Hazards::chances)
                    .toArray(double[][]::new));
        }
        return new TrialResult(
                protocol, weighting, Checks.of(weighting), risks, Influences.of(weighting, hazards, risks));
    }
}
