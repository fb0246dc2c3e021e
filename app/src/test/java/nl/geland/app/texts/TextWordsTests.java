package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the part of this module that reads texts can say; the pages of the desk are looked at by the tests that open them. */
class TextWordsTests {

    private static final Pattern OF_TEXTS = Pattern.compile("texts\\.(refusal|loose|hit-kind|hit-rule)\\.");

    @Test
    void everythingThatCanBeSaidHasWordsAndNoWordIsLeftOver() throws IOException {
        var said = new HashSet<String>();
        for (var reason : Reason.values()) {
            said.add(reason.key());
        }
        for (var kind : Kind.values()) {
            said.add("texts.hit-kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (var why : Anchor.Why.values()) {
            said.add("texts.loose." + why.name().toLowerCase(Locale.ROOT));
        }
        new Redactor(Lists.load()).ruleNames().forEach(rule -> said.add("texts.hit-rule." + rule));
        var words = new Properties();
        try (var in = Objects.requireNonNull(Reason.class.getResourceAsStream("words_nl.properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(words.stringPropertyNames().stream()
                        .filter(key -> OF_TEXTS.matcher(key).lookingAt()))
                .containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void everyListNamesItsSourceAndLicence() {
        for (var list : new String[] {
            "places.csv",
            "functions.csv",
            "common.csv",
            "rare.csv",
            "spoken.csv",
            "verbs.csv",
            "people.csv",
            "words.txt",
            "names_dutch.csv",
            "names_syrian.csv",
            "names_eritrean.csv",
            "names_ukrainian.csv",
            "names_afghan.csv",
            "names_turkish.csv",
            "names_somali.csv"
        }) {
            assertThat(ListFile.lines(list).subList(0, 3))
                    .as(list)
                    .anyMatch(line -> line.startsWith("# source: "))
                    .anyMatch(line -> line.startsWith("# licence: "));
        }
    }
}
