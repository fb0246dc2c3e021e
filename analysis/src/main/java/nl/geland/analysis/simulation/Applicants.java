package nl.geland.analysis.simulation;

import java.util.List;
import java.util.Map;

/**
 * The regular search for a home: everybody but permit holders.
 *
 * @param perYear households that begin to search, a year; they come as a Poisson process
 * @param households their sizes
 * @param givesUpPerYear the rate at which somebody who waits gives up, a year; patience is exponential
 * @param refusal the share of offers that is refused; who refuses keeps their place
 * @param headStarts registration saved up, or points; who is in none starts at zero
 * @param wishes the share that will live in one district only, by district; the others will live anywhere
 * @param yearsWaitingAtStart how long they have been joining the queue, without anybody housed, when the simulation starts: in
 *     a queue by registration the wait of the first in line
 */
public record Applicants(
        Course<Double> perYear,
        Households households,
        double givesUpPerYear,
        double refusal,
        List<HeadStart> headStarts,
        Map<String, Double> wishes,
        double yearsWaitingAtStart) {

    private static final double ROUNDING = 1e-9;
    private static final double LONGEST = 60;

    /** Applicants, checked. */
    public Applicants {
        headStarts = List.copyOf(headStarts);
        wishes = Map.copyOf(wishes);
        var problems = new Problems();
        perYear.values().forEach(value -> problems.rate("applicants a year", value));
        problems.rate("rate of giving up a year", givesUpPerYear);
        problems.share("share of offers refused by applicants", refusal);
        if (refusal == 1) {
            problems.tell("share of offers refused by applicants", refusal, "less than 1, or nobody is ever housed");
        }
        var started = headStarts.stream().mapToDouble(HeadStart::share).sum();
        if (started > 1 + ROUNDING) {
            problems.tell("sum of the shares with a head start", started, "1 or less");
        }
        wishes.forEach((district, share) -> problems.share("share that wishes district " + district, share));
        var wished = wishes.values().stream().mapToDouble(Double::doubleValue).sum();
        if (wished > 1 + ROUNDING) {
            problems.tell("sum of the shares of wishes", wished, "1 or less: the rest will live anywhere");
        }
        if (!(yearsWaitingAtStart >= 0 && yearsWaitingAtStart <= LONGEST)) {
            problems.tell("years of waiting at the start", yearsWaitingAtStart, "0 to 60");
        }
        problems.refuseIfAny("applicants");
    }

    /** Single people at a constant rate who never give up, never refuse, will live anywhere; nobody waits at the start. */
    public static Applicants arriving(double perYear) {
        return new Applicants(Course.always(perYear), Households.single(), 0, 0, List.of(), Map.of(), 0);
    }

    /** The same at another rate. */
    public Applicants with(Course<Double> otherPerYear) {
        return new Applicants(
                otherPerYear, households, givesUpPerYear, refusal, headStarts, wishes, yearsWaitingAtStart);
    }

    /** The same in households of other sizes. */
    public Applicants with(Households other) {
        return new Applicants(perYear, other, givesUpPerYear, refusal, headStarts, wishes, yearsWaitingAtStart);
    }

    /** The same in households of other sizes on average. */
    Applicants averaging(double persons) {
        return with(households.averaging(persons));
    }

    /** The same with another rate of giving up, a year. */
    public Applicants givingUp(double ratePerYear) {
        return new Applicants(perYear, households, ratePerYear, refusal, headStarts, wishes, yearsWaitingAtStart);
    }

    /** The same with another share of offers refused. */
    public Applicants refusing(double share) {
        return new Applicants(perYear, households, givesUpPerYear, share, headStarts, wishes, yearsWaitingAtStart);
    }

    /** The same with these head starts and no other. */
    public Applicants with(HeadStart... starts) {
        return new Applicants(
                perYear, households, givesUpPerYear, refusal, List.of(starts), wishes, yearsWaitingAtStart);
    }

    /** The same with these wishes and no other. */
    public Applicants wishing(Map<String, Double> districts) {
        return new Applicants(perYear, households, givesUpPerYear, refusal, headStarts, districts, yearsWaitingAtStart);
    }

    /** The same with another queue at the start. */
    public Applicants waitingAtStart(double years) {
        return new Applicants(perYear, households, givesUpPerYear, refusal, headStarts, wishes, years);
    }
}
