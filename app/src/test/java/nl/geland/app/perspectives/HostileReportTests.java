package nl.geland.app.perspectives;

import static nl.geland.app.perspectives.Reporting.LIST;
import static nl.geland.app.perspectives.Reporting.NEW;
import static nl.geland.app.perspectives.Reporting.report;
import static nl.geland.app.perspectives.Reporting.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.UUID;
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

/** What nobody should send to the desk, and what it never takes in or gives back. */
@RealDatabase(own = false)
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/room")
class HostileReportTests {

    private static final Pattern SEAL = Pattern.compile("name=\"noName\" value=\"([0-9a-f]+)\"");

    private final TestDatabase database;
    private final Staff staff;

    @LocalServerPort
    private int port;

    HostileReportTests(TestDatabase database) {
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

    private long obstacles() {
        return database.owner()
                .sql("select count(*) from perspectives.obstacle")
                .query(Long.class)
                .single();
    }

    @Test
    void hostileReportsAreRefusedWithoutEchoAndNothingIsWritten() {
        var reporter = reporter("melder.veertien");
        var before = obstacles();
        var token = "_csrf=" + Visitor.encode(reporter.token());
        var good = "&level=city&frequency=weekly&kind=volunteer";
        for (var hostile : List.of(
                "what=",
                "what=+++",
                "what=%E2%80%8B%E2%80%8C%E2%80%8D",
                "what=aZq%00b",
                "what=aZq%ED%A0%80",
                "what=aZq%E2%80%AEb",
                "what=aZq&what=b",
                "what=aZq&owner=" + staff.viewer(Role.TEAM_LEAD).id(),
                "what=aZq&version=9",
                "what=aZq&state=ANSWERED",
                "what=aZq&answer=klaar",
                "what=" + "x".repeat(601),
                "what=" + "x".repeat(30_000),
                "what=aZq%")) {
            var answer = reporter.postRaw(NEW, token + "&" + hostile + good);
            assertThat(answer.statusCode()).as("%.60s", hostile).isBetween(400, 499);
        }
        for (var wrong : List.of(
                "&level=x&frequency=weekly&kind=volunteer",
                "&level=city&frequency=password&kind=volunteer",
                "&level=city&frequency=weekly&kind=staff")) {
            assertThat(reporter.postRaw(NEW, token + "&what=aZq" + wrong).statusCode())
                    .isEqualTo(422);
        }
        assertThat(reporter.postRaw(NEW, "what=aZq" + good).statusCode())
                .as("no token")
                .isEqualTo(403);
        assertThat(obstacles()).isEqualTo(before);
        var script = "<script>aZq</script>${7*7}${jndi:ldap://aZq}";
        var path = report(reporter, "Dit is tekst: " + script);
        assertThat(lead().get(path).body()).contains("&lt;script&gt;aZq").doesNotContain("<script>aZq");
    }

    @Test
    void tenMegabytesInAFieldAreRefused() {
        var reporter = reporter("melder.vijftien");
        var body = "_csrf=" + Visitor.encode(reporter.token()) + "&what=" + "x".repeat(10_000_000);
        try {
            assertThat(reporter.postRaw(NEW, body).statusCode()).isBetween(400, 499);
        } catch (java.io.UncheckedIOException hungUp) {
            assertThat(reporter.get(LIST).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatDoesNotExistIsNotThere() {
        var lead = lead();
        for (var id : List.of(UUID.randomUUID().toString(), "x", "%27", "00000000-0000-0000-0000-00000000000G")) {
            assertThat(lead.get(LIST + "/" + id).statusCode()).as(id).isEqualTo(404);
            assertThat(lead.post(LIST + "/" + id + "/ook", "aan", "true").statusCode())
                    .isEqualTo(404);
            assertThat(lead.post(LIST + "/" + id + "/eigenaar", "version", "1").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatWasSaidAndWhatWasDoneAreNeverTakenBack() {
        for (var statement : List.of(
                "update perspectives.obstacle set what = 'iets anders'",
                "update perspectives.obstacle set reported_by = null",
                "delete from perspectives.obstacle",
                "update perspectives.obstacle_event set at = now()",
                "delete from perspectives.obstacle_event",
                "delete from perspectives.room_version",
                "update perspectives.desk_setting set value = 52")) {
            assertThat(catchThrowable(
                            () -> database.application().sql(statement).update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void historyHoldsNoReporter() {
        report(reporter("melder.zestien"), "De stoep is te hoog.");
        assertThat(database.owner()
                        .sql(
                                "select count(*) from perspectives.obstacle_event where event = 'REPORTED' and by_user is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        var answer = reporter("melder.dertien").post(NEW, "what", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Er zijn 4 dingen", "Schrijf op wat er gebeurde.", "Kies wie er iets aan kan doen.");
    }

    @Test
    void possibleNameAsksForAYesAndANumberIsRefused() {
        var reporter = reporter("melder.twaalf");
        var before = obstacles();
        var asked = send(reporter, "Ik wacht al weken op Selam van de balie.");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("<b class=\"check__word\">Selam</b>", "Dit is geen naam van een mens");
        var seal = SEAL.matcher(asked.body());
        assertThat(seal.find()).isTrue();
        assertThat(reporter.post(
                                NEW,
                                "what",
                                "Ik wacht al weken op Yonas van de balie.",
                                "level",
                                "city",
                                "frequency",
                                "weekly",
                                "kind",
                                "newcomer",
                                "noName",
                                seal.group(1))
                        .statusCode())
                .as("a yes to another word")
                .isEqualTo(422);
        var number = send(reporter, "Bel mij op 06-12345678 als het kan.");
        assertThat(number.statusCode()).isEqualTo(422);
        assertThat(number.body()).contains("Er staat een telefoonnummer in.");
        assertThat(obstacles()).isEqualTo(before);
        assertThat(reporter.post(
                                NEW,
                                "what",
                                "Ik wacht al weken op Selam van de balie.",
                                "level",
                                "city",
                                "frequency",
                                "weekly",
                                "kind",
                                "newcomer",
                                "noName",
                                seal.group(1))
                        .statusCode())
                .isEqualTo(302);
        assertThat(reporter.post(LIST + "/controle", "tekst", "Ik ken Selam.").body())
                .contains("Selam", "Dit is geen naam")
                .doesNotContain("<html");
    }
}
