package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two scenarios are made, worked out, compared and released, and somebody who waits reads what it means. */
@InVoorbeeldstad
class ScenarioTests {

    private final Visits visits;

    ScenarioTests(Browser browser, TestDatabase database, @LocalServerPort int port) {
        visits = new Visits(browser, database, port);
    }

    @Test
    void twoScenariosAreMadeComparedReleasedAndReadSignedOut() {
        String proposal;
        try (var adviser = visits.as(Role.POLICY_ADVISER, Look.DESK)) {
            make(adviser, "Zoals nu", "0");
            make(adviser, "Met containers", "200");
            accessible(adviser);
            adviser.page().getByLabel("Vergelijk met: Zoals nu").check();
            adviser.page().getByLabel("Erbij: Met containers").check();
            adviser.press("Reken door");
            adviser.main().locator("svg.homes").nth(1).waitFor();
            assertThat(adviser.text())
                    .contains("Met pen en papier", "Statushouders", "Ieder ander die wacht", "Van de volgende 100");
            accessible(adviser);
            narrow(adviser);
            adviser.main().locator("summary").last().click();
            adviser.main().getByLabel("Waarom?").last().fill("De bewoners vroegen erom.");
            adviser.arrive(() -> adviser.main()
                    .locator("form[action$='/voorstel'] button")
                    .last()
                    .click());
            proposal = adviser.path();
            assertThat(adviser.text()).contains("U stelde dit zelf voor", "Uw plek in de rij");
        }
        try (var lead = visits.as(Role.TEAM_LEAD, Look.WITHOUT_SCRIPT)) {
            lead.open(proposal);
            lead.press("Geef vrij voor iedereen");
            assertThat(lead.text()).contains("openbaar");
        }
        try (var resident = visits.stranger(new Look(390, false))) {
            resident.open("/openbaar/scenarios");
            resident.follow("Met containers");
            assertThat(resident.text())
                    .contains("De volgende 100 woningen", "Uw plek in de rij", "Met deze keuze", "Zonder deze keuze")
                    .contains("Zonder deze keuze: zoals het nu gaat.", "Erbij: 200 containers", "stopt met zoeken");
            assertThat(width(resident, ".waits__one"))
                    .as("a dot on a telephone")
                    .isGreaterThanOrEqualTo(3.5);
            assertThat(((Number) resident.page().evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(390);
        }
        try (var resident = visits.stranger(Look.DESK)) {
            resident.open(proposal.replace("/scenarios/voorstellen/", "/openbaar/scenarios/"));
            accessible(resident);
            resident.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(resident.main().locator("svg.homes").first().isVisible()).isTrue();
            assertThat(width(resident, ".waits__one")).as("a dot on paper").isGreaterThanOrEqualTo(2.5);
            assertThat(resident.main()
                            .locator("tbody tr:has(.waits__one)")
                            .first()
                            .locator(".waits__one")
                            .count())
                    .as("twenty with the choice and twenty without it")
                    .isEqualTo(40);
        }
    }

    @Test
    void scenarioIsSavedAndSavedAgainWithoutAnEnglishNameAndStandsWithinATelephone() {
        try (var adviser = visits.as(Role.POLICY_ADVISER, Look.DESK)) {
            adviser.open("/scenarios/nieuw/artikel");
            adviser.fill("Naam in het Nederlands", "Zonder Engelse naam");
            adviser.press("Bewaar");
            adviser.follow("Zonder Engelse naam");
            adviser.fill("Hoeveel jaar vooruit?", "5");
            adviser.press("Bewaar");
            assertThat(adviser.text()).contains("Bewaard.", "versie 2");
            adviser.open("/scenarios");
            adviser.page().setViewportSize(390, 844);
            var row = adviser.main().locator("tr:has-text('Zonder Engelse naam')");
            var card = row.boundingBox();
            for (var part : row.locator("td, td > span, time").all()) {
                var box = part.boundingBox();
                assertThat(box.x + box.width).isLessThanOrEqualTo(card.x + card.width);
            }
            assertThat(row.locator("th").boundingBox().y)
                    .isLessThan(row.locator("input[type=radio]").boundingBox().y);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void scenarioPagesAreAccessibleInBothLanguagesInLightAndDarkOnADeskAndATelephone(String language) {
        var inspection = new Inspection();
        String proposal;
        try (var adviser = visits.as(Role.POLICY_ADVISER, Look.DESK)) {
            make(adviser, "Basis " + language, "0");
            make(adviser, "Wijken " + language, "150", "Noord", "Zuid");
            Inspection.speak(adviser, language);
            for (var path : List.of("/scenarios", "/scenarios/nieuw/gemeente", "/scenarios/cijfers")) {
                adviser.open(path);
                inspection.look(adviser, language);
            }
            adviser.open("/scenarios");
            adviser.page()
                    .locator("tr:has-text('Basis " + language + "') input[type=radio]")
                    .first()
                    .check();
            adviser.page()
                    .locator("tr:has-text('Wijken " + language + "') input[type=checkbox]")
                    .first()
                    .check();
            adviser.follow(adviser.main().locator("form[action$=doorrekenen] button[type=submit]"));
            adviser.main().locator("svg.homes").nth(1).waitFor();
            inspection.look(adviser, language);
            adviser.main().locator("summary").last().click();
            adviser.main().locator("textarea, input[name=reason]").last().fill("De raad vroeg erom.");
            adviser.arrive(() -> adviser.main()
                    .locator("form[action$='/voorstel'] button")
                    .last()
                    .click());
            proposal = adviser.path();
            inspection.look(adviser, language);
        }
        try (var lead = visits.as(Role.TEAM_LEAD, Look.DESK)) {
            lead.open(proposal);
            lead.follow(lead.main().locator("form[action$=vrijgave] button"));
        }
        try (var resident = visits.stranger(Look.DESK)) {
            for (var path : List.of(
                    "/openbaar/scenarios", proposal.replace("/scenarios/voorstellen/", "/openbaar/scenarios/"))) {
                resident.open(path + "?taal=" + language);
                inspection.look(resident, language);
            }
            resident.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            var sheet = resident.page().pdf(new Page.PdfOptions().setFormat("A4"));
            assertThat(new String(sheet, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page\\b", -1))
                    .as("one sheet of A4: "
                            + resident.main().locator(".picture").getAttribute("class"))
                    .hasSize(2);
        }
        assertThat(inspection.faults()).isEmpty();
    }

    private static void make(Visit adviser, String title, String containers, String... districts) {
        adviser.open("/scenarios/nieuw/artikel");
        adviser.fill("Naam in het Nederlands", title);
        adviser.fill("Naam in het Engels", title + " (en)");
        adviser.fill("Hoeveel jaar vooruit?", "4");
        adviser.fill("Hoeveel containers?", containers);
        if (districts.length > 0) {
            adviser.fill("Woningen in kantoren, per jaar", "100");
            adviser.fill("Hoeveel gedeelde huizen?", "25");
            adviser.main().locator("#districts > summary").click();
        }
        for (var row = 1; row <= districts.length; row++) {
            adviser.page().fill("#field-district-" + row, districts[row - 1]);
            adviser.page().fill("#field-district-" + row + "-homes", "50");
            adviser.page().fill("#field-district-" + row + "-holders", "50");
        }
        accessible(adviser);
        narrow(adviser);
        adviser.press("Bewaar");
        assertThat(adviser.text()).contains(title);
    }

    /** How wide something is drawn, in pixels of the screen: 96 an inch on paper. */
    private static double width(Visit visit, String what) {
        return visit.main().locator(what).first().boundingBox().width;
    }

    private static void accessible(Visit visit) {
        assertThat(new AxeBuilder(visit.page()).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
    }

    private static void narrow(Visit visit) {
        visit.page().setViewportSize(390, 844);
        assertThat(((Number) visit.page().evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(390);
        visit.page().setViewportSize(Look.DESK.width(), Look.DESK.height());
    }
}
