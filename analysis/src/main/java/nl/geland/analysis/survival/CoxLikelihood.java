package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Chunks;
import nl.geland.analysis.numerics.CompensatedSum;
import nl.geland.analysis.numerics.Symmetric;

/**
 * The partial likelihood of Cox regression at given coefficients: its logarithm, score and observed information.
 *
 * <p>With d events on a day, of mean weight w̄, Efron's form takes the shares 0/d, 1/d, … (d−1)/d of the rows with an event from the risk set
 * in turn; Breslow's takes none. The sums over these d steps are closed, so that a day costs d + width² operations.
 *
 * <p>In the information the products of two covariates stand only in sums over days of sums over those at risk, each times a hazard. They are
 * summed over rows instead, each times the hazard of all days on which it is at risk, so that days keep sums of single covariates only.
 */
final class CoxLikelihood implements CoxScan.Visitor {

    final double[] score;
    final double[] information;

    private final CoxRows rows;
    private final Ties ties;
    private final CompensatedSum logLikelihood = new CompensatedSum();
    /** Hazard of each rank for those at risk, and what Efron's ties spare those with an event. */
    private final double[] hazard;

    private final double[] spared;

    private CoxLikelihood(CoxRows rows, Ties ties) {
        this.rows = rows;
        this.ties = ties;
        score = rows.sumOfEvents.clone();
        information = new double[Symmetric.length(rows.width)];
        hazard = new double[rows.ranks()];
        spared = new double[rows.ranks()];
    }

    static CoxLikelihood at(double[] coefficients, CoxRows rows, Ties ties) {
        var likelihood = new CoxLikelihood(rows, ties);
        var scan = new CoxScan(rows, coefficients, 1);
        likelihood.logLikelihood.add(scan.predictorsOfEvents);
        scan.walk(likelihood);
        likelihood.addProducts(scan.risk);
        return likelihood;
    }

    double logLikelihood() {
        return logLikelihood.value();
    }

    @Override
    public void visit(int rank, double[] atRisk, double[] gone) {
        var count = rows.eventCount[rank];
        var mean = rows.eventWeight[rank] / count;
        var steps = new Steps();
        for (var step = 0; step < count; step++) {
            var share = ties == Ties.EFRON ? (double) step / count : 0;
            steps.add(share, atRisk[0] - share * gone[0]);
        }
        logLikelihood.add(-mean * steps.logs);
        hazard[rank] = mean * steps.one;
        spared[rank] = mean * steps.share;
        var k = 0;
        for (var a = 1; a <= rows.width; a++) {
            score[a - 1] -= atRisk[a] * hazard[rank] - gone[a] * spared[rank];
            for (var b = 1; b <= a; b++, k++) {
                information[k] -= mean
                        * (atRisk[a] * atRisk[b] * steps.oneSquared
                                - (atRisk[a] * gone[b] + gone[a] * atRisk[b]) * steps.shareSquared
                                + gone[a] * gone[b] * steps.sharesSquared);
            }
        }
    }

    private void addProducts(double[] risk) {
        var hazards = new RunningSums(hazard);
        var products = new double[information.length];
        var staying = rows.haveStaying() ? hazardsOfStaying() : new RunningSums[0];
        for (var part : Chunks.map(rows.size, (from, to) -> products(risk, hazards, staying, from, to))) {
            for (var k = 0; k < products.length; k++) {
                products[k] += part[k];
            }
        }
        for (var k = 0; k < products.length; k++) {
            information[k] += products[k];
        }
    }

    private double[] products(double[] risk, RunningSums hazards, RunningSums[] staying, int from, int to) {
        var by = new double[to - from];
        for (var i = from; i < to; i++) {
            var passed = hazards.between(rows.after[i], rows.upTo[i]) - (rows.event[i] ? spared[rows.upTo[i]] : 0);
            if (staying.length > 0 && rows.staying().group()[i] != Staying.LEAVES) {
                passed += staying[rows.staying().group()[i]].beyond(rows.upTo[i])
                        / rows.staying().atExit()[i];
            }
            by[i - from] = risk[i] * passed;
        }
        var products = new double[information.length];
        rows.values.addProducts(from, to, by, products);
        return products;
    }

    /** For each group the hazard of each rank, as far as those who stay are still watched. */
    private RunningSums[] hazardsOfStaying() {
        return Arrays.stream(rows.staying().atRank())
                .map(share -> {
                    var steps = new double[share.length];
                    Arrays.setAll(steps, rank -> share[rank] * hazard[rank]);
                    return new RunningSums(steps);
                })
                .toArray(RunningSums[]::new);
    }

    /** Sums over the steps of one day, with f the share taken away and s what is left of the risk: of 1/s, f/s, 1/s², f/s², f²/s² and log s. */
    private static final class Steps {

        private double one;
        private double share;
        private double oneSquared;
        private double shareSquared;
        private double sharesSquared;
        private double logs;

        void add(double taken, double left) {
            var inverse = 1 / left;
            one += inverse;
            share += taken * inverse;
            oneSquared += inverse * inverse;
            shareSquared += taken * inverse * inverse;
            sharesSquared += taken * taken * inverse * inverse;
            logs += Math.log(left);
        }
    }
}
