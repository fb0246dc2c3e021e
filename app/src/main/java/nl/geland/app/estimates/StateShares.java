package nl.geland.app.estimates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.geland.analysis.survival.InfluenceSquares;
import nl.geland.analysis.survival.MultiState;
import nl.geland.analysis.survival.Spells;
import nl.geland.analysis.survival.StateCounts;
import nl.geland.analysis.survival.StateCurves;
import nl.geland.analysis.survival.StateHistories;
import org.jspecify.annotations.Nullable;

/**
 * The share in each of some states, whatever the moves between them: each row says in {@code --from} which state a person of {@code --person} holds
 * from {@code --start} to {@code --stop}, and in {@code --event} to which state it moves then, or 0.
 */
final class StateShares {

    private final Request request;
    private final Levels states;

    private StateShares(Request request, Levels states) {
        this.request = request;
        this.states = states;
    }

    static Answer answer(Sites sites) {
        var request = sites.request();
        if (request.has(Option.TIME)) {
            throw new Refused("from.times");
        }
        for (var needed : List.of(Option.START, Option.STOP, Option.EVENT, Option.FROM, Option.PERSON)) {
            request.column(needed);
        }
        var shares = new StateShares(request, states(sites));
        sites.tables().forEach(shares::check);
        var answer = sites.begin();
        var curve = answer.rows("curve");
        var days = request.has(Option.AT) ? answer.rows("state_days") : null;
        if (!request.has(Option.BY)) {
            shares.add(sites.tables(), "", curve, days);
            return answer;
        }
        var column = request.column(Option.BY);
        for (var group : Groups.levels(sites.tables(), Option.BY, column, 1).names()) {
            var parts = sites.tables().stream().map(table -> Groups.only(table, column, group));
            shares.add(parts.toList(), group, curve, days);
        }
        return answer;
    }

    private static Levels states(Sites sites) {
        var request = sites.request();
        var faults = new Faults();
        var found = new HashSet<String>();
        sites.tables().forEach(table -> found.addAll(states(request, table, faults)));
        faults.refuseIfAny();
        if (found.size() > Spells.MOST_CAUSES) {
            throw new Refused("many.states", request.column(Option.FROM), found.size(), Spells.MOST_CAUSES);
        }
        return Levels.of(found);
    }

    private static Set<String> states(Request request, Table table, Faults faults) {
        var columns = new Columns(table, faults);
        var held = columns.texts(request.column(Option.FROM));
        var next = columns.texts(request.column(Option.EVENT));
        var zeros = faults.in(table, request.column(Option.FROM));
        var same = faults.in(table, request.column(Option.EVENT));
        var found = new HashSet<>(Arrays.asList(held));
        for (var row = 0; row < held.length; row++) {
            if (Columns.parse(held[row]) == 0) {
                zeros.row(row, "state.zero");
            } else if (held[row].equals(next[row])) {
                same.row(row, "state.same");
            }
            if (Columns.parse(next[row]) != 0) {
                found.add(next[row]);
            }
        }
        zeros.close();
        same.close();
        return found;
    }

    private void check(Table table) {
        var faults = new Faults();
        var columns = new Columns(table, faults);
        var start = columns.days(request.column(Option.START), Spells.BEFORE_DAY_ZERO);
        var stop = columns.days(request.column(Option.STOP), 0);
        var before = faults.in(table, request.column(Option.STOP));
        for (var row = 0; row < stop.length && faults.isEmpty(); row++) {
            if (stop[row] <= start[row]) {
                before.row(row, "order");
            }
        }
        before.close();
        if (request.has(Option.WEIGHTS)) {
            columns.weights(request.column(Option.WEIGHTS));
        }
        faults.refuseIfAny();
    }

    private void add(List<Table> tables, String group, Answer.Rows curve, Answer.@Nullable Rows mean) {
        var curves = request.isFederated() ? together(tables) : curves(tables.getFirst());
        for (var day : request.has(Option.AT) ? request.at() : curves.days()) {
            for (var state = 0; state < states.size(); state++) {
                named(curve.add(), group)
                        .put("day", day)
                        .put("state", states.names().get(state))
                        .put("share", curves.shareAt(state, day))
                        .put("standard_error", curves.standardErrorAt(state, day))
                        .put(curves.intervalAt(state, day, request.level()));
                if (mean != null) {
                    named(mean.add(), group)
                            .put("day", day)
                            .put("state", states.names().get(state))
                            .put("mean_days", curves.meanDays(state, day));
                }
            }
        }
    }

    private static Answer named(Answer row, String group) {
        return group.isEmpty() ? row : row.put("group", group);
    }

    private StateCurves curves(Table table) {
        var method = MultiState.withDefaults().withStates(states.size());
        var asked = request.has(Option.CLUSTER)
                ? method.clusteredBy(Groups.numbers(table, request.column(Option.CLUSTER)))
                : method;
        return Incidences.inLines(table, () -> {
            var rows = histories(table);
            var columns = new Columns(table, new Faults());
            return asked.fit(
                    request.has(Option.WEIGHTS)
                            ? rows.weightedBy(columns.weights(request.column(Option.WEIGHTS)))
                            : rows);
        });
    }

    /** Of sites that tell counts, and then, given those of all, sums: no row travels. */
    private StateCurves together(List<Table> tables) {
        var method = MultiState.withDefaults().withStates(states.size());
        var sites = tables.stream()
                .map(table -> Incidences.inLines(table, () -> histories(table)))
                .toList();
        var all = sites.stream().map(StateCounts::of).reduce(StateCounts.none(), StateCounts::merge);
        return method.fit(
                all,
                sites.stream()
                        .map(site -> method.squares(all, site))
                        .reduce(InfluenceSquares::merge)
                        .orElseThrow());
    }

    private StateHistories histories(Table table) {
        var columns = new Columns(table, new Faults());
        var next = new ArrayList<Integer>();
        for (var cell : table.column(request.column(Option.EVENT))) {
            next.add(Columns.parse(cell) == 0 ? StateHistories.NONE : states.place(cell));
        }
        return StateHistories.of(
                Groups.numbers(table, request.column(Option.PERSON)),
                columns.days(request.column(Option.START), Spells.BEFORE_DAY_ZERO),
                columns.days(request.column(Option.STOP), 0),
                states.places(table.column(request.column(Option.FROM))),
                next.stream().mapToInt(Integer::intValue).toArray());
    }
}
