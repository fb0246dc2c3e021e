package nl.geland.app.home;

import java.util.Locale;

/** Something by which a group can be chosen. All are facts of a person that were on file, none an opinion on one. */
enum Dimension {
    /** Year of housing. */
    COHORT,
    /** Age on the day of housing, in bands. */
    AGE,
    SEX,
    /** Education as assessed at intake; known from the day of the intake. */
    EDUCATION,
    NEIGHBOURHOOD,
    /** Learning route; known from the day of the plan. */
    ROUTE;

    /** Name in addresses, on the command line and in words. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
