package nl.geland.app.areas;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;

/** A language in which somebody can take part. */
enum Language {
    DUTCH,
    ENGLISH,
    ARABIC,
    TIGRINYA,
    UKRAINIAN,
    RUSSIAN,
    FARSI,
    KURDISH,
    TURKISH,
    SOMALI,
    FRENCH;

    /** All of them, in the order in which they are shown. */
    static final List<Language> LIST = List.of(values());

    /** Key of its name in words. */
    String key() {
        return "areas.language." + Sort.parameter(this);
    }

    /** Name of the field that says whether it is one. */
    String field() {
        return "language-" + Sort.parameter(this);
    }

    /** Names of some, in a line; a dash for none. */
    static String line(Page page, Collection<Language> languages) {
        return languages.isEmpty()
                ? page.dateText(null)
                : languages.stream()
                        .sorted()
                        .map(language -> page.word(language.key()))
                        .collect(Collectors.joining(", "));
    }
}
