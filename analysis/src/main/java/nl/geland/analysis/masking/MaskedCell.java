package nl.geland.analysis.masking;

/** A cell as the public may see it. */
public sealed interface MaskedCell {

    /**
     * A number that may be shown.
     *
     * @param value the number to show
     * @param change what was done to it
     */
    record Shown(long value, Change change) implements MaskedCell {}

    /**
     * A number that may not be shown. The reason is one for all, on purpose: a reader who could tell a small cell from a
     * cell that is hidden to protect it would know that the small one is under the minimum.
     *
     * @param reason why, in the only word that gives nothing away
     */
    record Hidden(Reason reason) implements MaskedCell {}

    /** What was done to a shown number. */
    enum Change {
        /** Nothing: as counted. */
        NONE,
        /** Nothing: a zero that everybody knows. */
        STRUCTURAL_ZERO,
        /** Rounded to the base. */
        ROUNDED,
        /** Changed, perhaps by nothing, with the cell key. */
        PERTURBED
    }

    /** Why a number is hidden, as it may be told to the public. */
    enum Reason {
        /** It, or something that could be worked out from it, tells about a small or uniform group. */
        PROTECTS_PERSONS
    }
}
