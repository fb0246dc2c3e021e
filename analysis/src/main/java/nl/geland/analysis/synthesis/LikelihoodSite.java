package nl.geland.analysis.synthesis;

import nl.geland.analysis.numerics.Contribution;

/** A site that keeps its rows and answers with sums. */
@FunctionalInterface
public interface LikelihoodSite {

    /** What the site adds at these coefficients; it must answer the same every time. */
    Contribution at(double[] coefficients);
}
