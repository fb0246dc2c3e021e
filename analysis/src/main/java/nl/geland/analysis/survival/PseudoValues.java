package nl.geland.analysis.survival;

/**
 * What each person adds to a share: {@code n·θ − (n − 1)·θ without that person}, which an ordinary regression can take as its outcome, censored
 * or not. Rows must be watched from the start, one per person.
 *
 * <p>Each leave-one-out curve differs from the whole in a way that running products give at once: time is linear in rows after sorting.
 *
 * <p>Source: Andersen and Perme (2010), <a href="https://doi.org/10.1177/0962280209105020">doi:10.1177/0962280209105020</a>.
 */
public final class PseudoValues {

    private PseudoValues() {}

    /**
     * Pseudo-values of the share without the event after a day; every cause counts as the same event.
     *
     * @throws IllegalArgumentException when a row enters late, or nobody is observed up to that day
     */
    public static double[] survival(Spells spells, int day) {
        return new LeaveOneOut(spells, day).survival();
    }

    /**
     * Pseudo-values of the mean number of days without the event, from the start up to a day.
     *
     * @throws IllegalArgumentException when a row enters late, or nobody is observed up to that day
     */
    public static double[] restrictedMean(Spells spells, int day) {
        return new LeaveOneOut(spells, day).restrictedMean();
    }

    /**
     * Pseudo-values of the share that left for a cause by a day.
     *
     * @throws IllegalArgumentException when a row enters late, or nobody is observed up to that day
     */
    public static double[] incidence(Spells spells, int cause, int day) {
        return new LeaveOneOut(spells, day).incidence(cause);
    }
}
