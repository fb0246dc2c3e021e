package nl.geland.app.simulation;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import nl.geland.app.web.Page;

/**
 * A place in the line in words and dots. The words say between which parts of which years eighteen of the twenty moments lie; a part is four
 * months, as runs of so many assumptions bear no more. The dots stand in fields of equal time, five in a row, so that they can be counted;
 * the last field is for who waits longer than was looked ahead.
 */
final class LineText {

    private static final int MONTHS = 12;
    private static final int MONTHS_OF_PART = 4;
    /** A field in the units of the drawing, and the dots in it. */
    private static final int FIELD = 10;

    private static final int IN_A_ROW = 5;
    private static final double PITCH = 1.85;
    private static final double MARGIN = 1.3;
    private static final double LOWEST = 7.6;

    private LineText() {}

    static String of(Page page, Line line, Line.Spot spot, int years) {
        if (spot.low() < 0) {
            return after(page, line, years);
        }
        var from = part(page, line.begin().plusMonths(spot.low()));
        if (spot.high() < 0) {
            return page.word("simulation.public.or-later", from, after(page, line, years));
        }
        var to = part(page, line.begin().plusMonths(spot.high()));
        return from.equals(to) ? from : page.word("simulation.public.from-to", from, to);
    }

    private static String after(Page page, Line line, int years) {
        return page.word("simulation.public.later-than", part(page, end(line, years)));
    }

    /** The last month that is looked at. */
    static YearMonth end(Line line, int years) {
        return line.begin().plusYears(years).minusMonths(1);
    }

    private static String part(Page page, YearMonth month) {
        return page.word(
                "simulation.public.part." + (month.getMonthValue() - 1) / MONTHS_OF_PART,
                String.valueOf(month.getYear()));
    }

    /** The year in which somebody registered; from which month to which, where it is no calendar year. */
    static String registered(Page page, Line line, int year) {
        var first = first(line, year);
        return line.month() == 1
                ? String.valueOf(year)
                : page.word("simulation.public.registered.between", day(first), day(first.plusMonths(MONTHS - 1)));
    }

    /** Before what somebody registered who stands before the line. */
    static String before(Line line) {
        if (line.years().isEmpty()) {
            return day(line.begin());
        }
        var year = line.years().getFirst();
        return line.month() == 1 ? String.valueOf(year) : day(first(line, year));
    }

    private static YearMonth first(Line line, int year) {
        return line.begin().minusYears(line.start() - year);
    }

    private static String day(YearMonth month) {
        return "%02d-%d".formatted(month.getMonthValue(), month.getYear());
    }

    /** How many months a field stands for: at most twelve fields or so, however far is looked ahead. */
    static int monthsOfField(int years) {
        return years <= 2 ? 3 : years <= 5 ? MONTHS / 2 : years <= 10 ? MONTHS : 2 * MONTHS;
    }

    /** The place of a dot in the drawing. */
    record Dot(double x, double y, boolean isLonger) {}

    static List<Dot> dots(Line line, Line.Spot spot, int years) {
        var held = new HashMap<Integer, Integer>();
        return spot.months().stream()
                .map(months -> {
                    var last = fields(line, years) - 1;
                    var field =
                            months < 0 ? last + 1 : Math.min(last, (months + line.month() - 1) / monthsOfField(years));
                    var before = held.merge(field, 1, Integer::sum) - 1;
                    return new Dot(
                            FIELD * field + MARGIN + PITCH * (before % IN_A_ROW),
                            LOWEST - PITCH * Math.floorDiv(before, IN_A_ROW),
                            months < 0);
                })
                .toList();
    }

    /** How wide the drawing is, the field for longer waits included. */
    static int width(Line line, int years) {
        return FIELD * (fields(line, years) + 1);
    }

    /** A line between two fields, and the year that stands at it; 0 for none. */
    record Tick(int x, int year) {

        /** Of fields shorter than a year only the beginnings of years are told. */
        boolean isLabelled() {
            return year > 0;
        }

        /** The last two digits, as there is no room for more. */
        String label() {
            return "\u2019%02d".formatted(year % 100);
        }

        /** Where the year stands: in the middle of its fields. */
        double middle(int years) {
            return x + FIELD * Math.max(1, MONTHS / monthsOfField(years)) / 2.0;
        }
    }

    static List<Tick> ticks(Line line, int years) {
        return IntStream.rangeClosed(0, fields(line, years))
                .mapToObj(field -> {
                    var months = field * monthsOfField(years);
                    var isYear = months % MONTHS == 0 && field < fields(line, years);
                    return new Tick(FIELD * field, isYear ? line.start() + months / MONTHS : 0);
                })
                .toList();
    }

    /** Fields from January of the year of the start to the end. */
    private static int fields(Line line, int years) {
        return Math.ceilDiv(MONTHS * years + line.month() - 1, monthsOfField(years));
    }
}
