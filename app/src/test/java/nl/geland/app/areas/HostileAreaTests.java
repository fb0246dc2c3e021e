package nl.geland.app.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What nobody should send to the page of a neighbourhood, and what it never takes in or gives back. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/hostile-areas")
class HostileAreaTests {

    private static final String PATH = "/wijken/oost";

    private final TestDatabase database;
    private final Staff staff;

    @LocalServerPort
    private int port;

    HostileAreaTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    @BeforeEach
    void addArea() {
        staff.signIn(Role.TEAM_LEAD, port).post("/wijken", "name", "Oost");
    }

    private Visitor manager() {
        return staff.signIn(Role.CASE_MANAGER, port);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    private long rows() {
        return database.owner().sql("""
                select (select count(*) from areas.area) + (select count(*) from areas.place_version)
                    + (select count(*) from areas.activity_version) + (select count(*) from areas.meeting_version)
                    + (select count(*) from areas.question_event)""").query(Long.class).single();
    }

    private void refused(Visitor visitor, String path, String body) {
        var answer = visitor.postRaw(path, "_csrf=" + Visitor.encode(visitor.token()) + "&" + body);
        assertThat(answer.statusCode()).as("%s %.90s", path, body).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("<script>aZq", "Whitelabel");
    }

    @Test
    void hostileActivitiesAreRefusedAndNothingIsWritten() {
        var manager = manager();
        var before = rows();
        var good = "&audience=everyone&mix=half&day=monday&from=" + today();
        for (var hostile : List.of(
                "what=" + good,
                "what=%E2%80%8B" + good,
                "what=aZq%00" + good,
                "what=aZq%ED%A0%80" + good,
                "what=aZq%E2%80%AEb" + good,
                "what=aZq&what=b" + good,
                "what=aZq&area=" + UUID.randomUUID() + good,
                "what=aZq&by_role=TEAM_LEAD" + good,
                "what=" + "x".repeat(121) + good,
                "what=" + "x".repeat(30_000) + good,
                "what=Bel+06-12345678" + good,
                "what=aZq&contact=Vraag+naar+Selam" + good,
                "what=aZq&contact=noor%40example.org" + good,
                "what=aZq&audience=x&mix=half&day=monday&from=" + today(),
                "what=aZq&audience=everyone&mix=x&day=monday&from=" + today(),
                "what=aZq&audience=everyone&mix=half&day=x&from=" + today(),
                "what=aZq&audience=everyone&mix=half&day=&from=" + today(),
                "what=aZq&audience=everyone&mix=half&day=monday&from=2026-02-30",
                "what=aZq&audience=everyone&mix=half&day=monday&from=9999-01-01",
                "what=aZq&begins=25:00" + good,
                "what=aZq&begins=19:00&ends=18:00" + good,
                "what=aZq&ends=18:00" + good,
                "what=aZq&until=2019-01-01" + good,
                "what=aZq&place=" + UUID.randomUUID() + good,
                "what=aZq&place=x" + good,
                "what=aZq&language-dutch=a&language-dutch=b" + good)) {
            refused(manager, PATH + "/activiteiten/nieuw", hostile);
        }
        assertThat(manager.postRaw(PATH + "/activiteiten/nieuw", "what=aZq" + good)
                        .statusCode())
                .as("no token")
                .isEqualTo(403);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void hostileMeetingsPlacesAndAreasAreRefusedAndNothingIsWritten() {
        var manager = manager();
        var before = rows();
        for (var hostile : List.of(
                "came=15&heldOn=",
                "came=15&heldOn=" + today().plusDays(1),
                "came=-1&heldOn=" + today(),
                "came=1e309&heldOn=" + today(),
                "came=1,5&heldOn=" + today(),
                "came=501&heldOn=" + today(),
                "came=15&heldOn=" + today() + "&next=" + today(),
                "came=15&heldOn=" + today() + "&version=1&version=2")) {
            refused(manager, PATH + "/bijeenkomsten/nieuw", hostile);
        }
        for (var hostile : List.of(
                "name=&kind=school",
                "name=School&kind=x",
                "name=School&kind=school&address=" + "x".repeat(81),
                "name=Bij+06-12345678&kind=school",
                "name=" + "x".repeat(81) + "&kind=school")) {
            refused(manager, PATH + "/plekken/nieuw", hostile);
        }
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        for (var hostile : List.of(
                "name=", "name=%D8%B3", "name=" + "x".repeat(41), "name=Oost", "name=OOST", "name=aZq&active=x")) {
            refused(lead, "/wijken", hostile);
        }
        refused(lead, PATH + "/lijst", "active=misschien");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void hostilePromisesAreRefusedAndNothingIsWritten() {
        var manager = manager();
        var meeting = manager.post(PATH + "/bijeenkomsten/nieuw", "came", "15", "heldOn", today().toString())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://[^/]+", "");
        manager.post(meeting + "/vragen", "asked", "Dit is tekst: <script>aZq</script>${7*7}");
        assertThat(manager.get(meeting).body()).contains("&lt;script&gt;aZq").doesNotContain("<script>aZq");
        var id = database.owner()
                .sql("select id from areas.question order by id desc limit 1")
                .query(UUID.class)
                .single();
        var before = rows();
        var question = meeting + "/vragen/" + id;
        var owner = staff.viewer(Role.CASE_MANAGER).id();
        for (var hostile : List.of(
                "version=1&promise=&owner=" + owner + "&answerBy=" + today(),
                "version=1&promise=aZq&owner=" + staff.viewer(Role.RESEARCHER).id() + "&answerBy=" + today(),
                "version=1&promise=aZq&owner=x&answerBy=" + today(),
                "version=1&promise=aZq&owner=" + owner + "&answerBy=" + today().minusDays(1),
                "version=1&promise=Vraag+het+aan+Selam&owner=" + owner + "&answerBy=" + today(),
                "version=1&promise=aZq&owner=" + owner + "&answerBy=" + today() + "&answer=klaar",
                "version=x&promise=aZq&owner=" + owner + "&answerBy=" + today())) {
            refused(manager, question + "/belofte", hostile);
        }
        for (var hostile : List.of(
                "version=1&answer=", "version=1&answer=Bel+06-12345678", "version=1&answer=" + "x".repeat(601))) {
            refused(manager, question + "/antwoord", hostile);
        }
        refused(manager, question + "/heropening", "version=1");
        refused(manager, meeting + "/vragen", "asked=Waar+woont+Selam+nu");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatWasWrittenDownIsNeverTakenBack() {
        for (var statement : List.of(
                "update areas.area set name = 'x'",
                "delete from areas.area",
                "update areas.activity_version set what = 'x'",
                "delete from areas.activity_version",
                "delete from areas.activity",
                "update areas.place_version set name = 'x'",
                "update areas.meeting_version set came = 1",
                "update areas.question set asked = 'x'",
                "delete from areas.question",
                "delete from areas.question_event")) {
            assertThat(catchThrowable(
                            () -> database.application().sql(statement).update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
