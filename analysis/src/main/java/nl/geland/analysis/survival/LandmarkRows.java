package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Covariates;

/**
 * The stacked rows of landmarks: each person once at each landmark (in pieces only where the person was away), at risk from the landmark day on, on
 * the time scale of the rows given. Immutable; arrays given out are copies and run parallel to the rows.
 */
public final class LandmarkRows {

    private final Spells spells;
    private final Covariates covariates;
    private final int[] landmark;
    private final int[] person;

    private LandmarkRows(Spells spells, Covariates covariates, int[] landmark, int[] person) {
        this.spells = spells;
        this.covariates = covariates;
        this.landmark = landmark;
        this.person = person;
    }

    /** Rows that enter on their landmark day, and end with their event, their censoring or the horizon. */
    public Spells spells() {
        return spells;
    }

    /** What was known on the landmark day. */
    public Covariates covariates() {
        return covariates;
    }

    /** The landmark day of each row: the strata of a model of all landmarks. */
    public int[] landmarks() {
        return landmark.clone();
    }

    /** The person of each row, numbered from 0: the clusters of a model of all landmarks. */
    public int[] persons() {
        return person.clone();
    }

    /** Rows as they are stacked. */
    static final class Stack {

        private final Spells given;
        private int[] from = new int[16];
        private int[] to = new int[16];
        private int[] cause = new int[16];
        private int[] landmark = new int[16];
        private int[] person = new int[16];
        private int[] known = new int[16];
        private double[] weight = new double[16];
        private int size;

        Stack(Spells given) {
            this.given = given;
        }

        /** Adds a row of a person within the window, or lengthens the last one where it goes on. */
        void add(int row, int knownRow, int day, int one, int limit) {
            var last = size - 1;
            var end = Math.min(given.to(row), limit);
            var why = given.to(row) <= limit ? given.cause(row) : 0;
            if (last >= 0
                    && person[last] == one
                    && landmark[last] == day
                    && to[last] == given.from(row)
                    && weight[last] == given.weight(row)) {
                to[last] = end;
                cause[last] = why;
                return;
            }
            grow();
            from[size] = Math.max(given.from(row), day);
            to[size] = end;
            cause[size] = why;
            landmark[size] = day;
            person[size] = one;
            known[size] = knownRow;
            weight[size++] = given.weight(row);
        }

        private void grow() {
            if (size < from.length) {
                return;
            }
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            cause = Arrays.copyOf(cause, 2 * size);
            landmark = Arrays.copyOf(landmark, 2 * size);
            person = Arrays.copyOf(person, 2 * size);
            known = Arrays.copyOf(known, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
        }

        LandmarkRows rows(Covariates covariates) {
            var spells =
                    Spells.ofIntervals(Arrays.copyOf(from, size), Arrays.copyOf(to, size), Arrays.copyOf(cause, size));
            return new LandmarkRows(
                    given.isWeighted() ? spells.weightedBy(Arrays.copyOf(weight, size)) : spells,
                    covariates.rows(Arrays.copyOf(known, size)),
                    Arrays.copyOf(landmark, size),
                    Arrays.copyOf(person, size));
        }
    }
}
