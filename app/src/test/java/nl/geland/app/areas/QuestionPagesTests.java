package nl.geland.app.areas;

import static nl.geland.app.areas.AreaForms.ask;
import static nl.geland.app.areas.AreaForms.location;
import static nl.geland.app.areas.AreaForms.meeting;
import static nl.geland.app.areas.AreaForms.promise;
import static nl.geland.app.areas.AreaForms.today;
import static org.assertj.core.api.Assertions.assertThat;

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

/** What residents asked at a meeting, what was promised, and what they heard. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/questions")
class QuestionPagesTests {

    private static final String LIST = "/wijken";

    private final TestDatabase database;
    private final Staff staff;

    @LocalServerPort
    private int port;

    QuestionPagesTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    private Visitor lead() {
        return staff.signIn(Role.TEAM_LEAD, port);
    }

    private Visitor manager() {
        return staff.signIn(Role.CASE_MANAGER, port);
    }

    /** Adds a neighbourhood and gives the path of its page. */
    private String area(String name) {
        return AreaForms.area(lead(), name);
    }

    private UUID owner() {
        return staff.viewer(Role.CASE_MANAGER).id();
    }

    @Test
    void questionIsPromisedAnsweredAndOpenedAgain() {
        var path = area("Wijk vijf");
        var manager = manager();
        var meeting = meeting(manager, path, "15");
        assertThat(manager.get(meeting).body()).contains("15 mensen", "Er is nog geen vraag opgeschreven.");
        var question = ask(manager, meeting, "Kan de taalgroep ook in de avond?");
        assertThat(manager.get(path).body()).contains("Kan de taalgroep ook in de avond?", "Nog niets beloofd");
        assertThat(manager.get(question).body())
                .as("the day of the next meeting is proposed")
                .contains("value=\"" + today().plusDays(10) + "\"");
        location(promise(manager, question, "1", "Wij vragen het de bibliotheek.", owner(), 5));
        assertThat(manager.get(path).body())
                .contains("Wij vragen het de bibliotheek.", "Test test.case-manager antwoordt uiterlijk op");
        assertThat(lead().get(path + "/papier").body())
                .contains("Wij vragen het de bibliotheek.", "U hoort het uiterlijk op")
                .doesNotContain("Test test.case-manager");
        location(manager.post(question + "/antwoord", "version", "2", "answer", "Ja, op dinsdag."));
        assertThat(manager.get(path).body())
                .contains("Alle vragen van bewoners hebben een antwoord.")
                .doesNotContain("Kan de taalgroep ook in de avond?");
        assertThat(manager.get(path + "/papier").body())
                .contains("Ja, op dinsdag.", "Beantwoord op ", "Zoals het was op ");
        location(manager.post(question + "/heropening", "version", "3"));
        assertThat(manager.get(question).body())
                .contains("Beloofd", "Weer opengezet. Door: Klantmanager.")
                .as("the answer that was given stays in the history")
                .contains("Ja, op dinsdag.");
    }

    @Test
    void fewPeopleAreAWord() {
        var path = area("Wijk zes");
        var manager = manager();
        var meeting = meeting(manager, path, "8");
        assertThat(manager.get(path).body()).contains("minder dan tien mensen").doesNotContain("8 mensen");
        location(manager.post(
                meeting, "version", "1", "heldOn", today().minusDays(30).toString(), "came", "12"));
        assertThat(manager.get(path).body()).contains("12 mensen");
        var stale = manager.post(
                meeting, "version", "1", "heldOn", today().minusDays(31).toString(), "came", "3");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).containsSubsequence("Hoeveel mensen", "12 mensen", "minder dan tien mensen");
    }

    @Test
    void lateAnswerStandsFirstAndIsCountedOnTheList() {
        var path = area("Wijk zeven");
        var manager = manager();
        var meeting = meeting(manager, path, "14");
        var soon = ask(manager, meeting, "Deze vraag heeft nog tijd?");
        var late = ask(manager, meeting, "Deze vraag is te laat?");
        ask(manager, meeting, "Hierover is niets beloofd?");
        location(promise(manager, soon, "1", "Wij kijken ernaar.", owner(), 5));
        location(promise(manager, late, "1", "Wij zoeken het uit.", owner(), 0));
        database.owner()
                .sql("update areas.question set answer_by = current_date - 2 where promise = 'Wij zoeken het uit.'")
                .update();
        assertThat(manager.get(path).body())
                .containsSubsequence(
                        "Deze vraag is te laat?",
                        "Te laat",
                        "Hierover is niets beloofd?",
                        "Deze vraag heeft nog tijd?");
        assertThat(manager.get(LIST + "?toon=late").body())
                .contains("Wijk zeven", "1 te laat")
                .doesNotContain("Wijk zes");
        assertThat(manager.get(LIST + "?sort=open&dir=desc").body()).containsSubsequence("Wijk zeven", "Wijk zes");
        assertThat(manager.get(path + "/papier").body())
                .contains("Dat spijt ons.")
                .containsSubsequence(
                        "Deze vraag is te laat?", "Deze vraag heeft nog tijd?", "Hierover is niets beloofd?");
        location(manager.post(late + "/antwoord", "version", "2", "answer", "Het is uitgezocht."));
        assertThat(manager.get(path + "/papier").body())
                .as("what was answered stands after what residents wait for")
                .containsSubsequence(
                        "Deze vraag heeft nog tijd?", "Hierover is niets beloofd?", "Deze vraag is te laat?");
    }

    @Test
    void stalePromiseAndAnswerAreRefusedWithBothVersions() {
        var path = area("Wijk acht");
        var manager = manager();
        var question = ask(manager, meeting(manager, path, "15"), "Wie maakt de lamp?");
        location(promise(manager, question, "1", "Wij melden het.", owner(), 5));
        var stale = promise(lead(), question, "1", "Ik ga zelf kijken.", owner(), 6);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).containsSubsequence("Staat er nu", "Wij melden het.", "Ik ga zelf kijken.");
        location(manager.post(question + "/antwoord", "version", "2", "answer", "De lamp is gemaakt."));
        var late = lead().post(question + "/antwoord", "version", "2", "answer", "De lamp komt nog.");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).containsSubsequence("De lamp is gemaakt.", "De lamp komt nog.");
        assertThat(lead().get(question).body()).doesNotContain("De lamp komt nog.");
    }
}
