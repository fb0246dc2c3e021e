package nl.geland.analysis.simulation;

import java.util.Arrays;

/** Homes of permit holders that come free once all of their adults have left the town. Arrays, cleared for each run. */
final class Leavers {

    /** Nobody's home. */
    static final int NONE = -1;

    private long[] entities = new long[64];
    private int[] homes = new int[64];
    private int[] adults = new int[64];
    private int size;
    private int[] freed = new int[16];
    private int freedCount;

    void clear() {
        size = 0;
        freedCount = 0;
    }

    /** A home with its tenants; the number that its adults are told by. */
    int add(long entity, int home, int adultsInIt) {
        if (size == homes.length) {
            entities = Arrays.copyOf(entities, 2 * size);
            homes = Arrays.copyOf(homes, 2 * size);
            adults = Arrays.copyOf(adults, 2 * size);
        }
        entities[size] = entity;
        homes[size] = home;
        adults[size] = adultsInIt;
        return size++;
    }

    /** One of its adults has left the town. */
    void leaves(int number) {
        if (--adults[number] == 0) {
            if (freedCount == freed.length) {
                freed = Arrays.copyOf(freed, 2 * freedCount);
            }
            freed[freedCount++] = number;
        }
    }

    /** The last home that came free and was not yet taken; {@link #NONE} when there is none. */
    int nextFreed() {
        return freedCount == 0 ? NONE : freed[--freedCount];
    }

    long entity(int number) {
        return entities[number];
    }

    int home(int number) {
        return homes[number];
    }
}
