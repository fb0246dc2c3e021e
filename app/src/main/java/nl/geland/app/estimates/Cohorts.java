package nl.geland.app.estimates;

import java.util.Arrays;
import java.util.List;
import nl.geland.analysis.effects.CohortPanel;
import nl.geland.analysis.effects.DifferenceInDifferences;
import nl.geland.analysis.effects.DifferenceInDifferences.Base;
import nl.geland.analysis.effects.DifferenceInDifferences.Controls;
import nl.geland.analysis.effects.EffectEstimate;
import nl.geland.analysis.effects.GroupTimeEffects;
import nl.geland.analysis.effects.TimedEffect;

/** Difference in differences by cohort and period, with the checks that belong to it. */
final class Cohorts {

    private static final int DRAWS = 999;
    private static final int LEAST_DRAWS = 100;
    private static final int MOST_DRAWS = 100_000;

    private final Answer answer;
    private final GroupTimeEffects effects;
    private final Sites sites;

    private Cohorts(Answer answer, GroupTimeEffects effects, Sites sites) {
        this.answer = answer;
        this.effects = effects;
        this.sites = sites;
    }

    static Answer answer(Sites sites) {
        var request = sites.request();
        var table = sites.table();
        var controls = request.choice(Option.CONTROLS, Controls.NEVER_TREATED, Request.words(Controls.class));
        var base = request.choice(Option.BASE, Base.PREVIOUS_PERIOD, Request.words(Base.class));
        var draws = (int) request.whole(Option.DRAWS, DRAWS, LEAST_DRAWS, MOST_DRAWS);
        var seed = request.whole(Option.SEED, 1, Long.MIN_VALUE, Long.MAX_VALUE);
        var faults = new Faults();
        var columns = new Columns(table, faults);
        var period = columns.periods(request.column(Option.PERIOD));
        var first = columns.periodsOrNever(request.column(Option.FIRST_TREATED), CohortPanel.NEVER);
        var outcome = columns.numbers(request.column(Option.OUTCOME));
        faults.refuseIfAny();
        var hasZero = Arrays.stream(table.column(request.column(Option.FIRST_TREATED)))
                .anyMatch(cell -> Columns.parse(cell) == 0);
        if (hasZero && Arrays.stream(period).anyMatch(one -> one <= 0)) {
            throw new Refused("zero.never", table.file(), request.column(Option.FIRST_TREATED));
        }
        var unit = Groups.numbers(table, request.column(Option.UNIT));
        var cluster = request.has(Option.CLUSTER) ? Groups.numbers(table, request.column(Option.CLUSTER)) : unit;
        var covariates = Model.of(sites, false).covariates();
        try {
            var panel = CohortPanel.clustered(unit, period, outcome, first, covariates, cluster);
            var effects = DifferenceInDifferences.withDefaults()
                    .with(controls)
                    .with(base)
                    .estimate(panel);
            Regressions.refuseConstant(sites, List.of(outcome));
            var answer = sites.begin()
                    .put("units", panel.size())
                    .put("already_treated", panel.alreadyTreated())
                    .put("compared_with", Request.word(controls))
                    .put("base", Request.word(base));
            return new Cohorts(answer, effects, sites).fill(draws, seed);
        } catch (IllegalArgumentException e) {
            throw Told.by(table, e);
        }
    }

    private Answer fill(int draws, long seed) {
        var whole = effects.meanOverCohorts();
        add(answer, whole)
                .put("verdict", Answer.lower(Effects.verdict(sites, whole)))
                .put("smallest_effect_seen", whole.smallestEffectSeen())
                .put("before_chi_squared", effects.before().statistic())
                .put("before_degrees", effects.before().degrees())
                .put("before_p", effects.before().pValue())
                .put("draws", draws)
                .put("seed", seed);
        Effects.addChecks(answer, effects.diagnostics());
        var means = answer.rows("overall");
        add(means.add().put("name", "simple"), effects.simple());
        add(means.add().put("name", "time_since"), effects.meanOverTimeSince());
        add(means.add().put("name", "cohorts"), effects.meanOverCohorts());
        add(means.add().put("name", "periods"), effects.meanOverPeriods());
        add("time_since", "since", effects.byTimeSince(), draws, seed);
        add("cohorts", "cohort", effects.byCohort(), draws, seed);
        add("periods", "period", effects.byPeriod(), draws, seed);
        var cells = answer.rows("cells");
        effects.effects()
                .forEach(cell ->
                        add(cells.add().put("cohort", cell.cohort()).put("period", cell.period()), cell.effect()));
        var leftOut = answer.rows("left_out");
        effects.leftOut()
                .forEach(one -> leftOut.add()
                        .put("cohort", one.cohort())
                        .put("period", one.period())
                        .put("reason", Answer.lower(one.reason())));
        return Effects.explain(sites, answer, whole);
    }

    private Answer add(Answer to, EffectEstimate effect) {
        return to.put("estimate", effect.point())
                .put("standard_error", effect.standardError())
                .put(effect.interval(sites.request().level()))
                .put("p", effect.pValue());
    }

    private void add(String title, String name, List<TimedEffect> timed, int draws, long seed) {
        var band = effects.band(timed, sites.request().level(), draws, seed).intervals();
        var rows = answer.rows(title);
        for (var i = 0; i < timed.size(); i++) {
            add(rows.add().put(name, timed.get(i).at()), timed.get(i).effect())
                    .put("band_lower", band.get(i).lower())
                    .put("band_upper", band.get(i).upper());
        }
    }
}
