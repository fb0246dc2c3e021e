package nl.geland.analysis.simulation;

/**
 * What becomes of the home that somebody leaves, for another one in the town or for another town.
 *
 * <p>If the first home of a chain frees another one with chance {@code q₁}, and each next one with {@code q}, it leads to
 * {@code 1 + q₁/(1 − q)} allotments: {@link ExactAnswers#allotmentsPerHome}. The home left behind is taken to be like the
 * one moved into: same sizes, same district, permanent, open to all. Source: White (1970), Chains of Opportunity, Harvard
 * University Press.
 *
 * @param movers the share of applicants who have a home in the town's stock
 * @param staysBehind the share of movers from whose home somebody stays behind, so that it does not come free
 * @param emptyMonths how long a home stands empty between two tenants of a chain
 * @param leaversFree the share of permit holders' homes that come free, beside the flows, when all of their adults have left the
 *     town ({@link Place#LEFT}); 0 where the flows already count them, and always for projects, whose tenancies do
 */
public record Chains(double movers, double staysBehind, double emptyMonths, double leaversFree) {

    /** Chains, checked. */
    public Chains {
        var problems = new Problems();
        problems.share("share of movers", movers);
        problems.share("share from whose home somebody stays behind", staysBehind);
        problems.rate("months a home stands empty", emptyMonths);
        problems.share("share of homes that leavers free", leaversFree);
        if (movers * (1 - staysBehind) == 1) {
            problems.tell("share of movers", movers, "less than 1: somebody has to come from outside");
        }
        problems.refuseIfAny("chains");
    }

    /** Chains of movers; who leaves the town frees no home beside the flows. */
    public Chains(double movers, double staysBehind, double emptyMonths) {
        this(movers, staysBehind, emptyMonths, 0);
    }

    /** The same with another share of homes that come free when permit holders leave the town. */
    public Chains withLeaversFree(double share) {
        return new Chains(movers, staysBehind, emptyMonths, share);
    }

    /** Nobody has a home yet. */
    public static Chains none() {
        return new Chains(0, 0, 0);
    }
}
