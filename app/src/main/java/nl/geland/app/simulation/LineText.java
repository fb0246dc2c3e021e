package nl.geland.app.simulation;

import nl.geland.app.web.Page;

/** A place in the line in words: between how many years nine in ten of the twenty waits lie. */
final class LineText {

    private static final double MONTHS = 12;
    private static final int WIDTH = 96;

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

    /** Where a dot stands on a line of 100 wide that ends at the horizon. */
    static int place(int months, int years) {
        return months < 0 ? WIDTH + 1 : 2 + (int) Math.round(WIDTH * months / (MONTHS * years));
    }
}
