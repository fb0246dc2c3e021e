package nl.geland.analysis.simulation;

/**
 * How a home finds its tenant.
 *
 * @param rule who comes first
 * @param weeksPerRefusal how long a home stands empty for each refusal
 */
public record Allotment(Rule rule, double weeksPerRefusal) {

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

    /** By registration; a refusal takes no time. */
    public static Allotment byRegistration() {
        return new Allotment(Rule.REGISTRATION, 0);
    }

    /** By lottery; a refusal takes no time. */
    public static Allotment byLottery() {
        return new Allotment(Rule.LOTTERY, 0);
    }
}
