package nl.geland.app.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
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

/** The door through which files from other tools are looked at. */
@RealDatabase(own = false)
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/qda")
class ExchangePagesTests {

    private static final String FILE = "bestand";
    private final TestDatabase database;
    private final Staff staff;

    @LocalServerPort
    private int port;

    ExchangePagesTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    @Test
    void theTeamSeesWhatAProjectWouldBringAndHowItsPlacesWereRead() {
        var researcher = staff.signIn(Role.RESEARCHER, port);
        var path = study("TEAM");
        assertThat(researcher.get(path).body()).contains("Uitwisselen", "Een bestand bekijken", "hooguit 20 MB");
        var file = VendorFile.of("\uFEFFI: Wanneer?\r\nR: Mijn buurvrouw 🏠 zwaait, elke dag.\r\n", reading())
                .selects("Mijn buurvrouw", "Mijn...")
                .selects("zwaait", "zwaait")
                .at(9_000, 9_004)
                .zip();
        var answer = researcher.upload(path, FILE, "project.qdpx", file);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("REFI-QDA-project", "Mijn buurvrouw", "een regeleinde telt twee", "Coderingen zonder plek")
                .contains("Te weinig past", "Hier moet een mens kiezen", "Bij een tekst passen", "Hetzelfde bestand");
    }

    @Test
    void aStudyWithoutCodesOffersNoCodebook() {
        var researcher = staff.signIn(Role.RESEARCHER, port);
        var path = study("TEAM");
        assertThat(researcher.get(path).body()).contains("Ruwe teksten, de sleutel", "Er zijn nog geen codes.");
        assertThat(researcher.get(path + "/codebook").statusCode()).isEqualTo(404);
        assertThat(researcher.get(path + "/docx").statusCode()).isEqualTo(404);
        assertThat(researcher.get(path + "/archive").statusCode()).isEqualTo(200);
        assertThat(researcher.get(study("SECOND_CODER") + "/archive").statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysOfAnArchiveOfTheFirstFormatThatItHoldsOnlyWhatWasCoded() {
        var researcher = staff.signIn(Role.RESEARCHER, port);
        var answer =
                researcher.upload(study("TEAM"), FILE, "x.geland-studie.zip", OldArchive.write(RandomStudies.of(1)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Archief van Geland", "Alles behalve wat is gecodeerd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "code;naam",
                "<html><script>alert(1)</script></html>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><CodeBook>&b;</CodeBook>",
                "PK\u0003\u0004 no zip",
                "\u0000\u0001"
            })
    void refusesABadFileInWordsAndEchoesNothingOfIt(String content) {
        var researcher = staff.signIn(Role.RESEARCHER, port);
        var answer = researcher.upload(study("TEAM"), FILE, "../x\u202E.qdc", content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"errors\"").doesNotContain("alert(1)", "passwd", "code;naam");
    }

    /** Within every limit, and far more than the process that reads it may keep: the application itself would have read it. */
    @Test
    void aFileThatTakesTooMuchMemoryIsRefusedInWords() {
        var researcher = staff.signIn(Role.RESEARCHER, port);
        var code = "<Code guid=\"x\" name=\"naam\" color=\"#ffffff\" isCodable=\"true\" origin=\"y\"/>";
        var file =
                ("<CodeBook><Codes>" + code.repeat(220_000) + "</Codes></CodeBook>").getBytes(StandardCharsets.UTF_8);
        assertThat(file.length).isLessThan(20 * 1024 * 1024);
        var answer = researcher.upload(study("TEAM"), FILE, "x.qdc", file);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Dit bestand kost te veel tijd of geheugen om te lezen; meer dan 60 seconden");
        assertThat(researcher
                        .upload(study("TEAM"), FILE, "x.geland-studie.zip", OldArchive.write(RandomStudies.of(1)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoDoesNotWorkOnAStudyOrCodesBlindFindsNothing() {
        var researcher = staff.signIn(Role.RESEARCHER, port);
        var blind = researcher.get(study("SECOND_CODER"));
        var nowhere = researcher.get("/studies/" + new UUID(1, 2) + "/uitwisselen");
        assertThat(blind.statusCode()).isEqualTo(404);
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(researcher.get("/studies/'%20or%201=1/uitwisselen").statusCode())
                .isEqualTo(404);
        assertThat(staff.signIn(Role.POLICY_ADVISER, port).get(study("TEAM")).statusCode())
                .isEqualTo(403);
        assertThat(staff.signIn(Role.REPORTER, port).get(study("TEAM")).statusCode())
                .isEqualTo(403);
        assertThat(Visitor.at(port).get(study("TEAM")).statusCode()).isEqualTo(302);
    }

    @Test
    void aFileWithoutATokenIsNotRead() {
        var researcher = staff.signIn(Role.RESEARCHER, port);
        assertThat(researcher.postRaw(study("TEAM"), "_csrf=wrong").statusCode())
                .isEqualTo(403);
    }

    /** A study in which the researcher of these tests has a part; its address. */
    private String study(String part) {
        var id = UUID.randomUUID();
        database.owner().sql("""
                insert into studies.study (id, title, question, legal_basis, destroy_raw_on, destroy_work_on, made_at)
                values (:id, 'Thuis zijn', 'Wanneer?', 'Toestemming', '2030-01-01', '2031-01-01', now())
                """).param("id", id).update();
        database.owner()
                .sql("insert into studies.member (study, user_id, part) values (:id, :user, :part)")
                .param("id", id)
                .param("user", staff.viewer(Role.RESEARCHER).id())
                .param("part", part)
                .update();
        return "/studies/" + id + "/uitwisselen";
    }

    private static Reading reading() {
        return new Reading(Reading.Unit.UTF_16, Reading.LineEnd.TWO, false, false);
    }
}
