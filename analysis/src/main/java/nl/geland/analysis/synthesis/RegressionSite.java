package nl.geland.analysis.synthesis;

import nl.geland.analysis.numerics.CompensatedSum;
import nl.geland.analysis.numerics.Contribution;
import nl.geland.analysis.numerics.Covariates;

/** A site with the rows of a logistic, linear or Poisson regression, which it keeps; it answers with sums. */
public interface RegressionSite {

    /** The number of rows, and then the sum of each covariate: the sites agree on a centre with it. */
    double[] totals();

    /** The totals of rows that are at hand. */
    static double[] totals(Covariates covariates, int rows) {
        var totals = new double[1 + covariates.width()];
        totals[0] = rows;
        for (var column = 0; column < covariates.width(); column++) {
            var sum = new CompensatedSum();
            for (var row = 0; row < rows; row++) {
                sum.add(covariates.value(row, column));
            }
            totals[1 + column] = sum.value();
        }
        return totals;
    }

    /**
     * What the site adds; it must answer the same every time.
     *
     * @param centre taken off each covariate
     * @param coefficients the intercept first
     */
    Contribution at(double[] centre, double[] coefficients);
}
