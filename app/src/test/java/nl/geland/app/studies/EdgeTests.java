package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A marked place in a raw text that begins or ends at the wrong word, over HTTP and without script. */
@RealDatabase
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EdgeTests {

    private static final String TEXT = """
            I: Wie helpt u het meest?
            R: Dat is de oude Qox van Barrel hiernaast. Zij helpt mij met taal.
            I: En bij de gemeente?
            R: Daar helpt niemand.
            """;

    private final TestDatabase database;
    private final Staff staff;
    private Visitor olga = Visitor.at(0);
    private String study = "";
    private String source = "";
    private String place = "";

    @LocalServerPort
    private int port;

    EdgeTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    @BeforeEach
    void halfANameIsMarked() {
        var bureau = new Bureau(staff, port);
        olga = bureau.researcher("olga." + UUID.randomUUID().toString().substring(0, 8));
        study = bureau.begin(olga, "Waar begint een naam");
        var speaker = Bureau.id(bureau.participant(olga, study, "newcomer", ""));
        source = bureau.talk(olga, study, speaker, TEXT);
        run("update studies.redaction set decision = 'KEEP' where source = :source");
        assertThat(olga.post(source + "/namen", "words", "Qox", "kind", "person")
                        .statusCode())
                .isEqualTo(302);
        place = one("select id::text from studies.redaction where source = :source and decision = 'REPLACE'");
    }

    @ParameterizedTest
    @CsvSource({
        "end-later, Qox van",
        "begin-earlier, oude Qox",
        "begin-later, ''",
        "end-earlier, ''",
    })
    void movesAWordAtATime(String edge, String words) {
        var answer = olga.post(source + "/namen/" + place + "/randen", "edge", edge, "version", version());
        assertThat(answer.statusCode()).isEqualTo(words.isEmpty() ? 422 : 302);
        assertThat(replaced()).isEqualTo(words.isEmpty() ? "Qox" : words);
        if (words.isEmpty()) {
            assertThat(answer.body()).contains("Hier kan de plek niet beginnen of eindigen.");
        }
    }

    @Test
    void movesStepByStepThereAndBackAndToWordsThatAreTyped() {
        move("edge", "end-later");
        move("edge", "end-later");
        assertThat(replaced()).isEqualTo("Qox van Barrel");
        move("edge", "begin-earlier");
        move("edge", "end-earlier");
        assertThat(replaced()).isEqualTo("oude Qox van");
        move("edge", "begin-later");
        assertThat(replaced()).isEqualTo("Qox van");
        move("stretch", "Qox van Barrel");
        assertThat(replaced()).isEqualTo("Qox van Barrel");
        assertThat(olga.get(source + "/namen?plek=" + place).body())
                .contains("<mark class=\"place place--replace\">Qox van Barrel</mark>", "value=\"Qox van Barrel\"");
        for (var wrong : List.of("hiernaast", "gemeente", "Barrel hiernaast. Zij x", "", "   ", "x".repeat(201))) {
            assertThat(olga.post(source + "/namen/" + place + "/randen", "stretch", wrong, "version", version())
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(replaced()).isEqualTo("Qox van Barrel");
    }

    @Test
    void whoComesSecondIsToldAndNobodyElseComesIn() {
        var stale = version();
        move("edge", "end-later");
        var first = one("select id::text from studies.redaction where source = :source and decision = 'KEEP' "
                + "and end_at - start_at = 3 order by decided_at desc nulls last limit 1");
        var late = olga.post(source + "/namen/" + first + "/randen", "edge", "end-later", "version", stale);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(replaced()).isEqualTo("Qox van");
        var door = source + "/namen/" + place + "/randen";
        assertThat(olga.post(door, "edge", "sideways", "version", version()).statusCode())
                .isEqualTo(422);
        assertThat(olga.post(door, "edge", "end-later", "version", version(), "start", "0")
                        .statusCode())
                .isEqualTo(400);
        assertThat(olga.post(source + "/namen/" + UUID.randomUUID() + "/randen", "edge", "end-later", "version", "1")
                        .statusCode())
                .isEqualTo(404);
        var stranger = new Bureau(staff, port)
                .researcher("vera." + UUID.randomUUID().toString().substring(0, 8));
        assertThat(stranger.post(door, "edge", "end-later", "version", version())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasCodedStandsAtItsWordsAfterAPlaceWasWidened() {
        assertThat(olga.post(source + "/namen/toepassen").statusCode()).isEqualTo(302);
        assertThat(olga.post(
                                study + "/codeboek",
                                Bureau.pairs(
                                        Map.of("name", "Steun", "definition", "Hulp."),
                                        "nameEn",
                                        "theme",
                                        "beneath",
                                        "useWhen",
                                        "notWhen",
                                        "example"))
                        .statusCode())
                .isEqualTo(302);
        coded("van Barrel hiernaast");
        coded("Zij helpt mij");
        assertThat(olga.post(source + "/ruw", "reason", "De naam is langer").statusCode())
                .isEqualTo(302);
        move("stretch", "Qox van Barrel");
        assertThat(olga.post(source + "/namen/toepassen").statusCode()).isEqualTo(302);
        assertThat(
                        one(
                                "select string_agg(quote || '|' || state, ', ' order by start_at) from coding.coding where source = :source"))
                .isEqualTo("[PERSOON-1] hiernaast|PLACED, Zij helpt mij|PLACED");
        assertThat(one("select bool_and(substr(t.text, c.start_at + 1, c.end_at - c.start_at) = c.quote)::text "
                        + "from coding.coding c join studies.text_version t on t.source = c.source and t.version = c.text_version "
                        + "where c.source = :source"))
                .isEqualTo("true");
        assertThat(
                        one(
                                "select count(*)::text from studies.text_version where source = :source and text like '%Barrel%'"))
                .isEqualTo("0");
    }

    private void coded(String quote) {
        var fields = Map.of(
                "turn",
                "2",
                "textVersion",
                "1",
                "quote",
                quote,
                "code",
                one(
                        "select c.id::text from coding.code c join studies.source s on s.study = c.study where s.id = :source"),
                "statement",
                "example",
                "elicited",
                "spontaneous",
                "certainty",
                "2",
                "request",
                UUID.randomUUID().toString());
        assertThat(olga.post(
                                source + "/coderen",
                                Bureau.pairs(fields, "joint", "own", "level", "actor", "concerns", "relation"))
                        .statusCode())
                .as(quote)
                .isEqualTo(302);
    }

    private void move(String field, String value) {
        var answer = olga.post(source + "/namen/" + place + "/randen", field, value, "version", version());
        assertThat(answer.statusCode()).as(value).isEqualTo(302);
        place = one("select id::text from studies.redaction where source = :source and decision = 'REPLACE'");
        assertThat(Bureau.location(answer)).contains("?plek=" + place);
    }

    private String version() {
        return one("select version::text from studies.redaction where id = '" + place + "' and source = :source");
    }

    private String replaced() {
        return one(
                "select string_agg(substr(cast(:text as text), start_at + 1, end_at - start_at), ',') from studies.redaction "
                        + "where source = :source and decision = 'REPLACE'");
    }

    private String one(String sql) {
        return database.owner()
                .sql(sql)
                .param("source", UUID.fromString(Bureau.id(source)))
                .param("text", TEXT)
                .query(String.class)
                .single();
    }

    private void run(String sql) {
        database.owner()
                .sql(sql)
                .param("source", UUID.fromString(Bureau.id(source)))
                .update();
    }
}
