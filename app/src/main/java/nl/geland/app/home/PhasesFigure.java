package nl.geland.app.home;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.geland.app.home.FigureColumn.Unit;
import org.jspecify.annotations.Nullable;

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

    private static final int LAST_AGE_OF_A_CHILD = 17;
    private static final Set<String> GONE = Set.of("MOVED", "LEFT_COUNTRY", "DECEASED");

    @Override
    public Outcome compute(Group group, Disclosure disclosure) {
        var newcomers = group.newcomers();
        var phase = newcomers.extract().relation("phase");
        var rows = newcomers.rowsByPerson(phase);
        var counts = new int[PHASES.size()];
        var children = 0;
        for (var one : group.persons()) {
            for (var row : rows.get(one)) {
                var place = PHASES.indexOf(phase.texts("phase").at(row));
                if (place < 0) {
                    throw new IllegalStateException("The extract holds a phase that this figure does not know");
                }
                counts[place]++;
                if (phase.texts("phase").is(row, "HOUSED") && newcomers.isHoused(one)) {
                    children += newcomers.ageAtHousing(one) <= LAST_AGE_OF_A_CHILD ? 1 : 0;
                }
            }
        }
        var table = table(counts, disclosure);
        return new Outcome(
                Arrays.stream(counts).sum(),
                List.of(table),
                reading(counts, children, table, disclosure),
                null,
                List.of());
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

    /**
     * Says only what the table shows: the people here follow from the shown parts when those who left are shown. Names the
     * largest group, and of people with a home and no intake that most came as children where that is so.
     */
    private static Sentence reading(int[] counts, int children, FigureTable table, Disclosure disclosure) {
        var people = Arrays.stream(counts).sum();
        var goneShown = GONE.stream().allMatch(phase -> shown(table, phase) != null);
        var inRoute = shown(table, "IN_ROUTE");
        var overrun = shown(table, "TERM_OVERRUN");
        var largest = PHASES.stream()
                .filter(phase -> !GONE.contains(phase))
                .max(Comparator.comparingInt(phase -> counts[PHASES.indexOf(phase)]))
                .orElseThrow();
        var most = shown(table, largest);
        if (!goneShown || inRoute == null || overrun == null || most == null) {
            return disclosure.untold(people);
        }
        var gone =
                GONE.stream().mapToInt(phase -> counts[PHASES.indexOf(phase)]).sum();
        var here = people - gone;
        if (largest.equals("IN_ROUTE")) {
            return Sentence.of("home.phases.reading.route", here, inRoute, overrun);
        }
        if (!largest.equals("HOUSED")) {
            var name = Sentence.of(CellText.key("phase", largest));
            return Sentence.of("home.phases.reading.largest", here, inRoute, overrun, most, name);
        }
        return Sentence.of(
                2L * children > most ? "home.phases.reading.children" : "home.phases.reading.housed",
                here,
                inRoute,
                overrun,
                most);
    }

    private static @Nullable Long shown(FigureTable table, String phase) {
        var persons = table.cell(PHASES.indexOf(phase), "persons").numberOrNull();
        return persons == null ? null : Math.round(persons);
    }
}
