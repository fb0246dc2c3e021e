package nl.geland.analysis.simulation;

import java.util.Arrays;

/** The homes of a run that are let again or stand empty, by number; a number that is given back is used again. */
final class Slots {

    private static final double LET = Double.NaN;

    private int[] homes = new int[64];
    private long[] entity = new long[64];
    private int[] tenancies = new int[64];
    private int[] offerings = new int[64];
    private double[] emptySince = new double[64];
    private byte[] tenants = new byte[64];
    private int[] free = new int[64];
    private int freeCount;
    private int used;

    void clear() {
        used = 0;
        freeCount = 0;
    }

    int take(int homesOf, long key) {
        var slot = freeCount > 0 ? free[--freeCount] : grown();
        homes[slot] = homesOf;
        entity[slot] = key;
        tenancies[slot] = 0;
        offerings[slot] = 0;
        emptySince[slot] = LET;
        tenants[slot] = 0;
        return slot;
    }

    private int grown() {
        if (used == homes.length) {
            var length = 2 * used;
            homes = Arrays.copyOf(homes, length);
            entity = Arrays.copyOf(entity, length);
            tenancies = Arrays.copyOf(tenancies, length);
            offerings = Arrays.copyOf(offerings, length);
            emptySince = Arrays.copyOf(emptySince, length);
            tenants = Arrays.copyOf(tenants, length);
            free = Arrays.copyOf(free, length);
        }
        return used++;
    }

    void giveBack(int slot) {
        emptySince[slot] = LET;
        free[freeCount++] = slot;
    }

    int homes(int slot) {
        return homes[slot];
    }

    long entity(int slot) {
        return entity[slot];
    }

    /** Each tenancy of a home has random numbers of its own, however often the home was offered. */
    int nextTenancy(int slot) {
        return tenancies[slot]++;
    }

    /** Each offering of a home has random numbers of its own. */
    int nextOffering(int slot) {
        return offerings[slot]++;
    }

    /** From when it stands empty; keeps the first time until it is let. */
    void isEmpty(int slot, double time) {
        if (Double.isNaN(emptySince[slot])) {
            emptySince[slot] = time;
        }
    }

    double emptySince(int slot) {
        return emptySince[slot];
    }

    void isLet(int slot, int persons) {
        emptySince[slot] = LET;
        tenants[slot] = (byte) persons;
    }

    int tenants(int slot) {
        return tenants[slot];
    }

    /** Months that homes still empty have stood so. */
    double emptyMonthsUntil(double end) {
        var sum = 0.0;
        for (var slot = 0; slot < used; slot++) {
            if (!Double.isNaN(emptySince[slot])) {
                sum += end - emptySince[slot];
            }
        }
        return sum;
    }
}
