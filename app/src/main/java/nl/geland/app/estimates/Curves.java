package nl.geland.app.estimates;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import nl.geland.analysis.survival.AalenJohansen;
import nl.geland.analysis.survival.Caution;
import nl.geland.analysis.survival.CumulativeIncidence;
import nl.geland.analysis.survival.InfluenceSquares;
import nl.geland.analysis.survival.KaplanMeier;
import nl.geland.analysis.survival.NelsonAalen;
import nl.geland.analysis.survival.RestrictedMean;
import nl.geland.analysis.survival.RiskCounts;
import nl.geland.analysis.survival.SurvivalCurve;
import nl.geland.analysis.survival.Variance;

/**
 * The share without an event, or in each of some states, after each day; of several sites from counts and sums alone: no row travels.
 */
final class Curves {

    private static final String EVERYBODY = "";

    private final Request request;
    private final Histories histories;
    private final EnumSet<Caution> cautions = EnumSet.noneOf(Caution.class);

    private Curves(Request request, Histories histories) {
        this.request = request;
        this.histories = histories;
    }

    static Answer survival(Sites sites) {
        var curves = new Curves(sites.request(), Histories.of(sites, false));
        var answer = sites.begin();
        var groups = groups(sites);
        var summary = answer.rows("groups");
        var rows = answer.rows("curve");
        var means = sites.request().has(Option.AT) ? answer.rows("means") : null;
        for (var group : groups.entrySet()) {
            var curve = curves.curve(group.getValue());
            var hazard = curves.hazard(group.getValue());
            curves.summarise(summary.add(), group, curve);
            var observed = curves.histories.atRisk(group.getValue());
            for (var day : curves.days(curve.days())) {
                curves.tellEnd(answer, curve.survivalAt(day));
                var row =
                        curves.named(rows.add(), group.getKey()).put("day", day).put("at_risk", observed.on(day));
                curves.add(row, day, curve, hazard);
            }
            if (means != null) {
                for (var day : sites.request().at()) {
                    var mean = curves.isWeighted()
                            ? RestrictedMean.of(
                                    curves.histories.clusteredSpells(
                                            group.getValue().getFirst()),
                                    day)
                            : RestrictedMean.of(curve, day);
                    curves.named(means.add(), group.getKey())
                            .put("day", day)
                            .put("mean_days", mean.days())
                            .put("standard_error", mean.standardError())
                            .put(mean.interval(sites.request().level()));
                }
            }
        }
        return answer.put(curves.cautions);
    }

    static Answer incidence(Sites sites) {
        if (sites.request().has(Option.FROM) || sites.request().has(Option.PERSON)) {
            return StateShares.answer(sites);
        }
        var curves = new Curves(sites.request(), Histories.of(sites, true));
        var answer = sites.begin();
        var rows = answer.rows("curve");
        for (var group : groups(sites).entrySet()) {
            var curve = curves.incidence(group.getValue());
            curves.cautions.addAll(curve.cautions());
            var states = curves.histories.states();
            var observed = curves.histories.atRisk(group.getValue());
            for (var day : curves.days(curve.days())) {
                var atRisk = observed.on(day);
                curves.tellEnd(answer, curve.remainingAt(day));
                curves.named(rows.add(), group.getKey())
                        .put("day", day)
                        .put("at_risk", atRisk)
                        .put("state", "0")
                        .put("share", curve.remainingAt(day))
                        .put("standard_error", curve.remainingStandardErrorAt(day))
                        .put(curve.remainingIntervalAt(day, sites.request().level()));
                for (var cause = 1; cause <= states.size(); cause++) {
                    curves.named(rows.add(), group.getKey())
                            .put("day", day)
                            .put("at_risk", atRisk)
                            .put("state", states.get(cause - 1))
                            .put("share", curve.incidenceAt(cause, day))
                            .put("standard_error", curve.standardErrorAt(cause, day))
                            .put(curve.intervalAt(cause, day, sites.request().level()));
                }
            }
        }
        return answer.put(curves.cautions);
    }

    private static Map<String, List<Table>> groups(Sites sites) {
        if (!sites.request().has(Option.BY)) {
            return Map.of(EVERYBODY, sites.tables());
        }
        var column = sites.request().column(Option.BY);
        var groups = new java.util.LinkedHashMap<String, List<Table>>();
        for (var level : Groups.levels(sites.tables(), Option.BY, column, 1).names()) {
            var parts = new ArrayList<Table>();
            sites.tables().forEach(table -> parts.add(Groups.only(table, column, level)));
            groups.put(level, parts);
        }
        return groups;
    }

    /** Then errors are by jackknife; this never goes with sites. */
    private boolean isWeighted() {
        return request.has(Option.WEIGHTS) || request.has(Option.CLUSTER);
    }

    private SurvivalCurve curve(List<Table> tables) {
        var method = request.has(Option.CLUSTER)
                ? KaplanMeier.withDefaults().with(Variance.JACKKNIFE)
                : KaplanMeier.withDefaults();
        return request.isFederated()
                ? method.fit(counts(tables))
                : method.fit(histories.clusteredSpells(tables.getFirst()));
    }

    private NelsonAalen hazard(List<Table> tables) {
        return request.isFederated()
                ? NelsonAalen.fit(counts(tables))
                : NelsonAalen.fit(histories.spells(tables.getFirst()));
    }

    private CumulativeIncidence incidence(List<Table> tables) {
        var method = AalenJohansen.withDefaults().withCauses(histories.states().size());
        if (!request.isFederated()) {
            return method.fit(histories.clusteredSpells(tables.getFirst()));
        }
        var all = counts(tables);
        return method.fit(
                all,
                tables.stream()
                        .map(table -> method.squares(all, histories.spells(table)))
                        .reduce(InfluenceSquares::merge)
                        .orElseThrow());
    }

    private RiskCounts counts(List<Table> tables) {
        return tables.stream()
                .map(table -> RiskCounts.of(histories.spells(table)))
                .reduce(RiskCounts.none(), RiskCounts::merge);
    }

    private int[] days(int[] all) {
        return request.has(Option.AT) ? request.at() : all;
    }

    private Answer named(Answer row, String group) {
        return group.equals(EVERYBODY) ? row : row.put("group", group);
    }

    /** A day after the last one is told: nothing is known of it. */
    private void tellEnd(Answer answer, double share) {
        if (Double.isNaN(share)) {
            answer.caution("beyond_last_day");
        }
    }

    private void summarise(Answer row, Map.Entry<String, List<Table>> group, SurvivalCurve curve) {
        cautions.addAll(curve.cautions());
        var events = 0.0;
        for (var one : curve.events()) {
            events += one;
        }
        named(row, group.getKey())
                .put("rows", group.getValue().stream().mapToInt(Table::size).sum())
                .put("events", events)
                .put("median", curve.medianDay().orElse(Double.NaN))
                .put("last_day", curve.lastDay());
    }

    private void add(Answer row, int day, SurvivalCurve curve, NelsonAalen hazard) {
        if (!request.has(Option.AT)) {
            row.put("events", curve.events()[java.util.Arrays.binarySearch(curve.days(), day)]);
        }
        row.put("share", curve.survivalAt(day))
                .put("standard_error", curve.standardErrorAt(day))
                .put(curve.intervalAt(day, request.level()))
                .put("hazard", hazard.hazardAt(day))
                .put("hazard_standard_error", hazard.standardErrorAt(day));
    }
}
