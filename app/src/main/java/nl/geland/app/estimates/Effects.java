package nl.geland.app.estimates;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.geland.analysis.effects.Diagnostics;
import nl.geland.analysis.effects.DoubleRobust;
import nl.geland.analysis.effects.EffectEstimate;
import nl.geland.analysis.effects.Estimand;
import nl.geland.analysis.effects.Family;
import nl.geland.analysis.effects.Gate;
import nl.geland.analysis.effects.Matching;
import nl.geland.analysis.effects.Observed;
import nl.geland.analysis.effects.Regression;
import nl.geland.analysis.effects.Verdict;
import nl.geland.analysis.numerics.Covariates;

/** What a measure did, by two models at once, with the checks that belong to it. */
final class Effects {

    private static final int FOLDS = 5;
    private static final int MOST_FOLDS = 100;
    /** An error this small beside the outcomes is what sums lose. */
    private static final double ROUNDING = 1e-12;

    private Effects() {}

    static Answer aipw(Sites sites) {
        return answer(sites, DoubleRobust.of(estimand(sites.request())));
    }

    static Answer dml(Sites sites) {
        var request = sites.request();
        var method = DoubleRobust.of(estimand(request));
        if (request.has(Option.FOLD_COLUMN)) {
            if (request.has(Option.FOLDS) || request.has(Option.SEED)) {
                throw new Refused("folds");
            }
            Groups.levels(sites.tables(), Option.FOLD_COLUMN, request.column(Option.FOLD_COLUMN), 2);
            return answer(sites, method.withFolds(Groups.numbers(sites.table(), request.column(Option.FOLD_COLUMN))));
        }
        var folds = (int) request.whole(Option.FOLDS, FOLDS, 2, MOST_FOLDS);
        var seed = request.whole(Option.SEED, 1, Long.MIN_VALUE, Long.MAX_VALUE);
        return answer(sites, method.withFolds(folds, seed)).put("folds", folds).put("seed", seed);
    }

    private static Estimand estimand(Request request) {
        return request.choice(Option.ESTIMAND, Estimand.ATE, Request.words(Estimand.class));
    }

    static Answer match(Sites sites) {
        var request = sites.request();
        var method = request.choice(
                Option.REPLACEMENT,
                Matching.withDefaults(),
                Map.of(
                        "no",
                        Matching.withDefaults(),
                        "yes",
                        Matching.withDefaults().withReplacement()));
        if (request.has(Option.CALIPER)) {
            var caliper = request.number(Option.CALIPER, 0);
            if (!(caliper > 0)) {
                throw new Refused("above.zero", Option.CALIPER.word());
            }
            method = method.within(caliper);
        }
        var chosen = method;
        return answer(sites, (observed, treated) -> {
            var matched = chosen.estimate(observed);
            return answer(sites, treated, matched.effect())
                    .put("pairs", matched.pairs().size())
                    .put("unmatched", matched.unmatched());
        });
    }

    private static Answer answer(Sites sites, DoubleRobust method) {
        return answer(sites, (observed, treated) -> answer(sites, treated, method.estimate(observed)));
    }

    /** What is done with the units, and how many of them are treated. */
    @FunctionalInterface
    private interface Work {
        Answer on(Observed observed, int treated);
    }

    private static Answer answer(Sites sites, Work work) {
        var request = sites.request();
        var table = sites.table();
        var faults = new Faults();
        var columns = new Columns(table, faults);
        var treatment = columns.zeroOrOne(request.column(Option.TREATMENT));
        var outcome = columns.numbers(request.column(Option.OUTCOME));
        faults.refuseIfAny();
        Regressions.refuseConstant(sites, List.of(outcome));
        var treated = new boolean[treatment.length];
        var count = 0;
        for (var row = 0; row < treated.length; row++) {
            treated[row] = treatment[row] == 1;
            count += treated[row] ? 1 : 0;
        }
        if (count == 0 || count == treated.length) {
            throw new Refused("one.level.treatment", table.file(), request.column(Option.TREATMENT));
        }
        var covariates = Model.of(sites, true).covariates();
        if (count > 1 && count < treated.length - 1) {
            refuseCertainty(sites, treatment, covariates);
        }
        try {
            var observed = Observed.of(treated, outcome, covariates);
            if (request.has(Option.CLUSTER)) {
                observed = observed.clusteredBy(Groups.numbers(table, request.column(Option.CLUSTER)));
            }
            return work.on(observed, count);
        } catch (IllegalArgumentException e) {
            throw Told.by(table, e);
        }
    }

    private static void refuseCertainty(Sites sites, double[] treatment, Covariates covariates) {
        var fit = Regression.of(Family.LOGISTIC).fit(treatment, covariates);
        if (Regressions.isEndless(fit)) {
            throw Regressions.endless(sites, Family.LOGISTIC, treatment, covariates, "separated.treatment");
        }
    }

    private static Answer answer(Sites sites, int treated, EffectEstimate effect) {
        var answer = sites.begin()
                .put("treated", treated)
                .put("estimand", Answer.lower(effect.estimand()))
                .put("estimate", effect.point())
                .put("standard_error", effect.standardError())
                .put(effect.interval(sites.request().level()))
                .put("p", effect.pValue())
                .put("verdict", Answer.lower(verdict(sites, effect)))
                .put("smallest_effect_seen", effect.smallestEffectSeen());
        addChecks(answer, effect.diagnostics());
        return explain(sites, answer, effect);
    }

    /** Of an effect without error nothing is known of chance. */
    static Verdict verdict(Sites sites, EffectEstimate effect) {
        return isWithoutError(sites, effect) ? Verdict.UNKNOWN : effect.verdict();
    }

    /** Says why nothing may be said. */
    static Answer explain(Answer answer, Verdict verdict) {
        return verdict == Verdict.UNKNOWN ? answer.caution("unknown") : answer;
    }

    static Answer explain(Sites sites, Answer answer, EffectEstimate effect) {
        if (isWithoutError(sites, effect)) {
            answer.caution("no_error", sites.request().column(Option.OUTCOME));
        }
        return explain(answer, effect.verdict());
    }

    /** Whether the error is rounding at most, as when an outcome is the same for all with the measure and for all without. */
    private static boolean isWithoutError(Sites sites, EffectEstimate effect) {
        var outcome =
                new Columns(sites.table(), new Faults()).numbers(sites.request().column(Option.OUTCOME));
        var largest = Arrays.stream(outcome).map(Math::abs).max().orElse(0);
        return effect.standardError() <= ROUNDING * largest;
    }

    /** What must be known of an effect before it is read. */
    static void addChecks(Answer answer, Diagnostics diagnostics) {
        answer.put("equipoise", diagnostics.equipoise())
                .put("treated_size", diagnostics.treatedSize())
                .put("other_size", diagnostics.otherSize());
        var gates = answer.rows("gates");
        diagnostics.gates().forEach(gate -> add(gates, gate));
        var balance = answer.rows("balance");
        diagnostics
                .balance()
                .forEach(one -> balance.add()
                        .put("name", one.covariate())
                        .put("before", one.before())
                        .put("after", one.after()));
    }

    static void add(Answer.Rows gates, Gate gate) {
        gates.add()
                .put("check", Answer.lower(gate.check()))
                .put("status", Answer.lower(gate.status()))
                .put("value", gate.value())
                .put("bound", gate.bound());
    }
}
