package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.geland.app.Geland;
import nl.geland.app.identity.Setup;
import nl.geland.app.testing.RealDatabase;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an empty installation to a working day, step by step, as people do it. */
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealDatabase
@ExtendWith(Chromium.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkTests {

    private static final String ADMINISTRATOR = "a.beheer";
    private static final String LEAD = "t.leider";
    private static final String PASSWORD = "kraan-ladder-mosterd-vijver";
    private static final String PERSON = "100003";
    private static final String NAME = "Yonas Tekle";

    /** Milliseconds; a busy machine takes its time over twelve files. */
    private static final double IMPORT_PATIENCE = 300_000;

    /** What the administrator hands over to the team lead. */
    private static String code = "";

    private final Browser browser;
    private final int port;

    @Autowired
    private Setup setup;

    WalkTests(Browser browser, @LocalServerPort int port) {
        this.browser = browser;
        this.port = port;
    }

    private Visit stranger() {
        return new Visit(browser, port, Look.DESK);
    }

    private Visit lead() {
        var visit = stranger();
        visit.signIn(LEAD, PASSWORD);
        return visit;
    }

    @Test
    @Order(1)
    void firstAdministratorSignsUpWithTheCodeOfTheFirstStart() {
        var first = setup.renew().orElseThrow();
        try (var visit = stranger()) {
            visit.open("/");
            assertThat(visit.title()).isEqualTo("Inloggen");
            visit.follow("Maak de eerste beheerder");
            signUp(visit, "NIET-DE-CODE");
            visit.expect(422);
            visit.press("Maak de beheerder");
            assertThat(visit.main().locator("[role=alert] li").count()).isEqualTo(1);
            assertThat(visit.page().inputValue("#field-password"))
                    .as("a password that came back")
                    .isEmpty();
            signUp(visit, first);
            visit.press("Maak de beheerder");
            assertThat(visit.notice()).isEqualTo("De beheerder is gemaakt. U kunt nu inloggen.");
            visit.open("/eerste-start", 404);
        }
    }

    private static void signUp(Visit visit, String code) {
        visit.fill("Eenmalige code", code);
        visit.fill("Naam", "Anna Beheer");
        visit.fill("Gebruikersnaam", ADMINISTRATOR);
        visit.fill("Nieuw wachtwoord", PASSWORD);
    }

    @Test
    @Order(2)
    void administratorAddsATeamLead() {
        try (var visit = stranger()) {
            visit.signIn(ADMINISTRATOR, PASSWORD);
            visit.follow(visit.page().locator("nav >> text=Gebruikers"));
            visit.fill("Naam", "Teun Leider");
            visit.fill("Gebruikersnaam", LEAD);
            visit.choose("Rol", "Teamleider");
            visit.press("Voeg toe");
            code = visit.main().locator(".notice code").innerText();
            assertThat(visit.text()).contains("Uitgenodigd", "U ziet de code alleen nu.");
            visit.page().reload();
            assertThat(visit.text()).doesNotContain(code);
        }
    }

    @Test
    @Order(3)
    void teamLeadChoosesAPasswordAndFindsNothingYet() {
        try (var visit = stranger()) {
            visit.open("/aanmelden");
            visit.follow("Kies uw wachtwoord");
            visit.fill("Gebruikersnaam", LEAD);
            visit.fill("Eenmalige code", code);
            visit.fill("Nieuw wachtwoord", PASSWORD);
            visit.press("Bewaar het wachtwoord");
            assertThat(visit.notice()).isEqualTo("Uw wachtwoord is bewaard. U kunt nu inloggen.");
            visit.signIn(LEAD, PASSWORD);
            assertThat(visit.title()).isEqualTo("Aandacht");
            assertThat(visit.text()).contains("Niemand heeft nu aandacht nodig volgens de regels.");
            visit.open("/stand-van-zaken");
            assertThat(visit.text()).contains("Er zijn nog geen gegevens.");
            visit.open("/mensen");
            assertThat(visit.text()).contains("Er staan nog geen mensen in.");
        }
    }

    @Test
    @Order(4)
    void filesAreCheckedFirstAndStoredWhenSomebodySaysSo() throws IOException {
        try (var visit = lead()) {
            offer(visit);
            assertThat(visit.text()).contains("gecontroleerd, nog niet opgeslagen");
            assertThat(rowOf(visit, "personen.csv")).contains("2.294");
            assertThat(finding(visit, "Onbekende persoon", "uitkeringen.csv", "2.167"))
                    .contains("onbekend nummer", "afgekeurd");
            assertThat(finding(visit, "Datum die niet bestaat", "dienstverbanden.csv", "5"))
                    .contains("onmogelijke datum", "afgekeurd");
            var report = visit.path();
            visit.open("/mensen");
            assertThat(visit.text()).as("nothing stored yet").contains("Er staan nog geen mensen in.");
            visit.open(report);
            visit.press("Opslaan");
            done(visit, "opgeslagen");
            assertThat(visit.text()).contains("Wat er is veranderd");
        }
    }

    private static void offer(Visit visit) throws IOException {
        visit.open("/bestanden");
        visit.page().setInputFiles("#field-files", Voorbeeldstad.files().toArray(Path[]::new));
        visit.press("Controleren");
        done(visit, "gecontroleerd, nog niet opgeslagen");
    }

    /** Waits, as the page does by itself, until a run stands somewhere. */
    private static void done(Visit visit, String state) {
        visit.main()
                .locator(".tag")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + state + "$")))
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(IMPORT_PATIENCE));
    }

    private static String rowOf(Visit visit, String file) {
        return visit.main()
                .locator("table")
                .first()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(file))
                .innerText();
    }

    /** The line of the report about one row of one file, found by way of the rule. */
    private static String finding(Visit visit, String rule, String file, String row) {
        var report = visit.path();
        visit.follow(visit.main()
                .locator("#bevindingen ~ .table-region tbody tr")
                .filter(new Locator.FilterOptions().setHasText(file))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(rule)));
        var number = visit.page()
                .locator("td.number")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + row.replace(".", "\\.") + "$")));
        var text = visit.main()
                .locator("#rijen ~ .table-region tbody tr")
                .filter(new Locator.FilterOptions().setHasText(file))
                .filter(new Locator.FilterOptions().setHas(number))
                .first()
                .innerText();
        visit.open(report);
        return text;
    }

    @Test
    @Order(5)
    void pagesSayHowThingsStand() {
        try (var visit = lead()) {
            visit.open("/stand-van-zaken");
            assertThat(visit.page().locator(".banner").innerText())
                    .contains("Dit zijn verzonnen gegevens", "Peildatum 31-10-2026");
            assertThat(visit.text()).containsPattern("Versie van de gegevens: [0-9a-f]{12}");
            var figures = visit.main().locator(".reading__title a");
            assertThat(figures.count()).isGreaterThan(8);
            for (int at = 0; at < figures.count(); at++) {
                visit.follow(figures.nth(at));
                drawn(visit);
                visit.arrive(visit.page()::goBack);
            }
            visit.open("/stand-van-zaken/states?cohort=2024");
            drawn(visit);
            assertThat(visit.main().locator(".figure__picture pattern").count())
                    .as("what is not shown is striped")
                    .isPositive();
        }
    }

    /** Every figure on the page has a picture, and its table opens below it. */
    private static void drawn(Visit visit) {
        for (var figure : visit.main().locator("figure[data-chart]").all()) {
            var picture = figure.locator(".figure__picture svg[viewBox]").first();
            picture.waitFor();
            assertThat(picture.locator("path, rect, circle").count())
                    .as("marks in the picture on " + visit.path())
                    .isPositive();
            assertThat(figure.locator("table").isVisible()).isFalse();
            figure.locator("summary").click();
            assertThat(figure.locator("table").isVisible()).isTrue();
        }
    }

    @Test
    @Order(6)
    void personIsFoundAndTheStoryIsDrawn() {
        try (var visit = lead()) {
            visit.open("/mensen");
            visit.fill("Zoek op naam of persoonsnummer", PERSON);
            visit.press("Zoeken");
            assertThat(visit.path()).doesNotContain(PERSON);
            visit.follow(NAME);
            assertThat(visit.title()).isEqualTo(NAME);
            drawn(visit);
            var rows = visit.main()
                    .locator("figure[data-chart=timeline] tbody tr[data-from]")
                    .count();
            assertThat(visit.main()
                            .locator("figure[data-chart=timeline] svg rect")
                            .count())
                    .as("a bar for each period in the table")
                    .isGreaterThanOrEqualTo(rows);
            assertThat(visit.text()).contains("Dat u deze pagina bekijkt, wordt vastgelegd.");
        }
    }

    @Test
    @Order(7)
    void storyIsToldAsItWasKnown() {
        try (var visit = lead()) {
            visit.open("/mensen");
            visit.fill("Zoek op naam of persoonsnummer", PERSON);
            visit.press("Zoeken");
            visit.follow(NAME);
            visit.fill("Toon het verhaal zoals bekend op", "2020-01-01");
            visit.press("Toon");
            assertThat(visit.notice()).contains("zoals we het kenden op 01-01-2020");
            assertThat(visit.text()).contains("Op die dag wisten we nog niets van deze persoon.");
            visit.follow(visit.main().locator(".filters").getByRole(AriaRole.LINK));
            visit.follow(visit.main().locator("a[href*='bekend=']").first());
            drawn(visit);
        }
    }

    @Test
    @Order(8)
    void attentionSaysWhyAndCanBeFiltered() {
        try (var visit = lead()) {
            visit.open("/aandacht");
            var tasks = visit.main().locator(".task");
            assertThat(tasks.count()).isGreaterThan(5);
            for (var task : tasks.all()) {
                assertThat(task.locator(".task__reasons li").count()).isPositive();
            }
            var tab = visit.main().locator(".tabs a").filter(new Locator.FilterOptions().setHasText("Baan gestopt"));
            var number = tab.locator(".quiet").innerText();
            visit.follow(tab);
            assertThat(visit.main().locator("p.quiet").first().innerText()).startsWith(number + " ");
            for (var task : visit.main().locator(".task").all()) {
                assertThat(task.innerText()).contains("De laatste baan stopte op");
            }
        }
    }

    @Test
    @Order(9)
    void ruleIsSwitchedOffAndOnAgain() {
        try (var visit = lead()) {
            switchRule(visit, false);
            visit.open("/aandacht");
            assertThat(visit.main().locator(".tabs").innerText()).doesNotContain("Baan gestopt");
            switchRule(visit, true);
            assertThat(visit.main().locator("table").last().locator("tbody tr").count())
                    .isEqualTo(2);
            visit.open("/aandacht");
            assertThat(visit.main().locator(".tabs").innerText()).contains("Baan gestopt");
        }
    }

    private static void switchRule(Visit visit, boolean on) {
        visit.open("/aandacht");
        visit.follow("Regels voor aandacht");
        visit.follow("Wijzig de regel Baan gestopt");
        visit.page().getByLabel("Deze regel staat aan").setChecked(on);
        visit.press("Bewaar");
        assertThat(visit.notice()).startsWith("De regel is gewijzigd.");
    }

    @Test
    @Order(10)
    void sameFilesChangeNothing() throws IOException {
        try (var visit = lead()) {
            offer(visit);
            assertThat(visit.notice()).startsWith("Er zou niets veranderen: wat opgenomen kan worden, was al bekend.");
            visit.press("Weggooien");
            visit.open("/mensen");
            assertThat(visit.main().locator("p.quiet").first().innerText()).startsWith("2.294 ");
        }
    }

    @Test
    @Order(20)
    void looksAtPeopleAreWrittenDown() {
        try (var visit = lead()) {
            visit.open("/inzage-log");
            assertThat(visit.text()).contains("Teun Leider", "Het verhaal van een nieuwkomer");
        }
    }
}
