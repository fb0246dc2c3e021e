package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.Problems;
import nl.geland.analysis.numerics.RowOrder;
import org.jspecify.annotations.Nullable;

/**
 * Regression of the cumulative incidence of one cause among several on covariates, by the hazard of its subdistribution: what goes with leaving
 * for this cause, with all that other causes take away.
 *
 * <p>A person who left for another cause stays among those who did not leave for this one, with the chance of still being watched as weight.
 * That chance is estimated from the censorings, in groups if asked for, and from late entries too where rows have them. Units: whole days;
 * coefficients in logarithms of the subdistribution hazard ratio per unit of the covariate. Ties as Breslow.
 *
 * <p>Standard errors are robust. Without late entry they count that the weights were estimated, as R's {@code crr}; with late entry they take
 * the weights as known, as R's {@code finegray} with {@code coxph}. One row per person: covariates that change in time, and weights of rows, are
 * refused. Edges: no event of the cause gives {@code NaN} and {@link CoxCaution#NO_EVENTS}; aliased columns and a monotone likelihood as in
 * {@link CoxRegression}. The order of rows does not change one bit of the result. Time is linear in rows, times groups of censoring, per step.
 *
 * <p>Sources: Fine and Gray (1999), <a href="https://doi.org/10.1080/01621459.1999.10474144">doi:10.1080/01621459.1999.10474144</a>; the sums of
 * those who stay by one walk along the days: Kawaguchi et al. (2021), <a href="https://doi.org/10.32614/RJ-2021-010">doi:10.32614/RJ-2021-010</a>.
 */
public final class FineGray {

    private final int cause;
    private final CensoringTies ties;
    private final int @Nullable [] group;
    private final int @Nullable [] cluster;

    private FineGray(int cause, CensoringTies ties, int @Nullable [] group, int @Nullable [] cluster) {
        this.cause = cause;
        this.ties = ties;
        this.group = group;
        this.cluster = cluster;
    }

    /** The defaults of R's {@code crr}: cause 1, one distribution of censoring, each row by itself. */
    public static FineGray withDefaults() {
        return new FineGray(1, CensoringTies.AMONG_ALL, null, null);
    }

    /** The same for another cause, 1 to {@value Spells#MOST_CAUSES}. */
    public FineGray ofCause(int chosen) {
        if (chosen < 1 || chosen > Spells.MOST_CAUSES) {
            throw new IllegalArgumentException("cause is %d: expected 1 to %d".formatted(chosen, Spells.MOST_CAUSES));
        }
        return new FineGray(chosen, ties, group, cluster);
    }

    /** The same with another choice of who could have been censored on a day with events. */
    public FineGray with(CensoringTies chosen) {
        return new FineGray(cause, chosen, group, cluster);
    }

    /** The same with a distribution of censoring for each group, one number of 0 or more per row. */
    public FineGray censoredBy(int[] groups) {
        return new FineGray(cause, ties, groups.clone(), cluster);
    }

    /** The same with standard errors that allow for rows of one cluster to resemble each other. */
    public FineGray clusteredBy(int[] clusters) {
        return new FineGray(cause, ties, group, clusters.clone());
    }

    /**
     * Fits the model.
     *
     * @throws IllegalArgumentException when columns differ in length, rows have weights or persons several rows, or nobody was watched between
     *     two stretches of days, in words
     */
    public FineGrayFit fit(Spells spells, Covariates covariates) {
        check(spells, covariates);
        var groups = group == null ? new int[spells.size()] : group;
        var clusters = cluster == null ? spells.personNumbers(spells.byEnd()) : cluster;
        var causes = new int[spells.size()];
        Arrays.setAll(causes, spells::cause);
        var order =
                new RowOrder(spells.size()).by(clusters).by(causes).by(groups).rows();
        var sorted = new Subdistribution(spells, covariates, order, cause);
        var numbers = groupNumbers(groups, order);
        var shares = shares(sorted.spells(), numbers);
        var rows = sorted.rows(numbers, shares);
        return new FineGrayFit(
                covariates.names(),
                rows,
                CoxNewton.maximise(rows, Ties.BRESLOW),
                new FineGrayScores(sorted, numbers, shares, ties, cluster == null ? null : picked(cluster, order)));
    }

    private CensoringShares[] shares(Spells spells, int[] numbers) {
        var count = Arrays.stream(numbers).max().orElse(-1) + 1;
        var shares = new CensoringShares[count];
        for (int g = 0, from = 0, to; g < count; g++, from = to) {
            to = CensoringShares.below(numbers, g + 1);
            var rows = new int[to - from];
            for (var i = from; i < to; i++) {
                rows[i - from] = i;
            }
            shares[g] = new CensoringShares(spells, rows, ties);
        }
        return shares;
    }

    /** Groups numbered 0, 1, … in their order; the rows come by group. */
    private static int[] groupNumbers(int[] groups, int[] order) {
        var numbers = new int[order.length];
        for (var i = 1; i < order.length; i++) {
            numbers[i] = numbers[i - 1] + (groups[order[i]] == groups[order[i - 1]] ? 0 : 1);
        }
        return numbers;
    }

    private static int[] picked(int[] values, int[] order) {
        var picked = new int[order.length];
        Arrays.setAll(picked, i -> values[order[i]]);
        return picked;
    }

    private void check(Spells spells, Covariates covariates) {
        var problems = new Problems();
        if (covariates.size() != spells.size()) {
            problems.columns("covariates", covariates.size(), spells.size());
        }
        if (group != null && group.length != spells.size()) {
            problems.columns("group", group.length, spells.size());
        }
        if (cluster != null && cluster.length != spells.size()) {
            problems.columns("cluster", cluster.length, spells.size());
        }
        if (spells.isWeighted()) {
            problems.tell("the rows have weights, expected rows that count as one each");
        }
        if (Arrays.stream(spells.personNumbers(spells.byEnd())).distinct().count() < spells.size()) {
            problems.tell("a person has several rows, expected one row per person");
        }
        problems.refuseIfAny("Fine-Gray regression");
    }
}
