package nl.geland.app.perspectives;

import nl.geland.app.web.Sort;

/** A rule that can be bent for somebody; {@link #OTHER} is named in words. */
enum BentRule {
    CIVIC_TERM,
    LESSON_HOURS,
    WORK_DUTY,
    COST_SHARING,
    ONE_HOME_OFFER,
    FIXED_COSTS,
    SPECIAL_ASSISTANCE,
    TRAVEL_COSTS,
    CHILD_CARE,
    OTHER;

    /** Key of its name in words. */
    String key() {
        return "perspectives.rule." + Sort.parameter(this);
    }
}
