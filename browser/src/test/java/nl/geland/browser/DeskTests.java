package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A volunteer reports something on Monday and sees on Friday who answers it. */
@InVoorbeeldstad
class DeskTests {

    private final Visits visits;

    DeskTests(Browser browser, TestDatabase database, @LocalServerPort int port) {
        visits = new Visits(browser, database, port);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoReportsSeesWhoAnswers(boolean script) {
        var look = new Look(390, script);
        var what = "In het buurthuis is geen plek voor de taalgroep" + (script ? "." : ", ook niet op zondag.");
        String path;
        try (var volunteer = visits.as(Role.REPORTER, look)) {
            assertThat(volunteer.title()).as("the first page").isEqualTo("Belemmeringen");
            assertThat(volunteer.page().locator("nav.menu a").allInnerTexts()).containsExactly("Belemmeringen");
            volunteer.follow("Meld een belemmering");
            volunteer.fill("Wat gebeurde er?", what);
            volunteer.fill("In welke wijk?", "Parkzicht");
            volunteer.page().getByLabel("De stad").check();
            volunteer.page().getByLabel("Elke week").check();
            volunteer.page().getByLabel("Vrijwilliger").check();
            volunteer.press("Meld");
            path = volunteer.path();
            assertThat(volunteer.notice()).startsWith("Dank u.");
            assertThat(volunteer.text()).contains(what, "Nog geen eigenaar", "U hebt dit gemeld.");
        }
        visits.as(Role.CASE_MANAGER, look).close();
        try (var lead = visits.as(Role.TEAM_LEAD, look)) {
            lead.open(path);
            lead.choose("Eigenaar", "Test walk.case-manager (Klantmanager)");
            lead.press("Bewaar eigenaar en datum");
            assertThat(lead.text()).contains("In behandeling");
            lead.choose("Wat wilt u?", "Stel voor om de melding openbaar te maken");
            lead.fill("Waarom?", "Meer groepen zoeken een plek.");
            lead.press("Doe dit");
            assertThat(lead.text()).contains("U stelde voor om dit openbaar te maken.");
        }
        try (var adviser = visits.as(Role.POLICY_ADVISER, look)) {
            adviser.open(path);
            assertThat(adviser.text()).contains("stelt voor om dit openbaar te maken. Lees het en beslis.");
            adviser.choose("Wat wilt u?", "Maak de melding openbaar");
            adviser.fill("Waarom?", "Meer groepen zoeken een plek.");
            adviser.press("Doe dit");
            assertThat(adviser.notice()).startsWith("De melding is openbaar.");
        }
        try (var volunteer = visits.as(Role.REPORTER, look)) {
            volunteer.open("/belemmeringen");
            volunteer.follow(volunteer.main().locator("nav .tabs a").getByText("Mijn meldingen"));
            assertThat(volunteer.text()).contains(what.substring(0, 40), "antwoordt uiterlijk op");
        }
        try (var everybody = visits.stranger(look)) {
            everybody.open("/openbaar/belemmeringen");
            assertThat(everybody.text())
                    .contains(what, "Klantmanager antwoordt uiterlijk op")
                    .doesNotContain("walk.case-manager");
        }
        try (var owner = visits.as(Role.CASE_MANAGER, look)) {
            owner.open("/belemmeringen?toon=mine");
            assertThat(owner.text()).contains(what.substring(0, 40));
            owner.open(path);
            owner.fill("Antwoord", "Vanaf volgende week is de zaal op dinsdag vrij.");
            owner.press("Geef dit antwoord");
            assertThat(owner.text()).contains("Beantwoord");
        }
        try (var volunteer = visits.as(Role.REPORTER, look)) {
            volunteer.open("/belemmeringen?toon=followed");
            assertThat(volunteer.text()).contains("nieuw voor u");
            volunteer.open(path);
            assertThat(volunteer.text())
                    .contains(
                            "Vanaf volgende week is de zaal op dinsdag vrij.", "Test walk.case-manager (Klantmanager)")
                    .contains("Gemeld. Door: Vrijwilliger.");
        }
    }

    @Test
    void textIsLookedThroughWhileSomebodyTypes() {
        try (var visit = visits.as(Role.REPORTER, Look.DESK)) {
            visit.open("/belemmeringen/nieuw");
            visit.fill("Wat gebeurde er?", "Ik bel steeds met Selam op 06-12345678");
            var check = visit.main().locator("#check .notice");
            check.waitFor();
            assertThat(check.innerText()).contains("telefoonnummer", "Selam");
            visit.page().getByLabel("Dit is geen naam van een mens").check();
            visit.fill("Wat gebeurde er?", "Ik bel steeds met Selam");
            visit.main().locator("#check .notice:not(.notice--refused)").waitFor();
            visit.fill("Wat gebeurde er?", "Ik bel steeds met de balie");
            visit.page()
                    .waitForCondition(
                            () -> visit.main().locator("#check .notice").count() == 0);
        }
    }
}
