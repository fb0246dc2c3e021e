package nl.geland.app.studies;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the team expected, written down beforehand (<i>verwachting</i>); its text never changes.
 *
 * @param outcome what came of it; null while it is not settled
 * @param limits what speaks against the outcome, or where it ends
 */
record Expectation(
        UUID id,
        int number,
        LocalDate writtenOn,
        String text,
        @Nullable Outcome outcome,
        @Nullable LocalDate settledOn,
        String explanation,
        String limits,
        int version) {

    /** What came of an expectation. */
    enum Outcome {
        SO,
        NOT_SO,
        PARTLY,
        NOT_YET_KNOWN;

        String key() {
            return "studies.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How an expectation is settled. */
    record Settled(Outcome outcome, String explanation, String limits) {}
}
