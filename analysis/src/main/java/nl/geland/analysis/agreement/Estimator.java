package nl.geland.analysis.agreement;

/** A coefficient readied for one set of data, to be asked again for every resample. */
@FunctionalInterface
interface Estimator {

    /**
     * The coefficient with each unit taken so many times.
     *
     * @param drawn for each unit a number of times, 0 or more
     */
    Estimate of(int[] drawn);
}
