package nl.geland.analysis.synthesis;

/** The variance between sites at which the generalised Q has a given value; Q falls when that variance grows. */
final class Between {

    private static final int MOST_STEPS = 200;

    private Between() {}

    /** 0 when Q is below the value already without any variance between sites. */
    static double at(SiteEstimates sites, double q) {
        if (sites.weighed(0).distance() <= q) {
            return 0;
        }
        var low = 0.0;
        var high = sites.variance(0);
        while (sites.weighed(high).distance() > q) {
            low = high;
            high *= 2;
        }
        var here = low;
        for (var step = 0; step < MOST_STEPS && high - low > Math.ulp(high); step++) {
            var sums = sites.weighed(here);
            if (sums.distance() > q) {
                low = here;
            } else {
                high = here;
            }
            var newton = here + (sums.distance() - q) / sums.squaredDistance();
            var next = newton > low && newton < high ? newton : (low + high) / 2;
            if (next == here) {
                break;
            }
            here = next;
        }
        return here;
    }
}
