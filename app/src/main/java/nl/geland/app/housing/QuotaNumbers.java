package nl.geland.app.housing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What files and colleagues tell about the quota.
 *
 * @param day the day that counts as today
 * @param targets the targets as they are known now
 * @param revisions every target that was ever told of a half-year that was revised or written down by a colleague, oldest first
 * @param realised persons housed by month
 * @param mix households that got a home in the two years before {@code day}
 * @param waiting who has a link and no home
 */
record QuotaNumbers(
        LocalDate day,
        SortedMap<HalfYear, Integer> targets,
        List<Revision> revisions,
        SortedMap<YearMonth, Integer> realised,
        HouseholdMix mix,
        Waiting waiting) {

    /** Half-years that the mix covers. */
    static final int HALF_YEARS_OF_MIX = 4;

    /**
     * A target as it was told on a day.
     *
     * @param reason why a colleague wrote it down; null where a file told it
     */
    record Revision(
            HalfYear halfYear,
            int target,
            LocalDate toldOn,
            @Nullable String reason) {}

    /**
     * Who has a link and no home.
     *
     * @param late households whose day to have moved in has passed
     */
    record Waiting(int households, int persons, int late) {

        private Waiting rounded() {
            return new Waiting(large(households), large(persons), large(late));
        }

        /** A large number rounded; a small one as it is, since it is not shown. */
        private static int large(int number) {
            return number < QuotaLine.FEW ? number : QuotaLedger.rounded(number);
        }
    }

    /** The same in steps of five persons: see {@link QuotaLedger#inSteps}. */
    QuotaNumbers rounded() {
        var steps = new TreeMap<YearMonth, Integer>();
        QuotaLedger.inSteps(targets, byHalfYear())
                .forEach((halfYear, persons) -> steps.put(YearMonth.from(halfYear.firstDay()), persons));
        return new QuotaNumbers(day, targets, revisions, steps, mix.rounded(), waiting.rounded());
    }

    HalfYear current() {
        return HalfYear.of(day);
    }

    /** The running account up to today. */
    List<QuotaLedger.Position> positions() {
        return QuotaLedger.positions(targets, byHalfYear(), current());
    }

    private SortedMap<HalfYear, Integer> byHalfYear() {
        var byHalfYear = new TreeMap<HalfYear, Integer>();
        realised.forEach((month, persons) -> byHalfYear.merge(HalfYear.of(month.atDay(1)), persons, Integer::sum));
        return byHalfYear;
    }
}
