package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import nl.geland.app.findings.StudyInDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From a cell of a matrix to a quote that two people approve, and on to a report that can be printed. */
@InVoorbeeldstad
class FindingsTests {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Browser browser;
    private final StudyInDatabase study;
    private final int port;

    FindingsTests(Browser browser, TestDatabase database, ApplicationContext context, @LocalServerPort int port) {
        this.browser = browser;
        this.port = port;
        this.study = StudyInDatabase.of(database, context);
    }

    private Visit as(String name, Look look) {
        var visit = new Visit(browser, port, look);
        visit.signIn(name, Staff.PASSWORD);
        return visit;
    }

    @Test
    void cellBecomesQuoteBecomesReport() {
        String quote;
        try (var ans = as("ans", Look.DESK)) {
            ans.open(study.path("bevindingen/nieuw"));
            ans.fill("Wat is de bevinding?", "Veel mensen noemen erbij horen.");
            ans.fill("Waarop rust zij?", "Bij V2 waren het {{antwoorden:thuis:V2}}.");
            ans.fill("Wat spreekt ertegen?", "Ook meedoen wordt genoemd.");
            ans.fill("Waar houdt zij op?", "Wie niet wilde praten, ontbreekt.");
            ans.press("Bewaar");
            assertThat(ans.text()).contains("Bij V2 waren het de meeste (10 van de 15).");
            ans.open(study.path("vergelijken"));
            ans.follow("Zegt en laat zien");
            ans.follow(ans.main().locator("a[href*='cel=thuis.professional']").first());
            assertThat(ans.text()).contains("Zei het", "Gevraagd, niet gezegd", "Niet gevraagd");
            var cell = ans.main().locator("#cel li").filter(new Locator.FilterOptions().setHasText("D-H9TB"));
            cell.first().locator("summary").click();
            ans.follow(cell.first().locator("form[action$=citaten] button"));
            assertThat(ans.text()).contains("Nog geen twee mensen zijn akkoord.");
            ans.press("Akkoord");
            assertThat(ans.text()).contains("Een tweede mens moet ook kijken.");
            quote = ans.path();
        }
        try (var bo = as("bo", Look.TELEPHONE)) {
            bo.open(quote);
            bo.press("Akkoord");
            assertThat(bo.text()).contains("Er staat niets meer in de weg.");
            bo.open(study.path("rapporten"));
            bo.fill("Wat is gevraagd, en aan wie?", "Wij vroegen wat integratie is.");
            bo.fill("Wat kwam eruit?", "Erbij horen telt.");
            bo.fill("Wat weten wij niet?", "Wij spraken weinig bewoners.");
            bo.fill("Wat gebeurt er nu?", "Wij praten erover in de raad.");
            bo.press("Bewaar de samenvatting");
            bo.press("Maak een nieuwe versie");
            assertThat(bo.title()).startsWith("Rapport:");
            assertThat(bo.text()).contains("Veel mensen noemen erbij horen.", "professional", "Wie is gehoord");
            bo.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(bo.page().locator("nav.menu").isVisible()).isFalse();
            assertThat(bo.main().locator(".tabs").isVisible()).isFalse();
            assertThat(bo.main().locator(".report h2").first().isVisible()).isTrue();
            assertThat(bo.page().pdf()).as("prints").hasSizeGreaterThan(10_000);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void pagesAreAccessibleAndFit(int width) {
        try (var ans = as("ans", new Look(width, true))) {
            for (var part : List.of(
                    "vergelijken",
                    "vergelijken/zegt-laat-zien?cel=thuis.allen",
                    "vergelijken/themas",
                    "vergelijken/antwoorden",
                    "vergelijken/beleid?cel=meedoen.stemmen",
                    "vergelijken/over-wie",
                    "vergelijken/belemmeringen",
                    "vergelijken/verschuiving?groep=professional",
                    "bevindingen",
                    "bevindingen/nieuw",
                    "citaten",
                    "rapporten",
                    "rapporten/inwoners")) {
                ans.open(study.path(part));
                var found = new AxeBuilder(ans.page()).withTags(RULES).analyze().getViolations();
                assertThat(found)
                        .as(part + ": "
                                + found.stream().map(rule -> rule.getId()).toList())
                        .isEmpty();
                assertThat((int) ans.page().evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + part)
                        .isLessThanOrEqualTo(width);
            }
        }
    }
}
