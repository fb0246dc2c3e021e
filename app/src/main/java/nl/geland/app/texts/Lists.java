package nl.geland.app.texts;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that finding words needs to know beforehand.
 *
 * @param places towns, villages and regions, folded, words apart by one space
 * @param functions what people can be by work, in lower case
 * @param common words with a capital that point to nobody: countries, languages, laws, national bodies
 * @param rare small languages and illnesses, in lower case, that point to few people
 */
record Lists(
        DutchWords dutch,
        NameList names,
        Verbs verbs,
        Set<String> places,
        Set<String> functions,
        Set<String> common,
        Set<String> rare) {

    static Lists load() {
        return new Lists(
                DutchWords.load(),
                NameList.load(),
                Verbs.load(),
                column("places.csv", true),
                column("functions.csv", false),
                column("common.csv", true),
                column("rare.csv", false));
    }

    /** The same with more places. */
    Lists with(Collection<String> more) {
        var all = new HashSet<>(places);
        more.forEach(place -> all.add(phrase(place)));
        return new Lists(dutch, names, verbs, Set.copyOf(all), functions, common, rare);
    }

    private static Set<String> column(String file, boolean folded) {
        return ListFile.rows(file).stream()
                .map(row -> folded ? phrase(row.getFirst()) : Fold.lower(row.getFirst()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Several words folded, each by itself. */
    static String phrase(String words) {
        return Arrays.stream(words.split(" ", -1)).map(Fold::plain).collect(Collectors.joining(" "));
    }
}
