package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.Comparator;
import nl.geland.app.web.Sort;

/** What the list of who waits can be sorted by. */
enum WaitingColumn {
    DUE,
    NAME,
    SIZE,
    LINKED,
    OFFER;

    /** The order of a list; equal households are by name. */
    static Comparator<WaitingLine> order(Sort<WaitingColumn> sort) {
        var days = Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder());
        Comparator<WaitingLine> order = switch (sort.column()) {
            case DUE -> Comparator.comparing(line -> line.clocks().move().dueOn(), days);
            case NAME -> Comparator.comparing(WaitingLine::name);
            case SIZE -> Comparator.comparingInt(WaitingLine::size);
            case LINKED -> Comparator.comparing(WaitingLine::linkedOn);
            case OFFER ->
                Comparator.comparing(
                        line -> line.offer() == null ? null : line.offer().on(), days);
        };
        return (sort.descending() ? order.reversed() : order)
                .thenComparing(WaitingLine::name)
                .thenComparing(WaitingLine::eldest);
    }
}
