package nl.geland.app.texts;

import java.util.Set;
import java.util.stream.Collectors;

/** Words for who somebody is: titles that stand before a name, and what people are to each other. */
final class People {

    private static final Set<String> TITLES = words("title");
    private static final Set<String> PERSONS = words("person");

    private People() {}

    /** Meneer, mevrouw, tante, kapitein. */
    static boolean isTitle(String word) {
        return TITLES.contains(Fold.lower(word));
    }

    /** Moeder, buurman, docent. */
    static boolean isPerson(String word) {
        return PERSONS.contains(Fold.lower(word));
    }

    private static Set<String> words(String sort) {
        return ListFile.rows("people.csv").stream()
                .filter(row -> row.get(1).equals(sort))
                .map(row -> row.getFirst())
                .collect(Collectors.toUnmodifiableSet());
    }
}
