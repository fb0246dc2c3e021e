package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
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
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A name that was missed and coded, over HTTP: once it is taken out it stands nowhere any more, and the codings stand where they stood. */
@RealDatabase
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MissedNameTests {

    private static final String NAME = "Qoxbarrel";
    private static final String TEXT = """
            I: Wie helpt u het meest?
            R: Dat is Qoxbarrel van hiernaast. Zij helpt mij met taal. En Qoxbarrel helpt mij met werk. Verder eigenlijk niemand.
            I: En bij de gemeente?
            R: Daar helpt niemand mij met taal.
            """;

    private final TestDatabase database;
    private final Staff staff;
    private Bureau bureau;
    private Visitor olga = Visitor.at(0);
    private String study = "";
    private String source = "";
    private String code = "";

    @LocalServerPort
    private int port;

    MissedNameTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
        this.bureau = new Bureau(staff, 0);
    }

    @BeforeEach
    void aTalkIsCodedWithTheNameStillInIt() {
        bureau = new Bureau(staff, port);
        var mark = UUID.randomUUID().toString().substring(0, 8);
        olga = bureau.researcher("olga." + mark);
        study = bureau.begin(olga, "Wie helpt");
        bureau.admit(olga, study, "tess." + mark);
        var speaker = Bureau.id(bureau.participant(olga, study, "newcomer", ""));
        source = bureau.talk(olga, study, speaker, TEXT);
        Bureau.redact(olga, source, List.of());
        olga.post(
                study + "/codeboek",
                "name",
                "Steun",
                "nameEn",
                "",
                "theme",
                "",
                "beneath",
                "",
                "definition",
                "Hulp.",
                "useWhen",
                "",
                "notWhen",
                "",
                "example",
                "");
        code = one("select id::text from coding.code where study = :study");
        var tess = staff.signIn("tess." + mark, port);
        for (var quote : List.of(NAME + " helpt mij", "barrel helpt", "mij met werk", "Zij helpt mij")) {
            coded(olga, 2, quote);
        }
        coded(olga, 4, "niemand mij met taal");
        coded(tess, 2, "En " + NAME);
        assertThat(olga.post(
                                source + "/memos",
                                "turn",
                                "2",
                                "memo",
                                "Vraag naar " + NAME + ".",
                                "request",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(302);
        changedRemovedAndLoose();
    }

    @Test
    void aNameTakenOutAfterCodingStandsInNoTableAndCodingsSayWhatStandsThereNow() {
        assertThat(clear())
                .contains(
                        "studies.text_version",
                        "coding.coding",
                        "coding.coding_event",
                        "coding.memo",
                        "coding.settlement",
                        "findings.quote");
        var before = one("select count(*)::text from coding.coding_event");

        takeOut();

        assertThat(clear()).isEmpty();
        assertThat(fragments())
                .as("parts of the name at the edge of what was kept")
                .isZero();
        assertThat(quotes())
                .containsExactly(
                        "En [PERSOON-1]|PLACED",
                        "Zij helpt mij|PLACED",
                        "[PERSOON-1] helpt|PLACED",
                        "[PERSOON-1] helpt mij|REMOVED",
                        "mij met werk|LOOSE",
                        "niemand mij met taal|PLACED");
        assertThat(database.owner()
                        .sql("""
                select bool_and(c.text_version = 2 and substr(t.text, c.start_at + 1, c.end_at - c.start_at) = c.quote
                    and substr(t.text, greatest(c.start_at - 32, 0) + 1, least(c.start_at, 32)) = c.before
                    and substr(t.text, c.end_at + 1, 32) = c.after)
                from coding.coding c join studies.text_version t on t.source = c.source and t.version = 2
                where c.source = :source
                """)
                        .param("source", id(source))
                        .query(Boolean.class)
                        .single())
                .as("each at its place, with what stands around it")
                .isTrue();
        assertThat(one("select text from coding.memo where study = :study")).isEqualTo("Vraag naar [PERSOON-1].");
        assertThat(one("select words || version from findings.quote where study = :study"))
                .isEqualTo("[PERSOON-1] helpt2");
        assertThat(Integer.parseInt(one("select count(*)::text from coding.coding_event")))
                .as("no version of a coding went")
                .isGreaterThan(Integer.parseInt(before));
        assertThat(olga.get(source + "/coderen").body()).contains("[PERSOON-1]").doesNotContain(NAME);
        assertThat(olga.get(study + "/los").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasTakenBackComesBackWithoutTheName() {
        takeOut();
        for (int step = 0; step < 4; step++) {
            assertThat(olga.post(source + "/ongedaan").statusCode()).isEqualTo(302);
        }
        assertThat(clear()).isEmpty();
        assertThat(quotes()).contains("[PERSOON-1] helpt mij|PLACED");
    }

    @Test
    void takingTheNameOutAgainChangesNothingMore() {
        takeOut();
        var kept = one("select string_agg(version || quote, ',' order by id) from coding.coding where study = :study");
        assertThat(olga.post(source + "/namen/toepassen").statusCode()).isEqualTo(302);
        assertThat(one("select string_agg(version || quote, ',' order by id) from coding.coding where study = :study"))
                .isEqualTo(kept);
    }

    @Test
    void whoStillReadsTheOldTextCannotCodeIt() {
        takeOut();
        var answer = post(olga, 2, "Verder eigenlijk niemand");
        assertThat(answer).isEqualTo(422);
        assertThat(quotes()).hasSize(6);
    }

    /** One coding is changed, then removed; one is loose; one was settled on; one is proposed as a quote. */
    private void changedRemovedAndLoose() {
        var coding = one("select id::text from coding.coding where quote like '% helpt mij' and quote like 'Qox%' "
                + "and study = :study");
        assertThat(olga.post(study + "/coderingen/" + coding + "/weg", "version", "1")
                        .statusCode())
                .isEqualTo(302);
        run("update coding.coding set state = 'LOOSE', loose_why = 'SEVERAL', version = 2, event = 'LOOSENED' "
                + "where quote = 'mij met werk' and study = :study");
        run("insert into coding.settlement (source, turn, code, outcome, note, by_user, at) "
                + "select c.source, 2, c.code, 'NOT_CODED', 'Qoxbarrel telt niet', c.coder, now() "
                + "from coding.coding c where c.study = :study limit 1");
        run(
                "insert into findings.quote (study, coding, participant, words, shows_group, shows_organisation, shows_area, "
                        + "shows_experience, shows_language, proposed_at) "
                        + "select c.study, c.id, p.id, 'Qoxbarrel helpt', false, false, false, false, false, now() "
                        + "from coding.coding c join studies.participant p on p.study = c.study "
                        + "where c.study = :study and c.quote = 'barrel helpt'");
    }

    private void takeOut() {
        assertThat(olga.post(source + "/ruw", "reason", "Een naam is blijven staan")
                        .statusCode())
                .isEqualTo(302);
        assertThat(olga.post(source + "/namen", "words", NAME, "kind", "person").statusCode())
                .isEqualTo(302);
        assertThat(olga.post(source + "/namen/toepassen").statusCode()).isEqualTo(302);
    }

    private void coded(Visitor by, int turn, String quote) {
        assertThat(post(by, turn, quote)).as(quote).isEqualTo(302);
    }

    private int post(Visitor by, int turn, String quote) {
        var fields = new LinkedHashMap<>(Map.of("turn", String.valueOf(turn), "textVersion", "1", "quote", quote));
        fields.putAll(Map.of("code", code, "statement", "example", "joint", "", "own", "", "elicited", "spontaneous"));
        fields.putAll(Map.of("certainty", "2", "level", "", "actor", "", "concerns", "", "relation", ""));
        fields.put("request", UUID.randomUUID().toString());
        var pairs = new ArrayList<String>();
        fields.forEach((name, value) -> pairs.addAll(List.of(name, value)));
        return by.post(source + "/coderen", pairs.toArray(String[]::new)).statusCode();
    }

    private List<String> quotes() {
        return database.owner()
                .sql(
                        "select quote || '|' || state from coding.coding where study = :study order by quote collate \"C\"")
                .param("study", id(study))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private int fragments() {
        return Integer.parseInt(one("""
                select count(*)::text from (
                    select concat_ws('|', quote, before, after) as words from coding.coding
                    union all
                    select concat_ws('|', row ->> 'quote', row ->> 'before', row ->> 'after') from coding.coding_event) kept
                where words ilike '%barrel%' or words ilike '%qox%'
                """));
    }

    /** The tables of which a row holds the name, as letters or as bytes. */
    private List<String> clear() {
        var tables = database.owner()
                .sql("""
                select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """)
                .query((row, number) -> row.getString(1))
                .list();
        var bytes = HexFormat.of().formatHex(NAME.getBytes(StandardCharsets.UTF_8));
        return tables.stream()
                .filter(table -> !one("select count(*)::text from " + table + " t where t::text like '%" + NAME
                                + "%' or t::text like '%" + bytes + "%'")
                        .equals("0"))
                .toList();
    }

    private String one(String sql) {
        return database.owner()
                .sql(sql)
                .param("study", study.isEmpty() ? null : id(study))
                .query(String.class)
                .single();
    }

    private void run(String sql) {
        assertThat(database.owner().sql(sql).param("study", id(study)).update()).isEqualTo(1);
    }

    private static UUID id(String path) {
        return UUID.fromString(Bureau.id(path));
    }
}
