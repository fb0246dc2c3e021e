package nl.geland.analysis.simulation;

/** Somebody who looks on while runs are made, and can stop it. */
@FunctionalInterface
public interface Watch {

    /**
     * Told after each run of a scenario with its base; never by two threads at once.
     *
     * @param done how many are done
     * @param most how many there will be at most
     * @return whether to go on; if not, the simulation ends with a {@link java.util.concurrent.CancellationException}
     */
    boolean goesOn(int done, int most);
}
