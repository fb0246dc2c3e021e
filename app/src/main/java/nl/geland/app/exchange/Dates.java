package nl.geland.app.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, months and half-years as files write them, apart from the notation of a column. */
final class Dates {

    private static final Set<String> OPEN = Set.of(
            "00000000",
            "99991231",
            "31129999",
            "31-12-9999",
            "9999-12-31",
            "31/12/9999",
            "00-00-0000",
            "0000-00-00",
            "00/00/0000",
            "99999999");

    private static final Pattern TIME = Pattern.compile("(.{6,11}?)[ T](\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?)Z?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.]?(\\d{2})(?:[-/.]?01)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?:0?1[-/.])?(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern HALF_LAST = Pattern.compile("(\\d{4})[- /]?h?(i{1,2}|1|2)");
    private static final Pattern HALF_FIRST =
            Pattern.compile("h?(i{1,2}|1|2|1e|2e|eerste|tweede)(?: ?helft| ?halfjaar)?[- /](\\d{4})");
    private static final Map<String, String> HALVES =
            Map.of("i", "I", "1", "I", "1e", "I", "eerste", "I", "ii", "II", "2", "II", "2e", "II", "tweede", "II");

    private Dates() {}

    /** Whether it stands for "no date": the far end of time, or zeros. */
    static boolean open(String bare) {
        var c = bare.isEmpty() ? ' ' : bare.charAt(0);
        return (c == '0' || c == '9' || c == '3') && OPEN.contains(day(bare));
    }

    /** The day without a time of day behind it. */
    static String day(String bare) {
        if (bare.length() <= 11) {
            return bare;
        }
        var matcher = TIME.matcher(bare);
        return matcher.matches() ? matcher.group(1) : bare;
    }

    /** Whether a time of day other than midnight stands behind the day. */
    static boolean timed(String bare) {
        if (bare.length() <= 11) {
            return false;
        }
        var matcher = TIME.matcher(bare);
        return matcher.matches() && matcher.group(2).chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    /** Five digits that a spreadsheet shows in place of a day between 1954 and 2064. */
    static boolean serial(String bare) {
        if (bare.length() != 5) {
            return false;
        }
        for (var i = 0; i < 5; i++) {
            if (bare.charAt(i) < '0' || bare.charAt(i) > '9') {
                return false;
            }
        }
        return bare.charAt(0) >= '2' && bare.charAt(0) <= '5';
    }

    /** The first day of a month, {@code 2014-11-01}; null when this is no month. */
    static @Nullable String month(String bare) {
        var yearFirst = YEAR_FIRST.matcher(bare);
        if (yearFirst.matches()) {
            return month(yearFirst.group(1), yearFirst.group(2));
        }
        var monthFirst = MONTH_FIRST.matcher(bare);
        return monthFirst.matches() ? month(monthFirst.group(2), monthFirst.group(1)) : null;
    }

    private static @Nullable String month(String year, String month) {
        var number = Integer.parseInt(month);
        var inRange = number >= 1 && number <= 12 && year.compareTo("1900") >= 0 && year.compareTo("2100") < 0;
        return inRange ? year + (number < 10 ? "-0" : "-") + number + "-01" : null;
    }

    /** A half-year, {@code 2026-I}; null when this is none. */
    static @Nullable String halfYear(String bare) {
        var plain = bare.toLowerCase(Locale.ROOT);
        var last = HALF_LAST.matcher(plain);
        if (last.matches()) {
            return halfYear(last, 1, 2);
        }
        var first = HALF_FIRST.matcher(plain);
        return first.matches() ? halfYear(first, 2, 1) : null;
    }

    private static String halfYear(Matcher matcher, int year, int half) {
        return matcher.group(year) + "-" + HALVES.get(matcher.group(half));
    }
}
