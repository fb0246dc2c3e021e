package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people make something public, and somebody who never signed in reads it on a telephone and on paper. */
@InVoorbeeldstad
class PublicTests {

    private static final String TABLE = "Jaar waarin mensen een woning kregen";
    private static final String PATH = "/openbaar/jaar-van-huisvesting";

    private final Visits visits;

    PublicTests(Browser browser, TestDatabase database, @LocalServerPort int port) {
        visits = new Visits(browser, database, port);
    }

    @Test
    void tableGoesFromTheAdviserByTheTeamLeadToEverybody() {
        try (var adviser = visits.as(Role.POLICY_ADVISER, Look.WITHOUT_SCRIPT)) {
            adviser.open("/openbaar-maken");
            adviser.follow(TABLE);
            assertThat(adviser.text()).contains("Wat iedereen zou zien").doesNotContain("Zoals geteld");
            adviser.fill("Waarom moet dit openbaar?", "De krant vroeg erom.");
            adviser.press("Stel voor om openbaar te maken");
            assertThat(adviser.notice()).startsWith("Het voorstel wacht");
        }
        try (var lead = visits.as(Role.TEAM_LEAD, Look.WITHOUT_SCRIPT)) {
            lead.open("/openbaar-maken");
            lead.follow(lead.main()
                    .locator("a[href*='/voorstellen/']")
                    .filter(new Locator.FilterOptions().setHasText(TABLE)));
            assertThat(lead.text()).contains("De krant vroeg erom.", "Zoals geteld");
            lead.press("Maak openbaar");
            assertThat(lead.notice()).isEqualTo("De tabel is openbaar.");
        }
        draftEachTableAgain();
        readOnATelephoneWithoutScript();
        readWithAPictureAndOnPaper();
    }

    private void draftEachTableAgain() {
        try (var adviser = visits.as(Role.POLICY_ADVISER, Look.WITHOUT_SCRIPT)) {
            for (var table : List.of("wijk-en-inburgering", "jaar-van-huisvesting", "leeftijd-bij-huisvesting")) {
                adviser.open("/openbaar-maken/" + table);
                assertThat(adviser.text()).as(table).contains("Wat iedereen zou zien");
            }
        }
    }

    private void readOnATelephoneWithoutScript() {
        try (var reader = visits.stranger(new Look(390, false))) {
            reader.open("/openbaar");
            reader.follow(TABLE);
            assertThat(reader.path()).isEqualTo(PATH);
            assertThat(reader.text()).contains("Samen", "2016", "Elk getal is afgerond op 5.", "31-10-2026");
            assertThat(reader.page().locator("figure table").isVisible()).isTrue();
            assertThat(reader.page().locator("nav.menu, form").count()).isZero();
            reader.follow(reader.page().locator(".masthead__language"));
            assertThat(reader.title()).isEqualTo("Year in which people got a home");
            reader.follow("All that is public");
            assertThat(reader.title()).as("the language stays").isEqualTo("Public");
            assertThat(reader.page().context().cookies()).isEmpty();
        }
    }

    private void readWithAPictureAndOnPaper() {
        try (var reader = visits.stranger(Look.DESK)) {
            reader.open(PATH);
            var picture = reader.main().locator("figure svg").first();
            picture.waitFor();
            assertThat(picture.innerHTML()).as("the total is no bar").doesNotContain("Samen");
            reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(reader.page().locator("figure table").evaluate("one => one.checkVisibility()"))
                    .isEqualTo(true);
            assertThat(reader.page().locator(".downloads").isVisible()).isFalse();
            assertThat(reader.page().locator(".banner").innerText()).contains("verzonnen");
        }
    }
}
