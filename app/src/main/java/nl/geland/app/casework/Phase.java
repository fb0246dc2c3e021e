package nl.geland.app.casework;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where somebody is on the way from the link with the municipality to needing nobody's steering; derived from dates, never stored. */
enum Phase {
    LINKED,
    PREPARING,
    HOUSED,
    INTAKE,
    PLAN_SET,
    IN_ROUTE,
    TERM_OVERRUN,
    FULFILLED,
    AFTERCARE,
    PENSION_AGE,
    MOVED,
    LEFT_COUNTRY,
    DECEASED;

    /** All of them, in the order of the way. */
    static final List<Phase> ALL = List.of(values());

    /** Those of who is not in the municipality any more. */
    static final Set<Phase> GONE = Collections.unmodifiableSet(EnumSet.of(MOVED, LEFT_COUNTRY, DECEASED));

    /** Key of its name in words; with {@code .meaning} behind it, of its definition in one sentence. */
    String key() {
        return "casework.phase." + code();
    }

    /** How it is written in an address. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How it looks as a tag: wrong, done or neither. */
    String tag() {
        return switch (this) {
            case TERM_OVERRUN -> "tag--wrong";
            case FULFILLED, AFTERCARE -> "tag--done";
            case LINKED, PREPARING, HOUSED, INTAKE, PLAN_SET, IN_ROUTE, PENSION_AGE, MOVED, LEFT_COUNTRY, DECEASED ->
                "";
        };
    }
}
