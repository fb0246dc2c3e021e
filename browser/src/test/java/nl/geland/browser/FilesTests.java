package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.regex.Pattern;
import nl.geland.app.Geland;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** One team lead and small files over a spring: questions, a correction, rejected rows, a file that shrank, an import broken off. */
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealDatabase
@Import(MovingClock.Running.class)
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilesTests {

    private static final String CHECKED = "gecontroleerd, nog niet opgeslagen";
    private static final String ASKED = "er is een vraag";
    private static final String ANSWER = "Antwoorden en opnieuw controleren";
    private static final String PERSONS = """
            persoonsnummer;naam;geboortedatum;huishoudnummer;datum koppeling;datum huisvesting;wijk
            1;Amal Haddad;13-02-1980;h1;15-01-2023;20-03-2023;Noord
            2;Biniam Tesfay;25-12-1991;h2;15-01-2023;25-03-2023;Noord
            """;

    private final Visit visit;
    private final TestDatabase database;
    private final MovingClock clock;

    FilesTests(Browser browser, TestDatabase database, @Autowired MovingClock clock, @LocalServerPort int port) {
        this.database = database;
        this.clock = clock;
        visit = new Visits(browser, database, port).as(Role.TEAM_LEAD, Look.DESK);
    }

    @AfterAll
    void leave() {
        visit.close();
    }

    @Test
    @Order(1)
    void whatAFileDoesNotSayIsAskedInPlainWordsAndRemembered() {
        take("personen.csv", PERSONS);
        var text = """
                klant,sinds,tot,waarom erin,reden uitstroom
                1,03-04-2023,11-12-2025,vestiging,werk
                2,05-06-2023,,vestiging,
                """;
        offer("export.csv", text, ASKED);
        visit.choose("Wat voor gegevens staan er in dit bestand?", "uitkeringen");
        answer(ASKED);
        visit.choose("In welke kolom staat dit: persoonsnummer?", "klant");
        visit.choose("In welke kolom staat dit: begindatum?", "sinds");
        assertThat(new AxeBuilder(visit.page()).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
        answer(ASKED);
        visit.main().locator("summary").click();
        visit.page().getByLabel("Wat staat er in kolom tot?").selectOption("einddatum");
        visit.page().getByLabel("Wat staat er in kolom waarom erin?").selectOption("reden instroom");
        visit.choose("Hoe zijn de datums in de kolom ‘sinds’ geschreven?", "03-04-2005 is 3 april: eerst de dag");
        answer(ASKED);
        visit.choose("Hoe zijn de datums in de kolom ‘tot’ geschreven?", "03-04-2005 is 3 april: eerst de dag");
        answer(CHECKED);
        visit.press("Opslaan");
        stands("opgeslagen");
        offer("export.csv", text, CHECKED);
        assertThat(visit.notice()).isEqualTo("Er zou niets veranderen: alles is al bekend.");
        openPerson("Amal Haddad");
        assertThat(benefit()).isEqualTo("2023-04-03 2025-12-11");
    }

    @Test
    @Order(2)
    void correctedFilesLeaveTheOldKnowledgeVisible() {
        clock.moveTo("2026-04-07T09:00:00Z");
        take("personen.csv", PERSONS.replace("20-03-2023;Noord", "20-03-2023;Zuid"));
        take("uitkeringen.csv", """
                clientnr;ingangsdatum;einddatum;reden instroom;reden uitstroom
                1;20230403;20260120;vestiging;werk
                2;20230605;;vestiging;
                """);
        assertThat(count("Gewijzigd")).isEqualTo("1");
        openPerson("Amal Haddad");
        assertThat(benefit()).isEqualTo("2023-04-03 2026-01-20");
        assertThat(visit.text()).contains("Wat we eerder anders wisten");
        assertThat(earlier("Wijk")).containsSubsequence("07-04-2026", "Noord", "Zuid");
        assertThat(earlier("Inkomen"))
                .containsSubsequence("07-04-2026", "11-12-2025", "export.csv", "20-01-2026", "uitkeringen.csv");
        visit.fill("Toon het verhaal zoals bekend op", "2026-04-06");
        visit.press("Toon");
        assertThat(visit.notice()).contains("zoals we het kenden op 06-04-2026");
        assertThat(benefit()).isEqualTo("2023-04-03 2025-12-11");
        assertThat(visit.main().locator("section[aria-labelledby=nu]").innerText())
                .contains("Noord")
                .doesNotContain("Zuid");
    }

    @Test
    @Order(3)
    void rejectedRowsAreTakenAlongMendedAndTakenIn() throws IOException {
        offer("personen.csv", PERSONS.replace("20-03-2023;Noord", "20-03-2023;Zuid") + """
                3;Selam Gebre;14-02-1985;h3;15-01-2024;20-03-2024;Oost
                4;Rami Khalil;05-04-1990;h4;10-02-2024;31-02-2024;Oost
                """, CHECKED);
        assertThat(visit.text()).contains("Datum die niet bestaat");
        visit.press("Opslaan");
        stands("opgeslagen");
        var report = visit.path();
        var link = visit.main().locator("a[download]").filter(containing("Afgekeurde rijen downloaden (1)"));
        var rows = Files.readString(visit.page().waitForDownload(link::click).path());
        assertThat(rows).contains("4;Rami Khalil;05-04-1990;h4;10-02-2024;31-02-2024;Oost");
        offer("verbeterd.csv", rows.replace("31-02-2024", "01-03-2024"), CHECKED);
        assertThat(visit.text()).contains("Aanvulling: verbeterde rijen").doesNotContain("die Geland al kent");
        assertThat(count("Nieuw")).isEqualTo("1");
        visit.press("Opslaan");
        stands("opgeslagen");
        openPerson("Rami Khalil");
        assertThat(visit.main().locator("section[aria-labelledby=nu]").innerText())
                .contains("05-04-1990", "Oost", "verbeterd.csv");
        visit.open(report);
        assertThat(visit.text()).doesNotContain("Afgekeurde rijen downloaden");
    }

    @Test
    @Order(4)
    void fileThatShrinksIsReportedAndNothingIsDeleted() {
        offer("personen.csv", """
                persoonsnummer;naam;geboortedatum;huishoudnummer;datum koppeling;datum huisvesting;wijk
                1;Amal Haddad;13-02-1980;h1;15-01-2023;20-03-2023;Zuid
                3;Selam Gebre;14-02-1985;h3;15-01-2024;20-03-2024;Oost
                4;Rami Khalil;05-04-1990;h4;10-02-2024;01-03-2024;Oost
                """, CHECKED);
        assertThat(visit.text())
                .contains(
                        "1 rij die Geland al kent, staat niet in dit bestand.",
                        "Geland verwijdert niets",
                        "personen.csv, rij 3");
        assertThat(count("Verdwenen")).isEqualTo("1");
        visit.press("Opslaan");
        stands("opgeslagen");
        openPerson("Biniam Tesfay");
        assertThat(benefit()).isEqualTo("2023-06-05 null");
        assertThat(visit.text()).contains("Er is nog niets gecorrigeerd.");
    }

    @Test
    @Order(5)
    void importIsBrokenOffOnThePageAndStoresNothing() throws SQLException {
        offer("uitkeringen.csv", """
                clientnr;ingangsdatum;einddatum;reden instroom;reden uitstroom
                1;20230403;20260120;vestiging;werk
                2;20230605;;vestiging;
                3;20240320;;vestiging;
                """, CHECKED);
        assertThat(count("Nieuw")).isEqualTo("1");
        try (var holding = database.asOwner().getConnection();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table livelihood.benefit in exclusive mode");
            visit.press("Opslaan");
            visit.page()
                    .locator("#voortgang")
                    .filter(containing("uitkeringen.csv: wordt vergeleken met wat bekend is"))
                    .waitFor();
            assertThat(visit.text()).contains("wordt opgeslagen", "3 van ongeveer 3 rijen");
            visit.press("Afbreken");
            visit.main()
                    .filter(containing("De inlezing wordt afgebroken. Er wordt niets opgeslagen."))
                    .waitFor();
            holding.rollback();
        }
        stands("afgebroken, niets opgeslagen");
        assertThat(visit.text()).contains("Wat er zou veranderen").doesNotContain("Wat er is veranderd");
        visit.press("Opnieuw controleren");
        stands(CHECKED);
        assertThat(count("Nieuw")).as("still not stored").isEqualTo("1");
    }

    /** Offers a file and waits until it was checked. */
    private void offer(String name, String text, String state) {
        visit.open("/bestanden");
        visit.page()
                .setInputFiles(
                        "#field-files", new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        visit.press("Controleren");
        stands(state);
    }

    private void take(String name, String text) {
        offer(name, text, CHECKED);
        visit.press("Opslaan");
        stands("opgeslagen");
    }

    private void answer(String state) {
        visit.press(ANSWER);
        stands(state);
    }

    /** Waits, as the page does by itself, until the import stands somewhere. */
    private void stands(String state) {
        visit.main()
                .locator(".tag")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + state + "$")))
                .first()
                .waitFor();
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** A number in the table of what would change, or did. */
    private String count(String column) {
        return visit.main().locator("td[data-label=" + column + "]").first().innerText();
    }

    private void openPerson(String name) {
        visit.open("/mensen");
        visit.follow(name);
    }

    /** Begin and end of the only benefit in the story that is shown. */
    private String benefit() {
        var row = visit.main().locator("figure[data-chart=timeline] tr[data-state=BENEFIT]");
        return row.getAttribute("data-from") + " " + row.getAttribute("data-to");
    }

    /** What was thought otherwise before of one subject. */
    private String earlier(String about) {
        return visit.main()
                .locator("#gewijzigd ~ .table-region tr")
                .filter(containing(about))
                .innerText();
    }
}
