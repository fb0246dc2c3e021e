package nl.geland.app.areas;

import java.time.LocalDate;
import java.util.Comparator;
import nl.geland.app.web.Sort;

/** What the list of neighbourhoods can be sorted by. */
enum AreaColumn {
    NAME,
    ACTIVITIES,
    OPEN,
    MET_ON;

    /** The order of a list; neighbourhoods that are equal in it are by name. */
    static Comparator<AreaLine> order(Sort<AreaColumn> sort) {
        Comparator<AreaLine> byName = Comparator.comparing(line -> line.area().name());
        Comparator<AreaLine> order = switch (sort.column()) {
            case NAME -> byName;
            case ACTIVITIES -> Comparator.comparingInt(AreaLine::activities);
            case OPEN -> Comparator.comparingInt(AreaLine::late).thenComparingInt(AreaLine::open);
            case MET_ON ->
                Comparator.comparing(AreaLine::metOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
        };
        return (sort.descending() ? order.reversed() : order).thenComparing(byName);
    }
}
