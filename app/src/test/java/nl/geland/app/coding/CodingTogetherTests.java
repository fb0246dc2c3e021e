package nl.geland.app.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people who work on a study do together over real HTTP: the codebook, blind work, disagreements; and what strangers get. */
class CodingTogetherTests extends CodingPages {

    CodingTogetherTests(TestDatabase database, @Autowired ApplicationContext context) {
        super(database, context);
    }

    @Test
    void strangerGetsTheSameAnswerAsForAStudyThatIsNotThere() {
        var stranger = signIn(work.somebody("vreemd"));
        send(olga, reading(), passage(thuis));
        var coding = made(work.olga).getFirst().id();
        for (var path : List.of(
                "/coderen",
                "/codeboek",
                "/codeboek/" + thuis,
                "/overeenstemming",
                "/overeenstemming.csv",
                "/los",
                "/coderingen/" + coding,
                "/bronnen/" + work.talk + "/coderen",
                "/bronnen/" + work.talk + "/coderen/2")) {
            var answer = stranger.get(study() + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            var none = stranger.get("/studies/" + UUID.randomUUID() + path);
            assertThat(none.statusCode()).isEqualTo(404);
            assertThat(answer.body().replaceAll("/studies/[^\"%&]*|value=\"[^\"]*\"", ""))
                    .isEqualTo(none.body().replaceAll("/studies/[^\"%&]*|value=\"[^\"]*\"", ""));
        }
        assertThat(send(stranger, reading(), passage(thuis)).statusCode()).isEqualTo(404);
        assertThat(send(stranger, study() + "/coderingen/" + coding + "/weg", Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(staff.signIn(nl.geland.app.identity.Role.REPORTER, port)
                        .get(study() + "/coderen")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void secondCoderSeesNothingOfTheFirstBeforeBothAreDone() {
        assign();
        var tess = signIn(work.tess);
        send(olga, reading(), passage(thuis));
        var coding = made(work.olga).getFirst().id();
        olga.post(
                study() + "/bronnen/" + work.talk + "/memos",
                "turn",
                "2",
                "memo",
                "Let op de toon.",
                "request",
                UUID.randomUUID().toString());
        olga.post(study() + "/bronnen/" + work.talk + "/klaar", "klaar", "true");
        assertThat(tess.get(reading() + "?wie=allen").body())
                .doesNotContain("coded--", "Let op de toon.", coding.toString());
        assertThat(tess.get(study() + "/coderingen/" + coding).statusCode()).isEqualTo(404);
        assertThat(tess.get(study() + "/overeenstemming").body())
                .contains("Nog niet iedereen is klaar", work.tess.name())
                .doesNotContain("Werk en taal.");
        assertThat(olga.get(study() + "/overeenstemming.csv").statusCode()).isEqualTo(404);
        assertThat(tess.post(study() + "/codeboek", code("Stiekem")).statusCode())
                .isEqualTo(403);
        assertThat(tess.post(
                                study() + "/coderen",
                                "source",
                                "alle",
                                "coder",
                                work.olga.id().toString())
                        .statusCode())
                .isEqualTo(403);
        tess.post(study() + "/bronnen/" + work.talk + "/klaar", "klaar", "true", "niets", "true");
        assertThat(tess.get(reading() + "?wie=allen").body()).contains("coded--1", "Let op de toon.", work.olga.name());
        assertThat(send(tess, study() + "/coderingen/" + coding + "/weg", Map.of("version", "1"))
                        .statusCode())
                .as("seen, and not theirs")
                .isEqualTo(403);
    }

    @Test
    void textIsCodedWhenEverybodyWhoCodesItIsDone() {
        assign();
        var done = study() + "/bronnen/" + work.talk + "/klaar";
        olga.post(done, "klaar", "true", "niets", "true");
        assertThat(olga.get(study() + "/bronnen").body()).doesNotContain(">Gecodeerd<");
        signIn(work.tess).post(done, "klaar", "true", "niets", "true");
        assertThat(olga.get(study() + "/bronnen").body()).containsOnlyOnce(">Gecodeerd<");
    }

    private void assign() {
        for (var coder : List.of(work.olga, work.tess)) {
            assertThat(olga.post(
                                    study() + "/coderen",
                                    "source",
                                    work.talk.toString(),
                                    "coder",
                                    coder.id().toString())
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void differencesAreSettledSideBySideAndMeasured() {
        assign();
        var tess = signIn(work.tess);
        send(olga, reading(), passage(thuis));
        send(tess, reading(), passage(plek));
        send(olga, reading(), with(passage(thuis), "turn", "6", "from", "1", "to", "1"));
        send(tess, reading(), with(passage(thuis), "turn", "6", "from", "1", "to", "2"));
        olga.post(study() + "/bronnen/" + work.talk + "/klaar", "klaar", "true");
        tess.post(study() + "/bronnen/" + work.talk + "/klaar", "klaar", "true");
        var page = olga.get(study() + "/overeenstemming").body();
        assertThat(page)
                .contains("in 1 beurt niet dezelfde codes", "Over 1 is nog niet", "alleen hier", "nog niet gemeten");
        var choice = Map.of(
                "source",
                work.talk.toString(),
                "turn",
                "2",
                "choice",
                "b",
                "note",
                "Tess zag het goed.",
                "version",
                "0");
        assertThat(send(olga, study() + "/overeenstemming/besluit", choice).statusCode())
                .isEqualTo(302);
        var late = send(tess, study() + "/overeenstemming/besluit", with(choice, "choice", "none"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Iemand was u voor", "Tess zag het goed.", "Geen van beide");
        work.as(
                work.olga,
                () -> assertThat(parts.studies()
                                .load(work.study, Which.settled())
                                .orElseThrow()
                                .passages())
                        .extracting(CodedStudy.Passage::code)
                        .containsExactly(plek, thuis));
        assertThat(olga.post(study() + "/overeenstemming/meting").statusCode()).isEqualTo(302);
        var measured = olga.get(study() + "/overeenstemming?toon=alle").body();
        assertThat(measured).contains("3 beurten die geen vraag zijn", "startgetal", "besloten");
        var file = olga.get(study() + "/overeenstemming.csv");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body())
                .startsWith("\uFEFFcode;measure;value")
                .contains("\r\nthuis;KAPPA;")
                .contains(";PERCENT;");
        assertThat(send(olga, study() + "/overeenstemming/besluit", with(choice, "choice", "score"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(olga, study() + "/overeenstemming/besluit", with(choice, "turn", "5"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void codesAreSplitMergedMovedAndRetiredWithHistory() {
        send(olga, reading(), passage(thuis));
        var path = study() + "/codeboek/" + thuis;
        assertThat(olga.post(
                                path + "/splitsing",
                                "name",
                                "Gemist worden",
                                "definition",
                                "Iemand merkt dat je er niet bent.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(olga.post(
                                path + "/verplaatsing",
                                "version",
                                "1",
                                "theme",
                                "wie",
                                "beneath",
                                plek.toString(),
                                "position",
                                "2")
                        .statusCode())
                .isEqualTo(302);
        assertThat(olga.post(
                                study() + "/codeboek/" + plek + "/verplaatsing",
                                "version",
                                "1",
                                "theme",
                                "",
                                "beneath",
                                thuis.toString(),
                                "position",
                                "1")
                        .statusCode())
                .as("a circle")
                .isEqualTo(422);
        assertThat(olga.post(path + "/gebruik", "version", "1", "vervalt", "true")
                        .statusCode())
                .isEqualTo(409);
        assertThat(olga.post(study() + "/codeboek/vaststelling", "version", "1", "note", "Eerste versie.")
                        .statusCode())
                .isEqualTo(302);
        var version = work.as(
                work.olga,
                () -> parts.codebooks().find(work.study, thuis).orElseThrow().version());
        assertThat(olga.post(path + "/samenvoeging", "version", String.valueOf(version), "into", plek.toString())
                        .statusCode())
                .isEqualTo(302);
        assertThat(olga.get(study() + "/codeboek").body())
                .contains(
                        "Versie 2, nog niet vastgesteld",
                        "“Thuis” samengevoegd met “Plek”; 1 codering ging mee",
                        "gesplitst van",
                        "Draai terug");
        assertThat(olga.get(study() + "/codeboek?versie=1").body()).contains("Versie 1, vastgesteld", "Eerste versie.");
        assertThat(made(work.olga).getFirst().code()).isEqualTo(plek);
        var merging = work.as(
                work.olga, () -> parts.codebooks().events(work.study).getFirst().id());
        var undo = study() + "/codeboek/samenvoegingen/" + merging + "/ongedaan";
        assertThat(olga.post(undo).statusCode()).isEqualTo(302);
        assertThat(made(work.olga).getFirst().code()).isEqualTo(thuis);
        assertThat(olga.post(study() + "/codeboek", code("Thuis")).statusCode())
                .as("taken")
                .isEqualTo(422);
        assertThat(olga.post(study() + "/codeboek", code("")).statusCode()).isEqualTo(422);
    }

    @Test
    void codeOfAnotherStudyIsUnknownHere() {
        var other = work.another();
        var elsewhere = work.as(
                work.olga,
                () -> parts.codebookDesk()
                        .add(work.olga, other, "elders", CodingParts.text("Elders"))
                        .orElseThrow());
        assertThat(send(olga, reading(), passage(elsewhere)).statusCode()).isEqualTo(422);
        assertThat(olga.get(study() + "/codeboek/" + elsewhere).statusCode()).isEqualTo(404);
    }

    @Test
    void looseCodingIsPlacedByHand() {
        send(olga, reading(), passage(thuis));
        var changed = new java.util.ArrayList<>(Fieldwork.TALK);
        changed.set(1, "Meedoen. Arbeid en taal. Dat je werk hebt.");
        work.text(work.talk, 2, changed);
        assertThat(olga.get(study() + "/los").body())
                .contains("Deze woorden staan niet meer in de tekst", "Werk en taal.");
        assertThat(olga.get(study() + "/coderen").body()).contains("Eén codering heeft haar plaats verloren");
        var coding = work.as(work.olga, () -> parts.codings().loose(work.study, work.olga.id()))
                .getFirst();
        var path = study() + "/coderingen/" + coding.id() + "/plaats";
        assertThat(olga.post(path, "version", "2", "quote", "Niet te vinden").statusCode())
                .isEqualTo(422);
        assertThat(olga.post(path, "version", "2", "quote", "taal").statusCode())
                .isEqualTo(302);
        assertThat(made(work.olga).getFirst().quote()).isEqualTo("taal");
        assertThat(olga.get(study() + "/los").body()).contains("Al uw coderingen hebben hun plaats");
    }
}
