package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.geland.app.coding.CodingSamples;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.studies.StudySamples;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A researcher codes with the keyboard alone, or without script; every page of coding is accessible and fits a telephone. */
@InVoorbeeldstad
class CodingTests {

    private static final Path SAMPLES = Path.of("..", "samples", "stemmen");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Browser browser;
    private final Staff staff;
    private final ApplicationContext context;
    private final int port;
    private final List<String> faults = new ArrayList<>();
    private String study = "";

    CodingTests(
            Browser browser, TestDatabase database, @LocalServerPort int port, @Autowired ApplicationContext context) {
        this.browser = browser;
        this.staff = new Staff(database);
        this.context = context;
        this.port = port;
    }

    @BeforeEach
    void sampleStudyIsThere() {
        var olga = staff.add("onderzoeker", Role.RESEARCHER, null);
        staff.add("tweedecodeur", Role.RESEARCHER, null);
        var beans = context.getAutowireCapableBeanFactory();
        beans.createBean(StudySamples.class).load(SAMPLES);
        beans.createBean(CodingSamples.class).load(SAMPLES);
        study = "/studies/"
                + context.getBean(Access.class)
                        .as(
                                olga,
                                "/test",
                                () -> context.getBean(JdbcClient.class)
                                        .sql("select id from studies.study where synthetic")
                                        .query(UUID.class)
                                        .single());
    }

    private Visit olga(Look look) {
        var visit = new Visit(browser, port, look);
        visit.signIn("onderzoeker", Staff.PASSWORD);
        return visit;
    }

    private String reading(Visit visit) {
        visit.open(study + "/coderen");
        return visit.main().locator("tbody a").first().getAttribute("href");
    }

    @Test
    void sentenceIsCodedChangedAndUndoneWithTheKeyboardAlone() {
        try (var visit = olga(Look.DESK)) {
            visit.open(reading(visit) + "?vanaf=31");
            var page = visit.page();
            page.waitForSelector("#turns[data-ready]");
            var before = page.locator("[data-coding]").count();
            var keys = page.keyboard();
            page.locator(".sentence").first().focus();
            keys.press("ArrowDown");
            keys.press("ArrowDown");
            keys.press("Shift+ArrowDown");
            assertThat(page.locator(".sentence--chosen").count()).isEqualTo(2);
            keys.press("2");
            assertThat(page.inputValue("#coder-search")).isEqualTo("2");
            keys.press("Enter");
            page.locator("#coder-form").waitFor();
            assertThat(page.locator("[data-coding]").count()).isEqualTo(before + 1);
            keys.press("v");
            keys.press("5");
            keys.press("k");
            var made = page.locator("[data-statement=example][data-joint=\"2\"][data-certainty=\"2\"]")
                    .and(page.locator("[data-version=\"4\"]"));
            made.waitFor();
            assertThat(made.innerText()).contains("Erbij horen en jezelf zijn", "Voorbeeld · samen +2");
            keys.press("Enter");
            assertThat(page.locator("#coder").isHidden()).isTrue();
            for (var step = 0; step < 4; step++) {
                keys.press("Control+z");
            }
            page.waitForCondition(() -> page.locator("[data-coding]").count() == before);
            page.waitForCondition(
                    () -> page.locator("#coder-said").innerText().startsWith("Teruggedraaid: code “Erbij horen"));
            keys.press("z");
            assertThat(page.inputValue("#coder-search"))
                    .as("a letter always searches")
                    .isEqualTo("z");
            keys.press("Escape");
            keys.press("Control+Enter");
            keys.type("Even nazoeken.");
            keys.press("Control+Enter");
            page.locator(".memo", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Even nazoeken."))
                    .first()
                    .waitFor();
        }
    }

    @Test
    void twoWindowsLoseNothing() {
        try (var one = olga(Look.DESK);
                var two = olga(Look.DESK)) {
            var path = reading(one);
            for (var visit : List.of(one, two)) {
                visit.open(path);
                visit.page().waitForSelector("#turns[data-ready]");
            }
            for (var visit : List.of(one, two)) {
                visit.page().locator("[data-coding]").first().click();
                visit.page().locator("#coder-form").waitFor();
            }
            var version =
                    Integer.parseInt(one.page().locator("[data-coding]").first().getAttribute("data-version"));
            one.page().keyboard().press("n");
            one.page()
                    .locator("[data-statement=norm][data-version=\"" + (version + 1) + "\"]")
                    .first()
                    .waitFor();
            two.expect(409);
            two.arrive(() -> two.page().keyboard().press("v"));
            assertThat(two.text()).contains("Iemand was u voor", "Norm", "Voorbeeld");
        }
    }

    @Test
    void turnIsCodedWithoutScript() {
        try (var visit = olga(Look.WITHOUT_SCRIPT)) {
            visit.open(reading(visit) + "/40");
            visit.choose("Code", "4. Nooit af");
            visit.page().check("input[name=statement][value=norm]");
            visit.page().check("input[name=certainty][value='1']");
            visit.follow(visit.main().locator("form.form--coding button[type=submit]"));
            assertThat(visit.path()).contains("vanaf=31");
            assertThat(visit.main().locator("#beurt-40").innerText()).contains("Nooit af", "Norm", "kan ook anders");
            visit.press("Maak mijn laatste stap ongedaan");
            assertThat(visit.notice()).contains("Teruggedraaid: code “Nooit af” bij beurt 40.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyPageIsAccessibleAndFitsATelephone(String language) {
        try (var visit = olga(Look.DESK)) {
            visit.open("/taal?code=" + language + "&back=/over");
            var path = reading(visit);
            for (var address : List.of(
                    study + "/coderen",
                    path,
                    path + "/8",
                    path.replaceFirst("/coderen$", "/vragen"),
                    study + "/codeboek",
                    study + "/overeenstemming?toon=alle",
                    study + "/los")) {
                visit.open(address);
                look(visit, language);
            }
            visit.open(study + "/codeboek");
            visit.follow(visit.main().locator("h3 a").first());
            look(visit, language);
            visit.open(path);
            visit.page().waitForSelector("#turns[data-ready]");
            visit.page().locator(".sentence").nth(3).click();
            visit.page().keyboard().press("Enter");
            look(visit, language);
            visit.page().keyboard().press("Escape");
            visit.page().locator("[data-coding]").first().click();
            look(visit, language);
            visit.open(visit.page().locator("[data-coding]").first().getAttribute("href"));
            look(visit, language);
        }
        assertThat(faults).isEmpty();
    }

    private void look(Visit visit, String language) {
        var page = visit.page();
        for (var width : List.of(1280, 390)) {
            page.setViewportSize(width, 900);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(scheme));
                var where = visit.path() + " " + language + " " + width + " "
                        + scheme.name().toLowerCase(Locale.ROOT);
                page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
                new AxeBuilder(page)
                        .withTags(RULES)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .forEach(violation -> violation.getNodes().stream()
                                .limit(3)
                                .forEach(node -> faults.add(where + ": " + violation.getId() + " " + node.getTarget()
                                        + " " + node.getFailureSummary())));
            }
            page.emulateMedia(
                    new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            var wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (wide > width) {
                faults.add(visit.path() + " " + width + " is wider: " + wide);
            }
        }
        page.setViewportSize(Look.DESK.width(), Look.DESK.height());
    }
}
