package nl.geland.app.housing;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is left at the end of a half-year to come, under a chosen supply; nine times in ten it lies between the two bounds.
 *
 * @param told whether the target is known; else it is the one that was assumed
 * @param expected left over on average; below zero is a lead
 * @param least left over when much comes free
 * @param most left over when little comes free
 * @param met the probability that nothing is left
 */
record Outlook(HalfYear halfYear, int target, boolean told, long expected, int least, int most, double met) {

    private static final int HALF_YEARS = 3;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /**
     * This half-year and the next two.
     *
     * @param assumed the target of a half-year of which none is known
     */
    static List<Outlook> of(QuotaNumbers numbers, QuotaLedger.Position now, Supply supply, int assumed) {
        var rates = supply.bySize(numbers.mix());
        var outlooks = new ArrayList<Outlook>();
        var halfYear = now.halfYear();
        var due = now.backlog();
        var time = 0.0;
        for (var at = 0; at < HALF_YEARS; at++) {
            var told = numbers.targets().get(halfYear);
            var target = told == null ? assumed : told;
            if (at == 0) {
                time += left(numbers, halfYear);
            } else {
                time += 1;
                due += target;
            }
            var share = time;
            var housed = SupplyForecast.of(
                    Arrays.stream(rates).map(homes -> homes * share).toArray());
            outlooks.add(new Outlook(
                    halfYear,
                    target,
                    told != null,
                    Math.round(due - housed.mean()),
                    due - housed.quantile(HIGH),
                    due - housed.quantile(LOW),
                    housed.atLeast(due)));
            halfYear = halfYear.next();
        }
        return List.copyOf(outlooks);
    }

    /** The part of the half-year that is yet to come. */
    private static double left(QuotaNumbers numbers, HalfYear halfYear) {
        var end = halfYear.next().firstDay();
        return (double) ChronoUnit.DAYS.between(numbers.day().plusDays(1), end)
                / ChronoUnit.DAYS.between(halfYear.firstDay(), end);
    }
}
