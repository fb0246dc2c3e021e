package nl.geland.analysis.agreement;

/** What a coder's silence about a piece of text was taken to mean. */
public enum UncodedText {
    /** Nothing is known: the coder takes part in no pair for that unit. */
    LEFT_OUT,
    /** A judgement of its own: none of the codes applies. */
    OWN_CATEGORY,
    /** The coder read the text and marked nothing there: a gap between segments. */
    GAP
}
