package nl.geland.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AccessTableTests {

    private static final String HEADER = "method;path;roles;purpose;shows\n";

    private final AccessTable table = AccessTable.load();

    @Test
    void figuresAreForEveryoneWhoWorksHereAndNamesOnlyForWhoAccompanies() {
        for (var role : Role.values()) {
            assertThat(table.allows(role, "GET", "/stand-van-zaken")).isEqualTo(role != Role.REPORTER);
            assertThat(table.allows(role, "GET", "/mensen"))
                    .isEqualTo(role == Role.TEAM_LEAD || role == Role.CASE_MANAGER);
            assertThat(table.allows(role, "GET", "/gebruikers")).isEqualTo(role == Role.ADMINISTRATOR);
        }
    }

    @Test
    void rolesThatMustNeverSeeANameSeeNone() {
        assertThat(table.rows())
                .filteredOn(row -> row.shows() == AccessTable.Shows.NAMES)
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.roles()).doesNotContain(Role.POLICY_ADVISER, Role.RESEARCHER, Role.REPORTER))
                .noneMatch(AccessTable.Row::everyone);
    }

    /** The own desk, and what is the same for everybody: the way in and out, the language, what this is. */
    @Test
    void reporterSeesTheDeskAndNothingElse() {
        assertThat(table.rows())
                .filteredOn(row -> row.allows(Role.REPORTER) && !row.everyone())
                .extracting(row -> row.path().getPatternString())
                .isNotEmpty()
                .allMatch(path -> path.startsWith("/belemmeringen") || path.equals("/") || path.equals("/afmelden"));
    }

    @Test
    void whatIsNotNamedIsClosed() {
        assertThat(table.allows(Role.ADMINISTRATOR, "GET", "/nergens")).isFalse();
        assertThat(table.allows(Role.ADMINISTRATOR, "DELETE", "/gebruikers")).isFalse();
        assertThat(table.allowsEveryone("GET", "/mensen")).isFalse();
        assertThat(table.allows(Role.ADMINISTRATOR, "GET", "/error")).isFalse();
    }

    @Test
    void mostPreciseRowDecides() {
        var two = AccessTable.parse(HEADER + """
                GET;/a/{x};everyone;p;none
                GET;/a/b;TEAM_LEAD;p;none
                """);
        assertThat(two.allowsEveryone("GET", "/a/c")).isTrue();
        assertThat(two.allowsEveryone("GET", "/a/b")).isFalse();
        assertThat(two.allows(Role.TEAM_LEAD, "HEAD", "/a/b")).isTrue();
    }

    @Test
    void refusesTableThatDoesNotSayWhatItMeans() {
        assertThatThrownBy(() -> AccessTable.parse("method;path\n")).hasMessageContaining("header");
        assertThatThrownBy(() -> AccessTable.parse(HEADER + "GET;/a;everyone;p\n"))
                .hasMessageContaining("five filled cells");
        assertThatThrownBy(() -> AccessTable.parse(HEADER + "GET;/a;;p;none\n"))
                .hasMessageContaining("five filled cells");
        assertThatThrownBy(() -> AccessTable.parse(HEADER + "GET;/a;BOSS;p;none\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AccessTable.parse(HEADER + "GET;/a;everyone;p;all\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AccessTable.parse(HEADER + "GET;/a;everyone;p;none\nGET;/a;TEAM_LEAD;q;names\n"))
                .hasMessageContaining("twice");
    }

    /** The document is made from the table; when it lags behind, the fresh one lies in {@code target}. */
    @Test
    void documentSaysWhatTheTableSays() throws IOException {
        var fresh = AccessDocument.of(table);
        Files.writeString(Path.of("target", "access.md"), fresh);
        assertThat(Files.readString(Path.of("..", "docs", "modules", "access.md")))
                .as("docs/modules/access.md lags behind access.csv: copy app/target/access.md over it")
                .isEqualTo(fresh);
    }
}
