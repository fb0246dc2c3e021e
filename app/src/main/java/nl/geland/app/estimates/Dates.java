package nl.geland.app.estimates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Columns of time that hold dates, made into days since the date that a row has in {@code --since}. Which day the clock begins on is a choice that
 * changes what an answer means, so it is always named and never guessed.
 */
final class Dates {

    private static final List<Option> TIMES = List.of(Option.START, Option.STOP, Option.TIME);
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");
    /** As a Dutch spreadsheet writes it. */
    private static final Pattern DUTCH = Pattern.compile("(?<day>\\d{1,2})-(?<month>\\d{1,2})-(?<year>\\d{4})");
    /** What is no date. */
    private static final long NONE = Long.MIN_VALUE;

    private final Table table;
    private final Faults faults;

    private Dates(Table table, Faults faults) {
        this.table = table;
        this.faults = faults;
    }

    /** The same rows with days instead of dates; as they are without {@code --since}. */
    static Table inDays(Request request, Table table) {
        if (!request.has(Option.SINCE)) {
            return table;
        }
        var faults = new Faults();
        var dates = new Dates(table, faults);
        var since = dates.read(request.column(Option.SINCE), "missing");
        var days = new TreeMap<String, String[]>();
        for (var option : TIMES) {
            if (request.has(option)) {
                var column = request.column(option);
                var missing = option == Option.START ? "missing" : "no.end";
                days.put(column, dates.days(column, dates.read(column, missing), since));
            }
        }
        faults.refuseIfAny();
        return table.with(days);
    }

    private long[] read(String column, String missing) {
        var cells = table.column(column);
        var here = faults.in(table, column);
        var dates = new long[cells.length];
        for (var row = 0; row < cells.length; row++) {
            dates[row] = date(cells[row]);
            if (Columns.isMissing(cells[row])) {
                here.row(row, missing);
            } else if (dates[row] == NONE) {
                here.row(row, "no.date");
            }
        }
        here.close();
        return dates;
    }

    private String[] days(String column, long[] dates, long[] since) {
        var here = faults.in(table, column);
        var days = new String[dates.length];
        for (var row = 0; row < days.length; row++) {
            var areDates = dates[row] != NONE && since[row] != NONE;
            if (areDates && dates[row] < since[row]) {
                here.row(row, "before.since");
            }
            days[row] = areDates ? String.valueOf(dates[row] - since[row]) : "";
        }
        here.close();
        return days;
    }

    /** Its number since 1970; none when it is not written as a date here, or is no day of the calendar. */
    private static long date(String cell) {
        for (var form : List.of(ISO, DUTCH)) {
            var match = form.matcher(cell);
            if (match.matches()) {
                try {
                    return LocalDate.of(
                                    Integer.parseInt(match.group("year")),
                                    Integer.parseInt(match.group("month")),
                                    Integer.parseInt(match.group("day")))
                            .toEpochDay();
                } catch (DateTimeException e) {
                    return NONE;
                }
            }
        }
        return NONE;
    }
}
