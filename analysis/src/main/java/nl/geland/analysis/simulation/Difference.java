package nl.geland.analysis.simulation;

/**
 * How much a number differs between a scenario and its base, run by run with the same random numbers.
 *
 * <p>Chance and assumptions are apart: more runs shrink the first, never the second.
 *
 * @param estimate scenario minus base, with its interval; where assumptions vary, of the mean over them
 * @param varianceReduction by how much the variance of the difference is smaller than with random numbers of their own:
 *     so many times fewer runs do; infinite when the difference never varies and not a number when nothing does
 * @param chance the standard deviation of the mean difference that is due to chance
 * @param assumptions the standard deviation of the difference that is due to assumptions; 0 when none varied, or when
 *     chance hides it
 */
public record Difference(Estimate estimate, double varianceReduction, double chance, double assumptions) {

    /** Scenario minus base. */
    public double mean() {
        return estimate.mean();
    }
}
