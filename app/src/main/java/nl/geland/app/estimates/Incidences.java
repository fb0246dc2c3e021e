package nl.geland.app.estimates;

import java.util.List;
import java.util.function.Supplier;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.survival.CensoringTies;
import nl.geland.analysis.survival.CoxCaution;
import nl.geland.analysis.survival.FineGray;
import nl.geland.analysis.survival.FineGrayFit;
import nl.geland.analysis.survival.GrayTest;

/** Several outcomes that exclude each other: do groups leave for one of them in the same share, and what goes with leaving for it? */
final class Incidences {

    private Incidences() {}

    static Answer gray(Sites sites) {
        var request = sites.request();
        var table = sites.table();
        var histories = Histories.of(sites, true);
        var column = request.column(Option.BY);
        var levels = Groups.levels(sites.tables(), Option.BY, column, 2);
        var rho = request.number(Option.RHO, 0);
        if (!(rho >= 0 && rho <= 10)) {
            throw new Refused("between", Option.RHO.word(), "0", "10");
        }
        var test = GrayTest.withDefaults().withRho(rho);
        if (request.has(Option.STRATA)) {
            test = test.stratifiedBy(Groups.numbers(table, request.column(Option.STRATA)));
        }
        var answer = sites.begin().put("rho", rho);
        var rows = answer.rows("tests");
        var spells = histories.spells(table);
        var groups = levels.places(table.column(column));
        for (var cause = 1; cause <= histories.states().size(); cause++) {
            rows.add()
                    .put("state", histories.states().get(cause - 1))
                    .put("chi_squared", test.test(spells, groups, cause));
        }
        return answer;
    }

    static Answer fineGray(Sites sites) {
        var request = sites.request();
        var histories = Histories.of(sites, true);
        var cause = cause(request, histories);
        var covariates = Model.of(sites, true).covariates();
        var table = sites.table();
        var method = method(request, table, cause);
        var spells = histories.spells(table);
        var fit = inLines(table, () -> method.fit(spells, covariates));
        var answer = sites.begin()
                .put("state", histories.states().get(cause - 1))
                .put("censoring", Request.word(ties(request)))
                .put("events", fit.events())
                .put("competing", fit.competing())
                .put("log_likelihood", fit.logLikelihood())
                .put("log_likelihood_at_zero", fit.logLikelihoodAtZero());
        var rows = answer.rows("coefficients");
        for (var i = 0; i < fit.names().size(); i++) {
            HazardRatios.add(
                    rows.add(),
                    fit.names().get(i),
                    fit.coefficients()[i],
                    fit.standardErrors()[i],
                    fit.interval(i, request.level()));
        }
        if (request.has(Option.AT)) {
            addExpected(answer, request, fit, covariates);
        }
        if (isEndless(fit)) {
            var telling = Endless.columns(covariates, some -> isEndless(method.fit(spells, some)));
            FarValues.refuse(
                    sites,
                    List.of(covariates),
                    telling,
                    some -> isEndless(sites.only(some), histories, cause, covariates.rows(some.getFirst())));
            answer.named(CoxCaution.MONOTONE, telling);
        }
        return answer.aliased(fit.names(), fit.coefficients()).put(fit.cautions());
    }

    private static CensoringTies ties(Request request) {
        return request.choice(Option.CENSORING, CensoringTies.AMONG_ALL, Request.words(CensoringTies.class));
    }

    private static FineGray method(Request request, Table table, int cause) {
        var method = FineGray.withDefaults().ofCause(cause).with(ties(request));
        if (request.has(Option.CENSOR_BY)) {
            method = method.censoredBy(Groups.numbers(table, request.column(Option.CENSOR_BY)));
        }
        return request.has(Option.CLUSTER)
                ? method.clusteredBy(Groups.numbers(table, request.column(Option.CLUSTER)))
                : method;
    }

    /** Whether some rows give no estimate, as when nobody among them is watched on some day. */
    private static boolean isEndless(Sites some, Histories histories, int cause, Covariates covariates) {
        var table = some.table();
        try {
            return isEndless(method(some.request(), table, cause).fit(histories.spells(table), covariates));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean isEndless(FineGrayFit fit) {
        return fit.cautions().contains(CoxCaution.MONOTONE);
    }

    private static void addExpected(Answer answer, Request request, FineGrayFit fit, Covariates covariates) {
        var means = new double[covariates.width()];
        for (var column = 0; column < means.length; column++) {
            for (var row = 0; row < covariates.size(); row++) {
                means[column] += covariates.value(row, column) / covariates.size();
            }
        }
        var expected = fit.predict(means);
        var rows = answer.rows("expected_share");
        for (var day : request.at()) {
            rows.add()
                    .put("day", day)
                    .put("share", expected.incidenceAt(day))
                    .put("standard_error", expected.standardErrorAt(day))
                    .put(expected.intervalAt(day, request.level()));
        }
    }

    /** The state of {@code --state}; without it the first in order. */
    private static int cause(Request request, Histories histories) {
        if (!request.has(Option.STATE)) {
            return 1;
        }
        var place = histories.states().indexOf(request.column(Option.STATE));
        if (place < 0) {
            throw new Refused("no.state", request.column(Option.EVENT), Option.STATE.word());
        }
        return 1 + place;
    }

    /** What a method says of rows, told by their lines. */
    static <T> T inLines(Table table, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw Told.by(table, e);
        }
    }
}
