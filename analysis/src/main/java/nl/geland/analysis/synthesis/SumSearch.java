package nl.geland.analysis.synthesis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Contribution;
import nl.geland.analysis.numerics.Symmetric;

/** The search for the largest likelihood of all sites together: Newton's steps, halved where they overshoot, each asking every site once. */
final class SumSearch {

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 30;
    private static final double NOTHING_LEFT = 1e-14;
    /** What sums over many rows lose, relative to their size. */
    private static final double ROUNDING = 1e-12;

    /** A last step this large has no end. */
    private static final double RUNNING_AWAY = 0.01;

    private final List<LikelihoodSite> sites;
    double[] coefficients;
    Contribution here;
    double[] covariance;
    boolean[] aliased;
    boolean hasConverged;
    private final boolean[] aliasedAtZero;

    SumSearch(List<LikelihoodSite> sites, int width) {
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("no sites: expected at least one");
        }
        this.sites = List.copyOf(sites);
        coefficients = new double[width];
        here = ask(coefficients);
        aliased = new boolean[width];
        covariance = Symmetric.inverse(here.information(), aliased, new double[1]);
        aliasedAtZero = aliased;
    }

    void run() {
        for (var step = 0; step < MOST_STEPS; step++) {
            var direction = Symmetric.times(covariance, here.score());
            var gain = 0.0;
            for (var i = 0; i < direction.length; i++) {
                gain += direction[i] * here.score()[i] / 2;
            }
            var isLast = gain <= NOTHING_LEFT * (1 + Math.abs(here.logLikelihood()));
            if (!move(direction) || isLast) {
                hasConverged = isLast
                        && here.count() > 0
                        && Arrays.stream(direction).noneMatch(one -> Math.abs(one) > RUNNING_AWAY)
                        && !losesColumns();
                return;
            }
        }
    }

    /** Far out along a likelihood that rises without end columns say the same that did not do so at zero. */
    private boolean losesColumns() {
        return IntStream.range(0, aliased.length).anyMatch(i -> aliased[i] && !aliasedAtZero[i]);
    }

    /** The last steps gain digits and no likelihood. */
    private boolean move(double[] direction) {
        var scale = 1.0;
        var slack = ROUNDING * (1 + Math.abs(here.logLikelihood()));
        for (var halving = 0; halving < MOST_HALVINGS; halving++, scale /= 2) {
            var next = coefficients.clone();
            for (var i = 0; i < next.length; i++) {
                next[i] += scale * direction[i];
            }
            var there = ask(next);
            if (there.logLikelihood() >= here.logLikelihood() - slack) {
                coefficients = next;
                here = there;
                aliased = new boolean[next.length];
                covariance = Symmetric.inverse(there.information(), aliased, new double[1]);
                return true;
            }
        }
        return false;
    }

    private Contribution ask(double[] at) {
        var sum = Contribution.none(at.length);
        for (var site : sites) {
            sum = sum.merge(site.at(at.clone()));
        }
        return sum;
    }
}
