package nl.geland.analysis.simulation;

/** A road to work as thresholds for 63 random bits, laid out by home, wait, place and year. */
final class Odds {

    static final int PLACES = Place.values().length;
    static final int CELLS_PER_ROW = PLACES * RoadToWork.YEARS;
    private static final int WAITS_PER_YEAR = 4;
    private static final int LONGEST_WAIT = 6 * WAITS_PER_YEAR;
    private static final int WAITS = LONGEST_WAIT + 1;
    private static final Place[] ALL = Place.values();

    /** The chance to leave, by cell. */
    final long[] leaves = new long[2 * WAITS * CELLS_PER_ROW];

    /** The chance to go to this place or an earlier one, by cell. */
    private final long[] upTo = new long[leaves.length * PLACES];

    Odds(RoadToWork road) {
        for (var row = 0; row < 2 * WAITS; row++) {
            for (var place : ALL) {
                for (var year = 0; year < RoadToWork.YEARS; year++) {
                    var chances = road.chances(place, year, row >= WAITS, (row % WAITS) / (double) WAITS_PER_YEAR);
                    var cell = row * CELLS_PER_ROW + place.number * RoadToWork.YEARS + year;
                    var sum = 0.0;
                    for (var next : ALL) {
                        sum += chances.getOrDefault(next, 0.0);
                        upTo[cell * PLACES + next.number] = bits(sum);
                    }
                    leaves[cell] = bits(sum);
                }
            }
        }
    }

    private static long bits(double chance) {
        return chance >= 1 ? Long.MAX_VALUE : (long) (chance * 0x1p63);
    }

    /** The row of somebody, with the wait for a home to a quarter of a year and six years at most. */
    static int row(boolean shared, double monthsWaited) {
        var wait = (int) Math.min(LONGEST_WAIT, Math.round(monthsWaited * WAITS_PER_YEAR / 12));
        return (shared ? WAITS : 0) + wait;
    }

    /** Where somebody goes who leaves. */
    int next(int cell, long bits) {
        var place = 0;
        while (bits >= upTo[cell * PLACES + place]) {
            place++;
        }
        return place;
    }
}
