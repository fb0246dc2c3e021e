package nl.geland.app.texts;

/**
 * A word of the text, without an ending that marks possession.
 *
 * @param from first UTF-16 unit
 * @param to past the last UTF-16 unit
 * @param startsSentence stands where any word would have a capital
 */
record Token(String word, int from, int to, boolean startsSentence) {

    boolean hasCapital() {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /** Has a capital that its place does not explain. */
    boolean hasCapitalOfItsOwn() {
        return hasCapital() && !startsSentence;
    }
}
