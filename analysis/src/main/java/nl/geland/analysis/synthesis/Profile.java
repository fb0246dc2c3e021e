package nl.geland.analysis.synthesis;

/**
 * How well each value of an effect fits what one site saw: the logarithm of its likelihood, up to a constant, and its slope.
 *
 * <p>A site where nobody in one group had the event has no estimate and no variance, and still says that some values fit better than others.
 * Source: Schuemie et al. (2022), <a href="https://doi.org/10.1002/sim.9322">doi:10.1002/sim.9322</a>.
 */
public interface Profile {

    /** Logarithm of the likelihood at this effect, up to a constant. */
    double at(double effect);

    /** Its derivative. */
    double slope(double effect);

    /**
     * The exact conditional likelihood of the logarithm of an odds ratio, given how many had the event in all.
     *
     * @param treatedEvents those with the event among the treated
     * @param treated all treated
     * @param otherEvents those with the event among the others
     * @param others all others
     * @throws IllegalArgumentException when these are not counts of two groups
     */
    static Profile ofCounts(int treatedEvents, int treated, int otherEvents, int others) {
        return new CountsProfile(treatedEvents, treated, otherEvents, others);
    }

    /**
     * A likelihood that was computed elsewhere at some values; between them a cubic curve with the slopes of the points around.
     *
     * @param effects ascending, at least four
     * @param logLikelihoods one per value
     * @throws IllegalArgumentException when values are missing, out of order or not numbers
     */
    static Profile onGrid(double[] effects, double[] logLikelihoods) {
        return new GridProfile(effects, logLikelihoods);
    }
}
