package nl.geland.app.findings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much the coders agreed, as it was measured last, over all codes together.
 *
 * @param codebook version of the codebook it was measured with
 */
record MeasuredAgreement(Instant at, int codebook, List<Value> values) {

    MeasuredAgreement {
        values = List.copyOf(values);
    }

    /**
     * One coefficient.
     *
     * @param key key of its name
     * @param value null where it cannot be determined
     * @param lower begin of the interval; null where there is none
     */
    record Value(
            String key,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            int units) {}
}
