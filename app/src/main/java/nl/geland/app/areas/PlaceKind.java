package nl.geland.app.areas;

import nl.geland.app.web.Sort;

/** What kind of place it is. */
enum PlaceKind {
    COMMUNITY_HOUSE,
    LIBRARY,
    SCHOOL,
    FAITH,
    SPORT,
    OFFICE,
    OUTSIDE,
    OTHER;

    /** Key of its name in words. */
    String key() {
        return "areas.place-kind." + Sort.parameter(this);
    }
}
