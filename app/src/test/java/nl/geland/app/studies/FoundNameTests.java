package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.geland.app.Geland;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A name that was missed and stands in findings, reports, on public pages and in texts of colleagues when it is found, over HTTP. */
@RealDatabase
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FoundNameTests {

    private static final String NAME = "Qoxbarrel";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern RELEASE = Pattern.compile("name=\"release\" value=\"([0-9a-f-]+)\"");
    private static final Pattern PLACE = Pattern.compile("/rapporten/namen/([0-9a-f-]{36})\"");
    private static final String TEXT = """
            I: Wie helpt u het meest?
            R: Dat is Qoxbarrel van hiernaast. Zij helpt mij met taal. Verder eigenlijk niemand.
            I: En bij de gemeente?
            R: Daar helpt niemand mij met taal.
            """;

    private final TestDatabase database;
    private final Staff staff;
    private Visitor olga = Visitor.at(0);
    private Visitor bea = Visitor.at(0);
    private String study = "";
    private String source = "";

    @LocalServerPort
    private int port;

    FoundNameTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    @Test
    void aNameFoundLaterIsReplacedWhereTheTeamWroteItAndOffThePublicPageUntilSomebodyDecides() {
        aFindingAndASummaryWithTheName();
        var report = Bureau.location(olga.post(study + "/rapporten", "unfinished", "true"));
        var address = published(report);
        elsewhere();
        var stranger = Visitor.at(port);
        assertThat(stranger.get(address).body()).contains(NAME);
        assertThat(stranger.get("/openbaar/rapporten").body()).contains(address);

        pointOut();
        assertThat(stranger.get(address).statusCode())
                .as("off the page at once")
                .isEqualTo(404);
        assertThat(olga.post(source + "/namen/toepassen").statusCode()).isEqualTo(302);

        assertThat(stranger.get(address).statusCode())
                .as("off the page at once")
                .isEqualTo(404);
        assertThat(stranger.get("/openbaar/rapporten").body()).doesNotContain(address, NAME);
        assertThat(holds("findings.finding_version t join findings.finding f on f.id = t.finding and f.study = :study"))
                .isZero();
        assertThat(holds("(select * from findings.summary where study = :study) t"))
                .isZero();
        assertThat(holds("(select * from findings.report where study = :study) t"))
                .isZero();
        assertThat(one("select count(*)::text from disclosure.text_release where content like '%" + NAME
                        + "%' and subject like 'report%'"))
                .isEqualTo("0");
        assertThat(olga.get(study + "/bevindingen").body())
                .contains("[PERSOON-1] helpt")
                .doesNotContain(NAME);
        assertThat(olga.get(report).body()).contains("[persoon] helpt").doesNotContain(NAME);
        assertThat(olga.get(report + ".docx").statusCode()).isEqualTo(200);
        assertThat(one(
                        "select bool_and(encode(sha256(convert_to(html, 'UTF8')), 'hex') = sha256)::text from findings.report "
                                + "where study = :study"))
                .as("the report is whole")
                .isEqualTo("true");
        assertThat(one("select w.reason from findings.withdrawal w join findings.release r on r.id = w.release "
                        + "where r.study = :study"))
                .startsWith("Er is een naam gevonden");
        decidedByAPerson(report, address);
    }

    /** The list names places and tags and no name; each place is decided on once, and the report can be made public again. */
    private void decidedByAPerson(String report, String address) {
        var page = olga.get(study + "/rapporten/namen").body();
        assertThat(page)
                .doesNotContain(NAME)
                .contains(
                        "Bevinding 1, versie 1", "Bevinding 1, versie 2", "Samenvatting, versie 1", "Rapport, versie 1")
                .contains("Openbaar rapport", report + "/openbaar", "Openbare tekst", "[PERSOON-1]")
                .contains("Vraag van bewoners", "Belemmering aan het loket", "/belemmeringen/");
        assertThat(olga.get(study + "/rapporten").body()).contains("Op 4 plekken moet iemand kijken.");
        assertThat(one(
                        "select count(*)::text from disclosure.text_withdrawal w join disclosure.text_release t on t.number = w.text "
                                + "where t.subject = 'wijk'"))
                .as("public text of a colleague")
                .isEqualTo("1");
        var found = PLACE.matcher(page);
        assertThat(found.find()).isTrue();
        var place = study + "/rapporten/namen/" + found.group(1);
        var outsider = staff.signIn(Role.POLICY_ADVISER, port);
        assertThat(outsider.get(study + "/rapporten/namen").statusCode()).isEqualTo(404);
        assertThat(outsider.post(place, "outcome", "gone").statusCode()).isEqualTo(404);
        assertThat(olga.post(place, "outcome", "maybe").statusCode()).isEqualTo(400);
        assertThat(olga.post(place).statusCode()).isEqualTo(400);
        assertThat(olga.post(place, "outcome", "gone", "version", "1").statusCode())
                .isEqualTo(400);
        assertThat(olga.post(study + "/rapporten/namen/" + UUID.randomUUID(), "outcome", "gone")
                        .statusCode())
                .isEqualTo(404);
        assertThat(olga.post(place, "outcome", "other").statusCode()).isEqualTo(302);
        assertThat(bea.post(place, "outcome", "gone").statusCode())
                .as("decided before")
                .isEqualTo(409);
        assertThat(Visitor.at(port).get(address).statusCode())
                .as("a decision is not a release")
                .isEqualTo(404);
        assertThat(Visitor.at(port).get(published(report)).body())
                .contains("[persoon] helpt")
                .doesNotContain(NAME);
    }

    @Test
    void aWordThatIsNoNameIsLeftWhereTheTeamWroteIt() {
        aFindingAndASummaryWithTheName();
        assertThat(olga.post(source + "/ruw", "reason", "Een plaats bleef staan")
                        .statusCode())
                .isEqualTo(302);
        assertThat(olga.post(source + "/namen", "words", "hiernaast", "kind", "place")
                        .statusCode())
                .isEqualTo(302);
        assertThat(olga.post(source + "/namen/toepassen").statusCode()).isEqualTo(302);
        assertThat(one("select count(*)::text from findings.found_name where study = :study"))
                .isEqualTo("0");
        assertThat(olga.get(study + "/bevindingen").body()).contains(NAME, "hiernaast");
    }

    private void aFindingAndASummaryWithTheName() {
        var bureau = new Bureau(staff, port);
        var mark = UUID.randomUUID().toString().substring(0, 8);
        olga = bureau.researcher("olga." + mark);
        study = bureau.begin(olga, "Wie helpt");
        staff.add("bea." + mark, Role.POLICY_ADVISER, null);
        assertThat(olga.post(study + "/leden", "member", "bea." + mark, "part", "team")
                        .statusCode())
                .isEqualTo(302);
        bea = staff.signIn("bea." + mark, port);
        var speaker = Bureau.id(bureau.participant(olga, study, "newcomer", ""));
        source = bureau.talk(olga, study, speaker, TEXT);
        Bureau.redact(olga, source, List.of());
        olga.post(
                study + "/codeboek",
                Bureau.pairs(
                        Map.of("name", "Steun", "definition", "Hulp."),
                        "nameEn",
                        "theme",
                        "beneath",
                        "useWhen",
                        "notWhen",
                        "example"));
        var code = one("select id::text from coding.code where study = :study");
        var fields = Map.of(
                "turn",
                "2",
                "textVersion",
                "1",
                "quote",
                "Zij helpt mij",
                "code",
                code,
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
                .isEqualTo(302);
        assertThat(olga.post(source + "/klaar", "klaar", "true").statusCode()).isEqualTo(302);
        var finding = Bureau.location(olga.post(
                study + "/bevindingen/nieuw",
                "claim",
                NAME + " helpt veel.",
                "evidence",
                "Zij woont hiernaast.",
                "looked",
                "true",
                "limits",
                "Wij hoorden één mens."));
        assertThat(olga.post(
                                finding,
                                "version",
                                "1",
                                "claim",
                                NAME + " helpt het meest.",
                                "evidence",
                                "Zij woont hiernaast.",
                                "looked",
                                "true",
                                "limits",
                                "Wij hoorden één mens.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(olga.post(
                                study + "/bevindingen/passages",
                                "finding",
                                finding.substring(finding.lastIndexOf('/') + 1),
                                "passage",
                                one("select id::text from coding.coding where study = :study"),
                                "side",
                                "for")
                        .statusCode())
                .isEqualTo(302);
        assertThat(olga.post(
                                study + "/rapporten/samenvatting",
                                "version",
                                version(study + "/rapporten"),
                                "asked",
                                "Wie helpt?",
                                "found",
                                NAME + " helpt.",
                                "unknown",
                                "Veel.",
                                "next",
                                "Meer.")
                        .statusCode())
                .isEqualTo(302);
    }

    /** What colleagues wrote with the same name, and made public. */
    private void elsewhere() {
        run("insert into perspectives.obstacle (kind, reported_at, what, area, level, frequency) "
                + "values ('STAFF', now(), 'Bel Qoxbarrel.', '', 'CITY', 'ONCE')");
        run("insert into areas.area (slug, name) values ('qox', 'Qoxwijk')");
        run("insert into areas.meeting (area) select id from areas.area where slug = 'qox'");
        run("insert into areas.question (meeting, asked) select m.id, 'Waarom alleen Qoxbarrel?' from areas.meeting m "
                + "join areas.area a on a.id = m.area where a.slug = 'qox'");
        run(
                "insert into disclosure.text_release (subject, item, part, content, released_at, released_by, reason) "
                        + "select 'wijk', uuidv7(), 'vraag', 'Waarom alleen Qoxbarrel?', now(), u.id, 'Gevraagd.' from identity.users u limit 1");
    }

    /** Makes a version public by two people; gives its public address. */
    private String published(String report) {
        assertThat(olga.post(report + "/openbaar/voorstel", "reason", "De raad vroeg erom.")
                        .statusCode())
                .isEqualTo(302);
        var found = RELEASE.matcher(bea.get(report + "/openbaar").body());
        assertThat(found.find()).isTrue();
        assertThat(bea.post(report + "/openbaar/vrijgave", "release", found.group(1))
                        .statusCode())
                .isEqualTo(302);
        return "/openbaar/rapporten/" + found.group(1);
    }

    private void pointOut() {
        assertThat(olga.post(source + "/ruw", "reason", "Een naam is blijven staan")
                        .statusCode())
                .isEqualTo(302);
        assertThat(olga.post(source + "/namen", "words", NAME, "kind", "person").statusCode())
                .isEqualTo(302);
    }

    private String version(String path) {
        var found = VERSION.matcher(olga.get(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int holds(String table) {
        return Integer.parseInt(one("select count(*)::text from " + table + " where t::text like '%" + NAME + "%'"));
    }

    private String one(String sql) {
        return database.owner()
                .sql(sql)
                .param("study", UUID.fromString(Bureau.id(study)))
                .query(String.class)
                .single();
    }

    private void run(String sql) {
        assertThat(database.owner().sql(sql).update()).isEqualTo(1);
    }
}
