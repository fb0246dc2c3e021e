package nl.geland.analysis.trials;

import java.util.Arrays;

/**
 * How each person moves the four numbers on which all contrasts rest: the share with the outcome and the mean days without, per group. What the weights owe to estimated chances is in
 * it. It is the sandwich of all estimating equations at once, with persons as clusters.
 *
 * <p>Source: Robins, Hernán and Brumback (2000), <a href="https://doi.org/10.1097/00001648-200009000-00011">doi:10.1097/00001648-200009000-00011</a>; stacked equations by
 * Stefanski and Boos (2002), <a href="https://doi.org/10.1198/000313002753631330">doi:10.1198/000313002753631330</a>.
 */
final class Influences {

    /** Numbers: the risk of both groups, then the mean days of both. */
    private static final int NUMBERS = 4;

    private final Weighting weighting;
    private final Hazards[] hazards;
    /** Per number and cause: the multiplier per day. */
    private final double[][][] multipliers;
    /** Per number and person. */
    private final double[][] influence;

    private Influences(Weighting weighting, Hazards[] hazards, double[][][] multipliers) {
        this.weighting = weighting;
        this.hazards = hazards;
        this.multipliers = multipliers;
        influence = new double[NUMBERS][weighting.enrolment.persons.size()];
    }

    /** Influences on the risks of both groups, then on the mean days of both; each sums to 0 over persons. */
    static double[][] of(Weighting weighting, Hazards[] hazards, GroupRisk[] risks) {
        var multipliers = new double[NUMBERS][2][];
        for (var number = 0; number < NUMBERS; number++) {
            var group = number % 2;
            var gradient = number < 2 ? risks[group].riskGradient() : risks[group].meanGradient();
            for (var cause = 1; cause <= 2; cause++) {
                multipliers[number][cause - 1] =
                        hazards[WeightedCounts.place(group, cause)].multiplier(gradient[cause - 1]);
            }
        }
        var influences = new Influences(weighting, hazards, multipliers);
        influences.run();
        return influences.influence;
    }

    private void run() {
        var enrolment = weighting.enrolment;
        var chances = Arrays.stream(hazards).map(Hazards::chances).toArray(double[][]::new);
        var gradients = Chunks.sum(
                enrolment.persons.size(),
                () -> new Walk(weighting, chances),
                this::add,
                (all, part) -> all.merge(part));
        for (var number = 0; number < NUMBERS; number++) {
            for (var person = 0; person < enrolment.persons.size(); person++) {
                if (weighting.onZero != null && weighting.zeroWidth() > 0) {
                    influence[number][person] += weighting.onZero.pull(person, gradients.onZero[number]);
                }
                if (weighting.later != null && weighting.laterWidth() > 0) {
                    influence[number][person] += weighting.later.pull(person, gradients.later[number]);
                }
            }
        }
    }

    private void add(int person, Walk walk) {
        var enrolment = weighting.enrolment;
        for (var trial = 0; trial < enrolment.zeros(); trial++) {
            var zero = enrolment.zero(person, trial);
            for (var group = 0; group < 2 && enrolment.isEligible(person, zero); group++) {
                walk.one.take(person, zero, group);
                for (var number = group; number < NUMBERS; number += 2) {
                    influence[number][person] += walk.add(group, number, multipliers[number]);
                }
            }
        }
    }

    /** One chunk of persons under way. */
    private static final class Walk {

        private final FollowUp one;
        private final double[][] chances;
        private final int causes;
        private final double[] byDay;
        private final double[][] onZero;
        private final double[][] later;

        Walk(Weighting weighting, double[][] chances) {
            one = new FollowUp(weighting);
            this.chances = chances;
            causes = weighting.enrolment.persons.hasSecondCause() ? 2 : 1;
            byDay = new double[one.weight.length];
            onZero = new double[NUMBERS][weighting.zeroWidth()];
            later = new double[NUMBERS][weighting.laterWidth()];
        }

        double add(int group, int number, double[][] multiplier) {
            var sum = 0.0;
            for (var cause = 1; cause <= causes; cause++) {
                var expected = chances[WeightedCounts.place(group, cause)];
                var counts = multiplier[cause - 1];
                for (var day = 1; day <= one.last; day++) {
                    var happened = day == one.last && one.cause == cause ? 1 : 0;
                    var adds = one.weight[day] * (happened - expected[day]) * counts[day];
                    byDay[day] = cause == 1 ? adds : byDay[day] + adds;
                    sum += adds;
                }
            }
            one.addGradient(byDay, onZero[number], later[number]);
            return sum;
        }

        void merge(Walk other) {
            Chunks.add(onZero, other.onZero);
            Chunks.add(later, other.later);
        }
    }
}
