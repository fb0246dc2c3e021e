package nl.geland.app.housing;

import java.util.Arrays;

/**
 * How many persons a stream of homes houses: homes of each size come at random at a steady pace, and each houses a household of that size.
 *
 * <p>The number of persons is compound Poisson; its probabilities follow exactly from the recursion of Panjer, 1981, doi:10.1017/S0515036100006796:
 * {@code g(0) = exp(−Λ)} and {@code g(n) = 1/n · Σ j·λ(j)·g(n−j)}. Edges: no homes gives nobody for certain; more than 700 homes is refused,
 * because {@code exp(−Λ)} leaves what a double can hold.
 */
final class SupplyForecast {

    private static final double MOST_HOMES = 700;
    private static final double SPREADS = 12;

    private final double[] probabilities;
    private final double mean;

    private SupplyForecast(double[] probabilities, double mean) {
        this.probabilities = probabilities;
        this.mean = mean;
    }

    /**
     * The forecast of a stream.
     *
     * @param homesBySize expected homes over the whole time, at place j for households of j persons; place 0 is not used
     */
    static SupplyForecast of(double[] homesBySize) {
        var homes = Arrays.stream(homesBySize, 1, homesBySize.length).sum();
        if (!(homes >= 0 && homes <= MOST_HOMES)) {
            throw new IllegalArgumentException(
                    "A forecast of " + homes + " homes: expected 0 to " + MOST_HOMES + "; take a shorter time");
        }
        var mean = 0.0;
        var variance = 0.0;
        for (var size = 1; size < homesBySize.length; size++) {
            mean += size * homesBySize[size];
            variance += size * size * homesBySize[size];
        }
        var g = new double[(int) Math.ceil(mean + SPREADS * Math.sqrt(variance)) + homesBySize.length];
        g[0] = Math.exp(-homes);
        for (var n = 1; n < g.length; n++) {
            var sum = 0.0;
            for (var size = 1; size < homesBySize.length && size <= n; size++) {
                sum += size * homesBySize[size] * g[n - size];
            }
            g[n] = sum / n;
        }
        return new SupplyForecast(g, mean);
    }

    double mean() {
        return mean;
    }

    /** The smallest number of persons that is reached or stayed under with at least this probability. */
    int quantile(double probability) {
        var sum = 0.0;
        for (var n = 0; n < probabilities.length; n++) {
            sum += probabilities[n];
            if (sum >= probability) {
                return n;
            }
        }
        return probabilities.length - 1;
    }

    /** The probability that at least so many are housed. */
    double atLeast(int persons) {
        var fewer = 0.0;
        for (var n = 0; n < Math.min(persons, probabilities.length); n++) {
            fewer += probabilities[n];
        }
        return Math.clamp(1 - fewer, 0, 1);
    }
}
