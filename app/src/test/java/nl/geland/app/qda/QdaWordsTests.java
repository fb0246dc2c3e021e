package nl.geland.app.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the exchange can say of a file; the pages are looked at by the tests that open them. */
class QdaWordsTests {

    private static final Pattern SAID =
            Pattern.compile("qda\\.(refusal|lost|download|kind\\.|misfit\\.|loose\\.(no|other))");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everythingThatCanBeSaidHasWordsAndNoWordIsLeftOver(String language) throws IOException {
        var said = new HashSet<String>();
        for (var reason : QdaReason.values()) {
            said.add(reason.key());
        }
        for (var lost : Lost.values()) {
            said.add(lost.key());
        }
        for (var what : Misfit.What.values()) {
            said.add(what.key() + ".one");
            said.add(what.key() + ".other");
        }
        for (var why : Loose.Why.values()) {
            said.add(why.key());
        }
        for (var kind : Imported.Kind.values()) {
            said.add(kind.key());
        }
        for (var download : Download.values()) {
            said.add(download.key());
            said.add(download.key() + ".for");
        }
        var words = new Properties();
        try (var in =
                Objects.requireNonNull(QdaReason.class.getResourceAsStream("words_" + language + ".properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(words.stringPropertyNames().stream()
                        .filter(key -> SAID.matcher(key).lookingAt() && !key.startsWith("qda.downloads")))
                .containsExactlyInAnyOrderElementsOf(said);
    }
}
