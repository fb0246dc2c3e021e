package nl.geland.app.housing;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the rent of a home suits a household with rent allowance (<i>passend toewijzen</i>): at or under the cut-off rent for its size.
 * Whether a household has rent allowance is not known here; the check says what holds if it has.
 *
 * @param norm the cut-off rent of the day; null where none is known
 */
record SuitableCheck(Verdict verdict, @Nullable Norm norm) {

    /** What the check says. */
    enum Verdict {
        FITS,
        TOO_DEAR,
        RENT_UNKNOWN,
        NORM_UNKNOWN
    }

    static SuitableCheck of(@Nullable Long rentCents, Optional<Norm> norm) {
        if (norm.isEmpty()) {
            return new SuitableCheck(Verdict.NORM_UNKNOWN, null);
        }
        if (rentCents == null) {
            return new SuitableCheck(Verdict.RENT_UNKNOWN, norm.get());
        }
        var fits = BigDecimal.valueOf(rentCents, 2).compareTo(norm.get().value()) <= 0;
        return new SuitableCheck(fits ? Verdict.FITS : Verdict.TOO_DEAR, norm.get());
    }

    boolean tooDear() {
        return verdict == Verdict.TOO_DEAR;
    }

    /** The cut-off rent in cents; 0 where none is known. */
    long cutOffCents() {
        return norm == null ? 0 : norm.value().movePointRight(2).longValue();
    }

    String key() {
        return "housing.suitable." + nl.geland.app.web.Sort.parameter(verdict);
    }
}
