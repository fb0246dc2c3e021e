package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A study from its first question to the page that everybody can read, by three people, without script. */
@InVoorbeeldstad
class StudyPathTests {

    private static final int TALKS = 5;

    private final Browser browser;
    private final int port;
    private String study = "";
    private List<String> sources = List.of();

    StudyPathTests(Browser browser, TestDatabase database, @LocalServerPort int port) {
        this.browser = browser;
        this.port = port;
        var staff = new Staff(database);
        List.of("path-olga", "path-teun", "path-bo").forEach(name -> staff.add(name, Role.RESEARCHER, null));
    }

    @Test
    void aStudyGoesFromItsQuestionToAPublicReport() {
        try (var olga = as("path-olga");
                var teun = as("path-teun");
                var bo = as("path-bo")) {
            begin(olga);
            takeNamesOut(olga);
            makeCodebook(olga);
            code(olga, TALKS);
            code(teun, TALKS - 1);
            settle(olga);
            var quote = quote(olga);
            agree(bo, quote);
            var version = report(olga);
            var page = publish(olga, bo, version);
            everybodyReads(page);
        }
    }

    private void begin(Visit olga) {
        olga.open("/studies/nieuw");
        send(
                olga,
                "/studies/nieuw",
                Map.of(
                        "title",
                        "Van vraag tot verslag",
                        "question",
                        "Wat is integratie?",
                        "legalBasis",
                        "Toestemming"));
        study = olga.path();
        for (var member : Map.of("path-teun", "second-coder", "path-bo", "team").entrySet()) {
            olga.open(study);
            var form =
                    olga.main().locator("form[action$='/leden']:has([name=part][value='" + member.getValue() + "'])");
            send(olga, form, Map.of("member", member.getKey()));
        }
        olga.open(study);
        send(olga, "/leidraad", Map.of("code", "V1", "asked", "Wat is integratie voor u?"));
        for (int talk = 0; talk < TALKS; talk++) {
            olga.open(study + "/deelnemers");
            send(olga, "/deelnemers", Map.of("kind", "professional", "interview", "true", "quote", "true"));
        }
        olga.open(study + "/bronnen");
        var speakers = olga.main().locator("[name=speaker] option").allTextContents().stream()
                .filter(name -> name.contains("D-"))
                .toList();
        assertThat(speakers).hasSize(TALKS);
        for (int talk = 0; talk < TALKS; talk++) {
            olga.open(study + "/bronnen");
            olga.page().setInputFiles("#field-files", file(talk));
            send(olga, "/bronnen", Map.of("kind", "interview", "speaker", speakers.get(talk)));
            assertThat(olga.notice()).isEqualTo("Eén bron toegevoegd.");
        }
        sources = olga.main().locator("tbody a").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(path -> path.matches(".*/bronnen/[0-9a-f-]{36}"))
                .toList();
        assertThat(sources).hasSize(TALKS);
    }

    private static FilePayload file(int talk) {
        var words = "I: Wat is integratie voor u?\n\nR: Dat mensen elkaar groeten, keer %d.%s\n"
                .formatted(talk, talk == 0 ? " Dat zegt Selam Tesfay ook." : "");
        return new FilePayload("gesprek.txt", "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    private void takeNamesOut(Visit olga) {
        for (var source : sources) {
            olga.open(source + "/namen");
            var replace = olga.main().locator("button[value=replace]");
            for (int guard = 0; guard < 9 && replace.count() > 0 && !isDecided(olga); guard++) {
                olga.follow(replace.first());
            }
            send(olga, "/toepassen", Map.of());
            assertThat(olga.text()).contains("Klaar om te coderen").doesNotContain("Selam", "Tesfay");
            olga.open(source + "/vragen");
            send(olga, "/vragen", Map.of());
        }
    }

    private static boolean isDecided(Visit olga) {
        return olga.text().contains("Alles is besloten");
    }

    private void makeCodebook(Visit olga) {
        for (var code : List.of("Elkaar groeten", "Meedoen")) {
            olga.open(study + "/codeboek");
            send(olga, "/codeboek", Map.of("name", code, "definition", "Wat iemand zo noemt."));
        }
        for (var coder : List.of("path-olga", "path-teun")) {
            olga.open(study + "/coderen");
            send(olga, "/coderen", Map.of("source", "alle", "coder", coder));
        }
    }

    /** Gives so many talks a code and says of all that they are done. */
    private void code(Visit coder, int talks) {
        for (int talk = 0; talk < TALKS; talk++) {
            if (talk < talks) {
                coder.open(sources.get(talk) + "/coderen/2");
                send(coder, "/coderen", Map.of("code", "Elkaar groeten", "statement", "general"));
            }
            coder.open(sources.get(talk) + "/coderen");
            if (talk < talks) {
                send(coder, "/klaar", Map.of());
            } else {
                coder.expect(422);
                send(coder, "/klaar", Map.of());
                assertThat(coder.text()).contains("Bedoelt u dat er niets te coderen is?");
                send(coder, "/klaar", Map.of());
            }
        }
        assertThat(coder.text()).contains("U bent klaar met deze tekst.");
    }

    private void settle(Visit olga) {
        olga.open(study + "/overeenstemming");
        assertThat(olga.text()).contains("De codeurs gaven in 1 beurt niet dezelfde codes.");
        send(olga, "/besluit", Map.of("choice", "a", "note", "Het staat er met zoveel woorden."));
        send(olga, "/meting", Map.of());
        assertThat(olga.text()).contains("De overeenstemming is gemeten.", "Kappa");
    }

    /** From a cell to its quotes, and one of them put forward. */
    private String quote(Visit olga) {
        olga.open(study + "/vergelijken");
        olga.follow("Antwoord per vraag");
        assertThat(olga.text()).contains("5 van de 5");
        olga.follow(olga.main().locator("a[href*='cel=elkaar-groeten.V1']").first());
        var said = olga.main().locator("#cel li:has(form[action$=citaten])").first();
        said.locator("summary").click();
        olga.follow(said.locator("form[action$=citaten] button"));
        olga.press("Akkoord");
        assertThat(olga.text()).contains("Een tweede mens moet ook kijken.");
        return olga.path();
    }

    private static void agree(Visit bo, String quote) {
        bo.open(quote);
        bo.press("Akkoord");
        assertThat(bo.text()).contains("Er staat niets meer in de weg.");
    }

    private String report(Visit olga) {
        olga.open(study + "/bevindingen/nieuw");
        olga.fill("Wat is de bevinding?", "Voor iedereen is integratie elkaar groeten.");
        olga.fill("Waarop rust zij?", "Bij V1 waren het {{antwoorden:elkaar-groeten:V1}}.");
        olga.fill("Wat spreekt ertegen?", "Gezocht, niet gevonden.");
        olga.fill("Waar houdt zij op?", "Alleen professionals zijn gevraagd.");
        olga.press("Bewaar");
        olga.open(study + "/rapporten");
        olga.fill("Wat is gevraagd, en aan wie?", "Wij vroegen wat integratie is.");
        olga.fill("Wat kwam eruit?", "Elkaar groeten telt.");
        olga.fill("Wat weten wij niet?", "Wij spraken geen bewoners.");
        olga.fill("Wat gebeurt er nu?", "Wij praten erover in de raad.");
        olga.press("Bewaar de samenvatting");
        olga.press("Maak een nieuwe versie");
        assertThat(olga.text()).contains("Bij V1 waren het allen (5 van de 5).");
        return olga.path();
    }

    private static String publish(Visit olga, Visit bo, String version) {
        olga.open(version + "/openbaar");
        send(olga, "/voorstel", Map.of("reason", "De raad vroeg erom."));
        bo.open(version + "/openbaar");
        send(bo, "/vrijgave", Map.of());
        bo.open("/openbaar/rapporten");
        return bo.main().locator("a:has-text('Van vraag tot verslag')").first().getAttribute("href");
    }

    private void everybodyReads(String page) {
        try (var stranger = new Visit(browser, port, Look.TELEPHONE)) {
            stranger.open(page);
            assertThat(stranger.text())
                    .contains("Voor iedereen is integratie elkaar groeten.", "Wij vroegen wat integratie is.")
                    .doesNotContain("D-", "path-olga", "Selam");
            assertThat(new AxeBuilder(stranger.page()).analyze().getViolations())
                    .isEmpty();
        }
    }

    private Visit as(String name) {
        var visit = new Visit(browser, port, Look.WITHOUT_SCRIPT);
        visit.signIn(name, Staff.PASSWORD);
        return visit;
    }

    /** Fills a form by the names of its fields, wherever it is folded away, and sends it. */
    private static void send(Visit visit, String action, Map<String, String> fields) {
        send(visit, visit.main().locator("form[action$='" + action + "']").first(), fields);
    }

    private static void send(Visit visit, Locator form, Map<String, String> fields) {
        form.evaluate(
                "f => { for (let d = f.closest('details'); d; d = d.parentElement.closest('details')) d.open = true }");
        fields.forEach((name, value) -> {
            var field = form.locator("[name='" + name + "']");
            switch (String.valueOf(field.first().evaluate("f => f.tagName === 'SELECT' ? 'select' : f.type"))) {
                case "select" ->
                    field.selectOption(option(field.locator("option").allTextContents(), value));
                case "radio", "checkbox" ->
                    form.locator("[name='" + name + "'][value='" + value + "']").check();
                default -> field.fill(value);
            }
        });
        visit.follow(form.locator("button[type=submit], button:not([type])").first());
    }

    /** The option that says this, or as a value does. */
    private static SelectOption option(List<String> labels, String value) {
        return labels.stream()
                .filter(label -> label.strip().contains(value))
                .findFirst()
                .map(label -> new SelectOption().setLabel(label.strip()))
                .orElseGet(() -> new SelectOption().setValue(value));
    }
}
