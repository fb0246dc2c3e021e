package nl.geland.app.simulation;

import java.util.HashMap;
import java.util.List;
import nl.geland.app.web.Page;

/** A place in the line in words: between how many years nine in ten of the twenty waits lie. */
final class LineText {

    private static final double MONTHS = 12;
    private static final int WIDTH = 92;
    private static final double DOT = 3;
    private static final int HIGHEST = 7;
    private static final int AXIS = 23;

    private LineText() {}

    static String of(Page page, Line.Spot spot, int years) {
        var low = spot.within(1 + Line.WAITS / 20);
        var high = spot.within(Line.WAITS - Line.WAITS / 20);
        if (low < 0) {
            return page.word("simulation.public.longer", years);
        }
        var from = page.decimal(low / MONTHS, 1);
        return high < 0
                ? page.word("simulation.public.or-longer", from, years)
                : page.word("simulation.public.from-to", from, page.decimal(high / MONTHS, 1));
    }

    /** A dot on a line of 100 wide, with the axis at 23. */
    record Dot(double x, double y, boolean isLonger) {}

    /** The waits as dots that stand on each other; where a pile is full the next stands beside it. */
    static List<Dot> dots(Line.Spot spot, int years) {
        var piles = new HashMap<Integer, Integer>();
        return spot.months().stream()
                .map(months -> {
                    var place = months < 0 ? WIDTH : WIDTH * months / (MONTHS * years);
                    var pile = (int) Math.round(place / DOT);
                    while (piles.getOrDefault(pile, 0) == HIGHEST) {
                        pile += months < 0 ? -1 : 1;
                    }
                    var below = piles.merge(pile, 1, Integer::sum) - 1;
                    return new Dot(2 + pile * DOT, AXIS - DOT * (below + 0.6), months < 0);
                })
                .toList();
    }
}
