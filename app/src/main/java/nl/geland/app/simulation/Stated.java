package nl.geland.app.simulation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a number of a scenario: what it rests on and between what it may lie.
 *
 * @param number the place of the number in the file, as a JSON pointer (RFC 6901); or of a group of numbers, all of which it is about
 * @param basis what it rests on
 * @param low the lowest it may be; always there for an assumption
 * @param high the highest it may be
 * @param source where it comes from, blank where there is no source
 * @param sentence what it means, for residents
 */
record Stated(
        String number,
        Basis basis,
        @Nullable Double low,
        @Nullable Double high,
        String source,
        Texts sentence) {

    private static final Pattern SHARES =
            Pattern.compile(".*/(households/\\d+|givesUpPerYear|refusal|secondAdult|urgency/(share|homes)"
                    + "|movers|staysBehind|leaversFree|sharedLanguage|languageMix)");

    /** Whether the number is a share of all, so that people read it in percent. */
    boolean isShare() {
        return SHARES.matcher(number).matches();
    }

    /** Whether a place in the file is this number or lies in this group. */
    boolean isAbout(String pointer) {
        return pointer.equals(number) || pointer.startsWith(number + "/");
    }
}
