package nl.geland.app.simulation;

import nl.geland.analysis.simulation.Households;

/** Between what the numbers of a scenario file may lie: far wider than any town, narrow enough to stop a slip of the keyboard. */
final class Limits {

    static final int YEARS = 50;
    static final int SEED = 999_999;
    static final int STOCK = 1_000_000;
    static final int HOMES = 100_000;
    static final int PLACES = 20;
    static final int DELIVERY_MONTHS = 240;
    static final double SHORTEST_TENANCY_YEARS = 0.05;
    static final double LONGEST_TENANCY_YEARS = 500;
    static final int APPLICANTS = 100_000;
    static final int PEOPLE = 100_000;
    static final double RATE = 10;
    static final double LARGEST_REFUSAL = 0.99;
    static final double HEAD_START_MONTHS = 1_200;
    static final double YEARS_WAITING = 60;
    static final double MONTHS_WAITING = 240;
    static final double WEEKS = 52;
    static final double EMPTY_MONTHS = 60;
    static final double FACTOR = 5;
    static final int SUPPLIES = 60;
    static final int HEAD_STARTS = 20;
    static final int DISTRICTS = 100;
    static final int HALF_YEARS = 2 * YEARS;
    static final int VARIANTS = 12;
    static final int STATEMENTS = 1_000;
    static final int NAME = 80;
    static final int TITLE = 120;
    static final int SENTENCE = 600;
    static final int STORY = 3_000;
    static final int PERSONS = Households.LARGEST;

    private Limits() {}
}
