package nl.geland.analysis.simulation;

/**
 * One household on a waiting list, as a municipality's own files tell it. Times are years, on any one scale.
 *
 * @param registered when it registered
 * @param ended when it was housed or gave up; infinite while it waits
 * @param end how it ended
 * @param persons the household, 0 when unknown
 * @param isUrgent whether it goes before everybody else
 */
public record Search(double registered, double ended, End end, int persons, boolean isUrgent) {

    /** How a search ends. */
    public enum End {
        HOUSED,
        GAVE_UP,
        /** Not yet. */
        WAITS
    }

    /** A search, checked. */
    public Search {
        var problems = new Problems();
        if (!(Math.abs(registered) < Double.POSITIVE_INFINITY)) {
            problems.tell("time of registration", registered, "a number of years");
        }
        if (!(ended >= registered)) {
            problems.tell("end of a search", ended, "not before its registration");
        }
        if ((end == End.WAITS) != (ended == Double.POSITIVE_INFINITY)) {
            problems.tell("end of a search", end, "a time for who was housed or gave up, none for who waits");
        }
        if (persons < 0) {
            problems.tell("persons of a household", persons, "0 (unknown) or more");
        }
        problems.refuseIfAny("search");
    }
}
