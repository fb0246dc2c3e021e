package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.geland.app.Geland;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project of another program with names still in it, over HTTP from the file to the codings at the words without names. */
@RealDatabase
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NamedProjectTests {

    private static final String NAME = "Qoxbarrel Veenstraat";
    private static final String TEXT = "I: Wie helpt u?\nR: " + NAME
            + " helpt mij met de taal. Ik noem haar Qoxbarrel.\nR: Verder eigenlijk niemand, denk ik.\n";

    private final TestDatabase database;
    private final Staff staff;
    private Visitor olga = Visitor.at(0);
    private String home = "";

    @LocalServerPort
    private int port;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StudyKeys keys;

    @Autowired
    private Retention.Zones zones;

    @Autowired
    private ApplicationEventPublisher events;

    NamedProjectTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    @BeforeEach
    void begin() {
        var bureau = new Bureau(staff, port);
        olga = bureau.researcher("olga");
        home = bureau.begin(olga, "Van huis uit");
    }

    @Test
    void codingsComeToStandAtTheRightWordsOnceTheNamesAreOut(CapturedOutput log) {
        var study = accepted(project());
        var source = Bureau.sources(olga, study).getFirst();
        assertThat(clear()).as("sealed while it waits").isEmpty();
        assertThat(codings(source)).isEmpty();
        assertThat(olga.get(source).body()).contains("Coderingen die wachten: 5. Aantekeningen: 2.");
        assertThat(olga.get(study + "/uitwisselen").body()).contains("Wachten tot de namen weg zijn", "<dd>5</dd>");
        assertThat(olga.get(source + "/namen").body()).contains("Aantekening</b>", "is de buurvrouw");

        takeOut(olga, source);

        assertThat(codings(source))
                .containsExactly(
                        "[PERSOON-2] helpt mij",
                        "[PERSOON-2] helpt",
                        "met de taal",
                        "haar [PERSOON-1]",
                        "Verder eigenlijk niemand");
        assertThat(quotesAreInTheText(source)).isTrue();
        assertThat(database.owner()
                        .sql("select text from coding.memo where study = :study order by source nulls last, text")
                        .param("study", id(study))
                        .query(String.class)
                        .list())
                .containsExactly("[PERSOON-1] is de buurvrouw.", "Vraag [PERSOON-2] nog eens.");
        assertThat(database.owner()
                        .sql("select turn from coding.memo where study = :study and source is not null")
                        .param("study", id(study))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(olga.get(source).body())
                .contains("Coderingen op hun plek: 5. Los: 0. Aantekeningen: 2.")
                .doesNotContain("is de buurvrouw");
        assertThat(olga.get(source + "/coderen").body()).contains("[PERSOON-2]", "Thuis");
        assertThat(clear()).isEmpty();
        assertThat(log.getAll()).doesNotContain("Qoxbarrel");
        assertThat(rows("select count(*) from studies.carried where sealed is not null and source = '"
                        + Bureau.id(source) + "'"))
                .isZero();
    }

    @Test
    void theSecondPersonReadsTheTextWithoutNotesAndWhatIsMissedGoesOutOfThemToo() {
        var study = accepted(project().notes("met de taal", "Denk ik: dat is vaker zo."));
        var source = Bureau.sources(olga, study).getFirst();
        takeOut(olga, source);
        var bureau = new Bureau(staff, port);
        var tess = bureau.researcher("tess");
        bureau.admit(olga, study, "tess");
        var sample = tess.get(source + "/steekproef");
        assertThat(sample.statusCode()).isEqualTo(200);
        assertThat(sample.body()).contains("eigenlijk").doesNotContain("buurvrouw", "vaker zo");
        assertThat(tess.get(source).body()).doesNotContain("Uit een ander programma");
        assertThat(tess.get(source + "/namen").statusCode()).isEqualTo(403);
        assertThat(tess.post(source + "/steekproef/3", "words", "denk ik", "kind", "person")
                        .statusCode())
                .isEqualTo(302);
        assertThat(tess.post(source + "/steekproef/vervangen").statusCode()).isEqualTo(302);
        assertThat(rows("select count(*) from coding.memo where text ilike '%denk ik%' and study = '" + id(study)
                        + "'"))
                .isZero();
        assertThat(rows("select count(*) from coding.memo where text like '%: dat is vaker zo.'"))
                .isEqualTo(1);
        assertThat(rows("select count(*) from coding.coding where source = '" + Bureau.id(source) + "'"))
                .isEqualTo(5);
    }

    @Test
    void aColleagueMayTakeTheNamesOutAndTheCodingsAreOfWhoTookTheFileIn() {
        var study = accepted(project());
        var source = Bureau.sources(olga, study).getFirst();
        var bureau = new Bureau(staff, port);
        var iris = bureau.researcher("iris");
        assertThat(olga.post(study + "/leden", "member", "iris", "part", "team").statusCode())
                .isEqualTo(302);
        takeOut(iris, source);
        var owner = staff.add("olga", Role.RESEARCHER, null).id();
        assertThat(database.owner()
                        .sql(
                                "select coder from coding.coding where study = :study union select by_user from coding.memo where study = :study")
                        .param("study", id(study))
                        .query(UUID.class)
                        .list())
                .containsExactly(owner);
        assertThat(database.owner()
                        .sql("select coder from coding.task where leads and source = :source")
                        .param("source", id(source))
                        .query(UUID.class)
                        .list())
                .containsExactly(owner);
    }

    @Test
    void appliedTwiceAtOnceGivesOneWorkingTextAndEachCodingOnce() throws Exception {
        var study = accepted(project());
        var source = Bureau.sources(olga, study).getFirst();
        decide(olga, source);
        var other = staff.signIn("olga", port);
        other.get(source + "/namen");
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool.invokeAll(List.<Callable<HttpResponse<String>>>of(
                    () -> olga.post(source + "/namen/toepassen"), () -> other.post(source + "/namen/toepassen")));
            var codes = new ArrayList<Integer>();
            for (var answer : answers) {
                codes.add(answer.get().statusCode());
            }
            assertThat(codes).contains(302).allMatch(code -> code == 302 || code == 404);
        }
        assertThat(codings(source)).hasSize(5);
        assertThat(rows("select count(*) from coding.memo where study = '" + id(study) + "'"))
                .isEqualTo(2);
        assertThat(rows("select count(*) from studies.text_version where source = '" + Bureau.id(source) + "'"))
                .isEqualTo(1);
    }

    @Test
    void onTheDayOfDestructionWhatStillWaitsGoesWithTheRawText() {
        var study = accepted(project());
        var source = Bureau.sources(olga, study).getFirst();
        var id = id(study);
        assertThat(keys.exists(id)).isTrue();
        new Retention(zones, access, jdbc, Calendar.on(Bureau.today().plusYears(1)), events).destroyDue();
        assertThat(keys.exists(id)).isFalse();
        assertThat(rows("select count(*) from studies.raw_text where source = '" + id(source) + "'"))
                .isZero();
        assertThat(rows("select count(*) from studies.carried where sealed is not null and source = '" + id(source)
                        + "'"))
                .isZero();
        assertThat(clear()).isEmpty();
        assertThat(olga.get(source).body())
                .contains("Er wachtten 5 coderingen en 2 aantekeningen. Ze zijn met de ruwe tekst vernietigd.");
        assertThat(olga.get(study + "/uitwisselen").body()).contains("Weg met de ruwe tekst");
        assertThat(olga.post(source + "/namen/toepassen").statusCode()).isEqualTo(404);
        assertThat(codings(source)).isEmpty();
    }

    @Test
    void phoneNumbersInATextAreNoHindranceButInACodeTheyAre() {
        var texts = ForeignProject.of(
                        "I: Wie?\nR: Bel mij op 06-12345678, verder niets.\nR: Het weer is mooi vandaag.\n")
                .codes("Bel mij", "verder niets", "weer is mooi");
        var source = Bureau.sources(olga, accepted(texts)).getFirst();
        assertThat(olga.get(source + "/namen").body()).contains("06-12345678");
        var before = rows("select count(*) from studies.study");
        var codes = ForeignProject.of("R: Verder niets bijzonders.\n")
                .codeNamed("Bel 06-12345678")
                .codes("Verder niets")
                .zip();
        assertThat(look(codes).body())
                .contains("Het staat in een code, een vraag, een titel of een los veld.")
                .doesNotContain("/overnemen\"");
        assertThat(send(codes, fields(codes)).statusCode()).isEqualTo(422);
        assertThat(rows("select count(*) from studies.study")).isEqualTo(before);
    }

    @Test
    void asksForTheWordThatCodesHoldNoNamesAndRefusesWhatTheFormDoesNotHave() {
        var before = rows("select count(*) from studies.study");
        var file = project().zip();
        var fields = fields(file);
        fields.remove("codesBare");
        var asked = send(file, fields);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("href=\"#field-codesBare\"").doesNotContain("href=\"#field-reason\"");
        assertThat(send(file, with(fields(file), "names", "maybe")).statusCode())
                .isEqualTo(400);
        assertThat(send(file, with(fields(file), "destroyRawOn", "2020-01-01")).statusCode())
                .isEqualTo(422);
        assertThat(send(file, with(fields(file), "takenBy", "x")).statusCode()).isEqualTo(400);
        assertThat(rows("select count(*) from studies.study")).isEqualTo(before);
        assertThat(clear()).isEmpty();
    }

    private static ForeignProject project() {
        return ForeignProject.of(TEXT)
                .codes(
                        NAME + " helpt mij",
                        "Veenstraat helpt",
                        "met de taal",
                        "haar Qoxbarrel",
                        "Verder eigenlijk niemand")
                .notes("haar Qoxbarrel", "Qoxbarrel is de buurvrouw.")
                .notes("Vraag " + NAME + " nog eens.");
    }

    private HttpResponse<String> look(byte[] file) {
        olga.get(home + "/uitwisselen");
        return olga.upload(home + "/uitwisselen", "bestand", "p.qdpx", file);
    }

    private HttpResponse<String> send(byte[] file, Map<String, String> fields) {
        olga.get(home + "/uitwisselen");
        return olga.uploadAll(home + "/uitwisselen/overnemen", fields, "bestand", Map.of("p.qdpx", file));
    }

    /** Takes a project in with its names; the path of the new study. */
    private String accepted(ForeignProject project) {
        var file = project.zip();
        assertThat(look(file).body()).contains("De namen staan er nog in");
        var answer = send(file, fields(file));
        return Bureau.location(answer).replace("/bronnen", "");
    }

    private static Map<String, String> fields(byte[] file) {
        return new LinkedHashMap<>(Map.of(
                "sha256",
                ForeignProject.sha256(file),
                "title",
                "Overgenomen",
                "question",
                "Wat betekent integratie?",
                "legalBasis",
                "Toestemming",
                "destroyRawOn",
                Bureau.today().plusYears(1).toString(),
                "destroyWorkOn",
                Bureau.today().plusYears(5).toString(),
                "names",
                "still-in",
                "codesBare",
                "true"));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        fields.put(name, value);
        return fields;
    }

    private static void decide(Visitor by, String source) {
        by.get(source + "/namen");
        for (var words : List.of("Qoxbarrel", NAME)) {
            by.post(source + "/namen", "words", words, "kind", "person");
        }
        for (int guard = 0; guard < 50; guard++) {
            var page = by.get(source + "/namen").body();
            if (page.contains("Alles is besloten")) {
                return;
            }
            assertThat(by.post(
                                    Bureau.action(page),
                                    "version",
                                    Bureau.version(page),
                                    "decision",
                                    "keep",
                                    "kind",
                                    "person")
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    private static void takeOut(Visitor by, String source) {
        decide(by, source);
        assertThat(by.post(source + "/namen/toepassen").statusCode()).isEqualTo(302);
    }

    private List<String> codings(String source) {
        return database.owner()
                .sql(
                        "select quote from coding.coding where source = :source and state = 'PLACED' order by start_at, end_at desc")
                .param("source", id(source))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private boolean quotesAreInTheText(String source) {
        return database.owner()
                .sql("""
                select bool_and(substr(t.text, c.start_at + 1, c.end_at - c.start_at) = c.quote)
                from coding.coding c join studies.text_version t on t.source = c.source and t.version = c.text_version
                where c.source = :source
                """)
                .param("source", id(source))
                .query(Boolean.class)
                .single();
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
        var bytes = HexFormat.of().formatHex("Qoxbarrel".getBytes(StandardCharsets.UTF_8));
        return tables.stream()
                .filter(table -> rows("select count(*) from " + table
                                + " t where t::text like '%Qoxbarrel%' or t::text like '%" + bytes + "%'")
                        > 0)
                .toList();
    }

    private static UUID id(String path) {
        return UUID.fromString(Bureau.id(path));
    }

    private int rows(String sql) {
        return database.owner().sql(sql).query(Integer.class).single();
    }
}
