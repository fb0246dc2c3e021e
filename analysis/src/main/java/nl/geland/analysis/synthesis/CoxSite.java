package nl.geland.analysis.synthesis;

import nl.geland.analysis.survival.CoxContribution;

/** A site that keeps its rows and answers with sums. */
@FunctionalInterface
public interface CoxSite {

    /** What the site adds at these coefficients; it must answer the same every time. */
    CoxContribution at(double[] coefficients);
}
