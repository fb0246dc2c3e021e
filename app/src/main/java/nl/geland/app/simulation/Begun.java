package nl.geland.app.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * That a calculation begins in the past: what happened since is not in it.
 *
 * @param start its first month
 * @param months how long ago that month began, rounded
 */
record Begun(YearMonth start, long months) {

    /** A start that lies no further back is a present one: files and figures are that old anyway. */
    private static final int LATELY = 3;

    private static final double DAYS_A_MONTH = 365.25 / 12;

    /** Empty for a calculation that begins now, lately or later. */
    static Optional<Begun> of(YearMonth start, LocalDate today) {
        var first = start.atDay(1);
        return first.isBefore(today.minusMonths(LATELY))
                ? Optional.of(new Begun(start, Math.round(ChronoUnit.DAYS.between(first, today) / DAYS_A_MONTH)))
                : Optional.empty();
    }

    /** The month in words. */
    String month(Locale locale) {
        return start.format(DateTimeFormatter.ofPattern("MMMM uuuu", locale));
    }
}
