package nl.geland.app.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Time since a person's own start, in completed calendar months and the days beyond them: {@code 32 × months + days}.
 *
 * <p>The months are those of the calendar: eighteen months after 31 August is 28 or 29 February. On this clock "within 18
 * months" is the same place, {@code at(18)}, for everybody, while in days it lies between 546 and 550 and differs by
 * person; so a curve read at {@code at(m)} counts exactly the events up to and including each person's own date. The
 * clock strictly rises with the date, so the order of events within a person and, up to the length of months, between
 * persons is that of the days.
 */
final class MonthClock {

    private static final int STEP = 32;

    private MonthClock() {}

    /** Place on the clock of a day, for someone who started on another; both as days since 1970-01-01. */
    static int time(int start, int day) {
        if (day < start) {
            throw new IllegalArgumentException(
                    "A clock cannot run back: the day lies %d days before the start".formatted(start - day));
        }
        var from = LocalDate.ofEpochDay(start);
        var to = LocalDate.ofEpochDay(day);
        var months = (int) ChronoUnit.MONTHS.between(from, to);
        if (!from.plusMonths(months + 1L).isAfter(to)) {
            months++;
        }
        return at(months) + (int) ChronoUnit.DAYS.between(from.plusMonths(months), to);
    }

    /** Place on the clock of so many completed months. */
    static int at(int months) {
        return STEP * months;
    }

    /** The day on which so many months are completed. */
    static int day(int start, int months) {
        return Math.toIntExact(LocalDate.ofEpochDay(start).plusMonths(months).toEpochDay());
    }

    /** Places of the months 0 to {@code last}. */
    static int[] grid(int last) {
        var grid = new int[last + 1];
        for (var month = 0; month <= last; month++) {
            grid[month] = at(month);
        }
        return grid;
    }
}
