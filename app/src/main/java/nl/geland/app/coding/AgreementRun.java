package nl.geland.app.coding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it was measured.
 *
 * @param seed of the resamples: the same seed gives the same intervals
 * @param turns how many turns were judged, each for every code
 */
record AgreementRun(
        UUID id,
        Instant at,
        int codebook,
        long seed,
        int resamples,
        UUID coderA,
        UUID coderB,
        int texts,
        int turns,
        List<Value> values) {

    AgreementRun {
        values = List.copyOf(values);
    }

    /** What was measured. */
    enum Measure {
        PERCENT,
        KAPPA,
        ALPHA,
        /** Only for codes that are rare or nearly everywhere, where kappa and alpha say little. */
        AC1,
        /** On where passages begin and end. */
        UNITIZING
    }

    /**
     * One number, or why there is none.
     *
     * @param code null for all codes together
     * @param undefined why there is no number; null where there is one
     * @param noInterval why there is no interval; null where there is one
     * @param units how many decisions it rests on; for passages how many of them
     * @param byA how often the first coder said yes
     */
    record Value(
            @Nullable UUID code,
            Measure measure,
            @Nullable Double value,
            @Nullable String undefined,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable String noInterval,
            int units,
            int byA,
            int byB,
            int byBoth) {

        /** Share of the decisions that were yes, over both coders. */
        double prevalence() {
            return units == 0 ? 0 : (byA + byB) / (2.0 * units);
        }
    }
}
