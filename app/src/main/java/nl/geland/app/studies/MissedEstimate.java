package nl.geland.app.studies;

/**
 * How many words were missed in all, judged by a sample of turns: what was seen, times how many turns there are per turn that was looked at,
 * with an exact Poisson interval of 95 % around it (Garwood 1936, doi:10.1093/biomet/28.3-4.437). Nothing seen gives 0 with an upper bound
 * above 0; a sample that is the whole gives what was seen.
 *
 * @param seen words missed in the turns that were looked at
 * @param looked turns that were looked at
 * @param turns turns there are
 */
record MissedEstimate(int seen, int looked, int turns) {

    private static final double TAIL = 0.025;
    private static final int STEPS = 100;

    MissedEstimate {
        if (seen < 0 || looked < 0 || turns < looked) {
            throw new IllegalArgumentException("Of " + turns + " turns " + looked + " cannot have been looked at");
        }
    }

    boolean isKnown() {
        return looked > 0;
    }

    double missed() {
        return seen * factor();
    }

    /** The lower bound: with fewer, so many would be seen in less than 2.5 % of samples. */
    double least() {
        if (seen == 0 || looked == turns) {
            return looked == turns ? seen : 0;
        }
        return rate(mean -> 1 - atMost(seen - 1, mean) < TAIL) * factor();
    }

    /** The upper bound: with more, so few would be seen in less than 2.5 % of samples. */
    double most() {
        return looked == turns ? seen : rate(mean -> atMost(seen, mean) > TAIL) * factor();
    }

    private double factor() {
        return looked == 0 ? 0 : (double) turns / looked;
    }

    /** Where a condition that holds for small means stops holding. */
    private double rate(java.util.function.DoublePredicate holds) {
        double low = 0;
        double high = 10.0 * (seen + 2);
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The chance of at most so many where this many are to be expected. */
    private static double atMost(int count, double mean) {
        double term = Math.exp(-mean);
        double sum = term;
        for (int i = 1; i <= count; i++) {
            term *= mean / i;
            sum += term;
        }
        return sum;
    }
}
