package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.geland.app.Geland;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which turn asks which question of the guide, over real HTTP: suggested, kept by a person, and of two at once none is lost. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/asked")
class AskedPagesTests {

    private static final String TALK = """
            I: Fijn dat u er bent. Hoe lang woont u hier?

            R: Al drie jaar, op dezelfde plek.

            I: En wat vindt u van de buurt?

            R: Het is fijn hier.

            I: Dank u wel.
            """;

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([0-9a-f]+)\"");

    private final TestDatabase database;
    private final Staff staff;
    private Bureau bureau;
    private Visitor olga;
    private String study = "";
    private String source = "";

    @LocalServerPort
    private int port;

    AskedPagesTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    @BeforeEach
    void aTextAndAGuide() {
        bureau = new Bureau(staff, port);
        olga = bureau.researcher("olga");
        study = bureau.begin(olga, "Vragen");
        for (var question : List.of("V1:Hoe lang woont u hier?", "V2:Wat vindt u van de buurt?", "V3:Wie doet wat?")) {
            olga.post(
                    study + "/leidraad",
                    "code",
                    question.substring(0, 2),
                    "asked",
                    question.substring(3),
                    "theme",
                    "",
                    "beneath",
                    "");
        }
        source = bureau.talk(olga, study, "", TALK);
    }

    @Test
    void suggestionsCountOnlyWhenSomebodyKeepsThem() {
        assertThat(olga.get(source + "/vragen").body())
                .as("the names are still in it")
                .contains("Er is geen beurt van een interviewer.");
        Bureau.redact(olga, source, List.of());
        assertThat(olga.get(source).body()).contains(source + "/vragen\"");
        assertThat(olga.get(study + "/coderen").body()).contains(source + "/vragen\"");
        var page = olga.get(source + "/vragen").body();
        assertThat(page)
                .contains("Er is nog niets bewaard.", "voorstel", "Dank u wel.")
                .doesNotContain("Het is fijn hier.")
                .contains("name=\"t1-V1\" value=\"true\" checked", "name=\"t3-V2\" value=\"true\" checked")
                .doesNotContain("name=\"t5-V1\" value=\"true\" checked", "name=\"t1-V2\" value=\"true\" checked");
        assertThat(kept()).isEmpty();
        assertThat(keep(olga, stamp(page), "t1-V1", "t1-V3", "t3-").statusCode())
                .isEqualTo(302);
        assertThat(kept()).containsExactly("1 V1", "1 V3", "3 ");
        assertThat(olga.get(source + "/vragen").body())
                .doesNotContain("Er is nog niets bewaard.")
                .contains("name=\"t3-\" value=\"true\" checked", "name=\"t1-V3\" value=\"true\" checked")
                .as("a suggestion that was not taken is not ticked again")
                .doesNotContain("name=\"t3-V2\" value=\"true\" checked");
        assertThat(keep(olga, stamp(olga.get(source + "/vragen").body())).statusCode())
                .isEqualTo(302);
        assertThat(kept()).as("all taken out again").isEmpty();
    }

    @Test
    void whoIsSecondSeesBothAndLosesNothing() {
        Bureau.redact(olga, source, List.of());
        var before = stamp(olga.get(source + "/vragen").body());
        keep(olga, before, "t1-V1");
        var stale = keep(olga, before, "t3-V2", "t3-V3");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Een collega was u net voor", "<td>V1</td><td>geen vraag</td>", "<td>V2, V3</td>")
                .contains("name=\"t3-V2\" value=\"true\" checked", "name=\"t3-V3\" value=\"true\" checked")
                .doesNotContain("name=\"t1-V1\" value=\"true\" checked");
        assertThat(kept()).containsExactly("1 V1");
        assertThat(keep(olga, stamp(stale.body()), "t3-V2", "t3-V3").statusCode())
                .isEqualTo(302);
        assertThat(kept()).containsExactly("3 V2", "3 V3");
    }

    @Test
    void ofTwoAtTheSameMomentOneIsTold() throws Exception {
        Bureau.redact(olga, source, List.of());
        var before = stamp(olga.get(source + "/vragen").body());
        var other = bureau.researcher("olga");
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both
                    .invokeAll(List.<Callable<Integer>>of(
                            () -> keep(olga, before, "t1-V1").statusCode(),
                            () -> keep(other, before, "t1-V2").statusCode()))
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(302, 409);
        }
        assertThat(kept()).hasSize(1);
    }

    @Test
    void whatTheFormDoesNotHaveIsRefusedAndWritesNothing() {
        Bureau.redact(olga, source, List.of());
        var stamp = stamp(olga.get(source + "/vragen").body());
        for (var field : List.of("t2-V1", "t99-V1", "t1-V9", "t1-v1", "t-1-V1", "t1-V1\u0000", "study", "turn")) {
            assertThat(keep(olga, stamp, "t1-V1", field).statusCode()).as(field).isEqualTo(400);
        }
        assertThat(keep(olga, "", "t1-V1").statusCode()).isEqualTo(409);
        assertThat(keep(olga, "x".repeat(10_000), "t1-V1").statusCode()).isEqualTo(409);
        assertThat(keep(olga, "x".repeat(100_000), "t1-V1").statusCode()).isEqualTo(413);
        assertThat(kept()).isEmpty();
    }

    @Test
    void onlyTheTeamSaysIt() {
        Bureau.redact(olga, source, List.of());
        bureau.admit(olga, study, "teun");
        var teun = bureau.researcher("teun");
        assertThat(teun.get(source + "/vragen").statusCode()).isEqualTo(403);
        assertThat(keep(teun, "", "t1-V1").statusCode()).isEqualTo(403);
        var stranger = bureau.researcher("vreemde");
        assertThat(stranger.get(source + "/vragen").statusCode()).isEqualTo(404);
        assertThat(keep(stranger, "", "t1-V1").statusCode()).isEqualTo(404);
        assertThat(olga.get(study + "/bronnen/" + UUID.randomUUID() + "/vragen").statusCode())
                .isEqualTo(404);
        var another = bureau.begin(olga, "Andere");
        assertThat(olga.get(another + "/bronnen/" + Bureau.id(source) + "/vragen")
                        .statusCode())
                .isEqualTo(404);
        assertThat(kept()).isEmpty();
    }

    private java.net.http.HttpResponse<String> keep(Visitor by, String stamp, String... ticked) {
        var fields = new String[ticked.length * 2 + 2];
        fields[0] = "stamp";
        fields[1] = stamp;
        for (int i = 0; i < ticked.length; i++) {
            fields[2 * i + 2] = ticked[i];
            fields[2 * i + 3] = "true";
        }
        return by.post(source + "/vragen", fields);
    }

    private static String stamp(String page) {
        var found = STAMP.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<String> kept() {
        return database.owner()
                .sql(
                        "select turn || ' ' || code from studies.asked where source = cast(:source as uuid) order by turn, code")
                .param("source", Bureau.id(source))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
