package nl.geland.analysis.effects;

/** Something a reader of a regression should know before trusting its numbers. */
public enum RegressionCaution {
    /** A covariate is constant or a combination of earlier ones; its coefficient is {@code NaN}. */
    ALIASED,
    /** Covariates tell the outcomes apart perfectly: coefficients grow without end, and what is given means nothing. */
    SEPARATED,
    /** The iterations ended before the likelihood stood still. */
    NOT_CONVERGED,
    /** Fewer than ten of the rarer outcome (rows, for an amount) for each coefficient. */
    FEW_OUTCOMES
}
