package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import nl.geland.app.Geland;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who comes to work on a study and who leaves it, over real HTTP: a study never stays without a team. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/members")
class StudyMembersTests {

    private final Staff staff;
    private final ApplicationContext context;
    private Bureau bureau;
    private Visitor olga;
    private String study = "";

    @LocalServerPort
    private int port;

    StudyMembersTests(TestDatabase database, @Autowired ApplicationContext context) {
        this.context = context;
        this.staff = new Staff(database);
    }

    @BeforeEach
    void aStudy() {
        bureau = new Bureau(staff, port);
        olga = bureau.researcher("olga");
        study = bureau.begin(olga, "Wie werkt mee");
    }

    @Test
    void whoLeavesSeesTheStudyNoMore() {
        bureau.admit(olga, study, "teun");
        var teun = bureau.researcher("teun");
        assertThat(teun.get(study).statusCode()).isEqualTo(200);
        assertThat(teun.post(leave("olga")).statusCode()).as("not of the team").isEqualTo(403);
        assertThat(olga.post(leave("teun")).statusCode()).isEqualTo(302);
        assertThat(teun.get(study).statusCode()).isEqualTo(404);
        assertThat(teun.post(leave("olga")).statusCode()).isEqualTo(404);
        assertThat(olga.post(leave("teun")).statusCode()).as("twice").isEqualTo(404);
        assertThat(olga.post(study + "/leden/" + UUID.randomUUID() + "/weg").statusCode())
                .isEqualTo(404);
        assertThat(olga.post(study + "/leden/niemand/weg").statusCode()).isEqualTo(404);
        assertThat(olga.post(leave("olga"), "part", "team").statusCode()).isEqualTo(400);
        bureau.admit(olga, study, "teun");
        assertThat(teun.get(study).statusCode()).as("let in again").isEqualTo(200);
    }

    @Test
    void lastOfTheTeamStays() {
        bureau.admit(olga, study, "teun");
        var answer = olga.post(leave("olga"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Er moet iemand van het team overblijven.");
        assertThat(olga.get(study).statusCode()).isEqualTo(200);
    }

    @Test
    void oneOfATeamOfTwoLeavesByOneself() {
        admitToTeam("anna");
        var answer = olga.post(leave("olga"));
        assertThat(Bureau.location(answer)).isEqualTo("/studies");
        assertThat(olga.get(study).statusCode()).isEqualTo(404);
        assertThat(bureau.researcher("anna").post(leave("anna")).statusCode()).isEqualTo(422);
    }

    @Test
    void ofTwoWhoLeaveAtTheSameMomentOneStays() throws Exception {
        admitToTeam("anna");
        var anna = bureau.researcher("anna");
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both
                    .invokeAll(List.<Callable<Integer>>of(
                            () -> olga.post(leave("olga")).statusCode(),
                            () -> anna.post(leave("anna")).statusCode()))
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(302, 422);
        }
    }

    @Test
    void whoCameAndWentIsKept() {
        bureau.admit(olga, study, "teun");
        olga.post(leave("teun"));
        olga.post(leave("teun"));
        var page = olga.get(study).body();
        assertThat(page)
                .contains("Wie kwam en ging")
                .contains("Test teun werkt mee als tweede codeur. Toegevoegd door Test olga.")
                .contains("Test olga begon het onderzoek en werkt mee als team.")
                .containsOnlyOnce("Test teun werkt niet meer mee (was tweede codeur). Gedaan door Test olga.");
        admitToTeam("anna");
        olga.post(leave("olga"));
        assertThat(bureau.researcher("anna").get(study).body())
                .contains("Test olga werkt niet meer mee (was team). Ging zelf weg.");
        assertThatThrownBy(() -> context.getBean(Access.class)
                        .asSystem(
                                "test",
                                () -> context.getBean(JdbcClient.class)
                                        .sql("delete from studies.member_event")
                                        .update()))
                .as("what happened stays")
                .isInstanceOf(BadSqlGrammarException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RESEARCHER, team, 302",
        "POLICY_ADVISER, team, 302",
        "TEAM_LEAD, team, 422",
        "CASE_MANAGER, team, 422",
        "ADMINISTRATOR, team, 422",
        "REPORTER, team, 422",
        "RESEARCHER, second-coder, 302",
        "POLICY_ADVISER, second-coder, 302",
        "TEAM_LEAD, second-coder, 302",
        "CASE_MANAGER, second-coder, 302",
        "ADMINISTRATOR, second-coder, 422",
        "REPORTER, second-coder, 422"
    })
    void rolesHaveTheirPartInAStudy(Role role, String part, int answer) {
        var name = role.name().toLowerCase(Locale.ROOT).replace('_', '.') + "." + part;
        staff.add(name, role, role == Role.CASE_MANAGER ? "KM77" : null);
        assertThat(olga.post(study + "/leden", "member", "Test " + name, "part", part)
                        .statusCode())
                .isEqualTo(answer);
        var somebody = staff.signIn(name, port);
        var isIn = answer == 302;
        assertThat(somebody.get(study).statusCode()).isEqualTo(isIn ? 200 : closed(role));
        assertThat(somebody.get(study + "/coderen").statusCode()).isEqualTo(isIn ? 200 : closed(role));
        if (role != Role.RESEARCHER) {
            for (var raw : List.of("namen", "ruw", "steekproef")) {
                assertThat(somebody.get(study + "/bronnen/" + UUID.randomUUID() + "/" + raw)
                                .statusCode())
                        .as(raw)
                        .isEqualTo(403);
            }
        }
    }

    private static int closed(Role role) {
        return role == Role.ADMINISTRATOR || role == Role.REPORTER ? 403 : 404;
    }

    @Test
    void colleagueIsFoundByNameAndTwoOfANameBySignInName() {
        staff.add("bea", Role.POLICY_ADVISER, null);
        assertThat(olga.get(study).body())
                .contains("<option value=\"Test bea\">Test bea, Beleidsadviseur</option>")
                .doesNotContain("value=\"Test olga\"");
        assertThat(olga.post(study + "/leden", "member", "niemand", "part", "team")
                        .body())
                .contains("Kies een collega uit de lijst.");
        assertThat(olga.post(study + "/leden", "member", "test BEA", "part", "team")
                        .statusCode())
                .isEqualTo(302);
        var bea = staff.signIn("bea", port);
        assertThat(bea.get(study + "/bronnen").body())
                .as("raw texts are brought in by researchers")
                .doesNotContain("type=\"file\"");
        assertThat(bea.get("/studies").body()).doesNotContain("/studies/nieuw");
    }

    @Test
    void onlyThoseWhoCanBeAddedAreOfferedForEachPart() {
        staff.add("lea", Role.TEAM_LEAD, null);
        staff.add("kim", Role.CASE_MANAGER, "KM78");
        staff.add("pia", Role.POLICY_ADVISER, null);
        staff.add("ben", Role.ADMINISTRATOR, null);
        var page = olga.get(study).body();
        var team = offered(page, "team");
        var second = offered(page, "second-coder");
        assertThat(team).contains("Test pia").doesNotContain("Test lea", "Test kim", "Test ben", "Test olga");
        assertThat(second).contains("Test pia", "Test lea", "Test kim").doesNotContain("Test ben", "Test olga");
        for (var name : team) {
            assertThat(olga.post(study + "/leden", "member", name, "part", "team")
                            .statusCode())
                    .as(name)
                    .isEqualTo(302);
        }
        var again = olga.post(study + "/leden", "member", "Test pia", "part", "second-coder");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Deze collega werkt al mee aan dit onderzoek.", "href=\"#field-second-coder-member\"");
        var refused = olga.post(study + "/leden", "member", "Test lea", "part", "team");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Deze collega kan wel tweede codeur zijn, maar niet bij het team horen.");
    }

    /** The names that the form for a part suggests. */
    private static List<String> offered(String page, String part) {
        var list = page.substring(page.indexOf("<datalist id=\"" + part + "-colleagues\">"));
        return Pattern.compile("<option value=\"([^\"]+)\"")
                .matcher(list.substring(0, list.indexOf("</datalist>")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void admitToTeam(String name) {
        staff.add(name, Role.RESEARCHER, null);
        assertThat(olga.post(study + "/leden", "member", name, "part", "team").statusCode())
                .isEqualTo(302);
    }

    private String leave(String name) {
        return study + "/leden/" + staff.add(name, Role.RESEARCHER, null).id() + "/weg";
    }
}
