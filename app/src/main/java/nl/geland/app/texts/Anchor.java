package nl.geland.app.texts;

/** What became of a passage in a changed text. */
public sealed interface Anchor {

    record Found(Segment segment) implements Anchor {}

    /** Nobody can tell where it is without looking. */
    record Loose(Why why) implements Anchor {}

    /** Why a passage is loose. */
    enum Why {
        /** Its words are not there any more. */
        GONE,
        /** Its words are there more than once, and what stands around them does not tell which. */
        SEVERAL,
        /** Its few words are there once, among quite other words. */
        ELSEWHERE
    }
}
