package nl.geland.app.perspectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Room given, and the rule that should change because of it. */
@RealDatabase(own = false)
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/room")
class RoomPagesTests {

    private static final String NEW = "/ruimte/nieuw";

    private final TestDatabase database;
    private final Staff staff;

    @LocalServerPort
    private int port;

    RoomPagesTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();
    }

    private Visitor manager() {
        return staff.signIn(Role.CASE_MANAGER, port);
    }

    private static HttpResponse<String> write(Visitor visitor, String rule, String otherRule, String done) {
        return visitor.post(
                NEW,
                "rule",
                rule,
                "otherRule",
                otherRule,
                "givenOn",
                today(),
                "done",
                done,
                "why",
                "Het kon niet anders.");
    }

    private static String pathOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    @Test
    void outcomeIsAddedLaterAsANewVersionAndAStaleOneIsRefused() {
        var manager = manager();
        var path = pathOf(write(manager, "travel-costs", "", "Een fiets betaald in plaats van de bus."));
        assertThat(manager.get(path).body()).contains("Nog niet bekend", "Klantmanager", "Een fiets betaald");
        assertThat(manager.post(path, "version", "1", "outcome", "De fiets wordt elke dag gebruikt.")
                        .statusCode())
                .isEqualTo(302);
        var stale = manager.post(path, "version", "1", "outcome", "De fiets is gestolen.");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .containsSubsequence("Staat er nu", "De fiets wordt elke dag gebruikt.", "De fiets is gestolen.");
        assertThat(manager.post(path, "version", "2", "outcome", "Na de winter ook nog.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get(path).body())
                .containsSubsequence("Na de winter ook nog.", "De fiets wordt elke dag gebruikt.");
    }

    @Test
    void ruleBentThreeTimesBecomesAProposalOnce() {
        var manager = manager();
        write(manager, "other", "Vier weken zonder afspraak is afsluiten", "Niet afgesloten.");
        write(manager, "other", "vier weken zonder afspraak is afsluiten", "Ook niet afgesloten.");
        assertThat(manager.get("/ruimte").body()).doesNotContain("Stel voor hem te veranderen");
        write(manager, "other", "Vier weken zonder afspraak is afsluiten", "Weer niet afgesloten.");
        assertThat(manager.get("/ruimte").body())
                .contains("is 3 keer gebogen. Stel voor hem te veranderen.", "De teamleider kan dit voorstellen.");
        var name = "VIER weken zonder afspraak is afsluiten";
        assertThat(manager.post("/ruimte/voorstel", "rule", "other", "otherRule", name, "level", "city")
                        .statusCode())
                .isEqualTo(403);
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        assertThat(lead.post("/ruimte/voorstel", "rule", "other", "otherRule", name, "level", "nation")
                        .statusCode())
                .isEqualTo(400);
        assertThat(lead.post("/ruimte/voorstel", "rule", "child-care", "otherRule", "", "level", "city")
                        .statusCode())
                .isEqualTo(404);
        var obstacle = pathOf(lead.post("/ruimte/voorstel", "rule", "other", "otherRule", name, "level", "city"));
        assertThat(lead.get(obstacle).body())
                .contains(
                        "is 3 keer gebogen. Voorstel: verander de regel.",
                        "De stad",
                        "Test test.team-lead (Teamleider)");
        assertThat(pathOf(lead.post("/ruimte/voorstel", "rule", "other", "otherRule", name, "level", "city")))
                .isEqualTo(obstacle);
        assertThat(manager.get("/ruimte").body()).contains("href=\"" + obstacle + "\"");
    }

    @Test
    void formIsCheckedLikeThatOfObstacles() {
        var manager = manager();
        var before = count();
        assertThat(write(manager, "other", "", "Een regel zonder naam.").statusCode())
                .isEqualTo(422);
        assertThat(write(manager, "password", "", "Een onbekende regel.").statusCode())
                .isEqualTo(422);
        assertThat(write(manager, "travel-costs", "", "Voor meneer Selam.").statusCode())
                .isEqualTo(422);
        assertThat(write(manager, "travel-costs", "", "In de Kerkstraat 12.").statusCode())
                .isEqualTo(422);
        assertThat(write(manager, "travel-costs", "", "x".repeat(601)).statusCode())
                .isEqualTo(422);
        assertThat(write(manager, "travel-costs", "", "\u200b").statusCode()).isEqualTo(422);
        var token = "_csrf=" + Visitor.encode(manager.token());
        var good = "&rule=travel-costs&givenOn=" + today() + "&why=omdat";
        for (var hostile : List.of("done=a%00", "done=a&version=3", "done=a&by_role=ADMINISTRATOR", "done=a&done=b")) {
            assertThat(manager.postRaw(NEW, token + "&" + hostile + good).statusCode())
                    .as(hostile)
                    .isEqualTo(400);
        }
        for (var day : List.of("", "2026-02-30", "9999-01-01", "1990-01-01")) {
            assertThat(manager.postRaw(NEW, token + "&rule=travel-costs&why=omdat&done=iets&givenOn=" + day)
                            .statusCode())
                    .as(day)
                    .isEqualTo(422);
        }
        assertThat(manager.postRaw(NEW, "done=a" + good).statusCode()).isEqualTo(403);
        assertThat(count()).isEqualTo(before);
        assertThat(manager.get("/ruimte/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(manager.get("/ruimte?page=-1&size=1000000000&sort=password").statusCode())
                .isEqualTo(200);
    }

    private int count() {
        return database.owner()
                .sql("select count(*) from perspectives.room_given")
                .query(Integer.class)
                .single();
    }
}
