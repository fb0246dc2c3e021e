package nl.geland.app.home;

import org.jspecify.annotations.Nullable;

/**
 * How a table is drawn.
 *
 * @param chart kind of chart, as the front end names it
 * @param x what the first column holds: text, month (of the calendar) or months (since something)
 * @param format number or percent
 * @param digits decimals on labels
 * @param top the highest value of the axis, null to follow the data
 * @param axis what the months of the first column are counted from, null where they are not months
 */
record Picture(
        String chart,
        String x,
        String format,
        int digits,
        @Nullable String top,
        @Nullable String axis) {

    /** Shares that add up to one, along months since housing. */
    static final Picture LAYERS = new Picture("area", "months", "percent", 0, "1", "housing");

    /** No picture: a table only. */
    static final Picture NONE = new Picture("none", "text", "number", 0, null, null);

    Picture(String chart, String x, String format, int digits) {
        this(chart, x, format, digits, null, null);
    }

    /** Shares along months since something. */
    static Picture curves(String axis) {
        return new Picture("line", "months", "percent", 0, null, axis);
    }
}
