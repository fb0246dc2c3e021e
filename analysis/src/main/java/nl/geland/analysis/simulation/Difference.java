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
 * @param lowest the lowest mean of a draw of the assumptions; the mean when none varied. Of n draws, the lowest and the highest
 *     hold one more draw with chance (n − 1)/(n + 1), whatever the distribution: 95 % for 39 draws. Wilks (1941),
 *     <a href="https://doi.org/10.1214/aoms/1177731788">doi:10.1214/aoms/1177731788</a>
 * @param highest the highest
 */
public record Difference(
        Estimate estimate, double varianceReduction, double chance, double assumptions, double lowest, double highest) {

    /** Scenario minus base. */
    public double mean() {
        return estimate.mean();
    }
}
