package nl.geland.app.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import nl.geland.app.web.Notation;

/** How numbers are written: in files to the last bit, whole ones without a fraction; for people as they say them. */
final class Numbers {

    private static final double EXACT = 1e15;
    private static final int HUNDRED = 100;

    private Numbers() {}

    static String plain(double value) {
        return isWhole(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** A number as a person says it: whole from a hundred on, else to a tenth, and below one to a hundredth; no zero ends it. */
    static String told(double value, Locale locale) {
        var size = Math.abs(value);
        var most = size >= HUNDRED ? 0 : size >= 1 ? 1 : 2;
        var rounded = BigDecimal.valueOf(value).setScale(most, RoundingMode.HALF_UP);
        return new Notation(locale)
                .decimal(value, Math.max(0, rounded.stripTrailingZeros().scale()));
    }

    static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT;
    }
}
