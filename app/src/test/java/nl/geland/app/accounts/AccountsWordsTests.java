package nl.geland.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import nl.geland.app.identity.AccessTable;
import org.junit.jupiter.api.Test;

class AccountsWordsTests {

    private static Properties words(String module, String language) throws IOException {
        var words = new Properties();
        try (var file = AccountsWordsTests.class.getResourceAsStream(
                "/nl/geland/app/" + module + "/words_" + language + ".properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return words;
    }

    @Test
    void everyPageThatShowsNamesHasANameInTheListOfLooks() throws IOException {
        var words = words("accounts", "nl");
        assertThat(AccessTable.load().rows())
                .filteredOn(row -> row.shows() == AccessTable.Shows.NAMES)
                .extracting(row -> "accounts.looked." + row.path().getPatternString())
                .allMatch(words::containsKey);
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        for (var module : List.of("accounts", "identity")) {
            assertThat(words(module, "en").keySet())
                    .isEqualTo(words(module, "nl").keySet());
        }
    }
}
