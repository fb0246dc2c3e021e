package nl.geland.app.housing;

/** What the list of homes can be sorted by. */
enum HomeColumn {
    NUMBER,
    NEIGHBOURHOOD,
    KIND,
    ROOMS,
    RENT,
    STANDING
}
