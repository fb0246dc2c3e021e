package nl.geland.analysis.synthesis;

/**
 * The restricted likelihood of the variance between sites, and where it is largest.
 *
 * <p>It can have several tops: a grid finds the highest, Fisher's scoring within bisection climbs it to the last digit.
 */
final class RestrictedLikelihood {

    private static final int GRID = 200;
    private static final int MOST_STEPS = 200;
    /** Top of the grid, as a multiple of the largest variance that either sites or their spread show. */
    private static final double FAR = 100;

    private RestrictedLikelihood() {}

    static double largest(SiteEstimates sites) {
        var top = FAR * scale(sites);
        var best = 0;
        var bestValue = value(sites, 0);
        for (var i = 1; i <= GRID; i++) {
            var value = value(sites, point(i, top));
            if (value > bestValue) {
                bestValue = value;
                best = i;
            }
        }
        if (best == 0 && slope(sites, 0) <= 0) {
            return 0;
        }
        return climb(sites, point(Math.max(0, best - 1), top), point(Math.min(GRID, best + 1), top));
    }

    /** Points lie closer to each other near 0. */
    private static double point(int i, double top) {
        var share = (double) i / GRID;
        return top * share * share * share;
    }

    private static double scale(SiteEstimates sites) {
        var smallest = Double.POSITIVE_INFINITY;
        var largest = Double.NEGATIVE_INFINITY;
        var variance = 0.0;
        for (var i = 0; i < sites.size(); i++) {
            smallest = Math.min(smallest, sites.estimate(i));
            largest = Math.max(largest, sites.estimate(i));
            variance = Math.max(variance, sites.variance(i));
        }
        return Math.max(variance, (largest - smallest) * (largest - smallest));
    }

    private static double climb(SiteEstimates sites, double from, double to) {
        var low = from;
        var high = to;
        var here = (low + high) / 2;
        for (var step = 0; step < MOST_STEPS && high - low > Math.ulp(high); step++) {
            var slope = slope(sites, here);
            if (slope > 0) {
                low = here;
            } else {
                high = here;
            }
            var scoring = here + slope / information(sites, here);
            var next = scoring > low && scoring < high ? scoring : (low + high) / 2;
            if (next == here) {
                break;
            }
            here = next;
        }
        return here;
    }

    private static double value(SiteEstimates sites, double between) {
        var sums = sites.weighed(between);
        return (sums.logarithms() - Math.log(sums.sum()) - sums.distance()) / 2;
    }

    /** Derivative of the likelihood, times two. */
    private static double slope(SiteEstimates sites, double between) {
        var sums = sites.weighed(between);
        return sums.squaredDistance() - (sums.sum() - sums.squares() / sums.sum());
    }

    /** Expected information, times two. */
    private static double information(SiteEstimates sites, double between) {
        var sums = sites.weighed(between);
        var share = sums.squares() / sums.sum();
        return sums.squares() - 2 * sums.cubes() / sums.sum() + share * share;
    }
}
