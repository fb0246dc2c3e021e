package nl.geland.analysis.agreement;

import java.util.Arrays;

/** For each unit which categories were given, how often, and by how many coders in all. */
final class Counts {

    private final Ratings ratings;
    /** By unit: the categories given, ascending. */
    final int[][] given;
    /** By unit, parallel to {@link #given}: how many coders gave each. */
    final int[][] times;
    /** By unit: how many coders said anything. */
    final int[] coded;

    Counts(Ratings ratings) {
        this.ratings = ratings;
        var units = ratings.units().size();
        given = new int[units][];
        times = new int[units][];
        coded = new int[units];
        for (var unit = 0; unit < units; unit++) {
            count(unit);
        }
    }

    int units() {
        return coded.length;
    }

    int coders() {
        return ratings.coders().size();
    }

    Categories categories() {
        return ratings.categories();
    }

    /** Category by coder and unit, or {@link Ratings#UNCODED}. */
    int category(int coder, int unit) {
        return ratings.category(coder, unit);
    }

    /** Ordered pairs of coders who differ on a unit. */
    int differing(int unit) {
        var same = 0;
        for (var number : times[unit]) {
            same += number * (number - 1);
        }
        return coded[unit] * (coded[unit] - 1) - same;
    }

    /** Units that anybody coded. */
    int[] codedUnits() {
        return unitsCodedBy(1);
    }

    /** Units that two or more coded. */
    int[] comparedUnits() {
        return unitsCodedBy(2);
    }

    private int[] unitsCodedBy(int least) {
        var places = new int[units()];
        var number = 0;
        for (var unit = 0; unit < places.length; unit++) {
            if (coded[unit] >= least) {
                places[number++] = unit;
            }
        }
        return Arrays.copyOf(places, number);
    }

    private void count(int unit) {
        var column = new int[coders()];
        var number = 0;
        for (var coder = 0; coder < column.length; coder++) {
            var category = ratings.category(coder, unit);
            if (category != Ratings.UNCODED) {
                column[number++] = category;
            }
        }
        Arrays.sort(column, 0, number);
        var kinds = Arrays.stream(column, 0, number).distinct().toArray();
        var frequencies = new int[kinds.length];
        var kind = 0;
        for (var i = 0; i < number; i++) {
            if (column[i] != kinds[kind]) {
                kind++;
            }
            frequencies[kind]++;
        }
        given[unit] = kinds;
        times[unit] = frequencies;
        coded[unit] = number;
    }
}
