package nl.geland.analysis.simulation;

import java.util.Arrays;

/**
 * Those of one group, household size, district and head start who wait, in order of joining: a ring in one array.
 *
 * <p>To join, to be housed and to give up take constant time, however many wait: who gave up or was housed from the middle stays as a
 * tombstone, its time to give up passed, until the front of the ring comes by. In a lottery the ring is a bag: the last one
 * takes the place of who left.
 */
final class Lane {

    private static final int STRIDE = 4;
    private static final int JOINED = 0;
    private static final int DEADLINE = 1;
    private static final int ENTITY = 2;
    private static final int OFFERS = 3;

    /** The deadline of who was housed from the middle. */
    static final double HOUSED = Double.NEGATIVE_INFINITY;

    private final Kind kind;
    private long[] cells = new long[16 * STRIDE];
    private int mask = 15;
    private int head;
    private int size;

    /**
     * Who stands in a lane.
     *
     * @param district 0 for anywhere
     */
    record Kind(Group group, int persons, int district, double headStart) {}

    Lane(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Places in use, tombstones included. */
    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void add(double joined, double deadline, long entity) {
        if (size > mask) {
            grow();
        }
        var at = at(size++);
        cells[at + JOINED] = Double.doubleToRawLongBits(joined);
        cells[at + DEADLINE] = Double.doubleToRawLongBits(deadline);
        cells[at + ENTITY] = entity;
        cells[at + OFFERS] = 0;
    }

    private void grow() {
        var larger = Arrays.copyOf(cells, 2 * cells.length);
        var front = head * STRIDE;
        System.arraycopy(cells, front, larger, 0, cells.length - front);
        System.arraycopy(cells, 0, larger, cells.length - front, front);
        cells = larger;
        mask = 2 * mask + 1;
        head = 0;
    }

    private int at(int place) {
        return ((head + place) & mask) * STRIDE;
    }

    double joined(int place) {
        return Double.longBitsToDouble(cells[at(place) + JOINED]);
    }

    double deadline(int place) {
        return Double.longBitsToDouble(cells[at(place) + DEADLINE]);
    }

    long entity(int place) {
        return cells[at(place) + ENTITY];
    }

    /** How many offers this one had before; counts one more. */
    int nextOffer(int place) {
        return (int) cells[at(place) + OFFERS]++;
    }

    /** Takes the first one off. */
    void removeFirst() {
        head = (head + 1) & mask;
        size--;
    }

    /** Takes one off and keeps the order of the others. */
    void removeInOrder(int place) {
        if (place == 0) {
            removeFirst();
        } else {
            cells[at(place) + DEADLINE] = Double.doubleToRawLongBits(HOUSED);
        }
    }

    /** Takes one off and puts the last one in its place. */
    void removeFromBag(int place) {
        size--;
        if (place < size) {
            System.arraycopy(cells, at(size), cells, at(place), STRIDE);
        }
    }
}
