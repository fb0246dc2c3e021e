package nl.geland.app.qda;

import static nl.geland.app.qda.StudyArchiveTests.parts;
import static nl.geland.app.qda.StudyArchiveTests.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.geland.app.Geland;
import nl.geland.app.coding.CodedStudies;
import nl.geland.app.coding.CodingSamples;
import nl.geland.app.coding.Which;
import nl.geland.app.findings.FindingSamples;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The worked sample study goes out as an archive, is taken in over HTTP, and goes out again as the same. */
@RealDatabase
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WholeArchiveTests {

    private static final Path FOLDER = Path.of("../samples/stemmen");
    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final TestDatabase database;
    private final Staff staff;
    private final ApplicationContext context;
    private Viewer researcher;
    private UUID study = new UUID(0, 0);
    private Visitor visitor = Visitor.at(0);

    @LocalServerPort
    private int port;

    WholeArchiveTests(TestDatabase database, @Autowired ApplicationContext context) {
        this.database = database;
        this.staff = new Staff(database);
        this.context = context;
        this.researcher = staff.viewer(Role.RESEARCHER);
    }

    @BeforeEach
    void load() {
        researcher = staff.add("onderzoeker", Role.RESEARCHER, null);
        staff.add("tweedecodeur", Role.RESEARCHER, null);
        staff.add("beleidsadviseur", Role.POLICY_ADVISER, null);
        var factory = context.getAutowireCapableBeanFactory();
        factory.createBean(StudySamples.class).load(FOLDER);
        factory.createBean(CodingSamples.class).load(FOLDER);
        factory.createBean(FindingSamples.class).load(FOLDER);
        study = database.owner()
                .sql("select id from studies.study where synthetic")
                .query(UUID.class)
                .single();
        visitor = staff.signIn("onderzoeker", port);
    }

    @Test
    void aStudyComesBackWholeAndGoesOutAgainAsTheSame() {
        addWhatTheSampleDoesNotHave();
        var file = archive(study);
        var before = whole(file);
        var told = WholeStudy.of(before);
        assertThat(WholeStudy.empty(told))
                .as("parts that this says nothing about")
                .isEmpty();
        var back = whole(archive(accepted(file)));
        var again = WholeStudy.of(back);
        told.forEach((part, lines) -> assertThat(again.get(part)).as(part).isEqualTo(lines));
        // who did nothing but approve quotes is in the first file only, as approvals are not taken over
        assertThat(back.about().people()).hasSize(before.about().people().size() - 1);
        assertThat(back.about().self()).isEqualTo(researcher.id());
        assertThat(back.findings().approvals()).isEmpty();
        assertThat(back.findings().reports())
                .allMatch(report -> report.publicHtml().isEmpty());
        assertThat(read(file).losses())
                .extracting(Loss::what)
                .contains(Lost.PEOPLE, Lost.OUT_OF_WORK, Lost.APPROVALS, Lost.PUBLIC_TEXTS, Lost.RELEASES);
    }

    @Test
    void theWorkOfOthersStandsUnderALetterThatCannotSignIn() {
        var back = accepted(archive(study));
        assertThat(database.owner()
                        .sql("""
                                select distinct u.name from coding.coding c join identity.users u on u.id = c.coder
                                where c.study = :study and not u.active and u.password_hash is null and u.placeholder is not null
                                """)
                        .param("study", back)
                        .query(String.class)
                        .list())
                .containsExactly("Codeur B");
        var page = visitor.get("/studies/" + back + "/bevindingen");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(visitor.get("/studies/" + back + "/overeenstemming").statusCode())
                .isEqualTo(visitor.get("/studies/" + study + "/overeenstemming").statusCode());
        int letters = rows("select count(*) from identity.users where placeholder is not null");
        accepted(archive(back));
        assertThat(rows("select count(*) from identity.users where placeholder is not null"))
                .isEqualTo(letters);
        assertThat(rows("select count(*) from findings.release r where r.study = '" + back + "'"))
                .isZero();
    }

    @Test
    void theOfficeDocumentOfAReportIsMadeOfTheSameTextAndIsTheSame() {
        var back = accepted(archive(study));
        var sql = "select docx from findings.report where study = :study and version = 1";
        assertThat(database.owner()
                        .sql(sql)
                        .param("study", back)
                        .query(byte[].class)
                        .single())
                .isEqualTo(database.owner()
                        .sql(sql)
                        .param("study", study)
                        .query(byte[].class)
                        .single());
    }

    @Test
    void theWorkOfASecondCoderWhoIsNotDoneStaysBehindAndThePageSaysSo() {
        var second = database.owner()
                .sql("select id from identity.users where sign_in_name = 'tweedecodeur'")
                .query(UUID.class)
                .single();
        var source = database.owner()
                .sql("""
                        update coding.task set done_at = null where coder = :second and source = (
                            select c.source from coding.coding c where c.study = :study and c.coder = :second order by c.source limit 1)
                        returning source
                        """)
                .param("second", second)
                .param("study", study)
                .query(UUID.class)
                .single();
        var whole = whole(archive(study));
        assertThat(whole.coding().codings())
                .filteredOn(one -> one.source().equals(source))
                .isNotEmpty()
                .allMatch(one -> one.coder().equals(researcher.id()));
        assertThat(whole.coding().tasks())
                .filteredOn(one -> one.source().equals(source))
                .allMatch(one -> one.coder().equals(researcher.id()));
        assertThat(whole.coding().settled()).noneMatch(one -> one.source().equals(source));
        assertThat(whole.about().leftOut().textsStillBlind()).isEqualTo(1);
        assertThat(whole.losses()).contains(new Loss(Lost.BLIND_WORK, 1));
        assertThat(visitor.get(path()).body()).contains("Bij 1 tekst is een ander nog blind aan het coderen.");
        var blind = staff.signIn("tweedecodeur", port);
        assertThat(blind.get(path() + "/archive").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageSaysWhatDoesNotComeBackAndFillsInThePlan() {
        visitor.get(path());
        var looked = visitor.upload(path(), "bestand", "x.zip", archive(study)).body();
        assertThat(looked)
                .contains("Alles uit dit archief komt terug, behalve", "Goedkeuringen van citaten", "De openbare tekst")
                .contains("ieder ander dan wie het archief meenam krijgt een letter", "Wat openbaar is gemaakt")
                .contains("Openbaar wordt er niets.");
        var question = whole(archive(study)).study().plan().question();
        assertThat(looked).contains(question.substring(0, 20));
        assertThat(visitor.get(path() + "/archive").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    work.json     | "code" : "@"          | "code" : "*"                 | NOT_SOUND
                    work.json     | "source" : "@"        | "source" : "*"               | NOT_SOUND
                    work.json     | "startAt" : #         | "startAt" : 99999999         | NOT_SOUND
                    work.json     | "startAt" : #         | "startAt" : -1               | NOT_SOUND
                    work.json     | "startAt" : #         | "startAt" : 1e99             | NOT_SOUND
                    work.json     | "quote" : ".*"        | "quote" : "Iets heel anders" | NOT_SOUND
                    work.json     | "textVersion" : #     | "textVersion" : 7            | NOT_SOUND
                    work.json     | "coder" : "@"         | "coder" : null               | NOT_SOUND
                    plan.json     | "participant" : "@"   | "participant" : "*"          | NOT_SOUND
                    plan.json     | "question" : ".*"     | "question" : "\\\\u0000"     | NOT_SOUND
                    plan.json     | "question" : ".*"     | "question" : "\\\\ud800"     | NOT_SOUND
                    plan.json     | "plan" :              | "plann" :                    | NOT_SOUND
                    findings.json | "coding" : "@"        | "coding" : "*"               | NOT_SOUND
                    findings.json | "html" : "<           | "html" : "<script>1</script> | NOT_SOUND
                    findings.json | "sha256" : "..        | "sha256" : "00               | NOT_SOUND
                    about.json    | "self" : "@"          | "self" : "*"                 | NOT_SOUND
                    about.json    | "people" : .          | "people" : [ "*",            | NOT_SOUND
                    about.json    | "releases" : #        | "releases" : -4              | NOT_SOUND
                    """)
    void refusesAPartThatRefersToNothingOrSaysWhatCannotBe(String part, String from, String to, QdaReason reason)
            throws IOException {
        var pattern = from.replace("\"@\"", "\"" + ID + "\"").replace("#", "-?\\d+");
        var changed = changed(part, text -> text.replaceFirst(pattern, to.replace("*", new UUID(7, 7).toString())));
        assertThatThrownBy(() -> read(changed))
                .isInstanceOfSatisfying(
                        QdaRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void refusesPartsTooFewAndTooManyAndMorePeopleThanThereAreLetters() throws IOException {
        var parts = parts(archive(study));
        parts.remove(StudyArchive.MANIFEST);
        var fewer = new LinkedHashMap<>(parts);
        fewer.remove("findings.json");
        refused(StudyArchive.zip(2, fewer), QdaReason.CHANGED);
        var more = new LinkedHashMap<>(parts);
        more.put("raw.json", new byte[] {'{', '}'});
        refused(StudyArchive.zip(2, more), QdaReason.CHANGED);
        var people = new StringBuilder("\"people\" : [");
        for (int at = 0; at < 30; at++) {
            people.append("\"").append(new UUID(8, at)).append("\",");
        }
        refused(
                changed("about.json", text -> text.replaceFirst("\"people\" : \\[", people.toString())),
                QdaReason.TOO_MANY);
    }

    /** Each of these is sound by itself; that it cannot be here shows only in the database or when parts are laid beside each other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    work.json     | "statement" : "GENERAL" | "statement" : "NORM"
                    work.json     | "elicited" : "[A-Z]+"   | "elicited" : "WHATEVER"
                    work.json     | "certainty" : #         | "certainty" : 9
                    plan.json     | "scope" : "[A-Z]+"      | "scope" : "EVERYTHING"
                    plan.json     | "language" : "nl"       | "language" : "~"
                    plan.json     | "heldOn" : "....        | "heldOn" : "1999
                    plan.json     | "pseudonym" : "..       | "pseudonym" : "XX
                    findings.json | "claim" : "             | "claim" : "~
                    findings.json | "side" : "FOR"          | "side" : "BESIDE"
                    """)
    void whatCannotBeHereIsRefusedAndLeavesNothing(String part, String from, String to) throws IOException {
        int studies = rows("select count(*) from studies.study");
        int people = rows("select count(*) from identity.users");
        var file = changed(part, text -> text.replaceAll(from.replace("#", "\\d+"), to.replace("~", "x".repeat(700))));
        var answer = send(file);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("klopt niet met zichzelf");
        assertThat(rows("select count(*) from studies.study")).isEqualTo(studies);
        assertThat(rows("select count(*) from identity.users")).isEqualTo(people);
    }

    @Test
    void aReferenceToAThingOfAnotherKindIsRefusedAndLeavesNothing() throws IOException {
        int studies = rows("select count(*) from studies.study");
        var source = whole(archive(study)).study().sources().getFirst().id();
        var file = changed(
                "plan.json", text -> text.replaceFirst("\"participant\" : \"" + ID, "\"participant\" : \"" + source));
        assertThat(send(file).statusCode()).isEqualTo(422);
        assertThat(rows("select count(*) from studies.study")).isEqualTo(studies);
    }

    @Test
    void whateverIsChangedInAnArchiveItIsReadOrRefusedAndNothingElse() throws IOException {
        var lot = new Random(20261126);
        var parts = parts(archive(study));
        parts.remove(StudyArchive.MANIFEST);
        var names = java.util.List.of("about.json", "plan.json", "work.json", "findings.json");
        for (int round = 0; round < 60; round++) {
            var changed = new LinkedHashMap<>(parts);
            var name = names.get(round % names.size());
            var bytes = Objects.requireNonNull(changed.get(name)).clone();
            for (int n = 1 + lot.nextInt(3); n > 0; n--) {
                bytes[lot.nextInt(bytes.length)] = (byte) "0\"}{[]a,:-9".charAt(lot.nextInt(11));
            }
            changed.put(name, bytes);
            try {
                read(StudyArchive.zip(2, changed));
            } catch (QdaRefusal refusal) {
                assertThat(refusal.reason()).isNotEqualTo(QdaReason.UNREADABLE);
            }
        }
    }

    /** An older version of a text, a talk somebody withdrew from, a step, a consent that was withdrawn, a coding that was taken away. */
    private void addWhatTheSampleDoesNotHave() {
        for (var sql : java.util.List.of(
                "insert into studies.step (study, due_on, text, done_on) select id, '2026-09-01', 'Gesprekken', '2026-09-03' from studies.study where synthetic",
                "insert into studies.source (study, number, kind, title, held_on, language, interpreter, out_since) select id, 90, 'INTERVIEW', 'Interview 90', '2026-03-01', 'ti', true, now() from studies.study where synthetic",
                "insert into studies.consent (participant, scope, given_on, withdrawn_on) select p.id, 'REUSE', '2026-01-02', '2026-02-03' from studies.participant p join studies.study s on s.id = p.study and s.synthetic order by p.pseudonym limit 1",
                "update studies.source set language = 'ar', interpreter = true where number = 4",
                "insert into studies.text_version (source, version, text, sha256, made_at, made_by, reason) select source, 2, text, sha256, now(), made_by, 'Nog een woord' from studies.text_version v join studies.source s on s.id = v.source where s.number = 1",
                "insert into studies.turn (source, version, number, speaker, interviewer, start_at, end_at, heard_from, heard_to) select t.source, 2, t.number, t.speaker, t.interviewer, t.start_at, t.end_at, t.heard_from, t.heard_to from studies.turn t join studies.source s on s.id = t.source where s.number = 1",
                "insert into coding.settlement (source, turn, code, outcome, note, by_user, at) select c.source, 1, c.code, 'NOT_CODED', 'Samen besloten', c.coder, now() from coding.coding c join studies.study s on s.id = c.study and s.synthetic where not exists (select from coding.task t where t.source = c.source and t.done_at is null) order by c.source, c.start_at, c.id limit 1",
                "update coding.coding set text_version = 2, version = version + 1, event = 'REANCHORED', changed_at = now(), changed_by = null where source = (select id from studies.source where number = 1)",
                "update coding.coding set state = 'REMOVED', version = version + 1, event = 'REMOVED', changed_at = now() where id = (select id from coding.coding where source = (select id from studies.source where number = 2) and not exists (select from findings.quote q where q.coding = coding.coding.id) and not exists (select from findings.finding_passage q where q.coding = coding.coding.id) order by start_at, id limit 1)")) {
            database.owner().sql(sql).update();
        }
    }

    private byte[] archive(UUID id) {
        return context.getBean(Access.class).as(researcher, "/test", () -> {
            var coded = context.getBean(CodedStudies.class)
                    .load(id, Which.settled())
                    .orElseThrow();
            return StudyArchive.write(coded, context.getBean(WholeOut.class).of(researcher, coded));
        });
    }

    private static Whole whole(byte[] file) {
        return Objects.requireNonNull(read(file).whole());
    }

    private static void refused(byte[] file, QdaReason reason) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        QdaRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    /** The archive with something else in one part, and a manifest that knows of it. */
    private byte[] changed(String part, UnaryOperator<String> change) throws IOException {
        var parts = new LinkedHashMap<>(parts(archive(study)));
        parts.remove(StudyArchive.MANIFEST);
        var before = new String(Objects.requireNonNull(parts.get(part)), StandardCharsets.UTF_8);
        var after = change.apply(before);
        assertThat(after).as(part).isNotEqualTo(before);
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        return StudyArchive.zip(2, parts);
    }

    private UUID accepted(byte[] file) {
        var answer = send(file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var place = answer.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }

    /** Takes a file in with the plan as it stands in the sample study. */
    private HttpResponse<String> send(byte[] file) {
        var plan = whole(archive(study)).study().plan();
        visitor.get(path());
        var fields = new LinkedHashMap<String, String>(Map.of(
                "sha256", StudyArchive.sha256(file),
                "title", plan.title(),
                "question", plan.question(),
                "legalBasis", plan.legalBasis(),
                "destroyRawOn", plan.destroyRawOn().toString(),
                "destroyWorkOn", plan.destroyWorkOn().toString(),
                "bare", "true",
                "reason", "Eigen archief"));
        return visitor.uploadAll(path() + "/overnemen", fields, "bestand", Map.of("studie.zip", file));
    }

    private String path() {
        return "/studies/" + study + "/uitwisselen";
    }

    private int rows(String sql) {
        return database.owner().sql(sql).query(Integer.class).single();
    }
}
