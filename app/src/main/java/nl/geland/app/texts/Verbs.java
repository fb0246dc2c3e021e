package nl.geland.app.texts;

import java.util.HashSet;
import java.util.Set;

/** What one person does, in the forms that stand beside a name: beside *zegt* stands hardly anything but a person. */
final class Verbs {

    private final Set<String> all = new HashSet<>();
    private final Set<String> deeds = new HashSet<>();
    private final Set<String> speech = new HashSet<>();

    static Verbs load() {
        var verbs = new Verbs();
        for (var row : ListFile.rows("verbs.csv")) {
            var verb = row.getFirst();
            verbs.all.add(verb);
            if (!row.get(1).equals("is")) {
                verbs.deeds.add(verb);
            }
            if (row.get(1).equals("says")) {
                verbs.speech.add(verb);
            }
        }
        return verbs;
    }

    /** A form for one person, *is* and *heeft* too. */
    boolean holds(String word) {
        return all.contains(Fold.lower(word));
    }

    /** A deed: persons do it most often. */
    boolean areDeeds(String word) {
        return deeds.contains(Fold.lower(word));
    }

    /** Hardly anything but a person does it. */
    boolean areHuman(String word) {
        return speech.contains(Fold.lower(word));
    }
}
