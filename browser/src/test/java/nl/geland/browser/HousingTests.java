package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A home is offered, accepted and its key given; the quota, the waiting list and the sheet for the province go along. */
@InVoorbeeldstad
class HousingTests {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private final Visits visits;

    HousingTests(Browser browser, TestDatabase database, @LocalServerPort int port) {
        visits = new Visits(browser, database, port);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void pagesAreAccessibleAndFitTheWindow(int width) {
        try (var lead = visits.as(Role.TEAM_LEAD, new Look(width, true))) {
            lead.open("/huisvesting/woningen?toon=unknown&sort=rent");
            var home = lead.main().locator("tbody a").first().getAttribute("href");
            for (var path : List.of(
                    "/huisvesting",
                    "/huisvesting/wachtend",
                    "/huisvesting/verantwoording",
                    "/huisvesting/woningen",
                    "/huisvesting/woningen?kamers=9",
                    "/huisvesting/woningen?toon=unknown",
                    "/huisvesting/woningen?toon=held",
                    "/huisvesting/taakstellingen",
                    "/huisvesting/taakstellingen/2027-I",
                    "/huisvesting/woningen/nieuw",
                    home,
                    home + "/aanbieden")) {
                lead.open(path);
                assertThat(new AxeBuilder(lead.page()).analyze().getViolations())
                        .as(path)
                        .isEmpty();
                var wide = ((Number) lead.page().evaluate("document.documentElement.scrollWidth")).intValue();
                assertThat(wide).as("width of " + path).isLessThanOrEqualTo(width);
            }
            lead.expect(422);
            lead.open("/huisvesting?een=veel", 422);
            assertThat(new AxeBuilder(lead.page()).analyze().getViolations()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void homeIsAddedOfferedAndItsKeyGiven(boolean script) {
        var number = "B-" + (script ? "met" : "zonder");
        try (var lead = visits.as(Role.TEAM_LEAD, new Look(1280, script))) {
            lead.open("/huisvesting/woningen");
            lead.follow("Voeg een woning toe");
            lead.fill("Nummer", number);
            lead.choose("Wijk", "Noord");
            lead.fill("Kamers", "3");
            lead.fill("Kale huur", "650,00");
            lead.press("Bewaar");
            assertThat(lead.title()).isEqualTo("Woning " + number);
            lead.follow("Bied deze woning aan");
            var first = lead.main().locator("label.choice").first();
            var name = first.innerText();
            first.locator("input").check();
            lead.fill("Aangeboden op", "2026-10-31");
            lead.press("Leg het aanbod vast");
            lead.choose("Antwoord", "geaccepteerd");
            lead.press("Bewaar");
            assertThat(lead.text()).contains("Vandaag staat al ingevuld.");
            lead.fill("Sleutel op", "2026-10-31");
            lead.press("Bewaar");
            assertThat(lead.notice()).contains("Het verhaal van het huishouden is bijgewerkt.");
            var household = lead.main().locator("a[href^='/mensen/']").first();
            assertThat(name).contains(household.innerText());
            lead.follow(household);
            assertThat(lead.text()).contains("met de hand ingevuld");
            lead.open("/huisvesting/wachtend");
            assertThat(lead.main().locator("tbody th").allInnerTexts()).doesNotContain(lead.title());
        }
    }

    @Test
    void sheetForTheProvinceFitsOnOnePageWithoutNames() {
        try (var lead = visits.as(Role.TEAM_LEAD, Look.DESK)) {
            lead.open("/huisvesting/verantwoording");
            assertThat(lead.main().locator("a[href^='/mensen']").count()).isZero();
            lead.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(lead.main().locator(".tabs").isVisible()).isFalse();
            var pdf = new String(
                    lead.page().pdf(new com.microsoft.playwright.Page.PdfOptions().setFormat("A4")),
                    StandardCharsets.ISO_8859_1);
            assertThat(SHEET.matcher(pdf).results().count()).isEqualTo(1);
        }
    }

    @Test
    void outlookIsAskedWithTheKeyboardAlone() {
        try (var lead = visits.as(Role.TEAM_LEAD, Look.DESK)) {
            lead.open("/huisvesting");
            for (var step = 0; step < 60; step++) {
                lead.page().keyboard().press("Tab");
                if (lead.page().evaluate("document.activeElement.id").equals("field-een")) {
                    break;
                }
            }
            lead.page().keyboard().type("0");
            for (var field : List.of("field-twee", "field-drie", "field-vijf")) {
                lead.page().keyboard().press("Tab");
                assertThat(lead.page().evaluate("document.activeElement.id")).isEqualTo(field);
                lead.page().keyboard().type("0");
            }
            lead.arrive(() -> lead.page().keyboard().press("Enter"));
            assertThat(lead.text()).contains("Zonder woningen voor mensen met een vergunning");
        }
    }
}
