package nl.geland.analysis.simulation;

/**
 * How a home finds its tenant.
 *
 * @param rule who comes first
 * @param weeksPerRefusal how long a home stands empty for each refusal
 * @param urgency who goes before other applicants, and for how many homes
 */
public record Allotment(Rule rule, double weeksPerRefusal, Urgency urgency) {

    /** Who comes first among those who stand in the same queue. */
    public enum Rule {
        /** The longest registered, head start included. */
        REGISTRATION,
        /** Everybody has the same chance for each home; head starts play no part. */
        LOTTERY
    }

    /** An allotment, checked. */
    public Allotment {
        var problems = new Problems();
        problems.rate("weeks for each refusal", weeksPerRefusal);
        problems.refuseIfAny("allotment");
    }

    /** An allotment in which nobody is urgent. */
    public Allotment(Rule rule, double weeksPerRefusal) {
        this(rule, weeksPerRefusal, Urgency.none());
    }

    /** By registration; a refusal takes no time. */
    public static Allotment byRegistration() {
        return new Allotment(Rule.REGISTRATION, 0);
    }

    /** By lottery; a refusal takes no time. */
    public static Allotment byLottery() {
        return new Allotment(Rule.LOTTERY, 0);
    }

    /** The same with urgent applicants. */
    public Allotment with(Urgency other) {
        return new Allotment(rule, weeksPerRefusal, other);
    }

    /** The same with other weeks for each refusal. */
    public Allotment withWeeks(double weeks) {
        return new Allotment(rule, weeks, urgency);
    }
}
