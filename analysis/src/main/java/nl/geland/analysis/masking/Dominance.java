package nl.geland.analysis.masking;

/**
 * When one or few contributors make up so much of a sum that others can estimate them, and how far from the sum its
 * readers must then be kept.
 *
 * <p>Source: Hundepool and others (2012), Statistical Disclosure Control,
 * <a href="https://doi.org/10.1002/9781118348239">doi:10.1002/9781118348239</a>, section 4.2: the sensitivity rules and
 * their upper protection levels, used downwards too. Unit: that of the sum.
 */
public sealed interface Dominance {

    /** The (n, k) rule: the largest {@code n} together are more than {@code k} percent. */
    static Dominance ofLargest(int n, double k) {
        return new Largest(n, k);
    }

    /** The p% rule: the second largest can estimate the largest to within {@code p} percent. */
    static Dominance ofEstimate(double p) {
        return new Estimate(p);
    }

    /**
     * By how much the sum would have to be larger not to be sensitive; 0 or less when it is not.
     *
     * @param contributions what each contributes, largest first, 0 or more
     */
    double protectionLevel(long... contributions);

    /** The (n, k) rule. */
    record Largest(int n, double k) implements Dominance {
        public Largest {
            if (n < 1 || !(k > 0 && k < 100)) {
                throw Problems.one(
                        "dominance", "(%d, %s)".formatted(n, k), "n of 1 or more, k between 0 and 100 percent");
            }
        }

        @Override
        public double protectionLevel(long... contributions) {
            var sum = 0.0;
            var top = 0.0;
            for (var i = 0; i < contributions.length; i++) {
                sum += contributions[i];
                top += i < n ? contributions[i] : 0;
            }
            return 100 / k * top - sum;
        }
    }

    /** The p% rule. */
    record Estimate(double p) implements Dominance {
        public Estimate {
            if (!(p > 0 && p <= 100)) {
                throw Problems.one("p of the p% rule", p, "above 0, at most 100 percent");
            }
        }

        @Override
        public double protectionLevel(long... contributions) {
            var rest = 0.0;
            for (var i = 2; i < contributions.length; i++) {
                rest += contributions[i];
            }
            return contributions.length == 0 ? 0 : p / 100 * contributions[0] - rest;
        }
    }
}
