package nl.geland.analysis.masking;

import java.util.random.RandomGenerator;

/**
 * The random number a person keeps for life, in [0, 1), from which the noise on every table with that person follows.
 *
 * <p>Kept as 64 bits after the point: sums of keys wrap around, so the fractional part of a sum is exact and does not
 * depend on the order of adding. A key says nothing about the person and must not be derived from anything about them;
 * who knows all keys can undo the noise, so keys are kept as safely as names.
 *
 * <p>Source: Fraser and Wooton (2005), A proposed method for confidentialising tabular output to protect against
 * differencing, Joint UNECE/Eurostat work session on statistical data confidentiality, Geneva.
 *
 * @param bits the 64 bits after the point
 */
public record RecordKey(long bits) {

    /** A new key; the source of chance must be a secure one outside tests. */
    public static RecordKey draw(RandomGenerator random) {
        return new RecordKey(random.nextLong());
    }

    /** The key as a number in [0, 1), to 53 bits. */
    public double fraction() {
        return fraction(bits);
    }

    static double fraction(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }
}
