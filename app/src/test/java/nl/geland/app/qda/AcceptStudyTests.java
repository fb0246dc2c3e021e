package nl.geland.app.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.geland.app.Geland;
import nl.geland.app.coding.CodedStudies;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodingSamples;
import nl.geland.app.coding.Which;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import nl.geland.app.studies.StudySamples;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worked sample study goes out and is taken in again over HTTP; what may not come in leaves nothing. */
@RealDatabase
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AcceptStudyTests {

    private static final Path FOLDER = Path.of("../samples/stemmen");
    private static final Pattern SHA = Pattern.compile("name=\"sha256\" value=\"([0-9a-f]{64})\"");
    private static final Reading STANDARD = Reading.STANDARD;

    private final TestDatabase database;
    private final Staff staff;
    private final ApplicationContext context;
    private Viewer researcher;
    private CodedStudy study = RandomStudies.of(0);
    private Visitor visitor = Visitor.at(0);

    @LocalServerPort
    private int port;

    AcceptStudyTests(TestDatabase database, @Autowired ApplicationContext context) {
        this.database = database;
        this.staff = new Staff(database);
        this.context = context;
        this.researcher = staff.viewer(Role.RESEARCHER);
    }

    @BeforeEach
    void load() {
        researcher = staff.add("onderzoeker", Role.RESEARCHER, null);
        staff.add("tweedecodeur", Role.RESEARCHER, null);
        var factory = context.getAutowireCapableBeanFactory();
        factory.createBean(StudySamples.class).load(FOLDER);
        factory.createBean(CodingSamples.class).load(FOLDER);
        var id = context.getBean(Access.class)
                .as(
                        researcher,
                        "/test",
                        () -> context.getBean(JdbcClient.class)
                                .sql("select id from studies.study where synthetic")
                                .query(UUID.class)
                                .single());
        study = loaded(id);
        visitor = staff.signIn("onderzoeker", port);
    }

    @Test
    void anArchiveBecomesAnEqualStudy() {
        var before = studies();
        var back = loaded(accepted(OldArchive.write(study)));
        assertThat(studies()).isEqualTo(before + 1);
        assertThat(back.title()).isEqualTo("Overgenomen");
        assertThat(Said.plain(back, false)).isEqualTo(Said.plain(study, false));
        assertThat(back.guide()).isEqualTo(study.guide());
        assertThat(back.passages())
                .hasSize(344)
                .allMatch(passage -> passage.coder().equals(researcher.id()));
        assertThat(back.notes()).hasSameSizeAs(study.notes());
        assertThat(Said.heard(back)).isEqualTo(Said.heard(study));
        assertThat(rows(
                        "select count(*) from studies.raw_text r join studies.source s on s.id = r.source where s.study = '"
                                + back.study() + "'"))
                .isZero();
        assertThat(rows(
                        "select count(*) from studies.text_version t join studies.source s on s.id = t.source where s.study = '"
                                + back.study() + "' and t.version = 1 and t.reason = 'Eigen archief'"))
                .isEqualTo(study.texts().size());
    }

    @Test
    void aProjectBecomesAStudyThatIsEqualButForTheListedLosses() {
        var back = loaded(accepted(QdpxFile.write(study)));
        assertThat(Said.plain(back, true)).isEqualTo(Said.plain(study, true));
        assertThat(back.guide()).isEmpty();
        assertThat(Said.heard(back)).isEqualTo(Said.heard(study));
        assertThat(back.texts())
                .extracting(CodedStudy.Text::text)
                .containsExactlyElementsOf(
                        study.texts().stream().map(CodedStudy.Text::text).toList());
    }

    @Test
    void theSameFileGivesOneStudyAlsoWhenItIsSentTwiceAtOnce() throws Exception {
        var file = OldArchive.write(titled("Tweemaal"));
        var sha = StudyArchive.sha256(file);
        int before = studies();
        var other = staff.signIn("onderzoeker", port);
        var path = path();
        other.get(path);
        visitor.get(path);
        try (var two = Executors.newFixedThreadPool(2)) {
            var answers = two.invokeAll(List.<Callable<HttpResponse<String>>>of(
                    () -> send(visitor, "/overnemen", file, fields(sha)),
                    () -> send(other, "/overnemen", file, fields(sha))));
            var places = new ArrayList<String>();
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(302);
                places.add(answer.get().headers().firstValue("Location").orElseThrow());
            }
            assertThat(places.getFirst()).isEqualTo(places.getLast());
        }
        assertThat(send(visitor, "/overnemen", file, fields(sha)).statusCode()).isEqualTo(302);
        assertThat(studies()).isEqualTo(before + 1);
    }

    @Test
    void anotherFileThanWasLookedAtIsShownAndNotTakenIn() {
        int before = studies();
        visitor.get(path());
        var answer = send(visitor, "/overnemen", OldArchive.write(study), fields("0".repeat(64)));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Dit is niet het bestand dat u bekeken hebt");
        assertThat(studies()).isEqualTo(before);
    }

    @Test
    void asksForWhatTheFileDoesNotHoldAndForTheWordThatNamesAreOut() {
        int before = studies();
        visitor.get(path());
        var file = OldArchive.write(study);
        var fields = fields(StudyArchive.sha256(file));
        fields.remove("bare");
        fields.putAll(Map.of("question", "", "legalBasis", "?", "destroyRawOn", "gisteren", "reason", "x".repeat(301)));
        var answer = send(visitor, "/overnemen", file, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#field-question\"", "href=\"#field-legalBasis\"", "href=\"#field-destroyRawOn\"")
                .contains("href=\"#field-bare\"", "href=\"#field-reason\"");
        fields.put("isAdmin", "true");
        assertThat(send(visitor, "/overnemen", file, fields).statusCode()).isEqualTo(400);
        assertThat(studies()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bel mij op 06-12345678.",
                "Mail naar jan.devries@voorbeeld.nl.",
                "Rekening NL91 ABNA 0417 1643 00."
            })
    void aTextWithNumbersOfPersonsDoesNotComeIn(String words) {
        int before = studies();
        visitor.get(path());
        var file = VendorFile.of("I: Wanneer?\nR: " + words + " En verder niets.\n", STANDARD)
                .selects("En verder niets", "En verder niets")
                .zip();
        var looked = visitor.upload(path(), "bestand", "x.qdpx", file);
        assertThat(looked.body())
                .contains("In dit bestand staat nog 1 ", "De namen staan er nog in")
                .doesNotContain("De namen zijn er al uit");
        var answer = send(visitor, "/overnemen", file, fields(StudyArchive.sha256(file)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(studies()).isEqualTo(before);
    }

    @Test
    void aPersonChoosesHowPlacesCountAndThenItComesIn() {
        visitor.get(path());
        var file = VendorFile.of(
                        "\uFEFFI: Wanneer?\r\nR: Mijn buurvrouw 🏠 zwaait, elke dag.\r\n",
                        new Reading(Reading.Unit.UTF_16, Reading.LineEnd.TWO, false, false))
                .selects("Mijn buurvrouw", "Mijn...")
                .selects("zwaait", "zwaait")
                .at(9_000, 9_004)
                .zip();
        var fields = fields(StudyArchive.sha256(file));
        var asked = send(visitor, "/overnemen", file, fields);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Bij een tekst moet u nog kiezen", "utf_16.one.mark.exclusive");
        fields.put("reading-22222222-aaaa-4aaa-8aaa-222222222222", "utf_16.one.mark.exclusive");
        var chosen = send(visitor, "", file, fields);
        assertThat(chosen.statusCode()).isEqualTo(200);
        assertThat(chosen.body()).doesNotContain("Hier moet een mens kiezen");
        var back = loaded(id(send(visitor, "/overnemen", file, fields)));
        assertThat(back.passages()).extracting(CodedStudy.Passage::quote).containsExactly("Mijn buurvrouw", "zwaait");
    }

    @Test
    void aCodebookComesBesideWhatIsThereAndOnlyOnce() {
        visitor.get(path());
        var first = study.codes().getFirst();
        var extra = new CodedStudy.Code(
                new UUID(7, 7), first.slug(), "Heel iets anders", "", "", null, "Nieuw.", "", "", "", false);
        var codes = new ArrayList<>(study.codes());
        codes.add(extra);
        var file = QdcFile.write(codes);
        assertThat(visitor.upload(path(), "bestand", "x.qdc", file).body())
                .contains("/codeboek\"")
                .doesNotContain("/overnemen\"");
        for (int time = 0; time < 2; time++) {
            var answer = send(visitor, "/codeboek", file, Map.of("sha256", StudyArchive.sha256(file)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            var now = loaded(study.study()).codes();
            assertThat(now).containsAll(study.codes()).hasSize(study.codes().size() + 1);
            assertThat(now).extracting(CodedStudy.Code::name).contains("Heel iets anders");
        }
        assertThat(rows("select count(*) from coding.codebook where study = '" + study.study()
                        + "' and fixed_at is null"))
                .isEqualTo(1);
        assertThat(loaded(study.study()).passages()).isEqualTo(study.passages());
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
    void aBadFileIsRefusedAtBothDoorsAndLeavesNothing(String content) {
        int before = studies();
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        visitor.get(path());
        for (var door : List.of("/overnemen", "/codeboek")) {
            var answer = send(visitor, door, bytes, fields(StudyArchive.sha256(bytes)));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("alert(1)", "passwd");
        }
        assertThat(studies()).isEqualTo(before);
    }

    @Test
    void aProjectThatDanglesOrPointsPastTheEndBringsOnlyWhatHasAPlace() {
        visitor.get(path());
        var file = VendorFile.of("I: Wanneer?\nR: Mijn buurvrouw zwaait elke dag naar mij.\n", STANDARD)
                .selects("Mijn buurvrouw", "Mijn buurvrouw")
                .coded("99999999-9999-4999-8999-999999999999")
                .zip();
        var fields = fields(StudyArchive.sha256(file));
        fields.put("reading-22222222-aaaa-4aaa-8aaa-222222222222", "code_points.one.text.exclusive");
        var back = loaded(id(send(visitor, "/overnemen", file, fields)));
        assertThat(back.passages()).isEmpty();
        assertThat(back.texts()).hasSize(1);
    }

    @Test
    void anArchiveThatHasNoRoomHereIsRefusedInWords() {
        int before = studies();
        visitor.get(path());
        var codes = study.codes().stream()
                .map(code -> new CodedStudy.Code(
                        code.id(), code.slug(), "n".repeat(81), "", "", null, "", "", "", "", false))
                .toList();
        var file = OldArchive.write(
                new CodedStudy(study.study(), "T", List.of(), List.of(), List.of(), codes, List.of(), List.of()));
        for (var door : List.of("/overnemen", "/codeboek")) {
            var answer = send(visitor, door, file, fields(StudyArchive.sha256(file)));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(study.codes().size() + " codes passen niet");
        }
        assertThat(studies()).isEqualTo(before);
    }

    @Test
    void whoCodesBlindOrHasAnotherRoleFindsNoDoor() {
        int before = studies();
        var file = OldArchive.write(study);
        var blind = staff.signIn("tweedecodeur", port);
        var adviser = staff.signIn(Role.POLICY_ADVISER, port);
        for (var door : List.of("/overnemen", "/codeboek")) {
            blind.get("/studies");
            assertThat(send(blind, door, file, fields(StudyArchive.sha256(file)))
                            .statusCode())
                    .isEqualTo(404);
            adviser.get("/");
            assertThat(send(adviser, door, file, fields(StudyArchive.sha256(file)))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(studies()).isEqualTo(before);
    }

    /** The sample study under another title: another file. */
    private CodedStudy titled(String title) {
        return new CodedStudy(
                study.study(),
                title,
                study.participants(),
                study.texts(),
                study.guide(),
                study.codes(),
                study.passages(),
                study.notes());
    }

    private String path() {
        return "/studies/" + study.study() + "/uitwisselen";
    }

    /** Looks at a file as a person does and takes it in with what the page asks. */
    private UUID accepted(byte[] file) {
        visitor.get(path());
        var looked = visitor.upload(path(), "bestand", "studie.zip", file);
        var sha = SHA.matcher(looked.body());
        assertThat(sha.find()).as(looked.body()).isTrue();
        return id(send(visitor, "/overnemen", file, fields(sha.group(1))));
    }

    private static UUID id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var place = answer.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }

    private HttpResponse<String> send(Visitor by, String door, byte[] file, Map<String, String> fields) {
        return by.uploadAll(path() + door, fields, "bestand", Map.of("studie.zip", file));
    }

    private static Map<String, String> fields(String sha) {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        return new LinkedHashMap<>(Map.of(
                "sha256",
                sha,
                "title",
                "Overgenomen",
                "question",
                "Wat betekent integratie?",
                "legalBasis",
                "Toestemming",
                "destroyRawOn",
                today.plusYears(1).toString(),
                "destroyWorkOn",
                today.plusYears(5).toString(),
                "bare",
                "true",
                "reason",
                "Eigen archief"));
    }

    private CodedStudy loaded(UUID id) {
        return context.getBean(Access.class)
                .as(
                        researcher,
                        "/test",
                        () -> context.getBean(CodedStudies.class)
                                .load(id, Which.settled())
                                .orElseThrow());
    }

    private int studies() {
        return rows("select count(*) from studies.study");
    }

    private int rows(String sql) {
        return database.owner().sql(sql).query(Integer.class).single();
    }
}
