package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A researcher begins a study, brings in a talk and takes the names out. */
@InVoorbeeldstad
class StudyTests {

    private static final String TALK = """
            I: Hoe heet u?

            R: Ik ben Selam Tesfay. Ik woon in Oudewaarde.

            I: Met wie praat u?

            R: Met Truus, mijn buurvrouw.
            """;

    private final Visits visits;

    StudyTests(Browser browser, TestDatabase database, @LocalServerPort int port) {
        visits = new Visits(browser, database, port);
    }

    /** Begins a study and brings in one talk; ends on the page where names are taken out. */
    private static void bringTalk(Visit visit, String title) {
        visit.open("/studies/nieuw");
        visit.fill("Naam van het onderzoek", title);
        visit.fill("Vraag", "Wat betekent integratie?");
        visit.fill("Grondslag", "Toestemming per doel");
        visit.press("Begin dit onderzoek");
        assertThat(visit.title()).isEqualTo(title);
        visit.open(visit.path() + "/bronnen");
        visit.page()
                .setInputFiles(
                        "#field-files",
                        new FilePayload("gesprek.txt", "text/plain", TALK.getBytes(StandardCharsets.UTF_8)));
        visit.press("Voeg toe");
        assertThat(visit.notice()).isEqualTo("Eén bron toegevoegd.");
        visit.follow("Interview 1");
        visit.follow("Haal namen weg");
        assertThat(visit.title()).isEqualTo("Namen in Interview 1");
    }

    @Test
    void namesAreTakenOutWithTheKeyboardAlone() {
        try (var visit = visits.as(Role.RESEARCHER, Look.DESK)) {
            bringTalk(visit, "Met het toetsenbord");
            var page = visit.page();
            page.locator("button[value=replace]").first().focus();
            for (int guard = 0; guard < 40 && !visit.text().contains("Alles is besloten"); guard++) {
                var before = page.locator("#keuze p[role=status]").innerText();
                var unknown = page.locator("#field-kind").inputValue().isEmpty();
                page.keyboard().press("Enter");
                if (unknown) {
                    assertThat(page.locator("#field-kind:focus").count())
                            .as("an unknown word asks first what it is")
                            .isOne();
                    page.keyboard().press("ArrowDown");
                    page.keyboard().press("Tab");
                    page.keyboard().press("Enter");
                }
                page.waitForCondition(
                        () -> !page.locator("#keuze p[role=status]").innerText().equals(before));
                assertThat((Boolean) page.evaluate("() => document.activeElement !== document.body"))
                        .as("the focus is not lost")
                        .isTrue();
            }
            visit.press("Pas toe en maak de werktekst");
            assertThat(visit.text())
                    .contains("Klaar om te coderen", "[PERSOON-")
                    .doesNotContain("Selam", "Truus", "Oudewaarde");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void pagesAreAccessibleAndFitOnATelephone(int width) {
        try (var visit = visits.as(Role.RESEARCHER, new Look(width, true))) {
            bringTalk(visit, "Toegankelijk " + width);
            var names = visit.path();
            var source = names.replace("/namen", "");
            var study = source.replaceFirst("/bronnen/.*", "");
            for (var path : new String[] {
                "/studies",
                "/studies/nieuw",
                study,
                study + "/wijzigen",
                study + "/deelnemers",
                study + "/bronnen",
                study + "/restrisico",
                source,
                names,
                source + "/ruw"
            }) {
                visit.open(path);
                assertThat(new AxeBuilder(visit.page())
                                .setLegacyMode(true)
                                .analyze()
                                .getViolations())
                        .as(path)
                        .isEmpty();
                assertThat((Boolean) visit.page()
                                .evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("%s fits in %d px", path, width)
                        .isTrue();
            }
        }
    }

    @Test
    void worksWithoutScript() {
        try (var visit = visits.as(Role.RESEARCHER, Look.WITHOUT_SCRIPT)) {
            bringTalk(visit, "Zonder script");
            visit.press("Vervang");
            assertThat(visit.text()).contains("Maak ongedaan");
            visit.press("Geen naam: laat staan");
            assertThat(visit.text()).contains("besloten");
        }
    }
}
