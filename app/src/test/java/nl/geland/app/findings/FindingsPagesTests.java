package nl.geland.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.coding.CodedStudies;
import nl.geland.app.coding.Which;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From a matrix to a finding, over real HTTP. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/findings")
class FindingsPagesTests {

    private final StudyInDatabase sample;
    private final TestDatabase database;
    private final ApplicationContext context;

    @LocalServerPort
    private int port;

    FindingsPagesTests(TestDatabase database, ApplicationContext context) {
        this.context = context;
        this.database = database;
        this.sample = StudyInDatabase.of(database, context);
    }

    private StudyVisits visits() {
        return new StudyVisits(sample, database, port);
    }

    @Test
    void storedStudyGivesTheSameMatrices() {
        var stored = sample.as(
                sample.ans,
                () -> context.getBean(CodedStudies.class)
                        .load(sample.study.study(), Which.settled())
                        .orElseThrow());
        var read = new Matrices(stored);
        var told = new Matrices(sample.study);
        for (var kind : MatrixKind.values()) {
            assertThat(read.of(kind).cells().keySet())
                    .isEqualTo(told.of(kind).cells().keySet());
            told.of(kind)
                    .cells()
                    .forEach((place, cell) -> assertThat(read.of(kind)
                                    .find(place.row(), place.column())
                                    .map(Counted::of))
                            .as(kind + " " + place)
                            .contains(Counted.of(cell)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vergelijken",
                "vergelijken/zegt-laat-zien",
                "vergelijken/themas",
                "vergelijken/antwoorden?groep=newcomer",
                "vergelijken/beleid",
                "vergelijken/over-wie",
                "vergelijken/belemmeringen",
                "vergelijken/verschuiving",
                "vergelijken/themas.csv",
                "bevindingen",
                "bevindingen/nieuw",
                "citaten",
                "rapporten",
                "rapporten/inwoners"
            })
    void studyIsOpenToItsTeamOnly(String part) {
        for (var member : List.of(sample.ans, sample.bo)) {
            assertThat(visits().visit(member).get(sample.path(part)).statusCode())
                    .isEqualTo(200);
        }
        var unknown = visits().visit(sample.dirk).get("/studies/" + UUID.randomUUID() + "/" + part);
        for (var outsider : List.of(sample.cor, sample.dirk)) {
            var answer = visits().visit(outsider).get(sample.path(part));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(sample.study.title());
        }
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Visitor.at(port).get(sample.path(part)).statusCode()).isEqualTo(302);
    }

    @Test
    void cellOpensToItsQuotes() {
        var page = visits().get(sample.ans, "vergelijken/antwoorden?cel=meedoen.V2");
        assertThat(page)
                .contains("meer dan de helft", "8 van de 15", "{{antwoorden:meedoen:V2}}")
                .contains("Integratie is dat je meedraait.", "D-7KQM", "beurt 8", "zegt in het algemeen")
                .contains("/bronnen/" + SampleStudy.id("01-professional.txt") + "/coderen?vanaf=8#beurt-8");
        assertThat(visits().get(sample.ans, "vergelijken/themas?cel=V7.allen"))
                .contains("niet gevraagd: 2", "Niet gevraagd", "D-B7UH", "D-Z8FT");
        assertThat(visits().get(sample.ans, "vergelijken/beleid"))
                .contains("tegengesteld", "alleen in beleid", "alleen geuit");
    }

    @Test
    void codesSpeakEnglishWhereTheStudyGaveThemANameAndDutchIsMarkedWhereItDidNot() {
        var reader = visits().visit(sample.ans);
        reader.get("/taal?code=en&back=/");
        assertThat(reader.get(sample.path("vergelijken/zegt-laat-zien")).body())
                .contains("<span>Taking part</span>")
                .doesNotContain("Integratie is meedoen", "Names of codes are in Dutch");
        assertThat(reader.get(sample.path("vergelijken/over-wie")).body())
                .containsOnlyOnce("Names of codes are in Dutch, as the study wrote them.")
                .contains("<span lang=\"nl\">buren</span>");
        assertThat(visits().visit(sample.ans)
                        .get(sample.path("vergelijken/over-wie"))
                        .body())
                .contains("<span>buren</span>");
    }

    @Test
    void shiftTellsTwoScalesApart() {
        assertThat(visits().visit(sample.ans)
                        .get(sample.path("vergelijken/verschuiving"))
                        .body())
                .contains("Schuift naar jezelf blijven", "Schuift naar een gezamenlijke inspanning")
                .containsSubsequence(
                        "zelf of samen, per deelnemer",
                        "Een plus wijst naar gezamenlijk",
                        "aanpassen of jezelf blijven, per deelnemer",
                        "Een plus wijst naar jezelf blijven")
                .doesNotContain("samen of jezelf");
    }

    @Test
    void countsGoAlongAsAFileWithoutAnybodysWords() {
        var file = visits().visit(sample.ans).get(sample.path("vergelijken/antwoorden.csv"));
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body())
                .startsWith(
                        "\uFEFFrij;naam van de rij;kolom;naam van de kolom;zegt het;gevraagd;niet gevraagd;passages;")
                .contains("meedoen;Integratie is meedoen;V2;V2;8;15;0;")
                .doesNotContain("D-7KQM", "meedraait");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vergelijken/bestaat-niet",
                "vergelijken/bestaat-niet.csv",
                "vergelijken/themas?cel=geen.cel",
                "vergelijken/themas?groep=iedereen",
                "vergelijken/themas?cel=%22%3Cscript%3E",
                "bevindingen/geen-id",
                "bevindingen/00000000-0000-0000-0000-000000000000",
                "citaten/geen-id",
                "rapporten/0",
                "rapporten/99999999999",
                "rapporten/1e3",
                "rapporten/7.docx",
                "rapporten/7/verschil",
                "rapporten/7/verschil?met=NaN"
            })
    void whatIsNotThereIsSaidSo(String part) {
        var answer = visits().visit(sample.ans).get(sample.path(part));
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("<script>\"", "geen.cel");
    }

    @Test
    void findingNeedsCounterEvidenceAndLimitsBeforeItIsReported() {
        var ans = visits().visit(sample.ans);
        var path = visits().finding(ans, "Meedoen wordt vaak genoemd.");
        assertThat(ans.get(path).body())
                .contains("meer dan de helft (8 van de 15)", "tegenbewijs ontbreekt", "grens ontbreekt")
                .contains("kan nog niet in het rapport");
        var changed = ans.post(
                path,
                "version",
                "1",
                "claim",
                "Meedoen wordt vaak genoemd.",
                "evidence",
                "{{antwoorden:meedoen:V2}}.",
                "looked",
                "true",
                "limits",
                "Er is alleen met wie wilde gepraat.");
        assertThat(StudyVisits.location(changed)).isEqualTo(path);
        assertThat(ans.get(path).body())
                .contains("gezocht, niet gevonden")
                .doesNotContain("kan nog niet in het rapport");
    }

    @Test
    void whoComesSecondSeesBothVersions() {
        var ans = visits().visit(sample.ans);
        var path = visits().finding(ans, "Dit is de eerste tekst.");
        assertThat(visits().visit(sample.bo)
                        .post(path, "version", "1", "claim", "Dit is van Bo.", "evidence", "Bewijs.")
                        .statusCode())
                .isEqualTo(302);
        var late = ans.post(path, "version", "1", "claim", "Dit is van Ans.", "evidence", "Bewijs.");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Dit is van Bo.", "Dit is van Ans.", "Een collega was u voor");
        assertThat(ans.get(path).body()).contains("Dit is van Bo.").doesNotContain("Dit is van Ans.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 van de 15 zeggen het.",
                "Het zijn er {{antwoorden:bestaat-niet:V2}}.",
                "Het zijn er {{zomaar}}.",
                "Het zijn er {{",
                "",
                "   ",
                "\u200B\u200B",
                "!!!"
            })
    void typedNumbersAndEmptyReferencesAreRefused(String claim) {
        var ans = visits().visit(sample.ans);
        var before = ans.get(sample.path("bevindingen")).body().split("task__title", -1).length;
        var answer = ans.post(sample.path("bevindingen/nieuw"), "claim", claim, "evidence", "Bewijs.");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("field-claim");
        assertThat(ans.get(sample.path("bevindingen")).body().split("task__title", -1))
                .hasSize(before);
    }

    @Test
    void hostileTextsAreTextAndUnknownFieldsAreRefused() {
        var ans = visits().visit(sample.ans);
        var path = visits().finding(ans, "<script>alert(document)</script> ${T(java.lang.Runtime)} ' or '' = '");
        assertThat(ans.get(path).body())
                .contains("&lt;script&gt;alert(document)&lt;/script&gt;")
                .doesNotContain("<script>alert(document)");
        var list = sample.path("bevindingen/nieuw");
        assertThat(ans.post(list, "claim", "Goed.", "evidence", "Goed.", "madeBy", "ik")
                        .statusCode())
                .isEqualTo(400);
        assertThat(ans.post(list, "claim", "x".repeat(601), "evidence", "Goed.").statusCode())
                .isEqualTo(422);
        assertThat(ans.post(list, "claim", "x".repeat(50_000), "evidence", "Goed.")
                        .statusCode())
                .isEqualTo(413);
        assertThat(ans.post(list, "claim", "Nul\u0000teken", "evidence", "Goed.")
                        .statusCode())
                .isEqualTo(400);
        assertThat(ans.postRaw(list, "claim=Goed.&evidence=Goed.").statusCode())
                .as("no token")
                .isEqualTo(403);
        assertThat(visits().visit(sample.dirk)
                        .post(path, "version", "1", "claim", "Van buiten.", "evidence", "x")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void passagesLieForAndAgainst() {
        var ans = visits().visit(sample.ans);
        var path = visits().finding(ans, "Voor en tegen.");
        var id = path.substring(path.lastIndexOf('/') + 1);
        var passage = sample.passageOf("D-7KQM");
        var door = sample.path("bevindingen/passages");
        StudyVisits.location(
                ans.post(door, "finding", id, "passage", passage.id().toString(), "side", "for"));
        assertThat(ans.get(path).body()).contains(passage.quote());
        StudyVisits.location(
                ans.post(door, "finding", id, "passage", passage.id().toString(), "side", "against"));
        StudyVisits.location(
                ans.post(door, "finding", id, "passage", passage.id().toString(), "side", "none"));
        assertThat(ans.get(path).body()).doesNotContain(passage.quote());
        assertThat(ans.post(door, "finding", id, "passage", UUID.randomUUID().toString(), "side", "for")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ans.post(door, "finding", id, "passage", passage.id().toString(), "side", "maybe")
                        .statusCode())
                .isEqualTo(400);
    }
}
