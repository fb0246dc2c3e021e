package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/** Who comes to work on a study and who leaves it, over real HTTP: a study never stays without a team. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/members")
class StudyMembersTests {

    private final Staff staff;
    private Bureau bureau;
    private Visitor olga;
    private String study = "";

    @LocalServerPort
    private int port;

    StudyMembersTests(TestDatabase database) {
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

    private void admitToTeam(String name) {
        var id = staff.add(name, Role.RESEARCHER, null).id().toString();
        assertThat(olga.post(study + "/leden", "member", id, "part", "team").statusCode())
                .isEqualTo(302);
    }

    private String leave(String name) {
        return study + "/leden/" + staff.add(name, Role.RESEARCHER, null).id() + "/weg";
    }
}
