package nl.geland.app.estimates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;

/** Reads columns of a table as what a method needs of them; what does not fit is told with its line. */
final class Columns {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final Pattern COMMA = Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{3})+|\\d*),\\d+([eE][+-]?\\d{1,4})?");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}([T ].*)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}([T ].*)?");
    private static final Set<String> NEVER = Set.of("never", "nooit");
    /** Days and periods that leave room to add and take away. */
    private static final int FARTHEST = 1_000_000_000;

    private static final Set<String> MISSING = Set.of("", "na", "nan", "null", "-", ".", "n/a");

    private final Table table;
    private final Faults faults;

    Columns(Table table, Faults faults) {
        this.table = table;
        this.faults = faults;
    }

    /** A finite number written with a point; {@code NaN} for anything else. */
    static double parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Double.NaN;
        }
        var value = Double.parseDouble(text);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    static boolean isMissing(String text) {
        return MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    double[] numbers(String column) {
        return numbers(column, "text", _ -> true);
    }

    /** Numbers that go with an outcome; a word is told that it may be a group. */
    double[] covariate(String column) {
        return numbers(column, "text", "group", "date", _ -> true);
    }

    /** Whole days. */
    int[] days(String column, int least) {
        var numbers = numbers(
                column,
                "days",
                "text",
                "date.days",
                value -> value == Math.rint(value) && value >= least && value < Integer.MAX_VALUE);
        var days = new int[numbers.length];
        for (var i = 0; i < days.length; i++) {
            days[i] = (int) numbers[i];
        }
        return days;
    }

    /** Whole numbers of periods, such as years. */
    int[] periods(String column) {
        var numbers = numbers(column, "period", Columns::isPeriod);
        return Arrays.stream(numbers).mapToInt(value -> (int) value).toArray();
    }

    /** Periods, and {@code never} where a cell says so or is 0. */
    int[] periodsOrNever(String column, int never) {
        var cells = table.column(column);
        var here = faults.in(table, column);
        var periods = new int[cells.length];
        for (var row = 0; row < cells.length; row++) {
            var value = parse(cells[row]);
            if (NEVER.contains(cells[row].toLowerCase(Locale.ROOT)) || value == 0) {
                periods[row] = never;
            } else if (isMissing(cells[row])) {
                here.row(row, "missing");
            } else if (isPeriod(value)) {
                periods[row] = (int) value;
            } else {
                here.row(row, "first.treated");
            }
        }
        here.close();
        return periods;
    }

    private static boolean isPeriod(double value) {
        return value == Math.rint(value) && Math.abs(value) <= FARTHEST;
    }

    /** Whole days, below zero too. */
    int[] daysOfAnyKind(String column) {
        return Arrays.stream(numbers(column, "any.days", Columns::isDay))
                .mapToInt(day -> (int) day)
                .toArray();
    }

    /** Whole days, below zero too, or another number where there is none. */
    int[] daysOr(String column, int otherwise) {
        return Arrays.stream(numbersOrMissing(column, "any.days", Columns::isDay))
                .mapToInt(day -> Double.isNaN(day) ? otherwise : (int) day)
                .toArray();
    }

    private static boolean isDay(double value) {
        return value == Math.rint(value) && Math.abs(value) <= FARTHEST;
    }

    /** Numbers, {@code NaN} where there is none. */
    double[] numbersOrMissing(String column) {
        return numbersOrMissing(column, "text", _ -> true);
    }

    private double[] numbersOrMissing(String column, String otherwise, DoublePredicate allowed) {
        var cells = table.column(column);
        var here = faults.in(table, column);
        var numbers = new double[cells.length];
        for (var row = 0; row < cells.length; row++) {
            numbers[row] = number(cells[row]);
            if (!isMissing(cells[row]) && Double.isNaN(numbers[row])) {
                here.row(row, noNumber(cells[row], "text", "date"));
            } else if (!Double.isNaN(numbers[row]) && !allowed.test(numbers[row])) {
                here.row(row, otherwise);
            }
        }
        here.close();
        return numbers;
    }

    /** What ended a history: 0, 1 or 2. */
    int[] endings(String column) {
        return Arrays.stream(
                        numbers(column, "ending", "ending", "ending", value -> value == 0 || value == 1 || value == 2))
                .mapToInt(value -> (int) value)
                .toArray();
    }

    /** What ended a history: 0 for nothing, 1 for a state and 2 for any other. */
    int[] endings(String column, String state) {
        return Arrays.stream(texts(column))
                .mapToInt(cell -> parse(cell) == 0 ? 0 : cell.equals(state) ? 1 : 2)
                .toArray();
    }

    double[] weights(String column) {
        return numbers(column, "weight", value -> value > 0);
    }

    /** Standard errors or variances. */
    double[] spreads(String column) {
        return numbers(column, "spread", value -> value > 0);
    }

    /** Time or people over which is counted. */
    double[] positive(String column) {
        return numbers(column, "exposure", value -> value > 0);
    }

    double[] zeroOrOne(String column) {
        return numbers(column, "zero.one", value -> value == 0 || value == 1);
    }

    double[] counts(String column) {
        return numbers(column, "count", value -> value >= 0 && value == Math.rint(value));
    }

    /** Text without gaps. */
    String[] texts(String column) {
        var cells = table.column(column);
        var here = faults.in(table, column);
        for (var row = 0; row < cells.length; row++) {
            if (isMissing(cells[row])) {
                here.row(row, "missing");
            }
        }
        here.close();
        return cells;
    }

    private double[] numbers(String column, String otherwise, DoublePredicate allowed) {
        return numbers(column, otherwise, "text", "date", allowed);
    }

    /** Numbers; what else stands there is told as a text, as a date, or as a number that will not do. */
    private double[] numbers(String column, String otherwise, String text, String date, DoublePredicate allowed) {
        var cells = table.column(column);
        var here = faults.in(table, column);
        var numbers = new double[cells.length];
        for (var row = 0; row < cells.length; row++) {
            var value = number(cells[row]);
            if (isMissing(cells[row])) {
                here.row(row, "missing");
            } else if (Double.isNaN(value)) {
                here.row(row, noNumber(cells[row], text, date));
            } else if (!allowed.test(value)) {
                here.row(row, otherwise);
            } else {
                numbers[row] = value;
            }
        }
        here.close();
        return numbers;
    }

    /** As {@link #parse}, with the sign before decimals that the question named. */
    private double number(String cell) {
        if (!table.hasDecimalCommas()) {
            return parse(cell);
        }
        return cell.indexOf('.') < 0 ? parse(cell.replace(',', '.')) : Double.NaN;
    }

    /** What stands where a number is due. */
    private String noNumber(String cell, String otherwise, String date) {
        if (DATE.matcher(cell).matches()) {
            return date;
        }
        if (table.hasDecimalCommas()) {
            return cell.indexOf('.') >= 0 ? "point" : otherwise;
        }
        return COMMA.matcher(cell).matches() ? "comma" : otherwise;
    }
}
