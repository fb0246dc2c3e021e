package nl.geland.app.estimates;

import java.util.List;
import java.util.Map;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.survival.AftRegression;

/** Accelerated failure time regression of one file. */
final class TimeRatios {

    private TimeRatios() {}

    static Answer answer(Sites sites) {
        var request = sites.request();
        var method = request.choice(
                Option.DISTRIBUTION,
                AftRegression.weibull(),
                Map.of("weibull", AftRegression.weibull(), "exponential", AftRegression.exponential()));
        var histories = Histories.of(sites, false);
        var spells = histories.spells(sites.table());
        var covariates = Model.of(sites, true).covariates();
        var fit = method.fit(spells, covariates);
        if (!fit.hasConverged()) {
            var telling = Endless.columns(
                    covariates, some -> !method.fit(spells, some).hasConverged());
            FarValues.refuse(
                    sites,
                    List.of(covariates),
                    telling,
                    rows -> !method.fit(histories.spells(sites.only(rows).table()), covariates.rows(rows.getFirst()))
                            .hasConverged());
            throw new Refused(
                    "separated.events",
                    String.join(", ", telling),
                    sites.table().file());
        }
        var answer = sites.begin()
                .put("scale", fit.scale())
                .put("log_scale_standard_error", fit.logScaleStandardError())
                .put("log_likelihood", fit.logLikelihood());
        var rows = answer.rows("coefficients");
        for (var i = 0; i < fit.names().size(); i++) {
            var distance = fit.coefficients()[i] / fit.standardErrors()[i];
            rows.add()
                    .put("name", fit.names().get(i))
                    .put("estimate", fit.coefficients()[i])
                    .put("standard_error", fit.standardErrors()[i])
                    .put(fit.interval(i, request.level()))
                    .put("time_ratio", Math.exp(fit.coefficients()[i]))
                    .put("p", new ChiSquared(distance * distance, 1).pValue());
        }
        return answer.aliased(fit.names(), fit.coefficients());
    }
}
