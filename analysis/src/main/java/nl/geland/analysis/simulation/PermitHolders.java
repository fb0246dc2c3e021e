package nl.geland.analysis.simulation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Permit holders (<i>statushouders</i>) linked to the municipality, and the quota (<i>taakstelling</i>) it is held to.
 *
 * <p>As many people are linked as the quota says, on average, as a Poisson process of households. What the municipality is behind at the start,
 * beyond those who are linked by then and wait, is linked too, in equal parts over the first {@value #CATCH_UP} months. They do not give up.
 *
 * @param peoplePerHalfYear the quota in people for each half-year, from the first one of the simulation on; the last goes on
 * @param backlogAtStart people the municipality is behind when the simulation starts
 * @param households their sizes
 * @param refusal the share of offers that is refused
 * @param priority how they stand in the queue, by date
 * @param spread the share to be housed in one district only, by district; the others anywhere
 * @param monthsWaitingAtStart how long they have been linked, without anybody housed, when the simulation starts
 * @param secondAdult the share of households of two or more with a second adult
 */
public record PermitHolders(
        List<Integer> peoplePerHalfYear,
        int backlogAtStart,
        Households households,
        double refusal,
        Course<Priority> priority,
        Map<String, Double> spread,
        double monthsWaitingAtStart,
        double secondAdult) {

    private static final double ROUNDING = 1e-9;
    private static final int CATCH_UP = 6;

    /** Permit holders, checked. */
    public PermitHolders {
        peoplePerHalfYear = List.copyOf(peoplePerHalfYear);
        spread = Map.copyOf(spread);
        var problems = new Problems();
        if (peoplePerHalfYear.isEmpty()) {
            problems.tell(
                    "quota by half-year", "empty", "a number of people for the first half-year; 0 when there is none");
        }
        peoplePerHalfYear.forEach(people -> problems.rate("people of the quota in a half-year", people));
        problems.rate("backlog at the start", backlogAtStart);
        problems.share("share of offers refused by permit holders", refusal);
        if (refusal == 1) {
            problems.tell(
                    "share of offers refused by permit holders", refusal, "less than 1, or nobody is ever housed");
        }
        spread.forEach((district, share) -> problems.share("share spread to district " + district, share));
        var sum = spread.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > 1 + ROUNDING) {
            problems.tell("sum of the shares over districts", sum, "1 or less: the rest goes anywhere");
        }
        problems.rate("months of waiting at the start", monthsWaitingAtStart);
        problems.share("share with a second adult", secondAdult);
        problems.refuseIfAny("permit holders");
    }

    /** Nobody. */
    public static PermitHolders none() {
        return quotaOf(0);
    }

    /** The same quota each half-year, of single people who come first, never refuse and go anywhere. */
    public static PermitHolders quotaOf(int peoplePerHalfYear) {
        return new PermitHolders(
                List.of(peoplePerHalfYear),
                0,
                Households.single(),
                0,
                Course.always(new Priority.First()),
                Map.of(),
                0,
                0);
    }

    /** The same with another quota, by half-year. */
    public PermitHolders withQuota(List<Integer> people) {
        return new PermitHolders(
                people, backlogAtStart, households, refusal, priority, spread, monthsWaitingAtStart, secondAdult);
    }

    /** The same in households of other sizes, with this share of second adults. */
    public PermitHolders with(Households other, double share) {
        return new PermitHolders(
                peoplePerHalfYear, backlogAtStart, other, refusal, priority, spread, monthsWaitingAtStart, share);
    }

    /** The same with another share of offers refused. */
    public PermitHolders refusing(double share) {
        return new PermitHolders(
                peoplePerHalfYear,
                backlogAtStart,
                households,
                share,
                priority,
                spread,
                monthsWaitingAtStart,
                secondAdult);
    }

    /** The same with another place in the queue. */
    public PermitHolders with(Course<Priority> other) {
        return new PermitHolders(
                peoplePerHalfYear,
                backlogAtStart,
                households,
                refusal,
                other,
                spread,
                monthsWaitingAtStart,
                secondAdult);
    }

    /** The same with another place in the queue, always. */
    public PermitHolders with(Priority other) {
        return with(Course.always(other));
    }

    /** The same, spread over districts in these shares. */
    public PermitHolders spread(Map<String, Double> districts) {
        return new PermitHolders(
                peoplePerHalfYear,
                backlogAtStart,
                households,
                refusal,
                priority,
                districts,
                monthsWaitingAtStart,
                secondAdult);
    }

    /** The same with another start: people behind, and months for which people have been linked and not housed. */
    public PermitHolders startingWith(int backlog, double monthsWaiting) {
        return new PermitHolders(
                peoplePerHalfYear, backlog, households, refusal, priority, spread, monthsWaiting, secondAdult);
    }

    boolean areAny() {
        return backlogAtStart > 0 || peoplePerHalfYear.stream().anyMatch(people -> people > 0);
    }

    /** The quota in people of a month, which is a sixth of that of its half-year (January to June, July to December). */
    double peopleIn(YearMonth month, YearMonth start) {
        var half = halfYear(month) - halfYear(start);
        return peoplePerHalfYear.get(Math.clamp(half, 0, peoplePerHalfYear.size() - 1)) / 6.0;
    }

    /** People linked in a month, counted from 0, on top of the quota: the backlog of whom nobody is linked at the start. */
    double catchUpIn(int month) {
        var waiting = peoplePerHalfYear.getFirst() / 6.0 * monthsWaitingAtStart;
        return month < CATCH_UP ? Math.max(0, backlogAtStart - waiting) / CATCH_UP : 0;
    }

    private static int halfYear(YearMonth month) {
        return 2 * month.getYear() + (month.getMonthValue() - 1) / 6;
    }
}
