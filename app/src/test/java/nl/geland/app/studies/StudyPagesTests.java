package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.geland.app.Geland;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A study from its question to texts without names, over real HTTP. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/studies")
class StudyPagesTests {

    private static final String TALK = """
            I: Hoe heet u?

            R: Ik ben Selam Tesfay en ik woon in Oudewaarde.

            I: En wat vindt u van de buurt?

            R: Selam Tesfay vindt het fijn hier. Mijn buurvrouw is Truus.

            I: Dank u wel.
            """;

    private static final String LONGER = TALK.replace("I: Dank u wel.", """
            I: En verder?

            R: Het gaat.

            I: En nu?

            R: Nu ook.

            I: En morgen?

            R: Dat zien we.

            I: Dank u wel.""");

    private final TestDatabase database;
    private final Staff staff;
    private Bureau bureau;
    private Visitor olga;

    @LocalServerPort
    private int port;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    StudyPagesTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    @BeforeEach
    void atWork() {
        bureau = new Bureau(staff, port);
        olga = bureau.researcher("olga");
    }

    @Test
    void studyHoldsWhatWasExpectedAndAFindingMayBeNotSo() {
        var study = bureau.begin(olga, "Verwachtingen");
        olga.post(study + "/verwachtingen", "expectation", "De meesten noemen werk.");
        var page = olga.get(study).body();
        assertThat(page).contains("De meesten noemen werk.", "Nog open");
        var link = Pattern.compile("/verwachtingen/[0-9a-f-]{36}").matcher(page);
        assertThat(link.find()).isTrue();
        var expectation = study + link.group();
        assertThat(olga.post(expectation, "version", "1", "outcome", "not-so", "explanation", "Zij noemen de buurt.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(olga.get(study).body()).contains("Niet zo", "Zij noemen de buurt.");
        var stale = olga.post(expectation, "version", "1", "outcome", "so", "explanation", "Toch wel.");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Een collega was u net voor", "Zij noemen de buurt.", "Toch wel.");
        assertThat(olga.get(study).body()).doesNotContain("Toch wel.");
        assertThat(olga.post(study + "/verwachtingen", "expectation", " ").statusCode())
                .isEqualTo(422);
    }

    @Test
    void planStepsGuideAndGroupsAreKept() {
        var study = bureau.begin(olga, "Planning");
        olga.post(
                study + "/stappen",
                "step",
                "leidraad klaar",
                "dueOn",
                Bureau.today().minusDays(3).toString());
        olga.post(study + "/leidraad", "code", "V1", "asked", "Wat doet u?", "theme", "kennismaken", "beneath", "");
        olga.post(study + "/leidraad", "code", "V1a", "asked", "Hoe lang al?", "theme", "", "beneath", "V1");
        olga.post(study + "/groepen", "group", "newcomer", "planned", "3");
        assertThat(olga.get(study).body())
                .contains("leidraad klaar", "te laat", "0 van 1 stap gedaan", "Hoe lang al?", "doorvraag bij V1");
        assertThat(olga.post(study + "/leidraad", "code", "V2", "asked", "?", "theme", "", "beneath", "V9")
                        .statusCode())
                .isEqualTo(422);
        assertThat(olga.post(study + "/groepen", "group", "newcomer", "planned", "-1")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoDoesNotWorkOnItGetsTheAnswerForNothing() {
        var study = bureau.begin(olga, "Alleen van Olga");
        var source = bureau.talk(olga, study, "", TALK);
        var stranger = bureau.researcher("vreemde");
        var nothing = "/studies/" + UUID.randomUUID();
        for (var path : List.of("", "/wijzigen", "/deelnemers", "/bronnen", "/restrisico")) {
            var answer = stranger.get(study + path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(withoutToken(answer.body()))
                    .isEqualTo(withoutToken(stranger.get(nothing + path).body()));
        }
        for (var path : List.of("", "/namen", "/ruw", "/steekproef")) {
            assertThat(stranger.get(source + path).statusCode()).isEqualTo(404);
        }
        assertThat(stranger.post(study + "/verwachtingen", "expectation", "Van mij.")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/studies").body()).doesNotContain("Alleen van Olga");
        for (var role : List.of(Role.REPORTER, Role.ADMINISTRATOR)) {
            assertThat(staff.signIn(role, port).get("/studies").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void participantHasAPseudonymAndWithdrawalTakesTheTextOutOfWork() {
        var study = bureau.begin(olga, "Intrekken");
        var participant = bureau.participant(olga, study, "newcomer", "geen");
        assertThat(olga.get(participant).body())
                .containsPattern("D-[A-Z2-9]{4}")
                .contains("gegeven op");
        var source = bureau.talk(olga, study, Bureau.id(participant), TALK);
        Bureau.redact(olga, source, List.of("Selam Tesfay", "Oudewaarde", "Truus"));
        assertThat(olga.get(source).body()).contains("vindt het fijn hier").doesNotContain("Selam", "Truus");
        assertThat(olga.get(participant).body()).contains("Dit kan niet terug.");
        assertThat(olga.post(participant + "/toestemming", "scope", "interview", "given", "false")
                        .statusCode())
                .isEqualTo(302);
        assertThat(olga.get(participant).body()).contains("ingetrokken op");
        assertThat(olga.get(source).body())
                .contains("De tekst is er niet meer.")
                .doesNotContain("fijn hier");
        assertThat(olga.get(source + "/namen").statusCode()).isNotEqualTo(200);
        var id = UUID.fromString(Bureau.id(source));
        assertThat(access.<Long>asSystem(
                        "test",
                        () -> jdbc.sql("""
                select (select count(*) from studies.raw_text where source = :id)
                    + (select count(*) from studies.redaction where source = :id)
                    + (select count(*) from studies.text_version where source = :id and text <> '')
                """).param("id", id).query(Long.class).single()))
                .isZero();
    }

    @Test
    void severalFilesComeInEachWholeOrNotAtAll() {
        var study = bureau.begin(olga, "Veel tegelijk");
        var answer = bureau.bring(
                olga,
                study,
                "",
                Map.of(
                        "een.txt",
                        TALK.getBytes(StandardCharsets.UTF_8),
                        "twee.txt",
                        "I: Hoi\n\nR: Dag\n".getBytes(StandardCharsets.UTF_8),
                        "leeg.txt",
                        new byte[0],
                        "raar.exe",
                        new byte[] {1, 2}));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Toegevoegd als bron", "Er staat geen tekst in", "Dit soort bestand kennen we");
        assertThat(Bureau.sources(olga, study)).hasSize(2);
        var again = bureau.bring(olga, study, "", Map.of("kopie.txt", TALK.getBytes(StandardCharsets.UTF_8)));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Deze tekst is er al");
        assertThat(Bureau.sources(olga, study)).hasSize(2);
    }

    @Test
    void namesAreDecidedOnOneByOneAndOnlyThenApplied() {
        var study = bureau.begin(olga, "Namen");
        var source = bureau.talk(olga, study, "", TALK);
        var page = olga.get(source + "/namen").body();
        assertThat(page).contains("0 van ", "Selam Tesfay", "Toepassen kan als over elke plek is besloten.");
        assertThat(olga.post(source + "/namen/toepassen").statusCode()).isEqualTo(422);
        var action = Bureau.action(page);
        var first = olga.post(action, "version", "1", "decision", "replace", "kind", "person", "alike", "true");
        assertThat(first.statusCode()).isEqualTo(302);
        var stale = olga.post(action, "version", "1", "decision", "keep", "kind", "person");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Een collega was u net voor", "Vervangen", "Laten staan");
        assertThat(olga.post(action, "version", "2", "decision", "open", "kind", "person", "alike", "true")
                        .statusCode())
                .as("undone")
                .isEqualTo(302);
        assertThat(olga.get(source + "/namen").body()).contains("0 van ");
        assertThat(olga.post(action, "version", "3", "decision", "misschien").statusCode())
                .isEqualTo(422);
        assertThat(olga.post(source + "/namen", "words", "fijn hier", "kind", "place")
                        .statusCode())
                .isEqualTo(302);
        assertThat(olga.post(source + "/namen", "words", "staat er niet", "kind", "place")
                        .statusCode())
                .isEqualTo(422);
        Bureau.redact(olga, source, List.of("Selam Tesfay", "Oudewaarde", "Truus"));
        assertThat(olga.get(source).body())
                .contains("[PERSOON-1]", "vindt het [PLAATS-", "Klaar om te coderen")
                .doesNotContain("Selam", "Oudewaarde", "Truus");
    }

    @Test
    void nobodyChoosesBeforehandWhatAnUnknownWordIs() {
        var study = bureau.begin(olga, "Onbekend");
        var source = bureau.talk(olga, study, "", "I: Waar?\n\nR: Ik werk in Xyrrub.\n");
        var page = olga.get(source + "/namen").body();
        assertThat(page)
                .containsPattern(
                        "<option value=\"\" selected[^>]*>Kies eerst wat het is</option>\\s*<option value=\"place\"")
                .contains("Geen naam: laat staan");
        var action = Bureau.action(page);
        var unsaid = olga.post(action, "version", "1", "decision", "replace", "kind", "");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Kies een soort.");
        assertThat(olga.post(action, "version", "1", "decision", "keep", "kind", "")
                        .statusCode())
                .as("no name: nothing to choose")
                .isEqualTo(302);
    }

    @Test
    void ownNeighbourhoodsAndNamesOfOtherTalksAreKnown() {
        database.owner()
                .sql(
                        "insert into areas.area (slug, name) values ('zonderkwartier', 'Zonderkwartier') on conflict do nothing")
                .update();
        var study = bureau.begin(olga, "Bekend");
        bureau.talk(olga, study, "", "I: Wie?\n\nR: Mijn zus Bloem komt uit het Zonderkwartier.\n");
        bureau.talk(olga, study, "", "I: En u?\n\nR: Gisteren was er bloem genoeg.\n");
        assertThat(kinds("Bekend")).containsExactly("PERSON name-context", "PLACE place", "LOOK look-name");
    }

    private List<String> kinds(String title) {
        return database.owner()
                .sql("""
                        select d.kind || ' ' || d.rule from studies.redaction d
                        join studies.source s on s.id = d.source join studies.study t on t.id = s.study
                        where t.title = :title order by s.number, d.start_at""")
                .param("title", title)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Test
    void rawTextOpensAgainOnlyWithAReasonThatIsKept() {
        var study = bureau.begin(olga, "Ruw");
        var source = bureau.talk(olga, study, "", TALK);
        Bureau.redact(olga, source, List.of("Selam Tesfay", "Oudewaarde", "Truus"));
        var closed = olga.get(source + "/namen");
        assertThat(closed.statusCode()).isEqualTo(302);
        assertThat(Bureau.location(closed)).endsWith("/ruw");
        assertThat(olga.post(source + "/namen/toepassen").statusCode()).isEqualTo(404);
        assertThat(olga.post(source + "/ruw", "reason", " ").statusCode()).isEqualTo(422);
        assertThat(olga.post(source + "/ruw", "reason", "Er staat een fout in.").statusCode())
                .isEqualTo(302);
        assertThat(olga.get(source + "/namen").body()).contains("Selam Tesfay");
        assertThat(rows("select count(*) from studies.raw_look where reason = 'Er staat een fout in.'"))
                .isEqualTo(1);
    }

    @Test
    void secondPersonFindsWhatWasMissedAndThatMakesANewVersion() {
        var study = bureau.begin(olga, "Steekproef");
        bureau.admit(olga, study, "teun");
        var participant = bureau.participant(olga, study, "newcomer", "geen");
        var source = bureau.talk(olga, study, Bureau.id(participant), LONGER);
        Bureau.redact(olga, source, List.of("Selam Tesfay", "Oudewaarde"));
        assertThat(olga.get(source).body()).contains("Truus");
        assertThat(olga.get(source + "/steekproef").statusCode())
                .as("who decided does not look")
                .isEqualTo(403);
        var teun = bureau.researcher("teun");
        var sample = teun.get(source + "/steekproef").body();
        assertThat(sample).contains("0 van 3 beurten bekeken");
        var turns = Pattern.compile("/steekproef/(\\d+)\"")
                .matcher(sample)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(turns)
                .as("the participant speaks in every second turn")
                .hasSize(3)
                .allMatch(turn -> Integer.parseInt(turn) % 2 == 0);
        assertThat(teun.post(source + "/steekproef/" + turns.get(0), "words", "Truus", "kind", "person")
                        .statusCode())
                .isEqualTo(302);
        var marked = teun.get(source + "/steekproef").body();
        assertThat(marked).contains("Maak ongedaan: Truus", "Eén gemiste plek wacht.");
        assertThat(teun.get(source).body()).as("nothing went out yet").contains("Truus");
        var undo = Pattern.compile("/steekproef/terug/[0-9a-f-]{36}").matcher(marked);
        assertThat(undo.find()).isTrue();
        assertThat(teun.post(source + undo.group()).statusCode()).isEqualTo(302);
        assertThat(teun.get(source + "/steekproef").body()).doesNotContain("Maak ongedaan: Truus");
        assertThat(teun.post(source + "/steekproef/" + turns.get(0), "words", "Truus", "kind", "person")
                        .statusCode())
                .isEqualTo(302);
        assertThat(teun.post(source + "/steekproef/vervangen").statusCode()).isEqualTo(302);
        assertThat(teun.post(source + "/steekproef/vervangen").statusCode())
                .as("a second time there is nothing to do")
                .isEqualTo(302);
        for (var turn : turns.subList(1, 3)) {
            assertThat(teun.post(source + "/steekproef/" + turn, "nothing", "true")
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(teun.get(source).body()).contains("Versie 2.").doesNotContain("Truus");
        assertThat(teun.get(study + "/restrisico").body())
                .contains("3 van 3 beurten bekeken, 1 woord gemist", "Arabisch", "ongeveer 2, tussen 0 en");
        assertThat(teun.get(source + "/namen").statusCode())
                .as("a second coder takes no names out")
                .isEqualTo(403);
        assertThat(teun.post(source + "/steekproef/99", "nothing", "true").statusCode())
                .isEqualTo(404);
    }

    @Test
    void rareDescriptionIsShownAndMadeCoarser() {
        var study = bureau.begin(olga, "Zeldzaam");
        var participant = bureau.participant(olga, study, "professional", "zorg");
        var page = olga.get(study + "/restrisico").body();
        assertThat(page).contains("Laat organisatie weg", "zorg");
        assertThat(olga.post(
                                study + "/restrisico",
                                "participant",
                                Bureau.id(participant),
                                "version",
                                "1",
                                "without",
                                "organisation")
                        .statusCode())
                .isEqualTo(302);
        assertThat(olga.get(participant).body()).doesNotContain("value=\"zorg\"");
    }

    @Test
    void looksAtParticipantsAndRawTextsAreLogged() {
        var study = bureau.begin(olga, "Gelogd");
        var participant = bureau.participant(olga, study, "newcomer", "geen");
        var source = bureau.talk(olga, study, Bureau.id(participant), TALK);
        olga.get(source + "/namen");
        olga.get(study + "/deelnemers");
        assertThat(database.owner().sql("""
                        select distinct a.page from identity.user_audit a join identity.users u on u.id = a.user_id
                        where u.sign_in_name = 'olga'""").query(String.class).list())
                .contains("/studies/{id}/bronnen/{item}/namen", "/studies/{id}/deelnemers");
    }

    private static String withoutToken(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private int rows(String sql) {
        return database.owner().sql(sql).query(Integer.class).single();
    }
}
