package nl.geland.app.texts;

/**
 * A stretch that a rule found, in UTF-16 units of the text as it is searched; becomes a {@link Hit} when all findings are weighed.
 *
 * @param rule the rule's name, a key of the words files
 * @param rank which finding wins where two overlap: the lower
 */
record Finding(Kind kind, int from, int to, String rule, int rank) {

    /** A form that can hardly be anything else: an address of mail, a number with check digits. */
    static final int CERTAIN = 0;
    /** A phrase: a function with an employer, a street with a number, a date. */
    static final int PHRASE = 1;
    /** A word of a list, or one that stands where a name stands. */
    static final int WORD = 2;

    boolean overlaps(Finding other) {
        return from < other.to && other.from < to;
    }

    int length() {
        return to - from;
    }
}
