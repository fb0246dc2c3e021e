package nl.geland.analysis.synthesis;

/** How the uncertainty of the mean effect is told. */
public enum Errors {
    /** Normal, as if the variance between sites were known: too narrow with few sites. */
    WALD,
    /**
     * Student's t with the spread that the sites show. Sources: Hartung and Knapp (2001),
     * <a href="https://doi.org/10.1002/sim.1009">doi:10.1002/sim.1009</a>; Sidik and Jonkman (2002),
     * <a href="https://doi.org/10.1002/sim.1262">doi:10.1002/sim.1262</a>.
     */
    HARTUNG_KNAPP
}
