package nl.geland.analysis.masking;

/** Why a cell is hidden, for those inside: never for the public, see {@link MaskedCell.Hidden}. */
public enum Cause {
    /** Fewer persons than the minimum, but somebody. */
    FEW,
    /** Nobody. */
    NOBODY,
    /** Nearly all of a row. */
    ONE_CATEGORY,
    /** A sum of which one or few contribute nearly all. */
    DOMINATED,
    /** Hidden so that another cell, of this table or an earlier one, cannot be worked out. */
    PROTECTS_ANOTHER
}
