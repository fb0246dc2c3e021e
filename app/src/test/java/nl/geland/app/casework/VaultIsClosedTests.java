package nl.geland.app.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.geland.app.testing.RealDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an official expected of somebody goes into the research vault, and no page, query or word of this application gets it out. */
@RealDatabase(own = false)
class VaultIsClosedTests {

    private static final Pattern VAULT = Pattern.compile(
            "\\b(vault|self_reliance|expectation|zelfredzaamheid(?!sroute)|inschatting)\\b", Pattern.CASE_INSENSITIVE);

    /** What brings the two fields in, names them as closed, means the route of that name, or lists words of the language. */
    private static final List<String> IMPORT_PATH = List.of(
            "/exchange/",
            "civic/CivicFiles.java",
            "civic/VaultedKind.java",
            "trajectories/Field.java",
            "trajectories/RecordKind.java",
            "db/migration/civic/V2__vault.sql",
            "texts/lists/");

    /** Where an expectation is what a team expected of its study, written down beforehand. */
    private static final List<String> OF_A_STUDY = List.of("/studies/", "/findings/", "/coding/", "/qda/", ":studies;");

    private final JdbcClient jdbc;

    VaultIsClosedTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void applicationMayNotReadTheVault() {
        for (var statement : List.of(
                "select count(*) from vault.expectation",
                "select count(*) from vault.expectation_stage",
                "select expectation from vault.expectation",
                "update vault.expectation set self_reliance = 1",
                "delete from vault.expectation")) {
            assertThatThrownBy(() -> jdbc.sql(statement).query().listOfRows())
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied for table expectation");
        }
    }

    @Test
    void noQueryPageOrWordOutsideTheImportNamesTheVault() throws IOException {
        assertThat(mentions(Path.of("src", "main"))).isEmpty();
    }

    @Test
    void aMentionIsSeen() {
        assertThat(VAULT.matcher("select expectation from x").find()).isTrue();
        assertThat(VAULT.matcher("join vault.x").find()).isTrue();
        assertThat(VAULT.matcher("d.self_reliance").find()).isTrue();
        assertThat(VAULT.matcher("'SELF_RELIANCE'").find()).isTrue();
        assertThat(VAULT.matcher("zelfredzaamheidsroute").find()).isFalse();
    }

    private static List<String> mentions(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|jte|sql|properties|csv|js)"))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .filter(file -> IMPORT_PATH.stream().noneMatch(file.toString()::contains))
                    .flatMap(VaultIsClosedTests::lines)
                    .toList();
        }
    }

    private static String ownWordsOut(Path file, String line) {
        var rest = line.replace("SELF_RELIANCE", "");
        return OF_A_STUDY.stream().anyMatch((file + ":" + line)::contains)
                ? rest.replaceAll("(?i)(?<!vault\\.)\\bexpectation\\b", "")
                : rest;
    }

    /** Lines of code that name the vault; the learning route of the same name, always written in capitals, is none of it. */
    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.strip().matches("(/\\*\\*|\\*|--|//|#).*")
                            && VAULT.matcher(ownWordsOut(file, line)).find())
                    .map(line -> file + ": " + line.strip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
