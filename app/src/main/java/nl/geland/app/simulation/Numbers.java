package nl.geland.app.simulation;

/** How numbers are written in files: to the last bit, whole ones without a fraction. */
final class Numbers {

    private static final double EXACT = 1e15;

    private Numbers() {}

    static String plain(double value) {
        return isWhole(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT;
    }
}
