package nl.geland.app.housing;

import java.util.List;
import java.util.Map;
import nl.geland.app.web.Sort;

/** A part of the list of homes. */
enum HomesShow {
    /** Told to be free, or to come free. */
    FREE,
    /** They can be offered, but nobody knows who lives there. */
    UNKNOWN,
    HELD,
    ALL;

    static final List<HomesShow> LIST = List.of(values());

    /** The first part that has homes, in the order in which somebody looks for a home to offer. */
    static HomesShow first(Map<HomesShow, Long> counts) {
        return LIST.stream()
                .filter(show -> counts.getOrDefault(show, 0L) > 0)
                .findFirst()
                .orElse(FREE);
    }

    /** How a home of this part can stand. */
    List<Standing> standings() {
        return Standing.LIST.stream().filter(this::holds).toList();
    }

    /** Whether a home that stands so belongs to this part. */
    boolean holds(Standing standing) {
        var part = switch (standing) {
            case FREE, COMING, PARTLY -> FREE;
            case UNKNOWN -> UNKNOWN;
            case OFFERED, TAKEN, ENDED -> HELD;
        };
        return this == ALL || this == part;
    }

    String code() {
        return Sort.parameter(this);
    }

    String key() {
        return "housing.homes.show." + code();
    }
}
