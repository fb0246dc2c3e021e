package nl.geland.analysis.synthesis;

/**
 * What several sites found about the same effect, on a scale on which estimates are about normal (a difference, a logarithm of a ratio).
 * Immutable; sites keep the order in which they were given.
 */
public final class SiteEstimates {

    private final double[] estimate;
    private final double[] variance;

    private SiteEstimates(double[] estimate, double[] variance) {
        this.estimate = estimate;
        this.variance = variance;
    }

    /**
     * Estimates with their variances, one of each per site.
     *
     * @param variances squares of the standard errors, above 0
     * @throws IllegalArgumentException when the columns differ in length, are empty, or hold something that cannot be weighed
     */
    public static SiteEstimates of(double[] estimates, double[] variances) {
        if (estimates.length != variances.length || estimates.length == 0) {
            throw new IllegalArgumentException(
                    "%d estimates and %d variances: expected one of each per site, and at least one site"
                            .formatted(estimates.length, variances.length));
        }
        for (var i = 0; i < estimates.length; i++) {
            if (!Double.isFinite(estimates[i])) {
                throw new IllegalArgumentException(
                        "site %d: estimate is %s, expected a number".formatted(i + 1, estimates[i]));
            }
            if (!(variances[i] > 0 && Double.isFinite(variances[i]) && Double.isFinite(1 / variances[i]))) {
                throw new IllegalArgumentException(
                        "site %d: variance is %s, expected a number above 0; a site without events has no variance: give its likelihood profile"
                                .formatted(i + 1, variances[i]));
            }
        }
        return new SiteEstimates(estimates.clone(), variances.clone());
    }

    /** Number of sites. */
    public int size() {
        return estimate.length;
    }

    double estimate(int site) {
        return estimate[site];
    }

    double variance(int site) {
        return variance[site];
    }

    /** Sums that every method is made of, when sites differ by {@code between} apart from chance. */
    Weighed weighed(double between) {
        var sum = 0.0;
        var squares = 0.0;
        var cubes = 0.0;
        var mean = 0.0;
        for (var i = 0; i < estimate.length; i++) {
            var weight = 1 / (variance[i] + between);
            sum += weight;
            squares += weight * weight;
            cubes += weight * weight * weight;
            mean += weight * estimate[i];
        }
        mean /= sum;
        var distance = 0.0;
        var squaredDistance = 0.0;
        var logarithms = 0.0;
        for (var i = 0; i < estimate.length; i++) {
            var weight = 1 / (variance[i] + between);
            var off = estimate[i] - mean;
            distance += weight * off * off;
            squaredDistance += weight * weight * off * off;
            logarithms += Math.log(weight);
        }
        return new Weighed(sum, squares, cubes, mean, distance, squaredDistance, logarithms);
    }

    /**
     * Sums over sites with weight w = 1 / (variance + between).
     *
     * @param sum Σw
     * @param squares Σw²
     * @param cubes Σw³
     * @param mean the weighted mean
     * @param distance Σw(y − mean)²: the generalised Q
     * @param squaredDistance Σw²(y − mean)²
     * @param logarithms Σ log w
     */
    record Weighed(
            double sum,
            double squares,
            double cubes,
            double mean,
            double distance,
            double squaredDistance,
            double logarithms) {}
}
