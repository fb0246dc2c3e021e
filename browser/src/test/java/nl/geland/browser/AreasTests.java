package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Residents ask something on an evening, and a month later they hear what was done. */
@InVoorbeeldstad
class AreasTests {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    /** Sends ten activities and six questions the way the forms do. */
    private static final String FILL = """
            async ([area, meeting]) => {
              const token = document.querySelector("[name=_csrf]").value;
              const send = (path, fields) => fetch(path, { method: "POST", body: new URLSearchParams({ _csrf: token, ...fields }) });
              const today = new Date().toISOString().slice(0, 10);
              for (let n = 0; n < 10; n++) {
                await send(`${area}/activiteiten/nieuw`, { what: `Taalgroep voor beginners nummer ${n}`, audience: "newcomers", mix: "half",
                  day: "monday", begins: "10:00", ends: "12:00", "language-dutch": "true", contact: "buurtwerker", from: today });
              }
              for (let n = 0; n < 6; n++) {
                await send(`${meeting}/vragen`, { asked: `Waarom duurt het zo lang voor wij iets horen, vraag ${n}?` });
              }
            }""";

    private final Visits visits;

    AreasTests(Browser browser, TestDatabase database, @LocalServerPort int port) {
        visits = new Visits(browser, database, port);
    }

    /** Adds a neighbourhood and gives the path of its page. */
    private String area(String name) {
        try (var lead = visits.as(Role.TEAM_LEAD, Look.DESK)) {
            lead.open("/wijken");
            lead.main().locator("details summary").last().click();
            lead.fill("Naam van de wijk", name);
            lead.press("Voeg toe");
            return lead.path();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatResidentsAskIsPromisedAndAnswered(boolean script) {
        var path = area(script ? "Sluiskwartier" : "Dijkzicht");
        var asked = "Kan de taalgroep ook in de avond?";
        try (var manager = visits.as(Role.CASE_MANAGER, new Look(390, script))) {
            manager.open(path);
            manager.follow("Schrijf een bijeenkomst op");
            manager.fill("Hoeveel mensen kwamen er?", "8");
            manager.press("Bewaar");
            assertThat(manager.text()).contains("minder dan tien mensen");
            manager.fill("Welke vraag stelden bewoners?", asked);
            manager.press("Voeg de vraag toe");
            manager.follow(asked);
            manager.fill("Wat is beloofd", "Wij vragen de bibliotheek of zij later open kan.");
            manager.choose("Wie zorgt ervoor", "Test walk.case-manager (Klantmanager)");
            manager.press("Bewaar de belofte");
            manager.open(path);
            assertThat(manager.text()).contains(asked, "Beloofd", "Test walk.case-manager antwoordt uiterlijk op");
            manager.follow(asked);
            manager.fill("Antwoord", "Ja, vanaf volgende maand op dinsdag.");
            manager.press("Bewaar het antwoord");
            manager.open(path + "/papier");
            assertThat(manager.text())
                    .contains(asked, "Ja, vanaf volgende maand op dinsdag.")
                    .doesNotContain("walk.case-manager");
        }
    }

    @Test
    void activityIsFoundInItsLanguageAndTheNumbersOfTheFilesAreProtected() {
        var path = area("Havenkwartier");
        try (var adviser = visits.as(Role.POLICY_ADVISER, Look.DESK)) {
            adviser.open(path);
            adviser.follow("Voeg een activiteit toe");
            adviser.fill("Wat", "Samen koken");
            adviser.page().getByLabel("Vooral nieuwkomers").check();
            adviser.choose("Dag", "woensdag");
            adviser.fill("Begint om", "10:00");
            adviser.page().getByLabel("Tigrinya").check();
            adviser.press("Bewaar");
            adviser.choose("Taal", "Tigrinya");
            adviser.press("Toon");
            assertThat(adviser.text()).contains("woensdag 10:00", "Samen koken", "Nederlands, Tigrinya");
            var numbers =
                    adviser.main().locator("table").last().locator("td.number").allInnerTexts();
            assertThat(numbers)
                    .hasSize(10)
                    .allMatch(number -> number.equals("·") || number.matches("[\\d.]*[1-9]\\d*[05]|[1-9][05]"));
            assertThat(numbers).anyMatch(number -> number.matches("\\d+"));
        }
    }

    @Test
    void sheetToTakeAlongFitsOnTwoPages() {
        var path = area("Brugzicht");
        try (var manager = visits.as(Role.CASE_MANAGER, Look.DESK)) {
            manager.open(path + "/bijeenkomsten/nieuw");
            manager.fill("Hoeveel mensen kwamen er?", "15");
            manager.press("Bewaar");
            manager.page().evaluate(FILL, new String[] {path, manager.path()});
            manager.open(path + "/papier");
            assertThat(manager.main().locator("tbody tr").count()).isEqualTo(16);
            var pdf = new String(manager.page().pdf(), StandardCharsets.ISO_8859_1);
            assertThat(SHEET.matcher(pdf).results().count()).isBetween(1L, 2L);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoPeopleMakeANeighbourhoodPublic(boolean script) {
        var look = new Look(390, script);
        var name = script ? "Lindeplein" : "Kersenhof";
        var path = area(name);
        var choose = "Kies wat iedereen van deze wijk mag lezen";
        try (var lead = visits.as(Role.TEAM_LEAD, look)) {
            lead.open(path + "/activiteiten/nieuw");
            lead.fill("Wat", "Samen naaien");
            lead.page().getByLabel("Vooral nieuwkomers").check();
            lead.choose("Dag", "woensdag");
            lead.press("Bewaar");
            lead.follow(choose);
            lead.fill("Waarom?", "Bewoners vroegen erom.");
            lead.press("Stel voor om dit openbaar te maken");
            assertThat(lead.text()).contains("Een ander moet het lezen en openbaar maken.");
        }
        try (var adviser = visits.as(Role.POLICY_ADVISER, look)) {
            adviser.open(path);
            adviser.follow(choose);
            assertThat(adviser.text()).contains(name, "Samen naaien", "Bewoners vroegen erom.");
            adviser.press("Maak openbaar");
            assertThat(adviser.notice()).startsWith("De wijk staat op de openbare pagina.");
        }
        try (var everybody = visits.stranger(look)) {
            everybody.open("/openbaar/wijken");
            assertThat(everybody.text()).contains(name, "Samen naaien", "woensdag");
        }
    }

    @Test
    void questionIsWrittenDownWithTheKeyboardAlone() {
        var path = area("Molenveld");
        try (var manager = visits.as(Role.CASE_MANAGER, Look.DESK)) {
            manager.open(path + "/bijeenkomsten/nieuw");
            manager.page().locator("#field-came").focus();
            manager.page().keyboard().type("16");
            manager.arrive(() -> manager.page().keyboard().press("Enter"));
            assertThat(manager.text()).contains("16 mensen");
            for (var step = 0; step < 60; step++) {
                manager.page().keyboard().press("Tab");
                if (manager.page().evaluate("document.activeElement.id").equals("field-asked")) {
                    break;
                }
            }
            manager.page().keyboard().type("Wie maakt de lamp in het steegje?");
            manager.page().keyboard().press("Tab");
            manager.arrive(() -> manager.page().keyboard().press("Enter"));
            assertThat(manager.text()).contains("Wie maakt de lamp in het steegje?", "Nog niets beloofd");
        }
    }
}
