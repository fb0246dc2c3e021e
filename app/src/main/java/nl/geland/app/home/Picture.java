package nl.geland.app.home;

import org.jspecify.annotations.Nullable;

/**
 * How a table is drawn.
 *
 * @param chart kind of chart, as the front end names it
 * @param x what the first column holds: text, number or month
 * @param format number or percent
 * @param digits decimals on labels
 * @param top the highest value of the axis, null to follow the data
 */
record Picture(
        String chart,
        String x,
        String format,
        int digits,
        @Nullable String top) {

    /** Shares along months. */
    static final Picture CURVES = new Picture("line", "number", "percent", 0, null);

    /** Shares that add up to one, along months. */
    static final Picture LAYERS = new Picture("area", "number", "percent", 0, "1");
}
