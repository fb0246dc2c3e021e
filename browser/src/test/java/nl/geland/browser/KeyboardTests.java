package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Work without a mouse, in another language, and on paper. */
@InVoorbeeldstad
class KeyboardTests {

    /** What has the focus: what it is, whether one sees that, and whether it is on the screen. */
    private static final String FOCUS = """
            () => {
              const one = document.activeElement;
              if (!one || one === document.body) {
                return null;
              }
              const style = getComputedStyle(one);
              const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
              const box = one.getBoundingClientRect();
              return {
                what: one.id || one.getAttribute("href") || one.getAttribute("aria-label") || one.textContent.trim(),
                seen: String(ring || style.boxShadow !== "none"),
                onScreen: String(box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0),
              };
            }""";

    private static final int LAST = 60;

    private final Visits visits;

    KeyboardTests(Browser browser, TestDatabase database, @LocalServerPort int port) {
        visits = new Visits(browser, database, port);
    }

    @Test
    void firstTabOffersToSkipTheMenu() {
        try (var visit = visits.as(Role.TEAM_LEAD, Look.DESK)) {
            visit.open("/mensen");
            visit.page().keyboard().press("Tab");
            assertThat(focus(visit.page())).containsEntry("what", "#content").containsEntry("onScreen", "true");
            visit.page().keyboard().press("Enter");
            assertThat(focus(visit.page())).containsEntry("what", "content");
            visit.page().keyboard().press("Tab");
            assertThat(focus(visit.page())).containsEntry("what", "field-tekst");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void tabReachesTheMainActionAndAlwaysShowsWhereItIs(int width) {
        try (var visit = visits.as(Role.TEAM_LEAD, new Look(width, true))) {
            visit.open("/mensen");
            var stops = tabUntil(visit.page(), "Zoeken");
            assertThat(stops).extracting("what").contains("/aandacht", "/mensen", "/stand-van-zaken", "field-fase");
            assertThat(stops)
                    .allSatisfy(stop ->
                            assertThat(stop).containsEntry("seen", "true").containsEntry("onScreen", "true"));
        }
    }

    @Test
    void formIsSentWithTheKeyboardAlone() {
        try (var visit = visits.as(Role.TEAM_LEAD, Look.DESK)) {
            visit.open("/mensen");
            tabUntil(visit.page(), "field-tekst");
            visit.page().keyboard().type("100003");
            visit.arrive(() -> visit.page().keyboard().press("Enter"));
            assertThat(visit.text()).contains("Yonas Tekle");
            assertThat(visit.path()).as("no search text in the address").doesNotContain("100003");
        }
    }

    @Test
    void focusGoesToWhatIsWrong() {
        try (var visit = visits.stranger(Look.DESK)) {
            visit.open("/aanmelden");
            visit.fill("Gebruikersnaam", "niemand.hier");
            visit.fill("Wachtwoord", "dit is het niet");
            visit.expect(422);
            visit.press("Inloggen");
            visit.page().waitForFunction("document.activeElement.id === 'errors'");
            assertThat(visit.main().locator("#field-password").inputValue()).isEmpty();
        }
    }

    @Test
    void otherLanguageIsTheSamePage() {
        try (var visit = visits.as(Role.TEAM_LEAD, Look.DESK)) {
            visit.open("/mensen?fase=housed&sort=age&dir=desc");
            var before = visit.path();
            visit.follow(visit.page().locator(".masthead__language"));
            assertThat(visit.path()).isEqualTo(before);
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(visit.page().inputValue("#field-fase")).isEqualTo("housed");
            visit.follow(visit.page().locator(".masthead__language"));
            assertThat(visit.path()).isEqualTo(before);
            assertThat(visit.title()).isEqualTo("Mensen");
        }
    }

    @Test
    void paperShowsEveryTableAndNoMenu() {
        try (var visit = visits.as(Role.POLICY_ADVISER, Look.DESK)) {
            visit.open("/stand-van-zaken/quota");
            visit.page().waitForSelector("main .figure__picture svg");
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (var table : visit.main().locator("figure table").all()) {
                var height = ((Number)
                                table.evaluate("one => one.checkVisibility() ? one.getBoundingClientRect().height : 0"))
                        .doubleValue();
                assertThat(height).as("height of a table on paper").isGreaterThan(100);
            }
            assertThat(visit.page().locator(".menu").isVisible()).isFalse();
            assertThat(visit.page().locator(".banner").isVisible()).isTrue();
            assertThat(visit.main().locator("form.filters").all()).noneMatch(form -> form.isVisible());
            assertThat(visit.page().pdf()).startsWith('%', 'P', 'D', 'F');
        }
    }

    private static List<Map<String, String>> tabUntil(Page page, String what) {
        var stops = new ArrayList<Map<String, String>>();
        for (int at = 0; at < LAST; at++) {
            page.keyboard().press("Tab");
            var stop = focus(page);
            stops.add(stop);
            if (what.equals(stop.get("what"))) {
                return stops;
            }
        }
        throw new AssertionError(LAST + " times Tab did not lead to " + what + ": " + stops);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> focus(Page page) {
        var found = (Map<String, String>) page.evaluate(FOCUS);
        return found == null ? Map.of() : found;
    }
}
