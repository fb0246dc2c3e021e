package nl.geland.app.home;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.geland.app.home.FigureColumn.Unit;

/** Phases: how many people are in which derived phase on the reference date. */
final class PhasesFigure implements Calculation {

    static final List<String> PHASES = List.of(
            "LINKED",
            "PREPARING",
            "HOUSED",
            "INTAKE",
            "PLAN_SET",
            "IN_ROUTE",
            "TERM_OVERRUN",
            "FULFILLED",
            "AFTERCARE",
            "PENSION_AGE",
            "MOVED",
            "LEFT_COUNTRY",
            "DECEASED");

    private static final Set<String> GONE = Set.of("MOVED", "LEFT_COUNTRY", "DECEASED");

    @Override
    public Outcome compute(Group group, Disclosure disclosure) {
        var newcomers = group.newcomers();
        var phase = newcomers.extract().relation("phase");
        var rows = newcomers.rowsByPerson(phase);
        var counts = new int[PHASES.size()];
        for (var one : group.persons()) {
            for (var row : rows.get(one)) {
                var place = PHASES.indexOf(phase.texts("phase").at(row));
                if (place < 0) {
                    throw new IllegalStateException("The extract holds a phase that this figure does not know");
                }
                counts[place]++;
            }
        }
        var table = table(counts, disclosure);
        return new Outcome(Arrays.stream(counts).sum(), List.of(table), reading(counts, table), null, List.of());
    }

    private static FigureTable table(int[] counts, Disclosure disclosure) {
        var table = FigureTable.draft(
                "phases",
                new Picture("bar", "text", "number", 0),
                FigureColumn.row("phase", Unit.CODE),
                FigureColumn.drawn("persons", Unit.COUNT));
        var hidden = disclosure.hidden(counts);
        for (var place = 0; place < counts.length; place++) {
            table.row(new Cell.Code(PHASES.get(place)), disclosure.cell(counts[place], hidden[place], counts[place]));
        }
        return table.done();
    }

    /** Says only what the table shows: the people here follow from the shown parts when those who left are shown. */
    private static Sentence reading(int[] counts, FigureTable table) {
        var goneShown = GONE.stream()
                .allMatch(phase -> table.cell(PHASES.indexOf(phase), "persons").numberOrNull() != null);
        var inRoute = table.cell(PHASES.indexOf("IN_ROUTE"), "persons").numberOrNull();
        var overrun = table.cell(PHASES.indexOf("TERM_OVERRUN"), "persons").numberOrNull();
        if (!goneShown || inRoute == null || overrun == null) {
            return Sentence.of("home.reading.few");
        }
        var gone =
                GONE.stream().mapToInt(phase -> counts[PHASES.indexOf(phase)]).sum();
        return Sentence.of(
                "home.phases.reading", Arrays.stream(counts).sum() - gone, Math.round(inRoute), Math.round(overrun));
    }
}
