package nl.geland.app.perspectives;

import nl.geland.app.web.Sort;

/** Who could take an obstacle away. */
enum ObstacleLevel {
    NATION,
    CITY,
    ORGANISATION;

    /** Key of its name in words. */
    String key() {
        return "perspectives.level." + Sort.parameter(this);
    }
}
