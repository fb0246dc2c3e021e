package nl.geland.app.areas;

import static nl.geland.app.areas.AreaForms.ask;
import static nl.geland.app.areas.AreaForms.location;
import static nl.geland.app.areas.AreaForms.meeting;
import static nl.geland.app.areas.AreaForms.promise;
import static nl.geland.app.areas.AreaForms.send;
import static org.assertj.core.api.Assertions.assertThat;

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

/** What everybody reads of a neighbourhood: nothing that two people did not make public, and nothing that says something else by now. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/public-areas")
class PublicAreaTests {

    private static final Pattern OPENING = Pattern.compile("name=\"opening\" value=\"([^\"]+)\"");

    private final Staff staff;

    @LocalServerPort
    private int port;

    PublicAreaTests(TestDatabase database) {
        this.staff = new Staff(database);
    }

    private Visitor lead() {
        return staff.signIn(Role.TEAM_LEAD, port);
    }

    private Visitor adviser() {
        return staff.signIn(Role.POLICY_ADVISER, port);
    }

    private String open() {
        return Visitor.at(port).get("/openbaar/wijken").body();
    }

    private static String desk(String area) {
        return "/openbaar-maken" + area;
    }

    private static void propose(Visitor by, String area) {
        location(by.post(desk(area) + "/voorstel", "reason", "bewoners vroegen erom"));
    }

    private static String opening(Visitor by, String area) {
        var found = OPENING.matcher(by.get(desk(area)).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void release(Visitor by, String area) {
        location(by.post(desk(area) + "/vrijgave", "opening", opening(by, area)));
    }

    @Test
    void twoPeopleMakeTheTextsPublicAndNobodysContactGoesAlong() {
        var lead = lead();
        var path = AreaForms.area(lead, "Openwijk");
        location(send(lead, path + "/activiteiten/nieuw", "Samen koken", "contact", "buurvrouw aan de kade"));
        var meeting = meeting(lead, path, "15");
        var question = ask(lead, meeting, "Komt er een bankje?");
        var owner = staff.viewer(Role.POLICY_ADVISER);
        location(promise(lead, question, "1", "We vragen het de buitendienst.", owner.id(), 14));
        assertThat(open()).doesNotContain("Openwijk", "Samen koken");

        var adviser = adviser();
        assertThat(adviser.get(desk(path)).body())
                .contains("Samen koken", "Komt er een bankje?", "We vragen het de buitendienst.")
                .doesNotContain("buurvrouw aan de kade");
        propose(adviser, path);
        location(adviser.post(desk(path) + "/vrijgave", "opening", opening(adviser, path)));
        assertThat(open()).as("who proposes does not release").doesNotContain("Openwijk");
        release(lead, path);

        assertThat(open())
                .contains("Openwijk", "Samen koken", "Nederlands")
                .containsPattern("dinsdag <span[^>]*>19:00–21:00</span>")
                .contains("Komt er een bankje?", "We vragen het de buitendienst.", "antwoordt uiterlijk op")
                .containsIgnoringCase("beleidsadviseur antwoordt")
                .as("no contact, and the function of the owner but no name")
                .doesNotContain("buurvrouw aan de kade", owner.name());
        assertThat(Visitor.at(port).get("/openbaar/wijken?taal=en").body())
                .contains("<h2 lang=\"nl\">Openwijk</h2>", "Texts are in Dutch, as they were written.")
                .containsPattern("Tuesday <span lang=\"nl\">19:00–21:00</span>")
                .contains("href=\"/openbaar/belemmeringen?taal=en\"");
        assertThat(Visitor.at(port).get("/openbaar").body()).contains("href=\"/openbaar/wijken\"");

        location(lead.post(question + "/antwoord", "version", "2", "answer", "Het bankje staat er."));
        assertThat(open())
                .contains("Het antwoord is gegeven. Het staat nog niet op deze pagina.")
                .doesNotContain("Het bankje staat er.");
        propose(lead, path);
        release(adviser, path);
        assertThat(open()).contains("Het bankje staat er.");

        var somebody = adviser();
        location(somebody.post(desk(path) + "/intrekking", "reason", " "));
        assertThat(somebody.get(desk(path)).body()).contains("Er is niets weggehaald.");
        assertThat(open()).contains("Openwijk");
        location(adviser.post(desk(path) + "/intrekking", "reason", "iemand is te herkennen"));
        assertThat(open()).doesNotContain("Openwijk", "Het bankje staat er.");
    }

    @Test
    void textThatChangedAfterTheProposalDoesNotGoAlong() {
        var lead = lead();
        var path = AreaForms.area(lead, "Schuifwijk");
        location(send(lead, path + "/activiteiten/nieuw", "Wandelen met de groep"));
        propose(adviser(), path);
        var activity = AreaForms.link(lead, path, "Wandelen met de groep");
        location(send(lead, activity, "Fietsen met de groep", "version", "1"));
        assertThat(lead.get(desk(path)).body())
                .contains("Een tekst is gewijzigd na het voorstel.")
                .doesNotContain("Fietsen met de groep");
        release(lead, path);
        assertThat(open()).contains("Schuifwijk").doesNotContain("Wandelen met de groep", "Fietsen met de groep");
    }

    @Test
    void whoComesLateOrMayNotIsToldSo() {
        var lead = lead();
        var path = AreaForms.area(lead, "Laatwijk");
        propose(lead, path);
        var opening = opening(lead, path);
        assertThat(adviser()
                        .post(desk(path) + "/voorstel", "reason", "ook goed")
                        .statusCode())
                .isEqualTo(409);
        location(lead.post(desk(path) + "/afwijzing", "opening", opening));
        assertThat(adviser().post(desk(path) + "/vrijgave", "opening", opening).statusCode())
                .isEqualTo(409);
        assertThat(adviser().post(desk(path) + "/vrijgave", "opening", "x'; --").statusCode())
                .isEqualTo(409);
        assertThat(lead.post(desk(path) + "/voorstel", "reason", " ").statusCode())
                .isEqualTo(422);
        assertThat(lead.post(desk(path) + "/voorstel", "reason", "x".repeat(301))
                        .statusCode())
                .isEqualTo(422);
        assertThat(lead.post(desk(path) + "/voorstel", "reason", "goed", "by", "x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(lead.get("/openbaar-maken/wijken/bestaat-niet").statusCode()).isEqualTo(404);
        for (var role : new Role[] {Role.CASE_MANAGER, Role.RESEARCHER, Role.REPORTER, Role.ADMINISTRATOR}) {
            var other = staff.signIn(role, port);
            assertThat(other.get(desk(path)).statusCode()).as(role.name()).isEqualTo(403);
            assertThat(other.post(desk(path) + "/voorstel", "reason", "ik ook").statusCode())
                    .isEqualTo(403);
        }
        assertThat(open()).doesNotContain("Laatwijk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openbaar/wijken", "/openbaar/wijken?taal=en"})
    void pageIsTheSameForEverybody(String page) {
        var stranger = Visitor.at(port).get(page);
        assertThat(stranger.statusCode()).isEqualTo(200);
        assertThat(stranger.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(lead().get(page).body()).isEqualTo(stranger.body());
    }
}
