package nl.geland.app.areas;

import static nl.geland.app.areas.AreaForms.ask;
import static nl.geland.app.areas.AreaForms.link;
import static nl.geland.app.areas.AreaForms.location;
import static nl.geland.app.areas.AreaForms.meeting;
import static nl.geland.app.areas.AreaForms.promise;
import static nl.geland.app.areas.AreaForms.send;
import static nl.geland.app.areas.AreaForms.today;
import static org.assertj.core.api.Assertions.assertThat;

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

/** The pages of neighbourhoods: what there is to do, what was promised, and that nobody overwrites a colleague. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/areas")
class AreaPagesTests {

    private static final String LIST = "/wijken";

    private final Staff staff;

    @LocalServerPort
    private int port;

    AreaPagesTests(TestDatabase database) {
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

    @Test
    void areaThatTheLeadAddsIsOnTheListAndCanBeTakenOff() {
        var path = area("Het Groene Kwartier");
        assertThat(path).isEqualTo("/wijken/het-groene-kwartier");
        assertThat(manager().get(LIST).body()).contains("Het Groene Kwartier").doesNotContain("Voeg een wijk toe");
        assertThat(lead().post(LIST, "name", "het groene kwartier").statusCode())
                .isEqualTo(422);
        assertThat(location(lead().post(path + "/lijst", "active", "false"))).isEqualTo(path);
        assertThat(lead().get(LIST).body()).doesNotContain(">Het Groene Kwartier<");
        assertThat(lead().get(LIST + "?toon=inactive").body()).contains(">Het Groene Kwartier<");
        assertThat(manager().get(path).body()).contains("Deze wijk staat niet in de lijst.");
        assertThat(manager().post(path + "/lijst", "active", "true").statusCode())
                .isEqualTo(403);
        location(lead().post(path + "/lijst", "active", "true"));
        assertThat(lead().get(LIST).body()).contains(">Het Groene Kwartier<");
    }

    @Test
    void activityStandsInItsWeekWithEverythingThatIsKnown() {
        var path = area("Wijk een");
        var manager = manager();
        location(manager.post(
                path + "/plekken/nieuw",
                "name",
                "Buurthuis De Wissel",
                "kind",
                "community-house",
                "address",
                "Kade 12",
                "use",
                "true"));
        var place = link(manager, path, "Buurthuis De Wissel").replaceFirst(".*/", "");
        location(send(
                manager,
                path + "/activiteiten/nieuw",
                "Taalcafé met koffie",
                "place",
                place,
                "language-arabic",
                "true",
                "contact",
                "beheerder van het buurthuis"));
        location(send(
                manager,
                path + "/activiteiten/nieuw",
                "Begint pas later",
                "from",
                today().plusDays(20).toString()));
        var page = manager.get(path).body();
        assertThat(page)
                .contains("Taalcafé met koffie", "dinsdag 19:00–21:00", "Iedereen", "Nederlands, Arabisch")
                .contains("Ongeveer evenveel nieuwkomers als andere bewoners", "beheerder van het buurthuis", "Kade 12")
                .containsSubsequence("Voorbij of nog niet begonnen", "Begint pas later");
        assertThat(manager.get(path + "?taal=arabic&voor=women").body())
                .as("what is for everyone is for women too")
                .contains("Taalcafé met koffie");
        assertThat(manager.get(path + "?taal=french").body())
                .contains("Met deze keuze is er deze week niets te doen.")
                .doesNotContain("Taalcafé met koffie");
        assertThat(manager.get(path + "?taal=password&voor=%27").body()).contains("Taalcafé met koffie");
        assertThat(manager.get(path + "/papier").body())
                .contains("Taalcafé met koffie", "Buurthuis De Wissel")
                .doesNotContain("Begint pas later", "activiteiten/");
    }

    @Test
    void weekRunsFromMondayByTheClock() {
        var path = area("Wijk twee");
        var manager = manager();
        location(manager.post(
                path + "/activiteiten/nieuw",
                "what",
                "Op losse tijden",
                "audience",
                "women",
                "mix",
                "unknown",
                "day",
                "",
                "other",
                "elke eerste zondag",
                "from",
                today().toString()));
        location(send(manager, path + "/activiteiten/nieuw", "Op zondag", "day", "sunday"));
        location(send(manager, path + "/activiteiten/nieuw", "Op maandag laat", "day", "monday"));
        location(send(manager, path + "/activiteiten/nieuw", "Op maandag vroeg", "day", "monday", "begins", "09:00"));
        assertThat(manager.get(path).body())
                .containsSubsequence(
                        "Op maandag vroeg", "Op maandag laat", "Op zondag", "Op andere momenten", "Op losse tijden");
        assertThat(manager.get(path + "/papier").body())
                .containsSubsequence("Op zondag", "Op andere momenten", "Op losse tijden");
        assertThat(counted(manager, "Wijk twee"))
                .as("what has a day in this week")
                .isEqualTo(3);
    }

    @Test
    void staleActivityIsRefusedWithBothVersionsAndAnEarlierOneCanBePutBack() {
        var path = area("Wijk drie");
        var manager = manager();
        location(send(manager, path + "/activiteiten/nieuw", "Samen koken"));
        var activity = link(manager, path, "Samen koken");
        location(send(manager, activity, "Samen koken en eten", "version", "1"));
        var stale = send(lead(), activity, "Samen bakken", "version", "1", "day", "friday");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Een collega was u net voor", "name=\"version\" value=\"2\"")
                .containsSubsequence("Staat er nu", "Van u", "Samen koken en eten", "Samen bakken")
                .containsSubsequence("dinsdag 19:00–21:00", "vrijdag 19:00–21:00");
        assertThat(send(lead(), activity, "Zonder versie").statusCode()).isEqualTo(409);
        var page = manager.get(activity).body();
        assertThat(page)
                .contains("Samen koken → Samen koken en eten", "Zet deze terug")
                .doesNotContain("Samen bakken");
        assertThat(manager.post(activity + "/terug", "version", "1", "to", "1").statusCode())
                .isEqualTo(409);
        assertThat(manager.post(activity + "/terug", "version", "2", "to", "9").statusCode())
                .isEqualTo(404);
        location(manager.post(activity + "/terug", "version", "2", "to", "1"));
        assertThat(manager.get(path).body()).contains(">Samen koken<").doesNotContain("Samen koken en eten");
        assertThat(manager.get(activity).body()).contains("Samen koken en eten → Samen koken");
    }

    @Test
    void stalePlaceIsRefusedAndOneThatIsNoLongerUsedStaysWithItsActivities() {
        var path = area("Wijk vier");
        var manager = manager();
        location(manager.post(path + "/plekken/nieuw", "name", "De Oude Zaal", "kind", "other", "use", "true"));
        var place = link(manager, path, "De Oude Zaal");
        location(send(manager, path + "/activiteiten/nieuw", "Dansen", "place", place.replaceFirst(".*/", "")));
        location(manager.post(place, "version", "1", "name", "De Oude Zaal", "kind", "other"));
        var stale = manager.post(place, "version", "1", "name", "De Nieuwe Zaal", "kind", "sport", "use", "true");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).containsSubsequence("Naam van de plek", "De Oude Zaal", "De Nieuwe Zaal");
        assertThat(manager.get(path).body()).contains("Niet meer in gebruik", "De Oude Zaal");
        var activity = link(manager, path, "Dansen");
        assertThat(manager.get(activity).body()).contains("selected>De Oude Zaal");
        assertThat(manager.get(path + "/activiteiten/nieuw").body()).doesNotContain("De Oude Zaal");
    }

    @Test
    void obstacleOfAnAreaStandsOnItsPageWhateverTheCapitals() {
        var path = area("Wijk Negen");
        location(lead().post(
                        "/belemmeringen/nieuw",
                        "what",
                        "De bus rijdt niet na zes uur.",
                        "area",
                        "wijk negen",
                        "level",
                        "city",
                        "frequency",
                        "weekly"));
        assertThat(manager().get(path).body())
                .containsSubsequence(
                        "Wat hier in de weg staat", "De bus rijdt niet na zes uur.", "alleen wie het meldde");
        assertThat(manager().get(area("Wijk tien")).body()).contains("In deze wijk is nog geen belemmering gemeld.");
    }

    @Test
    void fileOfActivitiesHoldsNoFormula() {
        var path = area("Wijk elf");
        var manager = manager();
        location(send(manager, path + "/activiteiten/nieuw", "=1+1; dat is geen som"));
        var answer = manager.get(path + "/activiteiten.csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("activiteiten-wijk-elf.csv");
        assertThat(answer.body().lines())
                .first()
                .asString()
                .isEqualTo(
                        "\uFEFFWat;Voor wie;Wie er komen;Dag;Begint om;Eindigt om;Andere tijden;Talen;Waar;Vragen bij;Vanaf;Tot en met");
        assertThat(answer.body())
                .contains("\r\n\"'=1+1; dat is geen som\";Iedereen;")
                .contains(";dinsdag;19:00;21:00;;Nederlands;;;");
    }

    @Test
    void whoMayNotIsRefused() {
        var path = area("Wijk twaalf");
        var meeting = meeting(manager(), path, "15");
        for (var role : List.of(Role.RESEARCHER, Role.ADMINISTRATOR, Role.REPORTER)) {
            var visitor = staff.signIn(role, port);
            for (var page : List.of(
                    LIST, path, path + "/papier", path + "/activiteiten.csv", meeting, path + "/plekken/nieuw")) {
                assertThat(visitor.get(page).statusCode()).as(role + " " + page).isEqualTo(403);
            }
            assertThat(visitor.post(meeting + "/vragen", "asked", "Mag dit?").statusCode())
                    .isEqualTo(403);
        }
        assertThat(Visitor.at(port).get(path).statusCode()).isEqualTo(302);
        assertThat(staff.signIn(Role.POLICY_ADVISER, port).get(path).statusCode())
                .isEqualTo(200);
        assertThat(manager().post(LIST, "name", "Eigen wijk").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsOfAnotherAreaIsNotThere() {
        var one = area("Wijk dertien");
        var other = area("Wijk veertien");
        var manager = manager();
        location(send(manager, one + "/activiteiten/nieuw", "Schaken"));
        var activity = link(manager, one, "Schaken").replaceFirst(".*/", "");
        var meeting = meeting(manager, one, "15");
        var question = ask(manager, meeting, "Is hier een bankje?");
        for (var nowhere : List.of(
                other + "/activiteiten/" + activity,
                meeting.replace(one, other),
                question.replace(one, other),
                question.replace(meeting, one + "/bijeenkomsten/" + UUID.randomUUID()),
                one + "/plekken/" + activity,
                one + "/activiteiten/x",
                "/wijken/nergens",
                "/wijken/%27")) {
            assertThat(manager.get(nowhere).statusCode()).as(nowhere).isEqualTo(404);
        }
        assertThat(send(manager, other + "/activiteiten/" + activity, "Dammen", "version", "1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(promise(manager, question.replace(one, other), "1", "Nee.", UUID.randomUUID(), 3)
                        .statusCode())
                .isEqualTo(404);
    }

    /** How many activities of this week the list of neighbourhoods counts. */
    private static int counted(Visitor visitor, String area) {
        var row = visitor.get("/wijken").body();
        row = row.substring(row.indexOf(area));
        var number = Pattern.compile("<td class=\"number\"[^>]*>(\\d+)</td>").matcher(row);
        assertThat(number.find()).isTrue();
        return Integer.parseInt(number.group(1));
    }
}
