package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.geland.app.coding.CodingSamples;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.studies.StudySamples;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A researcher codes in two windows at once and loses nothing, or codes without script. */
@InVoorbeeldstad
class CodingTests {

    private static final Path SAMPLES = Path.of("..", "samples", "stemmen");

    private final Browser browser;
    private final Staff staff;
    private final ApplicationContext context;
    private final int port;
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
            assertThat(visit.notice()).contains("ongedaan");
        }
    }
}
