package nl.geland.app.housing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of the schedule of a half-year.
 *
 * @param norm persons to be housed by the end of this month when each month does its part; 0 where there is a lead
 * @param housed persons housed in this month, null while it is yet to come
 * @param total persons housed up to and including this month, null while it is yet to come
 */
record MonthLine(
        YearMonth month,
        int norm,
        @Nullable Integer housed,
        @Nullable Integer total) {

    /** Whether more should have been housed by now; the month that runs is not judged. */
    boolean behind(LocalDate day) {
        return total != null && total < norm && !month.atEndOfMonth().isAfter(day);
    }

    /**
     * The months of a half-year.
     *
     * @param months over how many months the corrected target is spread evenly
     */
    static List<MonthLine> of(QuotaNumbers numbers, QuotaLedger.Position position, int months) {
        var lines = new ArrayList<MonthLine>();
        var total = 0;
        var first = YearMonth.from(position.halfYear().firstDay());
        var now = YearMonth.from(numbers.day());
        for (var at = 0; at < 6; at++) {
            var month = first.plusMonths(at);
            var part = Math.min(1.0, (at + 1.0) / months);
            var norm = (int) Math.ceil(Math.max(0, position.corrected()) * part - 1e-9);
            if (month.isAfter(now)) {
                lines.add(new MonthLine(month, norm, null, null));
            } else {
                var housed = numbers.realised().getOrDefault(month, 0);
                total += housed;
                lines.add(new MonthLine(month, norm, housed, total));
            }
        }
        return List.copyOf(lines);
    }
}
