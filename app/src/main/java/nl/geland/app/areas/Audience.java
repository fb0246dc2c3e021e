package nl.geland.app.areas;

import nl.geland.app.web.Sort;

/** For whom an activity is. */
enum Audience {
    EVERYONE,
    NEWCOMERS,
    PARENTS,
    CHILDREN,
    YOUTH,
    WOMEN,
    MEN,
    OLDER;

    /** Key of its name in words. */
    String key() {
        return "areas.audience." + Sort.parameter(this);
    }
}
