package nl.geland.app.simulation;

import java.util.Locale;

/** A number that a scenario of the lab is made with, and between what it may lie. */
enum Knob {
    YEARS(1, 15, 10),
    PERMANENT(0, 2_000, 0),
    PERMANENT_FROM(Knob.FIRST_YEAR, Knob.LAST_YEAR, 2028),
    PERMANENT_YEARS(1, 15, 5),
    CONTAINERS(0, 2_000, 0),
    CONTAINERS_FROM(Knob.FIRST_YEAR, Knob.LAST_YEAR, 2028),
    CONTAINERS_UNTIL(Knob.FIRST_YEAR, Knob.LAST_YEAR, 2038),
    OFFICES(0, 1_000, 0),
    OFFICES_FROM(Knob.FIRST_YEAR, Knob.LAST_YEAR, 2028),
    OFFICES_YEARS(1, 15, 1),
    SHARED(0, 500, 0),
    PLACES(2, 8, 4),
    SHARED_FROM(Knob.FIRST_YEAR, Knob.LAST_YEAR, 2028),
    MIX(0, 100, 0),
    SHARED_LANGUAGE(60, 100, 80),
    QUOTA(0, 5_000, 117),
    QUOTA_LATER(0, 5_000, 117),
    QUOTA_LATER_FROM(Knob.FIRST_YEAR, Knob.LAST_YEAR, 2032),
    PRIORITY_SHARE(1, 100, 10),
    URGENT(0, 50, 0),
    URGENT_HOMES(0, 100, 0),
    POINTS(0, 90, 0),
    POINTS_MONTHS(1, 240, 36),
    STOCK(0, 500_000, 0),
    SEED(1, Limits.SEED, ScenarioFile.USUAL_SEED);

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2070;

    private final int least;
    private final int most;
    private final int usual;

    Knob(int least, int most, int usual) {
        this.least = least;
        this.most = most;
        this.usual = usual;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    int usual() {
        return usual;
    }

    /** The name of the field, and the last part of the key of its words. */
    String field() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The year from which it holds on: of homes that are added, and of a quota that changes. */
    Knob from() {
        return valueOf(name() + "_FROM");
    }

    /** What is shown of a bound: a year, and what only names something, without dots for thousands. */
    Object bound(int number) {
        return isYear() || this == SEED ? String.valueOf(number) : (Object) number;
    }

    private boolean isYear() {
        return name().endsWith("_FROM") || name().endsWith("_UNTIL");
    }

    boolean isSlider() {
        return this == MIX || this == SHARED_LANGUAGE;
    }
}
