package nl.geland.app.estimates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import nl.geland.analysis.survival.MultiState;
import nl.geland.analysis.survival.Spells;
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
        var table = sites.table();
        var shares = new StateShares(request, states(request, table));
        shares.check(table);
        var answer = sites.begin();
        var curve = answer.rows("curve");
        var days = request.has(Option.AT) ? answer.rows("state_days") : null;
        if (!request.has(Option.BY)) {
            shares.add(table, "", curve, days);
            return answer;
        }
        var column = request.column(Option.BY);
        for (var group : Groups.levels(sites.tables(), Option.BY, column, 1).names()) {
            shares.add(Groups.only(table, column, group), group, curve, days);
        }
        return answer;
    }

    private static Levels states(Request request, Table table) {
        var faults = new Faults();
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
        faults.refuseIfAny();
        if (found.size() > Spells.MOST_CAUSES) {
            throw new Refused("many.states", request.column(Option.FROM), found.size(), Spells.MOST_CAUSES);
        }
        return Levels.of(found);
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

    private void add(Table table, String group, Answer.Rows curve, Answer.@Nullable Rows mean) {
        var curves = curves(table);
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
        var columns = new Columns(table, new Faults());
        var next = new ArrayList<Integer>();
        for (var cell : table.column(request.column(Option.EVENT))) {
            next.add(Columns.parse(cell) == 0 ? StateHistories.NONE : states.place(cell));
        }
        var method = MultiState.withDefaults().withStates(states.size());
        var asked = request.has(Option.CLUSTER)
                ? method.clusteredBy(Groups.numbers(table, request.column(Option.CLUSTER)))
                : method;
        return Incidences.inLines(table, () -> {
            var histories = StateHistories.of(
                    Groups.numbers(table, request.column(Option.PERSON)),
                    columns.days(request.column(Option.START), Spells.BEFORE_DAY_ZERO),
                    columns.days(request.column(Option.STOP), 0),
                    states.places(table.column(request.column(Option.FROM))),
                    next.stream().mapToInt(Integer::intValue).toArray());
            return asked.fit(
                    request.has(Option.WEIGHTS)
                            ? histories.weightedBy(columns.weights(request.column(Option.WEIGHTS)))
                            : histories);
        });
    }
}
