package nl.geland.app.perspectives;

import static nl.geland.app.perspectives.Reporting.LIST;
import static nl.geland.app.perspectives.Reporting.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reporting an obstacle, and what becomes of it. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/desk")
class ObstaclePagesTests {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final TestDatabase database;
    private final Staff staff;

    @LocalServerPort
    private int port;

    ObstaclePagesTests(TestDatabase database) {
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

    private static String version(Visitor visitor, String path) {
        var found = VERSION.matcher(visitor.get(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String id(Role role) {
        return staff.viewer(role).id().toString();
    }

    private HttpResponse<String> assign(Visitor lead, String path, String version, String owner, String by) {
        return lead.post(path + "/eigenaar", "version", version, "owner", owner, "answerBy", by);
    }

    private static String inDays(int days) {
        return java.time.LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"))
                .plusDays(days)
                .toString();
    }

    @Test
    void reportIsSeenByKindAndNeverByName() {
        var path = report(reporter("melder.een"), "De balie is dicht als ik vrij ben.");
        var page = lead().get(path).body();
        assertThat(page)
                .contains(
                        "De balie is dicht als ik vrij ben.", "Noord", "De stad", "Elke week", "alleen wie het meldde")
                .contains("Gemeld. Door: Vrijwilliger.", "Nog geen eigenaar")
                .doesNotContain("melder.een", "Test melder");
        assertThat(lead().get(LIST).body()).contains("De balie is dicht").doesNotContain("Test melder");
    }

    @Test
    void reporterSeesWhoAnswersAndThatSomethingChanged() {
        var reporter = reporter("melder.twee");
        var path = report(reporter, "De brief is te moeilijk.");
        var lead = lead();
        assertThat(assign(lead, path, "1", id(Role.CASE_MANAGER), inDays(10)).statusCode())
                .isEqualTo(302);
        assertThat(reporter.get(LIST + "?toon=followed").body())
                .contains("De brief is te moeilijk.", "nieuw voor u", "Test test.case-manager antwoordt uiterlijk op");
        assertThat(reporter.get(path).body()).contains("Test test.case-manager (Klantmanager)", "Door: Teamleider.");
        assertThat(reporter.get(LIST + "?toon=followed").body()).doesNotContain("nieuw voor u");
        var owner = staff.signIn(Role.CASE_MANAGER, port);
        assertThat(owner.get(LIST + "?toon=mine").body()).contains("De brief is te moeilijk.");
        var answered = owner.post(
                path + "/antwoord",
                "version",
                version(owner, path),
                "answer",
                "Wij herschrijven hem.",
                "doing",
                "Een nieuwe brief",
                "doneBy",
                inDays(60));
        assertThat(answered.statusCode()).isEqualTo(302);
        assertThat(reporter.get(path).body())
                .contains("Beantwoord", "Wij herschrijven hem.", "Een nieuwe brief", "Door: Klantmanager.");
        assertThat(owner.post(path + "/heropening", "version", version(owner, path))
                        .statusCode())
                .isEqualTo(302);
        assertThat(reporter.get(path).body())
                .contains("In behandeling", "Weer opengezet.")
                .as("the answer that was given stays in the history")
                .contains("Wij herschrijven hem.");
    }

    @Test
    void usualTimeToAnswerIsThreeWeeksUntilItIsDecidedOtherwise() {
        var path = report(reporter("melder.drie"), "Er is geen les in de avond.");
        assertThat(lead().get(path).body()).contains("value=\"" + inDays(21) + "\"");
    }

    @Test
    void overdueStandsFirstForTheTeam() {
        var reporter = reporter("melder.vier");
        var late = report(reporter, "Dit is te laat beantwoord.");
        report(reporter, "Dit is net gemeld.");
        var lead = lead();
        assertThat(assign(lead, late, "1", id(Role.TEAM_LEAD), inDays(0)).statusCode())
                .isEqualTo(302);
        database.owner()
                .sql("update perspectives.obstacle set answer_by = current_date - 3 where what like 'Dit is te laat%'")
                .update();
        assertThat(lead.get(LIST).body()).containsSubsequence("Dit is te laat beantwoord.", "Dit is net gemeld.");
        assertThat(lead.get(LIST + "?toon=overdue").body())
                .contains("had moeten antwoorden op")
                .doesNotContain("Dit is net gemeld.");
        assertThat(reporter.get(LIST).body()).containsSubsequence("Dit is net gemeld.", "Dit is te laat beantwoord.");
        database.owner()
                .sql("update perspectives.obstacle set answer_by = current_date + 3 where what like 'Dit is te laat%'")
                .update();
    }

    @Test
    void listIsFilteredByStateAreaAndLevel() {
        report(reporter("melder.vijf"), "Alleen over Noord.");
        var lead = lead();
        assertThat(lead.get(LIST + "?wijk=Noord&niveau=city").body()).contains("Alleen over Noord.");
        assertThat(lead.get(LIST + "?niveau=nation").body()).doesNotContain("Alleen over Noord.");
        assertThat(lead.get(LIST + "?toon=answered").body()).doesNotContain("Alleen over Noord.");
        assertThat(lead.get(LIST + "?toon=mine").body()).doesNotContain("Alleen over Noord.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=password",
                "size=1000000000",
                "page=-1",
                "toon=x",
                "wijk=%27",
                "niveau=x",
                "dir=x",
                "page=9"
            })
    void nonsenseInTheAddressMeansTheDefault(String query) {
        assertThat(lead().get(LIST + "?" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void oneCountsOnceAndFewAreAWord() {
        var path = report(reporter("melder.zes"), "De wachtkamer is vol.");
        var other = reporter("melder.zeven");
        for (var twice = 0; twice < 2; twice++) {
            assertThat(other.post(path + "/ook", "aan", "true").statusCode()).isEqualTo(302);
        }
        assertThat(other.get(path).body()).contains("enkele mensen", "Toch niet bij mij");
        assertThat(people("De wachtkamer is vol.")).isEqualTo(2);
        other.post(path + "/ook", "aan", "false");
        assertThat(other.get(path).body()).contains("alleen wie het meldde", "Ook bij mij");
        reporter("melder.zes").post(path + "/ook", "aan", "true");
        assertThat(people("De wachtkamer is vol."))
                .as("who reported it counts already")
                .isEqualTo(1);
        for (var n = 0; n < 9; n++) {
            reporter("ook." + n).post(path + "/ook", "aan", "true");
        }
        assertThat(other.get(path).body()).contains("10 mensen");
        assertThat(other.post(path + "/ook", "aan", "misschien").statusCode()).isEqualTo(400);
    }

    private int people(String what) {
        return database.owner()
                .sql("""
                select 1 + count(t.*) from perspectives.obstacle o
                left join perspectives.obstacle_too t on t.obstacle = o.id where o.what = :what""")
                .param("what", what)
                .query(Integer.class)
                .single();
    }

    @Test
    void followingIsSwitchedOnAndOff() {
        var path = report(reporter("melder.acht"), "De lift is stuk.");
        var other = reporter("melder.negen");
        assertThat(other.get(LIST + "?toon=followed").body()).doesNotContain("De lift is stuk.");
        other.post(path + "/volgen", "aan", "true");
        assertThat(other.get(LIST + "?toon=followed").body()).contains("De lift is stuk.");
        other.post(path + "/volgen", "aan", "false");
        assertThat(other.get(LIST + "?toon=followed").body()).doesNotContain("De lift is stuk.");
    }

    @Test
    void staleChangeIsRefusedAndBothVersionsAreShown() {
        var path = report(reporter("melder.tien"), "Er zijn te weinig computers.");
        var lead = lead();
        assertThat(assign(lead, path, "1", id(Role.CASE_MANAGER), inDays(5)).statusCode())
                .isEqualTo(302);
        var stale = assign(lead, path, "1", id(Role.POLICY_ADVISER), inDays(6));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Een collega was u net voor")
                .containsSubsequence("Staat er nu", "Uw keuze", "Test test.case-manager", "Test test.policy-adviser");
        var late = lead.post(path + "/antwoord", "version", "1", "answer", "Mijn antwoord komt te laat.");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Mijn antwoord komt te laat.");
        assertThat(lead.get(path).body()).doesNotContain("Mijn antwoord komt te laat.");
        assertThat(lead.post(path + "/heropening", "version", "2").statusCode()).isEqualTo(409);
        assertThat(assign(lead, path, "x", id(Role.POLICY_ADVISER), inDays(6)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void onlyTheOwnerOrATeamLeadAnswers() {
        var path = report(reporter("melder.elf"), "Het loket sluit te vroeg.");
        var manager = staff.signIn(Role.CASE_MANAGER, port);
        assertThat(manager.post(path + "/antwoord", "version", "1", "answer", "Niet van mij.")
                        .statusCode())
                .isEqualTo(403);
        assertThat(manager.get(path).body()).doesNotContain(path + "/antwoord", path + "/eigenaar");
        assertThat(assign(manager, path, "1", id(Role.CASE_MANAGER), inDays(5)).statusCode())
                .isEqualTo(403);
        assertThat(reporter("melder.elf")
                        .post(path + "/antwoord", "version", "1", "answer", "Zelf.")
                        .statusCode())
                .isEqualTo(403);
        var lead = lead();
        for (var nobody : List.of("", "x", UUID.randomUUID().toString(), id(Role.RESEARCHER), id(Role.REPORTER))) {
            assertThat(assign(lead, path, "1", nobody, inDays(5)).statusCode()).isEqualTo(422);
        }
        for (var day : List.of("", "x", "2026-02-30", "9999-01-01", inDays(-1), "-999999999-01-01")) {
            assertThat(assign(lead, path, "1", id(Role.CASE_MANAGER), day).statusCode())
                    .isEqualTo(422);
        }
        assertThat(version(lead, path)).isEqualTo("1");
    }
}
