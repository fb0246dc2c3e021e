package nl.geland.analysis.effects;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Interval;

/**
 * Intervals that hold all true effects at once with the probability asked for, by a multiplier bootstrap of the influences with Mammen's
 * two-point weights, one for each cluster; drawn by a seed, the same bits for any number of threads.
 *
 * <p>Source: Callaway and Sant'Anna (2021), algorithm 1, <a
 * href="https://doi.org/10.1016/j.jeconom.2020.12.001">doi:10.1016/j.jeconom.2020.12.001</a>; errors are those of the influences themselves,
 * not of the draws, so that chance touches the critical value alone.
 *
 * @param criticalValue standard errors on either side
 * @param intervals one for each effect, in their order
 */
public record UniformBand(double criticalValue, List<Interval> intervals) {

    private static final double GOLDEN = (Math.sqrt(5) + 1) / 2;
    private static final double CHANCE_OF_LOW = GOLDEN / Math.sqrt(5);
    private static final int LEAST_DRAWS = 100;
    private static final int MOST_DRAWS = 1_000_000;

    public UniformBand {
        intervals = List.copyOf(intervals);
    }

    static UniformBand of(List<EffectEstimate> effects, double level, int draws, long seed) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "confidence level is %s: expected a value between 0 and 1, such as 0.95".formatted(level));
        }
        if (draws < LEAST_DRAWS || draws > MOST_DRAWS) {
            throw new IllegalArgumentException(
                    "number of draws is %d: expected %d to %d".formatted(draws, LEAST_DRAWS, MOST_DRAWS));
        }
        var known =
                effects.stream().filter(effect -> effect.standardError() > 0).toList();
        var critical = known.isEmpty() ? Double.NaN : critical(known, level, draws, seed);
        return new UniformBand(
                critical,
                effects.stream().map(effect -> around(effect, critical)).toList());
    }

    private static Interval around(EffectEstimate effect, double critical) {
        var half = critical * effect.standardError();
        return Double.isNaN(half) ? Interval.UNKNOWN : new Interval(effect.point() - half, effect.point() + half);
    }

    private static double critical(List<EffectEstimate> effects, double level, int draws, long seed) {
        var sums = effects.stream()
                .map(effect -> scaled(effect.clusterSums(), effect.size() * effect.standardError()))
                .toArray(double[][]::new);
        var farthest = new double[draws];
        IntStream.range(0, draws).parallel().forEach(draw -> farthest[draw] = farthest(sums, seed, draw));
        Arrays.sort(farthest);
        return farthest[(int) Math.ceil(level * draws) - 1];
    }

    private static double[] scaled(double[] sums, double by) {
        return Arrays.stream(sums).map(sum -> sum / by).toArray();
    }

    private static double farthest(double[][] sums, long seed, int draw) {
        var random = Draws.random(seed, draw);
        var weights = new double[sums[0].length];
        Arrays.setAll(weights, _ -> random.nextDouble() < CHANCE_OF_LOW ? 1 - GOLDEN : GOLDEN);
        var farthest = 0.0;
        for (var effect : sums) {
            var distance = 0.0;
            for (var i = 0; i < weights.length; i++) {
                distance += weights[i] * effect[i];
            }
            farthest = Math.max(farthest, Math.abs(distance));
        }
        return farthest;
    }
}
