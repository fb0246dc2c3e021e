package nl.geland.app.estimates;

import java.util.ArrayList;
import java.util.List;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.Interval;
import nl.geland.analysis.survival.Concordance;
import nl.geland.analysis.survival.CoxCaution;
import nl.geland.analysis.survival.CoxFit;
import nl.geland.analysis.survival.CoxRegression;
import nl.geland.analysis.survival.Proportionality;
import nl.geland.analysis.survival.Spells;
import nl.geland.analysis.survival.Ties;
import nl.geland.analysis.synthesis.FederatedCox;
import nl.geland.analysis.synthesis.LikelihoodSite;

/** Cox regression, of one file or of sites that keep their rows. */
final class HazardRatios {

    /** A probability below this is too small to put a change of the ratio down to chance. */
    private static final double SELDOM = 0.05;

    private HazardRatios() {}

    static Answer answer(Sites sites) {
        var request = sites.request();
        var ties = request.choice(Option.TIES, Ties.EFRON, Request.words(Ties.class));
        var histories = Histories.of(sites, false);
        var model = Model.of(sites, true);
        var answer = sites.begin().put("ties", Answer.lower(ties));
        return request.isFederated()
                ? federated(sites, histories, model, ties, answer)
                : single(sites, histories, model, ties, answer);
    }

    private static Answer single(Sites sites, Histories histories, Model model, Ties ties, Answer answer) {
        var request = sites.request();
        var method = method(request, sites.table(), ties);
        if (request.has(Option.CLUSTER)) {
            method = method.clusteredBy(Groups.numbers(sites.table(), request.column(Option.CLUSTER)));
        }
        var spells = histories.spells(sites.table());
        var fit = method.fit(spells, model.covariates());
        answer.put("errors", request.has(Option.CLUSTER) ? "cluster" : "none")
                .put("events", fit.events())
                .put("log_likelihood", fit.logLikelihood())
                .put("log_likelihood_at_zero", fit.logLikelihoodAtZero())
                .put("score_test", fit.scoreTest());
        if (!request.has(Option.STRATA) && !request.has(Option.WEIGHTS)) {
            answer.put("concordance", concordance(spells, model, fit));
        }
        var rows = answer.rows("coefficients");
        for (var i = 0; i < fit.names().size(); i++) {
            add(
                    rows.add(),
                    fit.names().get(i),
                    fit.coefficients()[i],
                    fit.standardErrors()[i],
                    fit.interval(i, request.level()));
        }
        addProportionality(answer, fit);
        if (isEndless(fit)) {
            var columns = telling(method, spells, model.covariates());
            FarValues.refuse(sites, model.sites(), columns, some -> {
                var table = sites.only(some).table();
                return isEndless(method(request, table, ties)
                        .fit(histories.spells(table), model.rows(some).covariates()));
            });
            answer.named(CoxCaution.MONOTONE, columns);
        }
        return answer.aliased(fit.names(), fit.coefficients()).put(fit.cautions());
    }

    /** The tests, and a caution that names the columns of which the ratio changes; where only all together do, that. */
    private static void addProportionality(Answer answer, CoxFit fit) {
        var tests = answer.rows("proportionality");
        var proportionality = fit.proportionality(Proportionality.Scale.KAPLAN_MEIER);
        var changing = new ArrayList<String>();
        for (var i = 0; i < proportionality.names().size(); i++) {
            tests.add()
                    .put("name", proportionality.names().get(i))
                    .put("chi_squared", proportionality.tests().get(i));
            if (proportionality.tests().get(i).pValue() < SELDOM) {
                changing.add(proportionality.names().get(i));
            }
        }
        tests.add().put("name", "*").put("chi_squared", proportionality.global());
        if (!changing.isEmpty()) {
            answer.caution("not_proportional", changing);
        } else if (proportionality.global().pValue() < SELDOM) {
            answer.caution("not_proportional_together");
        }
    }

    private static List<String> telling(CoxRegression method, Spells spells, Covariates covariates) {
        return Endless.columns(covariates, some -> isEndless(method.fit(spells, some)));
    }

    private static boolean isEndless(CoxFit fit) {
        return fit.cautions().contains(CoxCaution.MONOTONE);
    }

    private static Answer federated(Sites sites, Histories histories, Model model, Ties ties, Answer answer) {
        var names = model.covariates().names();
        var fit = fit(sites, histories, ties, model.sites());
        if (!fit.hasConverged()) {
            var telling = Endless.columns(
                    model.covariates(),
                    some -> !fit(sites, histories, ties, model.only(some.names()))
                            .hasConverged());
            FarValues.refuse(
                    sites,
                    model.sites(),
                    telling,
                    rows -> !fit(
                                    sites.only(rows),
                                    histories,
                                    ties,
                                    model.rows(rows).sites())
                            .hasConverged());
            throw new Refused(
                    "separated.events",
                    String.join(", ", telling),
                    sites.table().file());
        }
        answer.put("events", fit.events()).put("log_likelihood", fit.logLikelihood());
        var rows = answer.rows("coefficients");
        for (var i = 0; i < names.size(); i++) {
            add(
                    rows.add(),
                    names.get(i),
                    fit.coefficients()[i],
                    fit.standardErrors()[i],
                    fit.interval(i, sites.request().level()));
        }
        return answer.aliased(names, fit.coefficients());
    }

    private static FederatedCox fit(Sites sites, Histories histories, Ties ties, List<Covariates> columns) {
        var all = new ArrayList<LikelihoodSite>();
        for (var site = 0; site < columns.size(); site++) {
            var table = sites.tables().get(site);
            var method = method(sites.request(), table, ties);
            var spells = histories.spells(table);
            var covariates = columns.get(site);
            all.add(at -> method.contribution(spells, covariates, at));
        }
        return FederatedCox.fit(all, columns.getFirst().width());
    }

    private static CoxRegression method(Request request, Table table, Ties ties) {
        var method = CoxRegression.withDefaults().with(ties);
        return request.has(Option.STRATA)
                ? method.stratifiedBy(Groups.numbers(table, request.column(Option.STRATA)))
                : method;
    }

    private static double concordance(Spells spells, Model model, CoxFit fit) {
        var score = new double[fit.size()];
        for (var row = 0; row < score.length; row++) {
            for (var i = 0; i < fit.names().size(); i++) {
                var coefficient = fit.coefficients()[i];
                score[row] += Double.isNaN(coefficient)
                        ? 0
                        : coefficient * model.covariates().value(row, i);
            }
        }
        return Concordance.of(spells, score).share();
    }

    static void add(Answer row, String name, double estimate, double error, Interval interval) {
        row.put("name", name)
                .put("estimate", estimate)
                .put("standard_error", error)
                .put(interval)
                .put("hazard_ratio", Math.exp(estimate))
                .put("hazard_ratio_lower", Math.exp(interval.lower()))
                .put("hazard_ratio_upper", Math.exp(interval.upper()))
                .put("p", new ChiSquared(estimate / error * (estimate / error), 1).pValue());
    }
}
