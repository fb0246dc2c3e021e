package nl.geland.app.housing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One of the three periods between permit and home.
 *
 * @param kind link, find or move
 * @param dueOn null where the file does not tell when it began
 * @param metOn null while it was not met
 */
record HomeClock(
        String kind, @Nullable LocalDate dueOn, @Nullable LocalDate metOn) {

    private static final int SOON = 14;

    /** Untold, met, met-late, overdue, soon or ahead. */
    String state(LocalDate day) {
        if (dueOn == null) {
            return metOn == null ? "untold" : "met";
        }
        if (metOn != null) {
            return metOn.isAfter(dueOn) ? "met-late" : "met";
        }
        if (dueOn.isBefore(day)) {
            return "overdue";
        }
        return ChronoUnit.DAYS.between(day, dueOn) <= SOON ? "soon" : "ahead";
    }

    /** Days after the day on which it was due that it was met; 0 or less when it was in time. */
    long daysLate() {
        return dueOn == null || metOn == null ? 0 : ChronoUnit.DAYS.between(dueOn, metOn);
    }

    /** Days until it is due; below zero when it has passed. */
    long days(LocalDate day) {
        return dueOn == null ? 0 : ChronoUnit.DAYS.between(day, dueOn);
    }
}
