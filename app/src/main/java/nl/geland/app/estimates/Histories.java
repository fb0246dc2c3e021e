package nl.geland.app.estimates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.geland.analysis.survival.Spells;

/** Times until an event, read from {@code --time} or {@code --start} and {@code --stop}, with {@code --event}. */
final class Histories {

    private static final Set<String> WORDS = Set.of("true", "false", "t", "f");

    private final Request request;
    private final Levels states;

    private Histories(Request request, Levels states) {
        this.request = request;
        this.states = states;
    }

    /** The histories of all sites, of which each ends in one kind of event or, with {@code several}, in one of some states. */
    static Histories of(Sites sites, boolean several) {
        var request = sites.request();
        checkTimes(request);
        var column = request.column(Option.EVENT);
        var faults = new Faults();
        var found = found(sites, column, faults);
        faults.refuseIfAny();
        if (found.isEmpty()) {
            throw new Refused(several ? "no.states" : "no.events", sites.table().file(), column);
        }
        if (!several && found.size() > 1) {
            var rare = rarest(sites, column);
            throw new Refused(
                    "several.states", column, found.size(), request.method().word(), rare.file(), rare.line());
        }
        if (found.size() > Spells.MOST_CAUSES) {
            throw new Refused("many.states", column, found.size(), Spells.MOST_CAUSES);
        }
        var histories = new Histories(request, Levels.of(found));
        sites.tables().forEach(table -> histories.check(table, faults));
        faults.refuseIfAny();
        return histories;
    }

    /** The first row with the state that the fewest rows have: where it is a slip, it is there. */
    private static Place rarest(Sites sites, String column) {
        var counts = new HashMap<String, Integer>();
        for (var table : sites.tables()) {
            for (var state : table.column(column)) {
                counts.merge(state, 1, Integer::sum);
            }
        }
        counts.keySet().removeIf(state -> Columns.parse(state) == 0);
        var fewest = counts.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
        return sites.tables().stream()
                .flatMap(table -> IntStream.range(0, table.size())
                        .filter(row -> Objects.equals(counts.get(table.column(column)[row]), fewest))
                        .mapToObj(row -> new Place(table.file(), table.line(row))))
                .min(Comparator.comparing(Place::file).thenComparingLong(Place::line))
                .orElseThrow();
    }

    private record Place(String file, long line) {}

    private static void checkTimes(Request request) {
        if (request.has(Option.TIME) && (request.has(Option.START) || request.has(Option.STOP))) {
            throw new Refused("time.or.stop");
        }
        if (!request.has(Option.TIME) && !(request.has(Option.START) && request.has(Option.STOP))) {
            throw noTime(request.method());
        }
    }

    private static Refused noTime(Method method) {
        return method.options().contains(Option.START)
                ? new Refused("no.time", method.word(), method.example())
                : new Refused("need", method.word(), Option.TIME.word(), method.example());
    }

    private static Set<String> found(Sites sites, String column, Faults faults) {
        var found = new HashSet<String>();
        for (var table : sites.tables()) {
            var here = faults.in(table, column);
            var cells = new Columns(table, faults).texts(column);
            for (var row = 0; row < cells.length; row++) {
                if (WORDS.contains(cells[row].toLowerCase(Locale.ROOT))) {
                    here.row(row, "event.words");
                } else if (Columns.parse(cells[row]) != 0) {
                    found.add(cells[row]);
                }
            }
            here.close();
        }
        return found;
    }

    /** Names of the states in which histories end, in their order. */
    List<String> states() {
        return states.names();
    }

    private void check(Table table, Faults faults) {
        var columns = new Columns(table, faults);
        if (request.has(Option.WEIGHTS)) {
            columns.weights(request.column(Option.WEIGHTS));
        }
        var least = request.method() == Method.AFT ? 1 : 0;
        if (request.has(Option.TIME)) {
            columns.days(request.column(Option.TIME), least);
            return;
        }
        var start = columns.days(request.column(Option.START), Spells.BEFORE_DAY_ZERO);
        var column = request.column(Option.STOP);
        var before = new ArrayList<Integer>();
        var stop = columns.days(column, least);
        for (var row = 0; row < stop.length && faults.isEmpty(); row++) {
            if (stop[row] <= start[row]) {
                before.add(row);
            }
        }
        var here = faults.in(table, column);
        before.forEach(row -> here.row(row, "order"));
        here.close();
    }

    /** The rows of a table, which is one of the sites or a part of one. */
    Spells spells(Table table) {
        var columns = new Columns(table, new Faults());
        var events = table.column(request.column(Option.EVENT));
        var causes = new int[events.length];
        for (var row = 0; row < causes.length; row++) {
            causes[row] = Columns.parse(events[row]) == 0 ? 0 : 1 + states.place(events[row]);
        }
        var spells = request.has(Option.TIME)
                ? Spells.ofDurations(columns.days(request.column(Option.TIME), 0), causes)
                : Spells.ofIntervals(
                        columns.days(request.column(Option.START), Spells.BEFORE_DAY_ZERO),
                        columns.days(request.column(Option.STOP), 0),
                        causes);
        return request.has(Option.WEIGHTS)
                ? spells.weightedBy(columns.weights(request.column(Option.WEIGHTS)))
                : spells;
    }

    /** How many rows, or how much weight, of some sites or parts of them are under observation on each day. */
    AtRisk atRisk(List<Table> tables) {
        var start = new ArrayList<int[]>();
        var stop = new ArrayList<int[]>();
        var weights = new ArrayList<double[]>();
        for (var table : tables) {
            var columns = new Columns(table, new Faults());
            var hasStart = !request.has(Option.TIME);
            stop.add(columns.days(request.column(hasStart ? Option.STOP : Option.TIME), 0));
            start.add(
                    hasStart
                            ? columns.days(request.column(Option.START), Spells.BEFORE_DAY_ZERO)
                            : filled(table.size(), Spells.BEFORE_DAY_ZERO));
            weights.add(
                    request.has(Option.WEIGHTS)
                            ? columns.weights(request.column(Option.WEIGHTS))
                            : DoubleStream.generate(() -> 1).limit(table.size()).toArray());
        }
        return AtRisk.of(
                start.stream().flatMapToInt(Arrays::stream).toArray(),
                stop.stream().flatMapToInt(Arrays::stream).toArray(),
                weights.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    private static int[] filled(int size, int value) {
        var all = new int[size];
        Arrays.fill(all, value);
        return all;
    }

    /** The same, with the rows of one {@code --cluster} together in standard errors. */
    Spells clusteredSpells(Table table) {
        return request.has(Option.CLUSTER)
                ? spells(table).clusteredBy(Groups.numbers(table, request.column(Option.CLUSTER)))
                : spells(table);
    }
}
