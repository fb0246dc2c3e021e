package nl.geland.app.areas;

import nl.geland.app.web.Sort;

/** Who come to an activity, as those who are there see it. Not a count. */
enum Mix {
    NEWCOMERS_ONLY,
    MOSTLY_NEWCOMERS,
    HALF,
    MOSTLY_NEIGHBOURS,
    NEIGHBOURS_ONLY,
    UNKNOWN;

    /** Key of its name in words. */
    String key() {
        return "areas.mix." + Sort.parameter(this);
    }
}
