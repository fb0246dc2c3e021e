package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.Problems;

/**
 * Accelerated failure time regression: the logarithm of the time to the event is a sum of covariates plus a scale times an error, so that a
 * coefficient says by how much time is stretched. With Weibull's errors hazards are proportional too; with the exponential the hazard is
 * constant.
 *
 * <p>Rows may enter late ({@code from} of 1 or more): they count given that nothing happened before. Every cause counts as the same event; an
 * event on day 0 has no logarithm and is refused. Weights of rows are used. Immutable; the order of rows changes no bit. Time is linear in rows
 * per step.
 *
 * <p>Source: Kalbfleisch and Prentice (2002), The Statistical Analysis of Failure Time Data,
 * <a href="https://doi.org/10.1002/9781118032985">doi:10.1002/9781118032985</a>, chapters 2 and 3.
 */
public final class AftRegression {

    private final boolean isScaleFree;

    private AftRegression(boolean isScaleFree) {
        this.isScaleFree = isScaleFree;
    }

    /** Weibull: the scale is estimated. */
    public static AftRegression weibull() {
        return new AftRegression(true);
    }

    /** Exponential: the scale is 1. */
    public static AftRegression exponential() {
        return new AftRegression(false);
    }

    /**
     * Fits the model.
     *
     * @throws IllegalArgumentException when columns differ in length, or a row ends on day 0, in words
     */
    public AftFit fit(Spells spells, Covariates covariates) {
        var problems = new Problems();
        if (covariates.width() > 0 && covariates.size() != spells.size()) {
            problems.columns("covariates", covariates.size(), spells.size());
        }
        if (spells.size() == 0) {
            problems.tell("there are no rows, expected at least one");
        }
        problems.refuseIfAny("accelerated failure time regression");
        for (var row = 0; row < spells.size(); row++) {
            if (spells.to(row) == 0) {
                problems.row(row, "to", 0, "day 1 or later: day 0 has no logarithm");
            }
        }
        problems.refuseIfAny("accelerated failure time regression");
        var search = new AftSearch(spells, covariates, isScaleFree);
        search.run();
        return new AftFit(covariates.names(), search);
    }
}
