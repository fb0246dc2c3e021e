package nl.geland.app.texts;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that are known to stand in or around a text, in any of the forms in which they come back: Hein, Heins, Heintje. */
final class Known {

    private static final int SHORTEST = 3;
    private static final Pattern FORM = Pattern.compile("(.{3,}?)(?:[tp]?jes?|kes?|ies?|s)");

    private final DutchWords dutch;
    private final Set<String> plain = new HashSet<>();
    private final Set<String> skeletons = new HashSet<>();

    Known(DutchWords dutch) {
        this.dutch = dutch;
    }

    static Known of(DutchWords dutch, Collection<String> names) {
        var known = new Known(dutch);
        names.forEach(known::add);
        return known;
    }

    /** Takes in every word of a name that says something. */
    void add(String name) {
        for (var token : Reading.of(name).tokens()) {
            var word = token.word();
            if (word.length() >= SHORTEST && !dutch.isEveryday(word) && !People.isTitle(word)) {
                plain.add(Fold.plain(word));
                if (!dutch.knows(word)) {
                    skeletons.add(Fold.skeleton(word));
                }
            }
        }
        skeletons.remove("");
    }

    boolean holds(String word) {
        var folded = Fold.plain(word);
        if (plain.contains(folded) || plain.contains(folded + "je") || plain.contains(folded + "tje")) {
            return true;
        }
        var form = FORM.matcher(folded);
        return form.matches() && !dutch.lists(word) && plain.contains(form.group(1));
    }

    /** Sounds like a known name. */
    boolean holdsVariantOf(String word) {
        return skeletons.contains(Fold.skeleton(word));
    }
}
