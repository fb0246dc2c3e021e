package nl.geland.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One is told as one: no text says "1 codes". Which words are plurals is read from the texts for many ({@code .other}); a text that says how
 * many are the most, or the least to be shown, may keep the plural.
 */
class PluralWordsTests {

    private static final Path MODULES = Path.of("src/main/resources/nl/geland/app");
    private static final Pattern COUNTED = Pattern.compile("\\{0(?:,number,integer)?\\} (\\p{L}{3,})");
    private static final Pattern CHOSEN = Pattern.compile("1<\\{\\d,number,integer\\} (\\p{L}{3,})");
    private static final Pattern BOUND = Pattern.compile(
            "hooguit|hoogstens|minder dan|meer dan|at most|fewer than|more than|or fewer|ongeveer|about",
            Pattern.CASE_INSENSITIVE);
    /** Words that follow a number in a text for many and are no plural. */
    private static final Set<String> NO_PLURAL = Set.of(
            "van",
            "keer",
            "mag",
            "zijn",
            "hebben",
            "of",
            "are",
            "have",
            "new",
            "may",
            "was",
            "were",
            "and",
            "uur",
            "jaar",
            "more",
            "answers",
            "gecodeerde",
            "coded",
            "things",
            "dingen");
    /** What is only said of many. */
    private static final Set<String> SAID_OF_MANY = Set.of("exchange.refused.mostly-faulty");

    private static final Set<String> FOR_MANY = Set.of("other", "many");
    /** Modules that never tell of one: figures hide what is under ten, and a file from elsewhere is told as so many of so many. */
    private static final Set<String> NEVER_ONE = Set.of("home", "qda");

    private final Words words = new Words(true);

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void oneIsToldAsOne(String language) throws IOException {
        var texts = texts(language);
        var plurals = plurals(texts);
        assertThat(plurals).as("what is many").contains(language.equals("nl") ? "beurten" : "turns");
        var wrong = new ArrayList<String>();
        for (var module : texts) {
            for (var key : module.stringPropertyNames()) {
                if (!forMany(key)
                        && !SAID_OF_MANY.contains(key)
                        && !NEVER_ONE.contains(key.substring(0, key.indexOf('.')))) {
                    wrong.addAll(wrong(language, key, plurals));
                }
            }
        }
        assertThat(wrong).as("say it with {0,choice,…} or with .one and .other").isEmpty();
    }

    @Test
    void aTextThatCountsOneAsManyIsFound() {
        assertThat(wrong("Er zijn 1 codes.", Set.of("codes"))).containsExactly("1 codes");
        assertThat(wrong("Er zijn hooguit 1 codes.", Set.of("codes"))).isEmpty();
        assertThat(wrong("Er is 1 code.", Set.of("codes"))).isEmpty();
    }

    private List<String> wrong(String language, String key, Set<String> plurals) {
        var text = words.word(Locale.of(language, "NL"), key, 1, 1, 1, 1, 1, 1, 1, 1);
        return wrong(text, plurals).stream().map(found -> key + ": " + found).toList();
    }

    private static List<String> wrong(String text, Set<String> plurals) {
        return Pattern.compile("\\b1 (\\p{L}+)")
                .matcher(text)
                .results()
                .filter(found -> plurals.contains(found.group(1)))
                .filter(found ->
                        !BOUND.matcher(text.substring(0, found.start())).find())
                .map(found -> found.group())
                .toList();
    }

    private static Set<String> plurals(List<Properties> texts) {
        var plurals = new TreeSet<String>();
        for (var module : texts) {
            module.forEach((key, text) -> {
                if (forMany(key.toString())) {
                    COUNTED.matcher(text.toString()).results().forEach(found -> plurals.add(found.group(1)));
                }
                CHOSEN.matcher(text.toString()).results().forEach(found -> plurals.add(found.group(1)));
            });
        }
        plurals.removeAll(NO_PLURAL);
        return plurals;
    }

    private static boolean forMany(String key) {
        return FOR_MANY.contains(key.substring(key.lastIndexOf('.') + 1));
    }

    private static List<Properties> texts(String language) throws IOException {
        var texts = new ArrayList<Properties>();
        try (var files = Files.walk(MODULES)) {
            for (var file : files.filter(file -> file.endsWith("words_" + language + ".properties"))
                    .toList()) {
                var module = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    module.load(reader);
                }
                texts.add(module);
            }
        }
        return texts;
    }
}
