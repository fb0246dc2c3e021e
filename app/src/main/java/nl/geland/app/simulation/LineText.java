package nl.geland.app.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import nl.geland.app.web.Page;

/**
 * A place in the line in words and dots. The words say between how many years eighteen of the twenty waits lie. The dots stand in fields of
 * equal time, five in a row, so that they can be counted; the last field is for who waits longer than was looked ahead.
 */
final class LineText {

    private static final int MONTHS = 12;
    /** A field in the units of the drawing, and the dots in it. */
    private static final int FIELD = 10;

    private static final int IN_A_ROW = 5;
    private static final double PITCH = 1.85;
    private static final double MARGIN = 1.3;
    private static final double LOWEST = 7.6;

    private LineText() {}

    static String of(Page page, Line.Spot spot, int years) {
        if (spot.low() < 0) {
            return page.word("simulation.public.longer", years);
        }
        var from = page.decimal(spot.low() / (double) MONTHS, 1);
        return spot.high() < 0
                ? page.word("simulation.public.or-longer", from, years)
                : page.word("simulation.public.from-to", from, page.decimal(spot.high() / (double) MONTHS, 1));
    }

    /** How many months a field stands for: at most twelve fields, however far is looked ahead. */
    static int monthsOfField(int years) {
        return years <= 2 ? 3 : years <= 5 ? MONTHS / 2 : years <= 10 ? MONTHS : 2 * MONTHS;
    }

    /** The place of a dot in the drawing. */
    record Dot(double x, double y, boolean isLonger) {}

    static List<Dot> dots(Line.Spot spot, int years) {
        var held = new HashMap<Integer, Integer>();
        return spot.months().stream()
                .map(months -> {
                    var field = months < 0 ? fields(years) : Math.min(fields(years) - 1, months / monthsOfField(years));
                    var before = held.merge(field, 1, Integer::sum) - 1;
                    return new Dot(
                            FIELD * field + MARGIN + PITCH * (before % IN_A_ROW),
                            LOWEST - PITCH * Math.floorDiv(before, IN_A_ROW),
                            months < 0);
                })
                .toList();
    }

    /** How wide the drawing is, the field for longer waits included. */
    static int width(int years) {
        return FIELD * (fields(years) + 1);
    }

    /** A line between two fields, and the years from the start at which it stands. */
    record Tick(int x, double years) {
        String label(Page page) {
            return page.decimal(years, years == Math.rint(years) ? 0 : 1);
        }

        /** Of fields shorter than a year only the whole years are told. */
        boolean isLabelled() {
            return years == Math.rint(years);
        }
    }

    static List<Tick> ticks(int years) {
        return IntStream.rangeClosed(0, fields(years))
                .mapToObj(field -> new Tick(FIELD * field, field * monthsOfField(years) / (double) MONTHS))
                .toList();
    }

    private static int fields(int years) {
        return Math.ceilDiv(MONTHS * years, monthsOfField(years));
    }
}
