package nl.geland.analysis.effects;

import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Interval;

/**
 * How often a study as planned would see an effect that is there, found by holding the study many times over in simulation; with what the
 * simulation itself leaves uncertain. Immutable: the same seed gives the same bits for any number of threads.
 *
 * <p>Source: Morris, White and Crowther (2019), <a href="https://doi.org/10.1002/sim.8086">doi:10.1002/sim.8086</a>.
 *
 * @param runs number of studies held
 * @param seen number of them that saw the effect
 */
public record SimulatedPower(int runs, int seen) {

    private static final int LEAST_RUNS = 100;
    private static final int MOST_RUNS = 10_000_000;

    /**
     * Holds a study many times.
     *
     * @param study draws units and outcomes and says whether it saw the effect; must draw from what it is given only, and be safe for several threads
     * @param runs how often
     * @param seed what all is drawn with
     */
    public static SimulatedPower of(Predicate<RandomGenerator> study, int runs, long seed) {
        if (runs < LEAST_RUNS || runs > MOST_RUNS) {
            throw new IllegalArgumentException(
                    "number of runs is %d: expected %d to %d".formatted(runs, LEAST_RUNS, MOST_RUNS));
        }
        var seen = IntStream.range(0, runs)
                .parallel()
                .filter(run -> study.test(Draws.random(seed, run)))
                .count();
        return new SimulatedPower(runs, (int) seen);
    }

    /**
     * A lottery with an outcome of yes or no, looked at with Fisher's exact test.
     *
     * @param treated number of units that win
     * @param others number of units that do not
     * @param ifTreated chance of the outcome with the measure
     * @param ifNot chance of it without
     * @param level of significance, such as 0.05
     */
    public static Predicate<RandomGenerator> lottery(
            int treated, int others, double ifTreated, double ifNot, double level) {
        if (treated < 1 || others < 1) {
            throw new IllegalArgumentException(
                    "%d win and %d do not: expected at least one of each".formatted(treated, others));
        }
        for (var chance : new double[] {ifTreated, ifNot, level}) {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("chance is %s: expected a number from 0 to 1".formatted(chance));
            }
        }
        return random -> {
            var yes = draw(random, treated, ifTreated);
            var otherYes = draw(random, others, ifNot);
            return FisherExact.of(yes, treated - yes, otherYes, others - otherYes)
                            .pValue()
                    <= level;
        };
    }

    private static int draw(RandomGenerator random, int units, double chance) {
        var yes = 0;
        for (var unit = 0; unit < units; unit++) {
            yes += random.nextDouble() < chance ? 1 : 0;
        }
        return yes;
    }

    /** Share of the studies that saw the effect. */
    public double power() {
        return (double) seen / runs;
    }

    /** What another seed might have given. */
    public double monteCarloError() {
        return Math.sqrt(power() * (1 - power()) / runs);
    }

    /** Interval of the power, for what the number of runs leaves uncertain. */
    public Interval interval(double level) {
        return ExactCounts.shareInterval(seen, runs, level);
    }
}
