package nl.geland.analysis.simulation;

/** How permit holders stand in the queue beside everybody else. */
public sealed interface Priority {

    /** Every suitable home goes to a permit holder first, if one waits. */
    record First() implements Priority {}

    /** No priority (a ban on it): permit holders stand in the one queue, from the day they were linked to the municipality. */
    record None() implements Priority {}

    /**
     * A share of the homes goes to permit holders first, the rest to others first.
     *
     * @param share of the homes that come free
     */
    record ShareOfHomes(double share) implements Priority {

        /** A share between 0 and 1. */
        public ShareOfHomes {
            var problems = new Problems();
            problems.share("share of homes for permit holders", share);
            problems.refuseIfAny("priority");
        }
    }
}
