package nl.geland.app.casework;

/** What the list of people can be sorted by. */
enum PeopleColumn {
    NAME,
    NUMBER,
    AGE,
    PHASE,
    SINCE,
    NEIGHBOURHOOD,
    WORKER,
    CONTACT
}
