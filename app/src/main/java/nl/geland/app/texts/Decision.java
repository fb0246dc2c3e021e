package nl.geland.app.texts;

/** What a person decided on a hit. */
public sealed interface Decision {

    /** Nobody decided yet. */
    record Open() implements Decision {}

    /** The words stay: they point to nobody. */
    record Keep() implements Decision {}

    /** The words go, and this stands in their place. */
    record Replace(String tag) implements Decision {

        public Replace {
            if (!tag.matches("\\[[^\\[\\]\\n]{1,60}]")) {
                throw new IllegalArgumentException("A tag stands in square brackets and holds 1 to 60 characters");
            }
        }
    }
}
