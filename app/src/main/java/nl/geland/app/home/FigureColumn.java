package nl.geland.app.home;

/**
 * A column of a {@link FigureTable}.
 *
 * @param key name in files, and key of its words
 */
record FigureColumn(String key, Unit unit, Part part) {

    /** What its cells hold. */
    enum Unit {
        /** Text as it is. */
        TEXT,
        /** A code with words in each language. */
        CODE,
        HALF_YEAR,
        /** Whole numbers, such as months or persons. */
        COUNT,
        /** Shares between 0 and 1. */
        SHARE,
        DAYS,
        /** Numbers per person per year. */
        RATE;

        boolean isNumber() {
            return this != TEXT && this != CODE && this != HALF_YEAR;
        }
    }

    /** What it is for in the picture. */
    enum Part {
        /** Names the row. */
        ROW,
        DRAWN,
        /** The lower end of the interval of the drawn column before it. */
        LOWER,
        UPPER,
        /** In the table only. */
        TOLD
    }

    static FigureColumn row(String key, Unit unit) {
        return new FigureColumn(key, unit, Part.ROW);
    }

    static FigureColumn drawn(String key, Unit unit) {
        return new FigureColumn(key, unit, Part.DRAWN);
    }

    static FigureColumn told(String key, Unit unit) {
        return new FigureColumn(key, unit, Part.TOLD);
    }

    static FigureColumn lower(String key) {
        return new FigureColumn(key + "_lower", Unit.SHARE, Part.LOWER);
    }

    static FigureColumn upper(String key) {
        return new FigureColumn(key + "_upper", Unit.SHARE, Part.UPPER);
    }

    /** The key of the column whose interval this is; its own for any other column. */
    String of() {
        return switch (part) {
            case LOWER, UPPER -> key.substring(0, key.lastIndexOf('_'));
            case ROW, DRAWN, TOLD -> key;
        };
    }
}
