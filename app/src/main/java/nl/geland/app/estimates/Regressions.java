package nl.geland.app.estimates;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.geland.analysis.effects.Family;
import nl.geland.analysis.effects.Regression;
import nl.geland.analysis.effects.RegressionCaution;
import nl.geland.analysis.effects.RegressionFit;
import nl.geland.analysis.effects.Robust;
import nl.geland.analysis.numerics.Covariates;

/** Logistic, linear and Poisson regression of one file. */
final class Regressions {

    private Regressions() {}

    static Answer logistic(Sites sites) {
        return answer(sites, Family.LOGISTIC);
    }

    static Answer linear(Sites sites) {
        return answer(sites, Family.LINEAR);
    }

    static Answer poisson(Sites sites) {
        return answer(sites, Family.POISSON);
    }

    private static Answer answer(Sites sites, Family family) {
        var request = sites.request();
        var robust = request.choice(Option.ROBUST, Robust.NONE, Request.words(Robust.class));
        var outcome = outcome(sites, family);
        var covariates = Model.of(sites, true).covariates();
        var fit = method(sites, family, robust).fit(outcome, covariates);
        if (fit.cautions().contains(RegressionCaution.SEPARATED)) {
            refuseSeparated(outcome, covariates);
        }
        var answer = sites.begin()
                .put("errors", request.has(Option.CLUSTER) ? "cluster" : Answer.lower(robust))
                .put("log_likelihood", fit.logLikelihood())
                .put("dispersion", fit.dispersion());
        addTo(answer.rows("coefficients"), fit, family, request.level());
        return answer.put(fit.cautions());
    }

    private static void addTo(Answer.Rows rows, RegressionFit fit, Family family, double level) {
        for (var i = 0; i < fit.names().size(); i++) {
            var interval = fit.interval(i, level);
            var row = rows.add()
                    .put("name", fit.names().get(i))
                    .put("estimate", fit.coefficients()[i])
                    .put("standard_error", fit.standardErrors()[i])
                    .put(interval);
            if (family != Family.LINEAR) {
                var name = family == Family.LOGISTIC ? "odds_ratio" : "rate_ratio";
                row.put(name, Math.exp(fit.coefficients()[i]))
                        .put(name + "_lower", Math.exp(interval.lower()))
                        .put(name + "_upper", Math.exp(interval.upper()));
            }
            row.put("p", fit.pValue(i));
        }
    }

    private static double[] outcome(Sites sites, Family family) {
        var faults = new Faults();
        var columns = new Columns(sites.table(), faults);
        var column = sites.request().column(Option.OUTCOME);
        var outcome = switch (family) {
            case LOGISTIC -> columns.zeroOrOne(column);
            case LINEAR -> columns.numbers(column);
            case POISSON -> columns.counts(column);
        };
        faults.refuseIfAny();
        if (IntStream.range(0, outcome.length).allMatch(row -> outcome[row] == outcome[0])) {
            throw new Refused("constant", sites.table().file(), column);
        }
        return outcome;
    }

    private static Regression method(Sites sites, Family family, Robust robust) {
        var request = sites.request();
        var faults = new Faults();
        var columns = new Columns(sites.table(), faults);
        var method = Regression.of(family).with(robust);
        if (request.has(Option.WEIGHTS)) {
            method = method.weightedBy(columns.weights(request.column(Option.WEIGHTS)));
        }
        if (request.has(Option.OFFSET)) {
            method = method.offsetBy(columns.numbers(request.column(Option.OFFSET)));
        }
        if (request.has(Option.CLUSTER)) {
            method = method.clusteredBy(Groups.numbers(sites.table(), request.column(Option.CLUSTER)));
        }
        faults.refuseIfAny();
        return method;
    }

    /** Names the columns of which each alone tells the outcomes apart; where none does, all together. */
    static void refuseSeparated(double[] outcome, Covariates covariates) {
        var alone = IntStream.range(0, covariates.width())
                .filter(column -> separates(outcome, covariates, column))
                .mapToObj(covariates.names()::get)
                .collect(Collectors.toList());
        List<String> named = alone.isEmpty() ? covariates.names() : alone;
        throw new Refused("separated", String.join(", ", named));
    }

    /** Whether among the rows with outcome 0 and those with more, one lies wholly on one side; a level with one outcome only does so too. */
    private static boolean separates(double[] outcome, Covariates covariates, int column) {
        var least = new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        var most = new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (var row = 0; row < outcome.length; row++) {
            var side = outcome[row] == 0 ? 0 : 1;
            least[side] = Math.min(least[side], covariates.value(row, column));
            most[side] = Math.max(most[side], covariates.value(row, column));
        }
        return most[0] <= least[1] || most[1] <= least[0];
    }
}
