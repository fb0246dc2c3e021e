package nl.geland.analysis.effects;

/** Something a reader of a regression should know before trusting its numbers. */
public enum RegressionCaution {
    /** A covariate is constant or a combination of earlier ones; its coefficient is {@code NaN}. */
    ALIASED,
    /** Covariates tell the outcomes apart perfectly: coefficients grow without end, and what is given means nothing. */
    SEPARATED,
    /**
     * Columns together tell what came of some rows with certainty, as those of a factor do whose reference has one outcome only: the likelihood has no
     * largest value. The means that are fitted are right; coefficients and their errors are not.
     */
    FAR_OUT,
    /** The iterations ended before the likelihood stood still. */
    NOT_CONVERGED,
    /** Fewer than ten of the rarer outcome (rows, for an amount) for each coefficient. */
    FEW_OUTCOMES
}
