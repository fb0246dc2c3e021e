package nl.geland.app.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A way to write a date, {@code dd-mm-yyyy} for one. Leading zeros of day and month may be left out. */
record Notation(String name, Order order, char separator, int yearDigits) {

    /** What comes first. */
    enum Order {
        DAY_MONTH_YEAR,
        MONTH_DAY_YEAR,
        YEAR_MONTH_DAY,
        DAY_NAME_YEAR
    }

    /** The text does not look like this notation at all. */
    static final int OTHER = Integer.MIN_VALUE;

    /** It looks like it, and there is no such day: 31-02-2021. */
    static final int IMPOSSIBLE = Integer.MIN_VALUE + 1;

    static final List<Notation> ALL = all();

    /** Two digits of a year above this one mean the century before: a fixed border, since such columns are always asked about. */
    private static final int PIVOT = 40;

    private static final Map<String, Integer> MONTHS = months();

    static Optional<Notation> named(String name) {
        return ALL.stream()
                .filter(notation -> notation.name.equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static List<Notation> all() {
        var all = new ArrayList<Notation>();
        for (var separator : new char[] {'-', '/', '.'}) {
            all.add(numeric("dd#mm#yyyy", Order.DAY_MONTH_YEAR, separator, 4));
            all.add(numeric("mm#dd#yyyy", Order.MONTH_DAY_YEAR, separator, 4));
            all.add(numeric("yyyy#mm#dd", Order.YEAR_MONTH_DAY, separator, 4));
            all.add(numeric("dd#mm#yy", Order.DAY_MONTH_YEAR, separator, 2));
            all.add(numeric("mm#dd#yy", Order.MONTH_DAY_YEAR, separator, 2));
            all.add(numeric("yy#mm#dd", Order.YEAR_MONTH_DAY, separator, 2));
        }
        all.add(new Notation("yyyymmdd", Order.YEAR_MONTH_DAY, '\0', 4));
        all.add(new Notation("ddmmyyyy", Order.DAY_MONTH_YEAR, '\0', 4));
        all.add(new Notation("mmddyyyy", Order.MONTH_DAY_YEAR, '\0', 4));
        all.add(new Notation("dd-mmm-yyyy", Order.DAY_NAME_YEAR, '-', 4));
        all.add(new Notation("dd mmm yyyy", Order.DAY_NAME_YEAR, ' ', 4));
        return List.copyOf(all);
    }

    private static Notation numeric(String pattern, Order order, char separator, int yearDigits) {
        return new Notation(pattern.replace('#', separator), order, separator, yearDigits);
    }

    private static Map<String, Integer> months() {
        var dutch = List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
        var months = IntStream.range(0, 12).boxed().collect(Collectors.toMap(dutch::get, index -> index + 1));
        months.putAll(Map.of("maa", 3, "mar", 3, "may", 5, "oct", 10));
        return Map.copyOf(months);
    }

    /** The same three numbers in this notation, so that people see what comes first: 3, 4 and a year. */
    String example() {
        var year = yearDigits == 2 ? "05" : "2005";
        var between = separator == '\0' ? "" : String.valueOf(separator);
        return switch (order) {
            case DAY_MONTH_YEAR, MONTH_DAY_YEAR -> String.join(between, "03", "04", year);
            case YEAR_MONTH_DAY -> String.join(between, yearDigits == 2 ? "03" : "2003", "04", "05");
            case DAY_NAME_YEAR -> String.join(between, "3", "apr", year);
        };
    }

    /** The day as days since 1970-01-01, or {@link #OTHER} or {@link #IMPOSSIBLE}. The text has no blanks around it. */
    int read(String text) {
        return separator == '\0' ? compact(text) : separated(text);
    }

    private int compact(String text) {
        if (text.length() != 8) {
            return OTHER;
        }
        return switch (order) {
            case YEAR_MONTH_DAY -> day(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
            case DAY_MONTH_YEAR -> day(number(text, 4, 8), number(text, 2, 4), number(text, 0, 2));
            case MONTH_DAY_YEAR -> day(number(text, 4, 8), number(text, 0, 2), number(text, 2, 4));
            case DAY_NAME_YEAR -> OTHER;
        };
    }

    private int separated(String text) {
        var first = text.indexOf(separator);
        var second = first < 0 ? -1 : text.indexOf(separator, first + 1);
        if (second < 0 || text.indexOf(separator, second + 1) >= 0) {
            return OTHER;
        }
        var end = text.length();
        return switch (order) {
            case DAY_MONTH_YEAR ->
                fits(first, second - first - 1, end - second - 1)
                        ? day(number(text, second + 1, end), number(text, first + 1, second), number(text, 0, first))
                        : OTHER;
            case MONTH_DAY_YEAR ->
                fits(first, second - first - 1, end - second - 1)
                        ? day(number(text, second + 1, end), number(text, 0, first), number(text, first + 1, second))
                        : OTHER;
            case YEAR_MONTH_DAY ->
                fits(second - first - 1, end - second - 1, first)
                        ? day(number(text, 0, first), number(text, first + 1, second), number(text, second + 1, end))
                        : OTHER;
            case DAY_NAME_YEAR ->
                end - second - 1 == 4 && first <= 2
                        ? day(number(text, second + 1, end), month(text, first + 1, second), number(text, 0, first))
                        : OTHER;
        };
    }

    private boolean fits(int shorter, int other, int year) {
        return shorter >= 1 && shorter <= 2 && other >= 1 && other <= 2 && year == yearDigits;
    }

    private static int month(String text, int from, int to) {
        if (to - from < 3) {
            return -1;
        }
        return MONTHS.getOrDefault(text.substring(from, from + 3).toLowerCase(Locale.ROOT), -1);
    }

    private static int number(String text, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return from == to ? -1 : number;
    }

    private int day(int year, int month, int day) {
        if (year < 0 || month < 0 || day < 0) {
            return OTHER;
        }
        var full = yearDigits == 4 ? year : year > PIVOT ? 1900 + year : 2000 + year;
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return IMPOSSIBLE;
        }
        if (day <= 28) {
            return (int) LocalDate.of(full, month, day).toEpochDay();
        }
        try {
            return (int) LocalDate.of(full, month, day).toEpochDay();
        } catch (DateTimeException e) {
            return IMPOSSIBLE;
        }
    }
}
