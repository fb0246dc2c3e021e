package nl.geland.analysis.simulation;

/**
 * Applicants with urgency (<i>urgentie</i>): how many there are, and how many of the homes are offered to them first.
 *
 * <p>Of the homes that applicants get, a share goes to urgent households first, in the order of the rule, and to the others when none of
 * them says yes; for the rest of the homes urgency plays no part. A share of 0 counts urgent households apart and
 * gives them nothing, which is what to compare a choice with.
 *
 * @param share the share of applicants who are urgent
 * @param homes the share of homes that is offered to them before other applicants
 */
public record Urgency(double share, double homes) {

    /** Urgency, checked. */
    public Urgency {
        var problems = new Problems();
        problems.share("share of urgent applicants", share);
        problems.share("share of homes for urgent applicants first", homes);
        problems.refuseIfAny("urgency");
    }

    /** Nobody is urgent. */
    public static Urgency none() {
        return new Urgency(0, 0);
    }

    /** The same with another share of urgent applicants. */
    public Urgency of(double otherShare) {
        return new Urgency(otherShare, homes);
    }
}
