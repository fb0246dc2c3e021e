package nl.geland.analysis.effects;

/**
 * How standard errors allow for outcomes that spread more in one place than another. Source: Long and Ervin (2000),
 * <a href="https://doi.org/10.1080/00031305.2000.10474549">doi:10.1080/00031305.2000.10474549</a>.
 */
public enum Robust {
    /** Not at all: by the model. */
    NONE,
    /** By the squared distances themselves (White). */
    HC0,
    /** The same times n / (n − number of coefficients). */
    HC1,
    /** Each divided by one minus its leverage. */
    HC2,
    /** Each divided by that squared: the best with few rows. */
    HC3
}
