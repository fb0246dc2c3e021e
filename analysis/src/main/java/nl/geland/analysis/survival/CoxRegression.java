package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Contribution;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Regression of the hazard on covariates by the partial likelihood, for rows with late entry, covariates that change in time, weights, strata
 * and clusters.
 *
 * <p>Units: time in whole days, coefficients in logarithms of the hazard ratio per unit of the covariate. Every cause counts as the same event;
 * for one cause among several use {@link Spells} in which the others are 0 (its cause-specific hazard).
 *
 * <p>Edges: no events gives coefficients {@code NaN} and {@link CoxCaution#NO_EVENTS}; a covariate that is a combination of earlier ones gets
 * {@code NaN}; a monotone likelihood is detected and answered by Firth's. Immutable; the order of rows and the number of threads do not change
 * one bit of the result. Time is linear in rows per iteration.
 *
 * <p>Sources: Cox (1972), <a href="https://doi.org/10.1111/j.2517-6161.1972.tb00899.x">doi:10.1111/j.2517-6161.1972.tb00899.x</a>; Andersen and
 * Gill (1982), <a href="https://doi.org/10.1214/aos/1176345976">doi:10.1214/aos/1176345976</a>; robust variance by Lin and Wei (1989),
 * <a href="https://doi.org/10.1080/01621459.1989.10478874">doi:10.1080/01621459.1989.10478874</a>.
 */
public final class CoxRegression {

    private final Ties ties;
    private final int @Nullable [] stratum;
    private final int @Nullable [] cluster;

    private CoxRegression(Ties ties, int @Nullable [] stratum, int @Nullable [] cluster) {
        this.ties = ties;
        this.stratum = stratum;
        this.cluster = cluster;
    }

    /** The defaults of R's {@code coxph}: Efron's ties, one stratum, variance by the information. */
    public static CoxRegression withDefaults() {
        return new CoxRegression(Ties.EFRON, null, null);
    }

    /** The same with other ties. */
    public CoxRegression with(Ties chosen) {
        return new CoxRegression(chosen, stratum, cluster);
    }

    /**
     * The same with a baseline hazard for each stratum.
     *
     * @param strata one number per row, 0 or more
     */
    public CoxRegression stratifiedBy(int[] strata) {
        return new CoxRegression(ties, strata.clone(), cluster);
    }

    /**
     * The same with standard errors that allow for rows of one cluster (a person, a household) to resemble each other.
     *
     * @param clusters one number per row, equal within a cluster
     */
    public CoxRegression clusteredBy(int[] clusters) {
        return new CoxRegression(ties, stratum, clusters.clone());
    }

    /**
     * What these rows add to a regression of several sites, at given coefficients.
     *
     * @param coefficients one per covariate
     * @throws IllegalArgumentException when columns differ in length, in words
     */
    public Contribution contribution(Spells spells, Covariates covariates, double... coefficients) {
        if (coefficients.length != covariates.width()) {
            throw new IllegalArgumentException(
                    "%d coefficients for %d covariates".formatted(coefficients.length, covariates.width()));
        }
        var rows = rows(spells, covariates);
        var likelihood = CoxLikelihood.at(coefficients, rows, ties);
        return new Contribution(
                Arrays.stream(rows.eventCount).sum(),
                likelihood.logLikelihood(),
                likelihood.score,
                likelihood.information);
    }

    /**
     * Fits the model.
     *
     * @throws IllegalArgumentException when columns differ in length, in words
     */
    public CoxFit fit(Spells spells, Covariates covariates) {
        var rows = rows(spells, covariates);
        return new CoxFit(spells, covariates.names(), rows, ties, CoxNewton.maximise(rows, ties), cluster);
    }

    private CoxRows rows(Spells spells, Covariates covariates) {
        var problems = new Problems();
        if (covariates.size() != spells.size()) {
            problems.columns("covariates", covariates.size(), spells.size());
        }
        if (stratum != null && stratum.length != spells.size()) {
            problems.columns("stratum", stratum.length, spells.size());
        }
        if (cluster != null && cluster.length != spells.size()) {
            problems.columns("cluster", cluster.length, spells.size());
        }
        problems.refuseIfAny("Cox regression");
        return new CoxRows(spells, covariates, stratum == null ? new int[spells.size()] : stratum);
    }
}
