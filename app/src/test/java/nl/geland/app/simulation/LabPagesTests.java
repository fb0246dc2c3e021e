package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import nl.geland.analysis.simulation.HeadStart;
import nl.geland.analysis.simulation.Urgency;
import nl.geland.app.Geland;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The scenario lab: saving, changing, working out, proposing, releasing, and looking at it signed out. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/lab")
class LabPagesTests {

    private final TestDatabase database;
    private final Staff staff;

    @LocalServerPort
    private int port;

    @Autowired
    private Lab lab;

    LabPagesTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    private Visitor adviser() {
        return staff.signIn(Role.POLICY_ADVISER, port);
    }

    private Visitor lead() {
        return staff.signIn(Role.TEAM_LEAD, port);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private String workedOut(Visitor visitor, String... pairs) throws InterruptedException {
        var answer = visitor.post("/scenarios/doorrekenen", pairs);
        assertThat(answer.statusCode()).isEqualTo(302);
        var path = location(answer);
        lab.await(id(path));
        return path;
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private long versions() {
        return database.owner()
                .sql("select count(*) from simulation.scenario_version")
                .query(Long.class)
                .single();
    }

    @Test
    void twoScenariosAreComparedProposedReleasedAndSeenByEverybody() throws InterruptedException {
        var adviser = adviser();
        var town = LabForm.save(adviser, "Zoals het is");
        var shared = LabForm.save(
                adviser,
                "Met gedeelde huizen",
                "shared,60,shared-from,2027,containers,50,containers-from,2027".split(","));
        var path = workedOut(adviser, "first", town, "with", shared);
        assertThat(adviser.get(path).body())
                .contains("Met pen en papier", "Anderen: de helft wacht korter dan (mnd)", "200 keer gedaan")
                .contains("zonder effect van delen:", "Van alle verhuurde woningen naar statushouders")
                .contains(
                        "Van de volgende 100 woningen:",
                        "<svg class=\"homes\"",
                        "Hier: 8 van de 100. Tussen 4 en 9 van de 100.");
        var asked = "place,1,reason,De raad vroeg erom.,note,Dit is een plan <b>.,note-english,This is a plan.";
        var proposal = location(adviser.post(path + "/voorstel", asked.split(",")));
        assertThat(adviser.get(proposal).body()).contains("U stelde dit zelf voor", "De raad vroeg erom.");
        adviser.post(proposal + "/vrijgave");
        var everybody = Visitor.at(port);
        var open = proposal.replace("/scenarios/voorstellen/", "/openbaar/scenarios/");
        assertThat(everybody.get(open).statusCode()).as("nobody released it").isEqualTo(404);
        var lead = lead();
        assertThat(lead.get("/scenarios").body()).contains(proposal, "wacht op een collega");
        assertThat(lead.post(proposal + "/vrijgave").statusCode()).isEqualTo(302);
        var page = everybody.get(open);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Met gedeelde huizen", "Uw plek in de rij", "Hoe zeker is dit?")
                .contains("Erbij: 60 gedeelde huizen (plekken per huis: 4, samen 240), alleen voor statushouders")
                .contains("Ze gaan weg in januari 2038.", "Na december 2029 stopt deze berekening.")
                .contains(
                        "Met deze keuze", "stopt met zoeken", "Dit is een plan &lt;b&gt;.", "Gemaakt door de gemeente")
                .contains("<b>Zonder deze keuze:</b> zoals het nu gaat.", "<b>Wat niet verandert:</b>")
                .contains("Het kunnen er per jaar ook 4 tot 9 van de 100 zijn.", "Mensen per half jaar: 88 tot 350.")
                .contains("role=\"img\"", "<th scope=\"row\">2020</th>")
                .doesNotContain("<form", "Test ", "<th scope=\"row\">2027</th>", "tijdelijk huis");
        assertThat(everybody.get(open + "?taal=en").body())
                .contains("Met gedeelde huizen (en)", "This is a plan.", "60 homes that are shared");
        assertThat(everybody.get("/openbaar").body()).contains("/openbaar/scenarios");
        lead.post(proposal + "/intrekking", "reason", "");
        assertThat(everybody.get(open).statusCode()).as("no reason, no change").isEqualTo(200);
        lead.post(proposal + "/intrekking", "reason", "De cijfers zijn verouderd.");
        var gone = everybody.get(open);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(gone.body())
                .contains("Deze pagina is ingetrokken", "Ingetrokken op <time", "Gemaakt door de gemeente")
                .doesNotContain("Met gedeelde huizen", "stippen", "verouderd");
        assertThat(everybody.get(open + "?taal=en").body()).contains("This page was withdrawn");
        assertThat(everybody.get("/openbaar/scenarios").body()).doesNotContain("Met gedeelde huizen");
    }

    @Test
    void englishNameIsOnlyNeededWhenItIsShownToEverybody() throws InterruptedException {
        var adviser = adviser();
        var one = LabForm.save(adviser, "Alleen Nederlands", "title-english", "");
        assertThat(adviser.get("/scenarios/" + one + "/bestand").body()).contains("\"en\" : \"Alleen Nederlands\"");
        var path = workedOut(adviser, "first", one);
        assertThat(adviser.get(path).body()).contains("Laat dit aan iedereen zien");
        var refused = adviser.post(path + "/voorstel", "place", "0", "reason", "Daarom.");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Geef eerst een naam in het Engels", "value=\"Daarom.\"");
    }

    @Test
    void scenarioKeepsItsSeedAndWorkedOutAgainGivesTheSameFigures() throws InterruptedException {
        var adviser = adviser();
        var town = LabForm.save(adviser, "Met toevalsgetal", "seed", "77", "years", "1");
        var more = LabForm.save(
                adviser, "Met meer", "seed", "5", "years", "1", "permanent", "90", "permanent-from", "2027");
        assertThat(adviser.get("/scenarios/" + town).body()).contains("name=\"seed\"", "value=\"77\"");
        var once = workedOut(adviser, "first", town, "with", more);
        var again = workedOut(adviser, "first", town, "with", more);
        assertThat(adviser.get(once).body()).contains("delen één toevalsgetal: 77", "toevalsgetal 77");
        assertThat(answers(again)).isEqualTo(answers(once)).contains("\"difference\":{");
        var other = workedOut(adviser, "first", more, "with", town);
        assertThat(adviser.get(other).body()).contains("delen één toevalsgetal: 5");
        assertThat(adviser.get("/scenarios/" + town + "/bestand").body()).contains("\"seed\" : 77");
    }

    private String answers(String path) {
        return database.owner()
                .sql("select answers::text from simulation.comparison where id = :id")
                .param("id", id(path))
                .query(String.class)
                .single();
    }

    @Test
    void urgencyAndDistrictsAreChosenWorkedOutAndShown() throws InterruptedException {
        var adviser = adviser();
        var town = LabForm.save(
                adviser, "Zonder urgentie", "years", "1", "urgent", "10", "urgent-homes", "0", "stock", "16250");
        var rule = LabForm.save(
                adviser,
                "Met urgentie en wijken",
                ("years,1,urgent,10,urgent-homes,100,points,20,stock,16250,district-1,Noord,district-1-homes,60,"
                                + "district-1-holders,30,district-2,Zuid,district-2-homes,40,district-2-holders,70")
                        .split(","));
        var page = adviser.get(workedOut(adviser, "first", town, "with", rule)).body();
        assertThat(page)
                .contains("Ieder ander die wacht, met urgentie erbij", "Maanden wachten of uitkering, samen")
                .contains("Mensen met urgentie", "Urgent: de helft wacht korter dan (mnd)", "Per wijk")
                .contains("<th scope=\"row\">Noord</th>", "<th scope=\"row\">Zuid</th>")
                .contains("Gedeeld door alle woningen die verhuurd worden.", "Van alle sociale huurwoningen, per jaar")
                .contains("Urgentie: 10% van de anderen. Van hun woningen gaat 100% eerst naar urgenten.")
                .contains("Punten: 20% van de anderen. Extra inschrijving in maanden: 36.")
                .contains("met aannames:", "39 keer uit hun bereik", "Getrokken uit dit bereik.")
                .doesNotContain("niet ingevuld");
        var file = adviser.get("/scenarios/" + rule + "/bestand").body();
        var chosen = ScenarioFiles.read(file.getBytes(StandardCharsets.UTF_8)).town();
        assertThat(chosen.allotment().urgency()).isEqualTo(new Urgency(0.1, 1));
        assertThat(chosen.applicants().headStarts()).containsExactly(new HeadStart(0.2, 36));
        assertThat(chosen.permitHolders().spread()).containsEntry("Zuid", 0.7);
        assertThat(chosen.supply().getFirst().homes().districts()).containsEntry("Noord", 0.6);
        assertThat(chosen.socialStock()).isEqualTo(16_250);
        assertThat(adviser.get("/scenarios/" + rule).body()).contains("value=\"Zuid\"", "value=\"70\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Noord, 60, 50, Zuid, 39, 50, district-1-homes, samen 99",
        "Noord, 60, 50, Zuid, 40, 51, district-1-holders, samen 101",
        "Noord, 60, 50, noord, 40, 50, district-2, staat er al",
        "Noord, 100, 50, Zuid, 0, 50, district-2-holders, geen woningen",
        "Noord, 1e2, 50, Zuid, 0, 50, district-1-homes, heel getal",
        "'', 50, 50, Zuid, 50, 50, district-1, letter"
    })
    void districtsThatDoNotAddUpAreRefusedAndNothingIsSaved(
            String one,
            String homes,
            String holders,
            String two,
            String homes2,
            String holders2,
            String field,
            String says) {
        var before = versions();
        var answer = adviser()
                .post(
                        "/scenarios/nieuw/artikel",
                        LabForm.of(
                                "Wijken",
                                "district-1",
                                one,
                                "district-1-homes",
                                homes,
                                "district-1-holders",
                                holders,
                                "district-2",
                                two,
                                "district-2-homes",
                                homes2,
                                "district-2-holders",
                                holders2));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("field-" + field + "-error", says);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void databaseRefusesThatWhoProposesReleases() throws InterruptedException {
        var adviser = adviser();
        var path = workedOut(adviser, "first", LabForm.save(adviser, "Alleen ik"));
        var proposal = location(adviser.post(path + "/voorstel", "place", "0", "reason", "Daarom."));
        var id = java.util.UUID.fromString(proposal.substring(proposal.lastIndexOf('/') + 1));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> database.owner().sql("""
                                insert into simulation.proposal_end
                                select id, 'RELEASED', proposed_by, now() from simulation.proposal where id = :id
                                """).param("id", id).update()))
                .hasMessageContaining("who proposes does not release");
        assertThat(adviser.post(proposal + "/afwijzing").statusCode()).isEqualTo(302);
        lead().post(proposal + "/vrijgave");
        assertThat(adviser.get(proposal).body()).contains("blijft binnen");
    }

    @Test
    void changeIsANewVersionAndASecondOneIsShownBothVersions() {
        var adviser = adviser();
        var path = "/scenarios/" + LabForm.save(adviser, "Wordt veranderd");
        assertThat(adviser.post(path, LabForm.of("Wordt veranderd", "version", "1", "containers", "150"))
                        .statusCode())
                .isEqualTo(302);
        var before = versions();
        var late = lead().post(path, LabForm.of("Wordt veranderd", "version", "1", "containers", "40"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Een collega was eerder", "<td>150</td>", "<td>40</td>");
        assertThat(versions()).isEqualTo(before);
        assertThat(adviser.get(path).body()).contains("versie 2", "value=\"150\"");
        var file = adviser.get(path + "/bestand").body();
        var town = ScenarioFiles.read(file.getBytes(StandardCharsets.UTF_8)).town();
        assertThat(town.supply()).extracting(one -> one.name()).containsExactly("Vrijkomende woningen", "Containers");
    }

    @ParameterizedTest
    @CsvSource({
        "containers, -1",
        "containers, 1e309",
        "containers, NaN",
        "containers, 1000000000",
        "containers, '1,5'",
        "years, 0",
        "seed, 0",
        "seed, 1e6",
        "years, ''",
        "quota, 99999",
        "permit-place, koning",
        "rule, origin",
        "title, ''",
        "title-english, 12",
        "containers-until, 2020"
    })
    void whatMakesNoSenseIsRefusedAndNothingIsSaved(String field, String value) {
        var before = versions();
        var answer =
                adviser().post("/scenarios/nieuw/artikel", LabForm.of("Kan niet", "containers", "5", field, value));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("field-" + field + "-error");
        assertThat(versions()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "a\u202eb", "<script>", "\u0000"})
    void titleThatHidesSomethingIsNoTitleAndCodeIsText(String title) {
        var answer = adviser().post("/scenarios/nieuw/artikel", LabForm.of(title));
        assertThat(answer.statusCode()).isIn(302, 400, 422);
        assertThat(adviser().get("/scenarios").body()).doesNotContain("<script>", "\u202e");
    }

    @Test
    void otherFieldsForeignIdsAndTooManyScenariosAreRefused() {
        var adviser = adviser();
        assertThat(adviser.post("/scenarios/nieuw/artikel", LabForm.of("Extra", "saved_by", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(adviser.get("/scenarios/nieuw/elders").statusCode()).isEqualTo(404);
        assertThat(adviser.get("/scenarios/../etc").statusCode()).isIn(400, 404);
        assertThat(adviser.get("/scenarios/00000000-0000-0000-0000-000000000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(adviser.post("/scenarios/doorrekenen").statusCode()).isEqualTo(422);
        var five = new ArrayList<String>();
        for (var n = 0; n < 5; n++) {
            five.add("with=" + LabForm.save(adviser, "Nummer " + n));
        }
        assertThat(adviser.post("/scenarios/doorrekenen?" + String.join("&", five))
                        .statusCode())
                .isEqualTo(422);
        var longer = LabForm.save(adviser, "Langer", "years", "4");
        assertThat(adviser.post(
                                "/scenarios/doorrekenen",
                                "first",
                                longer,
                                "with",
                                five.getFirst().substring(5))
                        .body())
                .contains("niet te vergelijken");
        assertThat(Map.of(
                        Role.CASE_MANAGER,
                                staff.signIn(Role.CASE_MANAGER, port)
                                        .get("/scenarios")
                                        .statusCode(),
                        Role.REPORTER,
                                staff.signIn(Role.REPORTER, port)
                                        .get("/scenarios")
                                        .statusCode()))
                .allSatisfy((role, status) -> assertThat(status).as(role.name()).isIn(403, 404));
        assertThat(Visitor.at(port).get("/openbaar/scenarios/x").statusCode()).isEqualTo(404);
    }

    @Test
    void workingOutCanBeBrokenOff() throws InterruptedException {
        var adviser = adviser();
        var many = LabForm.save(adviser, "Afgebroken", "years", "15");
        var path = location(adviser.post("/scenarios/doorrekenen", "first", many));
        assertThat(adviser.post(path + "/afbreken").statusCode()).isEqualTo(302);
        lab.await(id(path));
        assertThat(adviser.get(path).body()).contains("Dit is afgebroken.");
    }

    @Test
    void ownNumbersNeedTheOwnFiles() {
        assertThat(adviser().get("/scenarios/nieuw/gemeente").statusCode()).isEqualTo(404);
    }
}
