package nl.geland.app.perspectives;

import nl.geland.app.web.Sort;

/** How often somebody meets an obstacle. */
enum ObstacleFrequency {
    ONCE,
    MONTHLY,
    WEEKLY,
    DAILY;

    /** Key of its name in words. */
    String key() {
        return "perspectives.frequency." + Sort.parameter(this);
    }
}
