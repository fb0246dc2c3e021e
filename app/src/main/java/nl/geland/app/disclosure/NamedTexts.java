package nl.geland.app.disclosure;

import java.util.List;
import java.util.function.Predicate;

/** Texts that colleagues keep elsewhere and in which a name may stand that was found later: each module with such texts looks through its own. */
public interface NamedTexts {

    /**
     * Where a name stands.
     *
     * @param what what kind of text it is, as the key of a word
     * @param path the page on which a person can change it
     */
    record Place(String what, String path) {}

    /** The texts, as they are now, in which it stands. */
    List<Place> holding(Predicate<String> named);
}
