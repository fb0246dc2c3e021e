package nl.geland.analysis.effects;

/** What may be said, in one word. */
public enum Verdict {
    /** There is an effect. */
    EFFECT,
    /** An effect large enough to matter would have been seen, and was not. */
    NO_EFFECT,
    /** We do not know yet. */
    UNKNOWN,
    /** The question as asked has no honest answer. */
    REFUSED
}
