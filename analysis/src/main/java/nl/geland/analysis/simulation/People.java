package nl.geland.analysis.simulation;

import java.util.Arrays;

/**
 * The monthly kernel: adult permit holders with a home, one step a month along the road to work.
 *
 * <p>A person is four numbers in arrays. Each month needs one random number of a person and one comparison; only who
 * moves costs more.
 */
final class People {

    private static final int WORK = Place.WORK.number;

    private static final int LEFT = Place.LEFT.number;

    private final Odds odds;
    private final Leavers leavers;
    private final int months;
    private long[] keys = new long[256];
    private int[] cells = new int[256];
    private int[] since = new int[256];
    private int[] housed = new int[256];
    private int[] homes = new int[256];
    private int size;
    private long[] comingKeys = new long[64];
    private int[] comingRows = new int[64];
    private int[] comingMonths = new int[64];
    private int[] comingHomes = new int[64];
    private int coming;
    private final int[] now = new int[Odds.PLACES];
    private final int[][] atEndOfMonth;
    private final int[] workChange;
    private final int[] observed;

    /** People whose homes nobody asks for. */
    People(Odds odds, int months) {
        this(odds, months, new Leavers());
    }

    People(Odds odds, int months, Leavers leavers) {
        this.odds = odds;
        this.leavers = leavers;
        this.months = months;
        atEndOfMonth = new int[Odds.PLACES][months];
        workChange = new int[months + 1];
        observed = new int[months];
    }

    void clear() {
        size = 0;
        coming = 0;
        Arrays.fill(now, 0);
        Arrays.fill(workChange, 0);
        Arrays.fill(observed, 0);
    }

    /** Somebody gets a home that does not come free when they leave the town. */
    void add(long entity, int row, int month) {
        add(entity, row, month, Leavers.NONE);
    }

    /**
     * Somebody gets a home in a month that is not yet over.
     *
     * @param home the number of the home among those that leavers free, or {@link Leavers#NONE}
     */
    void add(long entity, int row, int month, int home) {
        if (coming == comingKeys.length) {
            comingKeys = Arrays.copyOf(comingKeys, 2 * coming);
            comingRows = Arrays.copyOf(comingRows, 2 * coming);
            comingMonths = Arrays.copyOf(comingMonths, 2 * coming);
            comingHomes = Arrays.copyOf(comingHomes, 2 * coming);
        }
        comingKeys[coming] = Chance.bits(entity, Purpose.MONTH);
        comingRows[coming] = row;
        comingHomes[coming] = home;
        comingMonths[coming++] = month;
    }

    /** The end of a month: everybody takes a step, then those come in who got a home in it. */
    void close(int month) {
        step(month);
        admit(month);
        for (var place = 0; place < now.length; place++) {
            atEndOfMonth[place][month] = now[place];
        }
    }

    private void step(int month) {
        var field = Chance.field(month);
        var leaves = odds.leaves;
        var theirKeys = keys;
        var theirCells = cells;
        var theirSince = since;
        for (var person = 0; person < size; person++) {
            var year = Math.min((month - theirSince[person] - 1) / 12, RoadToWork.YEARS - 1);
            var cell = theirCells[person] + year;
            var bits = Chance.mixed(theirKeys[person] ^ field) >>> 1;
            if (bits < leaves[cell]) {
                move(person, cell, bits, month);
            }
        }
    }

    private void move(int person, int cell, long bits, int month) {
        var place = cell % Odds.CELLS_PER_ROW / RoadToWork.YEARS;
        var next = odds.next(cell, bits);
        now[place]--;
        now[next]++;
        cells[person] += (next - place) * RoadToWork.YEARS;
        since[person] = month;
        if (place == WORK) {
            workChange[month - housed[person]]--;
        }
        if (next == LEFT && homes[person] != Leavers.NONE) {
            leavers.leaves(homes[person]);
            homes[person] = Leavers.NONE;
        }
        if (next == WORK) {
            workChange[month - housed[person]]++;
        }
    }

    private void admit(int month) {
        var kept = 0;
        for (var i = 0; i < coming; i++) {
            if (comingMonths[i] <= month) {
                admit(comingKeys[i], comingRows[i], month, comingHomes[i]);
            } else {
                comingKeys[kept] = comingKeys[i];
                comingRows[kept] = comingRows[i];
                comingHomes[kept] = comingHomes[i];
                comingMonths[kept++] = comingMonths[i];
            }
        }
        coming = kept;
    }

    private void admit(long key, int row, int month, int home) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            cells = Arrays.copyOf(cells, 2 * size);
            since = Arrays.copyOf(since, 2 * size);
            housed = Arrays.copyOf(housed, 2 * size);
            homes = Arrays.copyOf(homes, 2 * size);
        }
        keys[size] = key;
        cells[size] = row * Odds.CELLS_PER_ROW;
        since[size] = month;
        homes[size] = home;
        housed[size++] = month;
        now[Place.BENEFIT.number]++;
    }

    int size() {
        return size;
    }

    /** How many are at a place at the end of each month; valid until the next run. */
    int[] at(Place place) {
        return atEndOfMonth[place.number];
    }

    /** How many could be seen until this many months after they got a home. */
    int[] observed() {
        Arrays.fill(observed, 0);
        for (var person = 0; person < size; person++) {
            observed[months - 1 - housed[person]]++;
        }
        for (var month = months - 2; month >= 0; month--) {
            observed[month] += observed[month + 1];
        }
        return observed.clone();
    }

    /** How many of those are in work then. */
    int[] inWork() {
        var change = workChange.clone();
        for (var person = 0; person < size; person++) {
            if (cells[person] % Odds.CELLS_PER_ROW / RoadToWork.YEARS == WORK) {
                change[months - housed[person]]--;
            }
        }
        var inWork = new int[months];
        var sum = 0;
        for (var month = 0; month < months; month++) {
            sum += change[month];
            inWork[month] = sum;
        }
        return inWork;
    }
}
