package nl.geland.app.housing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an offer takes a place in a home. */
enum Hold {
    /** Offered, and nobody answered yet. */
    OFFERED,
    /** Accepted, and no key yet. */
    ALLOTTED,
    KEY;

    private static final List<Hold> LIST = List.of(values());

    /** The hold of a level as the database counts it; null for none. */
    static @Nullable Hold of(int level) {
        return level == 0 ? null : LIST.get(level - 1);
    }

    /** Key of what has to be done before the place is free again. */
    String wayOutKey() {
        return "housing.hold." + nl.geland.app.web.Sort.parameter(this) + ".way-out";
    }
}
