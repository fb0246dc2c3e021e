package nl.geland.app.perspectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import nl.geland.app.Geland;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What of the desk everybody sees, and who decides that. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/public-desk")
class PublicDeskTests {

    private static final String PAGE = "/openbaar/belemmeringen";
    private static final String WHY = "Dit raakt meer mensen.";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern OPENING = Pattern.compile("name=\"opening\" value=\"([^\"]*)\"");

    private final TestDatabase database;
    private final Staff staff;

    @LocalServerPort
    private int port;

    PublicDeskTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    private Visitor reporter(String name) {
        staff.add(name, Role.REPORTER, null);
        return staff.signIn(name, port);
    }

    private Visitor lead() {
        return staff.signIn(Role.TEAM_LEAD, port);
    }

    private String everybodySees() {
        return Visitor.at(port).get(PAGE).body();
    }

    private static String report(Visitor visitor, String what) {
        var answer = visitor.post(
                "/belemmeringen/nieuw",
                "what",
                what,
                "area",
                "Noord",
                "level",
                "city",
                "frequency",
                "weekly",
                "kind",
                "volunteer");
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    private static String version(Visitor visitor, String path) {
        var found = VERSION.matcher(visitor.get(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> decide(Visitor visitor, String path, String deed) {
        return decide(visitor, path, deed, opening(visitor, path));
    }

    private static HttpResponse<String> decide(Visitor visitor, String path, String deed, String opening) {
        return visitor.post(
                path + "/openbaar", "version", version(visitor, path), "opening", opening, "deed", deed, "reason", WHY);
    }

    /** The proposal on the page; empty where none waits. */
    private static String opening(Visitor visitor, String path) {
        var found = OPENING.matcher(visitor.get(path).body());
        return found.find() ? found.group(1) : "";
    }

    /** Does it; what needs a second person is done by a policy adviser after that. */
    private HttpResponse<String> open(Visitor visitor, String path, String deed) {
        var first = decide(visitor, path, deed);
        return first.statusCode() == 302 && !deed.equals("off")
                ? decide(staff.signIn(Role.POLICY_ADVISER, port), path, deed)
                : first;
    }

    private static String inDays(int days) {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(days).toString();
    }

    @Test
    void nothingIsPublicBecauseItExists() {
        var path = report(reporter("open.een"), "De balie is dicht als ik vrij ben.");
        assertThat(everybodySees())
                .contains("Enkele meldingen staan hier niet.")
                .doesNotContain("De balie is dicht");
        var lead = lead();
        assertThat(lead.get(path).body()).contains("Deze melding staat niet op de openbare pagina.");
        assertThat(open(lead, path, "what").statusCode()).isEqualTo(302);
        assertThat(everybodySees())
                .contains(
                        "De balie is dicht als ik vrij ben.",
                        "Nog geen eigenaar",
                        "De stad",
                        "Nog niemand is eigenaar.")
                .as("no name, no neighbourhood that was typed, no number of people")
                .doesNotContain("open.een", "Test ", "Noord", "mensen hebben hier last van", WHY);
        assertThat(Visitor.at(port).get("/openbaar").body()).contains("Belemmeringen en antwoorden", "Bijgewerkt op");
        assertThat(open(lead, path, "off").statusCode()).isEqualTo(302);
        assertThat(everybodySees()).doesNotContain("De balie is dicht");
    }

    @Test
    void onePersonAloneMakesNothingPublic() {
        var path = report(reporter("open.acht"), "De folder is alleen in het Nederlands.");
        var lead = lead();
        decide(lead, path, "what");
        assertThat(lead.get(path).body()).contains("Voorgesteld. Een ander kan het nu openbaar maken.");
        decide(lead, path, "what");
        assertThat(lead.get(path).body()).contains("Wie voorstelt, maakt niet zelf openbaar.");
        assertThat(everybodySees()).doesNotContain("De folder is alleen");
        var adviser = staff.signIn(Role.POLICY_ADVISER, port);
        assertThat(adviser.get(path).body()).contains("stelt voor om dit openbaar te maken", "Wijs het voorstel af");
        decide(adviser, path, "drop");
        assertThat(decide(adviser, path, "drop").statusCode())
                .as("nothing waits")
                .isEqualTo(400);
        decide(adviser, path, "what");
        assertThat(decide(lead, path, "what", "").statusCode())
                .as("a page from before the proposal")
                .isEqualTo(409);
        assertThat(everybodySees()).doesNotContain("De folder is alleen");
        decide(lead, path, "what");
        assertThat(everybodySees()).contains("De folder is alleen");
        assertThat(database.owner()
                        .sql("select count(*) from disclosure.text_release where proposed_by is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void volunteerSeesOnFridayWhoAnswersWhatWasReportedOnMonday() {
        var volunteer = reporter("open.negen");
        var path = report(volunteer, "Op het formulier past een lange naam niet.");
        assertThat(volunteer.get("/belemmeringen?toon=mine").body())
                .contains("Mijn meldingen", "Op het formulier past een lange naam niet.", "Nog geen eigenaar");
        var lead = lead();
        open(lead, path, "what");
        var owner = staff.viewer(Role.CASE_MANAGER);
        lead.post(
                path + "/eigenaar",
                "version",
                version(lead, path),
                "owner",
                owner.id().toString(),
                "answerBy",
                inDays(10));
        assertThat(volunteer.get("/belemmeringen?toon=mine").body()).contains("antwoordt uiterlijk op", "nieuw voor u");
        assertThat(everybodySees())
                .containsSubsequence(
                        "Op het formulier past een lange naam niet.", "Klantmanager antwoordt uiterlijk op")
                .doesNotContain(owner.name());
    }

    @Test
    void answerIsPublicWhenSomebodySaysSoAndAsLongAsItStands() {
        var path = report(reporter("open.twee"), "De brief is veel te moeilijk.");
        var lead = lead();
        open(lead, path, "what");
        lead.post(
                path + "/eigenaar",
                "version",
                version(lead, path),
                "owner",
                staff.viewer(Role.CASE_MANAGER).id().toString(),
                "answerBy",
                inDays(10));
        assertThat(everybodySees())
                .contains("Klantmanager antwoordt uiterlijk op")
                .doesNotContain("Test test.case-manager");
        lead.post(
                path + "/antwoord",
                "version",
                version(lead, path),
                "answer",
                "Wij herschrijven de brief samen met wie hem krijgt.",
                "doing",
                "Een nieuwe brief");
        assertThat(everybodySees())
                .contains("Teamleider heeft geantwoord op", "Het staat nog niet op deze pagina.")
                .doesNotContain("Wij herschrijven", "Een nieuwe brief");
        assertThat(open(lead, path, "answer").statusCode()).isEqualTo(302);
        assertThat(everybodySees()).contains("Wij herschrijven de brief samen met wie hem krijgt.", "Een nieuwe brief");
        lead.post(path + "/heropening", "version", version(lead, path));
        assertThat(everybodySees()).doesNotContain("Wij herschrijven");
        lead.post(path + "/antwoord", "version", version(lead, path), "answer", "Een ander antwoord van ons.");
        assertThat(everybodySees())
                .as("another answer is another decision")
                .doesNotContain("Wij herschrijven", "Een ander antwoord");
    }

    @Test
    void overdueAnswersAreMarkedAndCounted() {
        var path = report(reporter("open.drie"), "Hier wacht iemand al heel lang op.");
        var lead = lead();
        open(lead, path, "what");
        lead.post(
                path + "/eigenaar",
                "version",
                version(lead, path),
                "owner",
                staff.viewer(Role.POLICY_ADVISER).id().toString(),
                "answerBy",
                inDays(0));
        database.owner()
                .sql("update perspectives.obstacle set answer_by = current_date - 3 where what like 'Hier wacht%'")
                .update();
        assertThat(everybodySees())
                .contains("Eén antwoord is te laat.", "tag--wrong", "Beleidsadviseur had moeten antwoorden op");
        database.owner()
                .sql("update perspectives.obstacle set answer_by = current_date + 3 where what like 'Hier wacht%'")
                .update();
        assertThat(everybodySees()).contains("Geen antwoord is te laat.");
    }

    @Test
    void peopleAreCountedOnceAndOnlyFromTen() {
        var path = report(reporter("open.vier"), "De bus rijdt niet meer in de avond.");
        var few = report(reporter("open.vijf"), "De trap is te steil voor wie slecht loopt.");
        for (var n = 0; n < 11; n++) {
            reporter("bus." + n).post(path + "/ook", "aan", "true");
        }
        var lead = lead();
        open(lead, path, "what");
        open(lead, few, "what");
        assertThat(everybodySees())
                .containsOnlyOnce("mensen hebben hier last van")
                .contains("Ongeveer 10 mensen hebben hier last van");
        for (var n = 0; n < 9; n++) {
            reporter("nog.bus." + n).post(path + "/ook", "aan", "true");
        }
        open(lead, path, "off");
        open(lead, path, "what");
        assertThat(everybodySees())
                .as("counting again the same season would show who joined")
                .contains("Ongeveer 10 mensen hebben hier last van");
        assertThat(database.application()
                        .sql("select count(*) from disclosure.release where not own_page")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(1);
        assertThat(Visitor.at(port)
                        .get("/openbaar/people-of-obstacle-" + path.substring(path.lastIndexOf('/') + 1))
                        .statusCode())
                .as("no page of its own")
                .isEqualTo(404);
    }

    @Test
    void textThatChangedMeanwhileIsLeftAlone() {
        var path = report(reporter("open.zes"), "Er is te weinig opvang voor kinderen.");
        var lead = lead();
        assertThat(lead.post(path + "/openbaar", "version", "9", "deed", "what", "reason", WHY)
                        .statusCode())
                .isEqualTo(409);
        assertThat(everybodySees()).doesNotContain("te weinig opvang");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var path = report(reporter("open.zeven"), "De cursus zit altijd vol.");
        var lead = lead();
        assertThat(open(lead, path, "answer").statusCode()).as("there is none").isEqualTo(400);
        assertThat(open(lead, path, "alles").statusCode()).isEqualTo(400);
        assertThat(lead.post(path + "/openbaar", "version", "1", "deed", "what", "reason", " ")
                        .statusCode())
                .isEqualTo(302);
        assertThat(lead.get(path).body()).contains("Er is niets veranderd. Schrijf op waarom");
        assertThat(lead.post(path + "/openbaar", "version", "1", "deed", "what", "reason", WHY, "owner", "x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(lead.post("/belemmeringen/x/openbaar", "version", "1", "deed", "what", "reason", WHY)
                        .statusCode())
                .isEqualTo(404);
        assertThat(staff.signIn(Role.CASE_MANAGER, port)
                        .post(path + "/openbaar", "version", "1", "deed", "what", "reason", WHY)
                        .statusCode())
                .isEqualTo(403);
        assertThat(everybodySees()).doesNotContain("De cursus zit altijd vol.");
    }
}
