package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.identity.Access;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import nl.geland.app.texts.OfficeFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody should send to a study: refused in words, without an echo, and the tables stay as they were. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/studies-hostile")
class HostileStudyTests {

    private static final String SAID = "Dit staat in het vijandige bestand";

    private final Staff staff;
    private Bureau bureau;
    private Visitor olga;
    private String study;

    @LocalServerPort
    private int port;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    HostileStudyTests(TestDatabase database) {
        this.staff = new Staff(database);
    }

    @BeforeEach
    void aStudy() {
        bureau = new Bureau(staff, port);
        olga = bureau.researcher("olga");
        study = bureau.begin(olga, "Vijandig");
    }

    @Test
    void hostileFilesAreRefusedInWordsAndNothingIsWritten() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                "bom.docx",
                OfficeFile.docx(OfficeFile.paragraph(SAID))
                        .with("word/media/a.bin", new byte[120_000_000])
                        .bytes());
        files.put(
                "entiteit.docx",
                OfficeFile.docx(OfficeFile.paragraph(SAID))
                        .with(
                                "word/document.xml",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>")
                        .bytes());
        files.put(
                "diep.docx",
                OfficeFile.docx("<w:p>".repeat(99) + SAID + "</w:p>".repeat(99)).bytes());
        files.put("oud.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        files.put("geen.docx", SAID.getBytes(StandardCharsets.UTF_8));
        files.put("nul.txt", ("R: " + SAID + "\0").getBytes(StandardCharsets.UTF_8));
        files.put("tijd.srt", "1\n00:00:05,000 --> 00:00:01,000\nR: hallo\n".getBytes(StandardCharsets.UTF_8));
        files.put("../../pad.exe", SAID.getBytes(StandardCharsets.UTF_8));
        files.put("leeg.txt", new byte[0]);
        files.put("groot.txt", "R: woord ".repeat(2_600_000).getBytes(StandardCharsets.UTF_8));
        var before = digest();
        for (var file : files.entrySet()) {
            var answer = bureau.bring(olga, study, "", Map.of(file.getKey(), file.getValue()));
            assertThat(answer.statusCode()).as(file.getKey()).isEqualTo(422);
            assertThat(answer.body())
                    .as(file.getKey())
                    .contains("Niet alle bestanden zijn toegevoegd")
                    .doesNotContain(SAID);
        }
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void tooManyFilesNoneAtAllAndUnknownFieldsAreRefused() {
        var before = digest();
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 121; i++) {
            many.put("g" + i + ".txt", ("R: nummer " + i).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bureau.bring(olga, study, "", many).statusCode()).isEqualTo(422);
        assertThat(bureau.bring(olga, study, "", Map.of()).statusCode()).isEqualTo(422);
        assertThat(bureau.bring(olga, study, UUID.randomUUID().toString(), talk())
                        .statusCode())
                .isEqualTo(422);
        var fields = new LinkedHashMap<>(Bureau.INTERVIEW);
        fields.put("study", UUID.randomUUID().toString());
        assertThat(olga.uploadAll(study + "/bronnen", fields, "files", talk()).statusCode())
                .isEqualTo(400);
        fields = new LinkedHashMap<>(Bureau.INTERVIEW);
        fields.put("heldOn", "9999-02-30");
        assertThat(olga.uploadAll(study + "/bronnen", fields, "files", talk()).statusCode())
                .isEqualTo(422);
        assertThat(digest()).isEqualTo(before);
    }

    private static Map<String, byte[]> talk() {
        return Map.of("goed.txt", "I: Hoi\n\nR: Dag\n".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "?!", "\u0000", "\u202Eomgekeerd", "{{7*7}}", "${jndi:ldap://x}"})
    void oddTextsAreRefusedOrShownAsTheyAre(String text) {
        var answer = olga.post(study + "/verwachtingen", "expectation", text);
        assertThat(answer.statusCode()).isIn(302, 400, 422);
        assertThat(olga.get(study).statusCode()).isEqualTo(200);
        if (answer.statusCode() == 302) {
            assertThat(olga.get(study).body()).contains(text);
        }
    }

    @Test
    void namesOfEveryKindAndLengthAreAccepted() {
        for (var area : List.of("A", "حي الشمال", "ሰሜን", "x".repeat(60))) {
            var participant = olga.post(study + "/deelnemers", "kind", "newcomer", "area", area, "interview", "true");
            assertThat(participant.statusCode()).isEqualTo(302);
        }
        assertThat(olga.post(study + "/deelnemers", "kind", "newcomer", "area", "x".repeat(61), "interview", "true")
                        .statusCode())
                .isEqualTo(422);
        assertThat(olga.post(study + "/deelnemers", "kind", "policy", "interview", "true")
                        .statusCode())
                .isEqualTo(422);
        assertThat(olga.post(study + "/deelnemers", "kind", "newcomer").statusCode())
                .isEqualTo(422);
    }

    @Test
    void somebodyElsesIdsAndNonsenseAreNothing() {
        var source = bureau.talk(olga, study, "", "I: Hoi\n\nR: Ik ben Selam.\n");
        var other = bureau.begin(bureau.researcher("ander"), "Van een ander");
        var before = digest();
        assertThat(olga.get(other + "/bronnen/" + Bureau.id(source)).statusCode())
                .isEqualTo(404);
        var mine = bureau.begin(olga, "Ook van Olga");
        assertThat(olga.get(mine + "/bronnen/" + Bureau.id(source)).statusCode())
                .as("a source of another study")
                .isEqualTo(404);
        for (var id : List.of("x", "1", "%27", UUID.randomUUID().toString())) {
            assertThat(olga.get("/studies/" + id).statusCode()).isEqualTo(404);
            assertThat(olga.get(study + "/bronnen/" + id + "/namen").statusCode())
                    .isEqualTo(404);
            assertThat(olga.post(source + "/namen/" + id, "version", "1", "decision", "keep")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(olga.postRaw(source + "/namen", "words=Selam&kind=person").statusCode())
                .as("without the token")
                .isEqualTo(403);
        assertThat(digest()).isEqualTo(before);
    }

    /** How many rows each table has, and the sum of their versions. */
    private String digest() {
        return access.asSystem("test", () -> jdbc.sql("""
                select concat_ws(',', (select count(*) from studies.source), (select count(*) from studies.raw_text),
                    (select count(*) from studies.redaction), (select coalesce(sum(version), 0) from studies.redaction),
                    (select count(*) from studies.text_version), (select count(*) from studies.turn),
                    (select count(*) from studies.participant), (select count(*) from studies.source_participant))
                """).query(String.class).single());
    }
}
