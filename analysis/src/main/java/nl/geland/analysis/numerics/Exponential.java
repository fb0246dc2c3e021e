package nl.geland.analysis.numerics;

/**
 * The exponential of many numbers at once, in plain steps that the processor takes for several numbers together: the same bits on any machine,
 * at most one unit in the last place from the truth.
 *
 * <p>A number is {@code k·ln 2 + r} with k whole and r at most half of {@code ln 2}; the series of {@code e^r} is cut off after the thirteenth
 * power, where it is below a tenth of that unit. {@code ln 2} is taken off in two parts, of which the first times k is exact.
 *
 * <p>Source: Cody and Waite (1980), Software Manual for the Elementary Functions, Prentice-Hall.
 */
public final class Exponential {

    /** The farthest from 0 that a number may lie: its exponential is neither infinite nor without digits. */
    public static final double FARTHEST = 700;

    private static final double TO_TWOS = 1 / Math.log(2);
    /** Added to a number below 2^51 it leaves the nearest whole number in the last bits. */
    private static final double WHOLE = 0x1.8p52;

    /** The first 33 bits of ln 2. */
    private static final double LN_2 = 0x1.62e42feep-1;
    /** What they lack. */
    private static final double LN_2_REST = 0x1.a39ef35793c76p-33;

    private static final int BIAS = 1_023;
    private static final int FRACTION_BITS = 52;

    private Exponential() {}

    /**
     * Puts the exponential in the place of each of the first numbers; those farther than {@link #FARTHEST} from 0 count as that far.
     *
     * @param twos as many places to work with
     */
    public static void of(double[] numbers, double[] twos, int count) {
        split(numbers, twos, count);
        series(numbers, count);
        for (var place = 0; place < count; place++) {
            numbers[place] *=
                    Double.longBitsToDouble((Double.doubleToRawLongBits(twos[place]) + BIAS) << FRACTION_BITS);
        }
    }

    /** Leaves r in the numbers and k in the twos. */
    private static void split(double[] numbers, double[] twos, int count) {
        for (var place = 0; place < count; place++) {
            var number = Math.max(-FARTHEST, Math.min(FARTHEST, numbers[place]));
            var two = number * TO_TWOS + WHOLE;
            var whole = two - WHOLE;
            twos[place] = two;
            numbers[place] = number - whole * LN_2 - whole * LN_2_REST;
        }
    }

    private static void series(double[] numbers, int count) {
        for (var place = 0; place < count; place++) {
            var r = numbers[place];
            var sum = 1.0 / 6_227_020_800L;
            sum = sum * r + 1.0 / 479_001_600;
            sum = sum * r + 1.0 / 39_916_800;
            sum = sum * r + 1.0 / 3_628_800;
            sum = sum * r + 1.0 / 362_880;
            sum = sum * r + 1.0 / 40_320;
            sum = sum * r + 1.0 / 5_040;
            sum = sum * r + 1.0 / 720;
            sum = sum * r + 1.0 / 120;
            sum = sum * r + 1.0 / 24;
            sum = sum * r + 1.0 / 6;
            sum = sum * r + 1.0 / 2;
            numbers[place] = 1 + (r + r * r * sum);
        }
    }
}
