package nl.geland.analysis.agreement;

/**
 * What may be said of two categories of a variable.
 *
 * <p>Source: Stevens (1946), <a href="https://doi.org/10.1126/science.103.2684.677">doi:10.1126/science.103.2684.677</a>.
 */
public enum Scale {
    /** Same or different. */
    NOMINAL,
    /** Also: more or less. */
    ORDINAL,
    /** Also: by how much. */
    INTERVAL,
    /** Also: how many times as much; there is a true zero. */
    RATIO
}
