package nl.geland.app.simulation;

/** How permit holders stand in the queue. */
enum PermitPlace {
    /** Every home that fits goes to them first. */
    FIRST,
    /** A share of the homes goes to them first. */
    SHARE,
    /** They stand in the one queue: the ban on priority. */
    NONE
}
