package nl.geland.analysis.simulation;

/**
 * What becomes of the home that somebody leaves for another one in the town.
 *
 * <p>If the first home of a chain frees another one with chance {@code q₁}, and each next one with {@code q}, it leads to
 * {@code 1 + q₁/(1 − q)} allotments: {@link ExactAnswers#allotmentsPerHome}. The home left behind is taken to be like the
 * one moved into: same sizes, same district, permanent, open to all. Source: White (1970), Chains of Opportunity, Harvard
 * University Press.
 *
 * @param movers the share of applicants who have a home in the town's stock
 * @param staysBehind the share of movers from whose home somebody stays behind, so that it does not come free
 * @param emptyMonths how long a home stands empty between two tenants of a chain
 */
public record Chains(double movers, double staysBehind, double emptyMonths) {

    /** Chains, checked. */
    public Chains {
        var problems = new Problems();
        problems.share("share of movers", movers);
        problems.share("share from whose home somebody stays behind", staysBehind);
        problems.rate("months a home stands empty", emptyMonths);
        if (movers * (1 - staysBehind) == 1) {
            problems.tell("share of movers", movers, "less than 1: somebody has to come from outside");
        }
        problems.refuseIfAny("chains");
    }

    /** Nobody has a home yet. */
    public static Chains none() {
        return new Chains(0, 0, 0);
    }
}
