package nl.geland.app.housing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What files and colleagues tell about the quota.
 *
 * @param day the day that counts as today
 * @param targets the targets as they are known now
 * @param revisions every target that was ever told of a half-year that was revised, oldest first
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

    /** A target as it was told on a day. */
    record Revision(HalfYear halfYear, int target, LocalDate toldOn) {}

    /**
     * Who has a link and no home.
     *
     * @param late households whose day to have moved in has passed
     */
    record Waiting(int households, int persons, int late) {}

    HalfYear current() {
        return HalfYear.of(day);
    }

    /** The running account up to today. */
    List<QuotaLedger.Position> positions() {
        Map<HalfYear, Integer> byHalfYear = new TreeMap<>();
        realised.forEach((month, persons) -> byHalfYear.merge(HalfYear.of(month.atDay(1)), persons, Integer::sum));
        return QuotaLedger.positions(targets, byHalfYear, current());
    }
}
