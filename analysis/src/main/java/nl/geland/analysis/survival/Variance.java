package nl.geland.analysis.survival;

/** How the standard error of a survival curve is found. */
public enum Variance {
    /**
     * Greenwood's formula: {@code S² Σ d/(Y(Y−d))}. Right for rows that count once, or for weights that are numbers of
     * equal rows.
     */
    GREENWOOD,
    /**
     * Infinitesimal jackknife: the squared influence of each person, summed over persons. Right also for fractional
     * weights (sampling or inverse-probability weights) and for persons with several rows.
     */
    JACKKNIFE
}
