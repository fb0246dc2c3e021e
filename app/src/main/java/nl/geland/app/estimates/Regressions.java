package nl.geland.app.estimates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.geland.analysis.effects.Family;
import nl.geland.analysis.effects.Regression;
import nl.geland.analysis.effects.RegressionCaution;
import nl.geland.analysis.effects.RegressionFit;
import nl.geland.analysis.effects.Robust;
import nl.geland.analysis.numerics.Contribution;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.Interval;
import nl.geland.analysis.synthesis.FederatedRegression;
import nl.geland.analysis.synthesis.RegressionSite;

/** Logistic, linear and Poisson regression, of one file or of sites that keep their rows. */
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
        var answer = sites.request().isFederated() ? federated(sites, family) : single(sites, family);
        return family == Family.POISSON && isOffsetAboveZero(sites) ? answer.caution("offset_above_zero") : answer;
    }

    /** Logarithms are seldom all above 0, and amounts always are. */
    private static boolean isOffsetAboveZero(Sites sites) {
        return sites.request().has(Option.OFFSET)
                && sites.tables().stream()
                        .flatMapToDouble(table -> Arrays.stream(new Columns(table, new Faults())
                                .numbers(sites.request().column(Option.OFFSET))))
                        .allMatch(value -> value > 0);
    }

    /** Of sites that keep their rows: errors by the model. */
    private static Answer federated(Sites sites, Family family) {
        var request = sites.request();
        refuseConstant(
                sites,
                sites.tables().stream()
                        .map(table -> outcome(request, table, family))
                        .toList());
        var model = Model.of(sites, true);
        var fit = fit(sites, family, model.sites());
        var names = new ArrayList<>(List.of("(intercept)"));
        names.addAll(model.covariates().names());
        if (!fit.hasConverged()) {
            throw notConverged(sites, family, model);
        }
        var answer = sites.begin().put("dispersion", fit.dispersion());
        if (family != Family.LINEAR) {
            answer.put("log_likelihood", fit.logLikelihood());
        }
        var rows = answer.rows("coefficients");
        for (var i = 0; i < names.size(); i++) {
            add(
                    rows.add(),
                    family,
                    new Coefficient(
                            names.get(i),
                            fit.coefficients()[i],
                            fit.standardErrors()[i],
                            fit.interval(i, request.level()),
                            fit.pValue(i)));
        }
        return answer;
    }

    private static Refused notConverged(Sites sites, Family family, Model model) {
        var telling = Endless.columns(
                model.covariates(),
                some -> !fit(sites, family, model.only(some.names())).hasConverged());
        FarValues.refuse(
                sites,
                model.sites(),
                telling,
                rows -> !fit(sites.only(rows), family, model.rows(rows).sites()).hasConverged());
        return new Refused(
                "separated", String.join(", ", telling), sites.table().file());
    }

    private static FederatedRegression fit(Sites sites, Family family, List<Covariates> columns) {
        var all = new ArrayList<RegressionSite>();
        for (var site = 0; site < columns.size(); site++) {
            var table = sites.tables().get(site);
            var method = method(sites.request(), table, family, Robust.NONE);
            all.add(new RowsOfSite(method, outcome(sites.request(), table, family), columns.get(site)));
        }
        return FederatedRegression.fit(family, all);
    }

    /** A site whose rows are in a file here. */
    @SuppressWarnings("ArrayRecordComponent") // nobody else holds the rows
    private record RowsOfSite(Regression method, double[] outcome, Covariates covariates) implements RegressionSite {

        @Override
        public double[] totals() {
            return RegressionSite.totals(covariates, outcome.length);
        }

        @Override
        public Contribution at(double[] centre, double[] coefficients) {
            return method.contribution(outcome, covariates, centre, coefficients);
        }
    }

    private record Coefficient(String name, double estimate, double error, Interval interval, double p) {}

    private static Answer single(Sites sites, Family family) {
        var request = sites.request();
        var robust = request.choice(Option.ROBUST, Robust.NONE, Request.words(Robust.class));
        var outcome = outcome(request, sites.table(), family);
        refuseConstant(sites, List.of(outcome));
        var covariates = Model.of(sites, true).covariates();
        var fit = method(request, sites.table(), family, robust).fit(outcome, covariates);
        if (isEndless(fit)) {
            throw endless(sites, family, outcome, covariates, "separated");
        }
        var answer = sites.begin()
                .put("errors", request.has(Option.CLUSTER) ? "cluster" : Answer.lower(robust))
                .put("log_likelihood", fit.logLikelihood())
                .put("dispersion", fit.dispersion());
        addTo(answer.rows("coefficients"), fit, family, request.level());
        answer.aliased(fit.names(), fit.coefficients()).put(fit.cautions());
        return family == Family.LINEAR && !(fit.dispersion() > 0) ? answer.caution("no_spread") : answer;
    }

    private static void addTo(Answer.Rows rows, RegressionFit fit, Family family, double level) {
        for (var i = 0; i < fit.names().size(); i++) {
            add(
                    rows.add(),
                    family,
                    new Coefficient(
                            fit.names().get(i),
                            fit.coefficients()[i],
                            fit.standardErrors()[i],
                            fit.interval(i, level),
                            fit.pValue(i)));
        }
    }

    private static void add(Answer row, Family family, Coefficient of) {
        row.put("name", of.name())
                .put("estimate", of.estimate())
                .put("standard_error", of.error())
                .put(of.interval());
        if (family != Family.LINEAR) {
            var name = family == Family.LOGISTIC ? "odds_ratio" : "rate_ratio";
            row.put(name, Math.exp(of.estimate()))
                    .put(name + "_lower", Math.exp(of.interval().lower()))
                    .put(name + "_upper", Math.exp(of.interval().upper()));
        }
        row.put("p", of.p());
    }

    private static double[] outcome(Request request, Table table, Family family) {
        var faults = new Faults();
        var columns = new Columns(table, faults);
        var column = request.column(Option.OUTCOME);
        var outcome = switch (family) {
            case LOGISTIC -> columns.zeroOrOne(column);
            case LINEAR -> columns.numbers(column);
            case POISSON -> columns.counts(column);
        };
        faults.refuseIfAny();
        return outcome;
    }

    /** Of an outcome that is the same in every row nothing can be learned. */
    static void refuseConstant(Sites sites, List<double[]> outcomes) {
        if (outcomes.stream()
                        .flatMapToDouble(Arrays::stream)
                        .distinct()
                        .limit(2)
                        .count()
                < 2) {
            throw new Refused(
                    "constant.outcome", sites.table().file(), sites.request().column(Option.OUTCOME));
        }
    }

    private static Regression method(Request request, Table table, Family family, Robust robust) {
        var faults = new Faults();
        var columns = new Columns(table, faults);
        var method = Regression.of(family).with(robust);
        if (request.has(Option.WEIGHTS)) {
            method = method.weightedBy(columns.weights(request.column(Option.WEIGHTS)));
        }
        if (request.has(Option.OFFSET)) {
            method = method.offsetBy(columns.numbers(request.column(Option.OFFSET)));
        }
        if (request.has(Option.EXPOSURE)) {
            var exposure = columns.positive(request.column(Option.EXPOSURE));
            method = method.offsetBy(Arrays.stream(exposure).map(Math::log).toArray());
        }
        if (request.has(Option.CLUSTER)) {
            method = method.clusteredBy(Groups.numbers(table, request.column(Option.CLUSTER)));
        }
        faults.refuseIfAny();
        return method;
    }

    /** Whether what came of rows is told with certainty, so that coefficients have no value. */
    static boolean isEndless(RegressionFit fit) {
        return fit.cautions().contains(RegressionCaution.SEPARATED)
                || fit.cautions().contains(RegressionCaution.FAR_OUT);
    }

    /** Names what makes coefficients endless: values far from all others, or else columns that tell outcomes with certainty. */
    static Refused endless(Sites sites, Family family, double[] outcome, Covariates covariates, String key) {
        var telling = telling(family, outcome, covariates);
        FarValues.refuse(sites, List.of(covariates), telling, rows -> {
            var left = rows.getFirst();
            var outcomes = Arrays.stream(left).mapToDouble(row -> outcome[row]).toArray();
            return isEndless(Regression.of(family).fit(outcomes, covariates.rows(left)));
        });
        return new Refused(key, String.join(", ", telling), sites.table().file());
    }

    /** The columns of which each alone tells the outcomes apart; where none does, those that do so together. */
    private static List<String> telling(Family family, double[] outcome, Covariates covariates) {
        var alone = IntStream.range(0, covariates.width())
                .filter(column -> separates(outcome, covariates, column))
                .mapToObj(covariates.names()::get)
                .toList();
        return alone.isEmpty()
                ? Endless.columns(
                        covariates, some -> isEndless(Regression.of(family).fit(outcome, some)))
                : alone;
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
