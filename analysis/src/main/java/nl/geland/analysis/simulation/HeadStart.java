package nl.geland.analysis.simulation;

/**
 * Months of registration that part of the applicants already have when they begin to search.
 *
 * <p>One idea for two things: people who registered early and save their time (registered is not the same as searching), and
 * points for a situation that count as time. Who goes before all others is told by {@link Urgency}. Places in the queue
 * go by registration, waits are told from the start of the search.
 *
 * @param share the share of applicants
 * @param months the head start
 */
public record HeadStart(double share, double months) {

    /** A head start of a share. */
    public HeadStart {
        var problems = new Problems();
        problems.share("share of applicants with a head start", share);
        problems.rate("months of head start", months);
        problems.refuseIfAny("head start");
    }
}
