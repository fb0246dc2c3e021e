package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everything is there and everything works where no script runs. */
@InVoorbeeldstad
class WithoutScriptTests {

    private final Visits visits;

    WithoutScriptTests(Browser browser, TestDatabase database, @LocalServerPort int port) {
        visits = new Visits(browser, database, port);
    }

    @Test
    void figureIsATableThatStandsOpen() {
        try (var visit = visits.as(Role.POLICY_ADVISER, Look.WITHOUT_SCRIPT)) {
            visit.open("/stand-van-zaken/quota");
            assertThat(visit.main().locator("svg"))
                    .satisfies(pictures -> assertThat(pictures.count()).isZero());
            var table = visit.main().locator("figure table").first();
            assertThat(table.isVisible()).isTrue();
            assertThat(table.locator("tbody tr").count()).isGreaterThan(10);
            assertThat(table.locator("thead").innerText()).contains("Taakstelling");
        }
    }

    @Test
    void choosingAGroupWorks() {
        try (var visit = visits.as(Role.POLICY_ADVISER, Look.WITHOUT_SCRIPT)) {
            visit.open("/stand-van-zaken/in-work");
            visit.choose("Geslacht", "Vrouw");
            visit.press("Toon");
            assertThat(visit.path()).startsWith("/stand-van-zaken/in-work?").contains("sex=");
            assertThat(visit.main().locator("figure table").first().isVisible()).isTrue();
        }
    }

    @Test
    void searchAndStoryAndRuleWork() {
        try (var visit = visits.as(Role.TEAM_LEAD, Look.WITHOUT_SCRIPT)) {
            visit.open("/mensen");
            visit.fill("Zoek op naam of persoonsnummer", "100003");
            visit.press("Zoeken");
            visit.follow("Yonas Tekle");
            assertThat(visit.title()).isEqualTo("Yonas Tekle");
            var story = visit.main().locator("figure[data-chart=timeline] table");
            assertThat(story.isVisible()).isTrue();
            assertThat(story.innerText()).contains("personen.csv, rij", "Sleutel");
            visit.open("/aandacht/regels/job-ended");
            visit.fill("Weken na de laatste werkdag", "niets");
            visit.expect(422);
            visit.press("Bewaar");
            assertThat(visit.main().locator("[role=alert]").innerText()).contains("Een heel getal van");
        }
    }

    @Test
    void reportOfAnImportIsRead() {
        try (var visit = visits.as(Role.TEAM_LEAD, Look.WITHOUT_SCRIPT)) {
            visit.open("/bestanden");
            visit.follow(visit.main().locator("tbody a").first());
            assertThat(visit.main().locator("tbody").first().innerText()).contains("personen.csv", "2.294");
            visit.open(visit.path() + "?rule=impossible-date");
            assertThat(visit.main().locator("#bevindingen").isVisible()).isTrue();
            assertThat(visit.text()).contains("dienstverbanden.csv", "onmogelijke datum");
        }
    }

    @Test
    void signingOutWorks() {
        try (var visit = visits.as(Role.TEAM_LEAD, Look.WITHOUT_SCRIPT)) {
            visit.open("/over");
            visit.follow(visit.page().locator(".masthead__leave"));
            assertThat(visit.notice()).isEqualTo("U bent uitgelogd.");
            visit.open("/mensen");
            assertThat(visit.path()).startsWith("/aanmelden");
        }
    }
}
