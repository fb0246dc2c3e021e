package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever makes a mistake in the lab keeps what was typed or ticked, and reads beside it what is wrong. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/lab-faults")
class LabFaultsTests {

    private final Staff staff;

    @LocalServerPort
    private int port;

    @Autowired
    private Lab lab;

    LabFaultsTests(TestDatabase database) {
        this.staff = new Staff(database);
    }

    private Visitor adviser() {
        return staff.signIn(Role.POLICY_ADVISER, port);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private String workedOut(Visitor visitor, String... pairs) throws InterruptedException {
        var path = location(visitor.post("/scenarios/doorrekenen", pairs));
        lab.await(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        return path;
    }

    @Test
    void proposalThatIsRefusedKeepsWhatWasTypedInABlockThatStandsOpen() throws InterruptedException {
        var adviser = adviser();
        var one = LabForm.save(adviser, "Eerste voorstel", "years", "1");
        var two = LabForm.save(adviser, "Tweede voorstel", "years", "1");
        var path = workedOut(adviser, "first", one, "with", two);
        var sentence = "Dit is een plan voor een wet.";
        var empty = adviser.post(
                path + "/voorstel", "place", "1", "reason", "", "note", sentence, "note-english", "It is a plan.");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("href=\"#field-p1-reason\">Waarom? Schrijf in een zin waarom", "id=\"field-p1-reason-error\"")
                .contains("value=\"" + sentence + "\"", "value=\"It is a plan.\"")
                .containsOnlyOnce("<details class=\"figure__data\" open>")
                .containsOnlyOnce(sentence);
        for (var notes : List.of(List.of(sentence, ""), List.of(sentence, "b".repeat(301)), List.of(sentence, "…"))) {
            var half = adviser.post(
                    path + "/voorstel",
                    "place",
                    "0",
                    "reason",
                    "De raad vroeg erom.",
                    "note",
                    notes.getFirst(),
                    "note-english",
                    notes.getLast());
            assertThat(half.statusCode()).isEqualTo(422);
            assertThat(half.body())
                    .contains("id=\"field-p0-note-english-error\"", "elk hooguit 300 tekens, of laat beide leeg")
                    .contains("value=\"De raad vroeg erom.\"", "value=\"" + sentence + "\"")
                    .doesNotContain("field-p0-note-error", "field-p1-note-error", "field-p0-reason-error");
        }
        assertThat(adviser.post(path + "/voorstel", "place", "2", "reason", "").statusCode())
                .isEqualTo(400);
        assertThat(adviser.get("/scenarios").body()).doesNotContain("wacht op een collega");
    }

    @Test
    void reasonIsAskedBesideItsFieldBeforeAScenarioIsTakenBack() throws InterruptedException {
        var adviser = adviser();
        var path = workedOut(adviser, "first", LabForm.save(adviser, "Ingetrokken", "years", "1"));
        var proposal = location(adviser.post(path + "/voorstel", "place", "0", "reason", "Daarom."));
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        lead.post(proposal + "/vrijgave");
        var refused = lead.post(proposal + "/intrekking", "reason", "…");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#field-reason\"", "id=\"field-reason-error\"", "value=\"…\"")
                .contains("<details class=\"figure__data\" open>");
        assertThat(lead.get(proposal).body())
                .contains("openbaar")
                .doesNotContain("details class=\"figure__data\" open");
    }

    @Test
    void ticksStayAndTheScenarioThatDiffersIsNamedWithWhatDiffers() {
        var adviser = adviser();
        var short3 = LabForm.save(adviser, "Drie jaar");
        var long4 = LabForm.save(adviser, "Vier jaar", "years", "4");
        var refused = adviser.post("/scenarios/doorrekenen", "first", short3, "with", long4);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#field-with-" + long4 + "\">Vier jaar: Dit scenario kijkt 4 jaar vooruit")
                .contains("maar “Drie jaar” 3 jaar", "id=\"field-with-" + long4 + "-error\"")
                .containsPattern("type=\"radio\" name=\"first\" value=\"" + short3 + "\" checked")
                .containsPattern("name=\"with\" value=\"" + long4 + "\" checked");
        var five = new ArrayList<>(List.of("with=" + short3, "with=" + long4));
        for (var n = 0; n < 3; n++) {
            five.add("with=" + LabForm.save(adviser, "Te veel " + n));
        }
        var many = adviser.post("/scenarios/doorrekenen?" + String.join("&", five));
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(many.body()).contains("Kies hooguit vier scenario").contains("U koos er 5.");
        assertThat(many.body().split(" checked", -1)).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "containers, 5, containers-from, 2060, containers-until, 2070",
        "permanent, 5, permanent-from, 2030, stock, 0",
        "offices, 5, offices-from, 2030, stock, 0",
        "shared, 5, shared-from, 2030, stock, 0",
        "quota, 50, quota-later-from, 2030, stock, 0"
    })
    void whatBeginsAfterTheLastYearIsRefusedBesideItsField(
            String field, String number, String from, String year, String other, String value) {
        var adviser = adviser();
        var sent = LabForm.of("Buiten de berekening", field, number, from, year, other, value);
        var refused = adviser.post("/scenarios/nieuw/artikel", sent);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"field-" + from + "-error\"", "die loopt tot en met 2029", "value=\"" + year + "\"");
        assertThat(adviser.get("/scenarios").body()).doesNotContain("Buiten de berekening");
    }

    @Test
    void homesInTheLastYearAreWorkedOutAndWhatIsNotAddedIsNotAsked() {
        var adviser = adviser();
        LabForm.save(adviser, "Net op tijd", "containers", "5", "containers-from", "2029", "containers-until", "2070");
        LabForm.save(adviser, "Niets erbij", "offices-from", "2060", "quota-later-from", "2060");
    }

    @Test
    void nameThatTheOwnerGaveToAnotherScenarioIsRefusedBesideItsField() {
        var adviser = adviser();
        LabForm.save(adviser, "Dubbele naam");
        var other = LabForm.save(adviser, "Andere naam");
        var again = adviser.post("/scenarios/nieuw/artikel", LabForm.of("dubbele Naam"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("id=\"field-title-error\"", "Er is al een scenario met deze naam", "value=\"dubbele Naam\"");
        var renamed = adviser.post("/scenarios/" + other, LabForm.of("Dubbele naam", "version", "1"));
        assertThat(renamed.statusCode()).isEqualTo(422);
        assertThat(renamed.body()).contains("id=\"field-title-error\"");
        location(adviser.post("/scenarios/" + other, LabForm.of("Andere naam", "version", "1")));
        location(staff.signIn(Role.RESEARCHER, port).post("/scenarios/nieuw/artikel", LabForm.of("Dubbele naam")));
    }

    @Test
    void amountsHaveDotsForThousandsAndYearsHaveNone() {
        var adviser = adviser();
        var refused = adviser.post(
                "/scenarios/nieuw/artikel", LabForm.of("Grenzen", "stock", "600000", "containers-from", "1900"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Kies een heel getal van 0 tot en met 500.000.", "Van 0 tot 2.000, voor 1 of 2 mensen")
                .contains("Kies een heel getal van 2020 tot en met 2070.", "In het artikel: 700 mensen.");
    }
}
