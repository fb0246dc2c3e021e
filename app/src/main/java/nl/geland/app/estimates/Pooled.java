package nl.geland.app.estimates;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import nl.geland.analysis.synthesis.Errors;
import nl.geland.analysis.synthesis.Heterogeneity;
import nl.geland.analysis.synthesis.MetaAnalysis;
import nl.geland.analysis.synthesis.SiteEstimates;

/** Meta-analysis of a file with the estimate of one site in each row. */
final class Pooled {

    private static final Map<String, Heterogeneity> METHODS = Map.of(
            "reml", Heterogeneity.REML,
            "dl", Heterogeneity.DERSIMONIAN_LAIRD,
            "pm", Heterogeneity.PAULE_MANDEL,
            "fixed", Heterogeneity.NONE);

    private Pooled() {}

    static Answer answer(Sites sites) {
        var request = sites.request();
        var method = request.choice(Option.METHOD, Heterogeneity.REML, METHODS);
        var isFixed = method == Heterogeneity.NONE;
        var errors = request.choice(
                Option.ERRORS, isFixed ? Errors.WALD : Errors.HARTUNG_KNAPP, Request.words(Errors.class));
        var faults = new Faults();
        var columns = new Columns(sites.table(), faults);
        var estimates = columns.numbers(request.column(Option.ESTIMATE));
        var variances = variances(request, columns);
        faults.refuseIfAny();
        var level = request.level();
        var result =
                MetaAnalysis.withDefaults().with(method).with(errors).combine(SiteEstimates.of(estimates, variances));
        var answer = sites.begin()
                .put("heterogeneity", request.word(Option.METHOD, "reml"))
                .put("errors", Request.word(errors))
                .put("estimate", result.estimate())
                .put("standard_error", result.standardError())
                .put(result.interval(level))
                .put("p", result.pValue())
                .put("prediction_lower", result.prediction(level).lower())
                .put("prediction_upper", result.prediction(level).upper())
                .put("tau_squared", result.betweenVariance())
                .put("tau_squared_lower", result.betweenInterval(level).lower())
                .put("tau_squared_upper", result.betweenInterval(level).upper())
                .put("i_squared", result.iSquared())
                .put("q", result.heterogeneityTest().statistic())
                .put("q_p", result.heterogeneityTest().pValue());
        addWeights(answer, sites.table(), estimates, variances, result.weights());
        return estimates.length == 1 ? answer.caution("one_site") : answer;
    }

    private static void addWeights(
            Answer answer, Table table, double[] estimates, double[] variances, double[] weights) {
        var rows = answer.rows("weights");
        var byLine = IntStream.range(0, estimates.length)
                .boxed()
                .sorted(Comparator.comparingLong(table::line))
                .toList();
        for (var row : byLine) {
            rows.add()
                    .put("line", table.line(row))
                    .put("estimate", estimates[row])
                    .put("variance", variances[row])
                    .put("weight", weights[row]);
        }
    }

    private static double[] variances(Request request, Columns columns) {
        if (request.has(Option.VARIANCE) == request.has(Option.STANDARD_ERROR)) {
            throw new Refused("variance");
        }
        if (request.has(Option.VARIANCE)) {
            return columns.spreads(request.column(Option.VARIANCE));
        }
        var errors = columns.spreads(request.column(Option.STANDARD_ERROR));
        return IntStream.range(0, errors.length)
                .mapToDouble(row -> errors[row] * errors[row])
                .toArray();
    }
}
