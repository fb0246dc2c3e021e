package nl.geland.app.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.geland.app.Geland;
import nl.geland.app.identity.Viewer;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of coding over real HTTP: two people code, compare and settle; what is sent wrong changes nothing. */
@RealDatabase(own = false)
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CodingPagesTests {

    private final Staff staff;
    private final Fieldwork work;
    private final CodingParts parts;

    @LocalServerPort
    private int port;

    private UUID thuis = new UUID(0, 0);
    private UUID plek = new UUID(0, 0);
    private Visitor olga = Visitor.at(0);

    CodingPagesTests(TestDatabase database, @Autowired ApplicationContext context) {
        this.staff = new Staff(database);
        this.work = new Fieldwork(database, context);
        this.parts = CodingParts.of(context);
    }

    @BeforeEach
    void olgaHasACodebook() {
        olga = signIn(work.olga);
        olga.post(study() + "/codeboek", code("Thuis"));
        olga.post(study() + "/codeboek", code("Plek"));
        work.as(work.olga, () -> {
            var codes = parts.codebooks().newest(work.study);
            thuis = codes.getFirst().id();
            plek = codes.getLast().id();
        });
    }

    private Visitor signIn(Viewer viewer) {
        return staff.signIn(work.signInName(viewer), port);
    }

    private String study() {
        return "/studies/" + work.study;
    }

    private String reading() {
        return study() + "/bronnen/" + work.talk + "/coderen";
    }

    private static String[] code(String name) {
        return new String[] {
            "name",
            name,
            "nameEn",
            "",
            "theme",
            "betekenis",
            "beneath",
            "",
            "definition",
            "Wat " + name + " is.",
            "useWhen",
            "",
            "notWhen",
            "",
            "example",
            ""
        };
    }

    private Map<String, String> passage(UUID code) {
        var fields = new LinkedHashMap<>(
                Map.of("turn", "2", "textVersion", "1", "from", "2", "to", "2", "code", code.toString()));
        fields.putAll(said());
        fields.put("request", UUID.randomUUID().toString());
        return fields;
    }

    private static Map<String, String> said() {
        return Map.of(
                "statement",
                "example",
                "joint",
                "1",
                "own",
                "",
                "elicited",
                "probed",
                "certainty",
                "2",
                "level",
                "",
                "actor",
                "",
                "concerns",
                "",
                "relation",
                "");
    }

    private static HttpResponse<String> send(Visitor visitor, String path, Map<String, String> fields) {
        return visitor.post(
                path,
                fields.entrySet().stream()
                        .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                        .toArray(String[]::new));
    }

    private Map<String, String> with(Map<String, String> fields, String... pairs) {
        var changed = new LinkedHashMap<>(fields);
        for (var at = 0; at < pairs.length; at += 2) {
            changed.put(pairs[at], pairs[at + 1]);
        }
        return changed;
    }

    private List<Coding> made(Viewer viewer) {
        return work.as(viewer, () -> parts.codings().of(work.study));
    }

    @Test
    void passageIsCodedWithAFormAndShownBesideTheText() {
        var form = olga.get(reading() + "/2").body();
        assertThat(form).contains("2. Werk en taal.", "Nieuwe codering").contains("value=\"spontaneous\" checked");
        assertThat(olga.get(reading() + "/6").body())
                .as("the question before it was asked further")
                .contains("value=\"probed\" checked");
        var answer = send(olga, reading(), passage(thuis));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("coderen?vanaf=1#beurt-2");
        var page = olga.get(reading()).body();
        assertThat(page)
                .contains(
                        "Thuis</b>",
                        "Voorbeeld · samen +1 · Na doorvragen · redelijk zeker",
                        "class=\"coded coded--1\"");
        assertThat(made(work.olga)).singleElement().satisfies(coding -> {
            assertThat(coding.quote()).isEqualTo("Werk en taal.");
            assertThat(coding.place().segment().before()).endsWith("R: Meedoen. ");
        });
    }

    @Test
    void overlappingCodesAreMarkedAndFiltered() {
        send(olga, reading(), with(passage(thuis), "from", "1", "to", "2"));
        send(olga, reading(), passage(plek));
        assertThat(olga.get(reading()).body()).contains("coded coded--2\"", "coded coded--1\"");
        assertThat(olga.get(reading() + "?code=plek").body())
                .contains("id=\"beurt-2\"")
                .doesNotContain("id=\"beurt-4\"");
        assertThat(olga.get(reading() + "?vanaf=5").body())
                .contains("id=\"beurt-5\"")
                .doesNotContain("id=\"beurt-4\"");
    }

    @Test
    void quoteAfterAnEmojiIsFoundAtItsCodePoints() {
        send(olga, reading(), with(passage(thuis), "turn", "4", "quote", "😀. Niet alleen zij."));
        assertThat(made(work.olga)).singleElement().satisfies(coding -> {
            assertThat(coding.quote()).isEqualTo("😀. Niet alleen zij.");
            assertThat(coding.end() - coding.start()).isEqualTo(19);
        });
    }

    /** A browser that counts UTF-16 units would send an end one too far: the words give it away. */
    @ParameterizedTest
    @CsvSource({
        "start, 5, end, 5000000",
        "start, -1, end, 9",
        "start, 12, end, 11",
        "start, 40, end, 53",
        "start, 1e309, end, 9",
        "start, NaN, end, 9",
        "turn, 99, from, 1",
        "turn, 2, from, 0",
        "turn, 2, to, 99",
        "textVersion, 7, to, 2",
        "statement, SCORE, to, 2",
        "joint, 3, to, 2",
        "joint, '1,5', to, 2",
        "certainty, 0, to, 2",
        "elicited, '', to, 2",
        "code, 00000000-0000-0000-0000-000000000009, to, 2",
        "code, x, to, 2",
        "request, x, to, 2",
        "quote, staat er niet, to, 2",
        "quote, e, to, 2"
    })
    void wrongFieldIsToldAndChangesNothing(String one, String value, String two, String other) {
        var answer = send(olga, reading(), with(passage(thuis), one, value, two, other));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("errors__title");
        assertThat(made(work.olga)).isEmpty();
    }

    @Test
    void offsetsWithOtherWordsThanTheyHoldAreRefused() {
        var turn = work.as(work.olga, () -> {
            var source = parts.texts().source(work.study, work.talk).orElseThrow();
            return parts.texts().turn(work.study, source, 4).orElseThrow();
        });
        var words = "Wij allemaal, de buurt ook 😀.";
        var start = String.valueOf(turn.start());
        var utf16 = with(
                passage(thuis),
                "turn",
                "4",
                "start",
                start,
                "end",
                String.valueOf(turn.start() + words.length()),
                "quote",
                words);
        assertThat(send(olga, reading(), utf16).statusCode()).isEqualTo(422);
        assertThat(made(work.olga)).isEmpty();
        var points = with(utf16, "end", String.valueOf(turn.start() + words.codePointCount(0, words.length())));
        assertThat(send(olga, reading(), points).statusCode()).isEqualTo(302);
    }

    @Test
    void halfACharacterNothingCharactersAndHugeTextsAreRefusedAtTheDoor() {
        var before = "_csrf=" + Visitor.encode(olga.token()) + "&turn=2&request=" + UUID.randomUUID() + "&memo=";
        var path = study() + "/bronnen/" + work.talk + "/memos";
        assertThat(olga.postRaw(path, before + "a%00b").statusCode()).isEqualTo(400);
        assertThat(olga.postRaw(path, before + "%ED%A0%80").statusCode()).isEqualTo(400);
        assertThat(olga.postRaw(path, before + "x".repeat(10_000_000)).statusCode())
                .isBetween(400, 413);
        assertThat(olga.post(
                                path,
                                "turn",
                                "2",
                                "memo",
                                "y".repeat(4001),
                                "request",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(422);
        assertThat(olga.post(
                                path,
                                "turn",
                                "2",
                                "memo",
                                "\u200b",
                                "request",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(422);
        assertThat(olga.get(reading()).body()).doesNotContain("class=\"memo\"");
    }

    @Test
    void sameKeyMakesOneCodingAndAnotherBodyUnderItIsRefused() {
        var fields = passage(thuis);
        assertThat(send(olga, reading(), fields).statusCode()).isEqualTo(302);
        assertThat(send(olga, reading(), fields).statusCode()).isEqualTo(302);
        assertThat(send(olga, reading(), with(fields, "code", plek.toString())).statusCode())
                .isEqualTo(422);
        assertThat(made(work.olga))
                .singleElement()
                .satisfies(coding -> assertThat(coding.code()).isEqualTo(thuis));
    }

    @Test
    void unknownAndDoubleFieldsAreRefused() {
        assertThat(send(
                                olga,
                                reading(),
                                with(passage(thuis), "coder", work.tess.id().toString()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(olga.postRaw(reading(), "_csrf=" + Visitor.encode(olga.token()) + "&turn=1&turn=2")
                        .statusCode())
                .isEqualTo(400);
        assertThat(olga.postRaw(reading(), "turn=1").statusCode()).isEqualTo(403);
    }

    @Test
    void olderVersionIsAConflictThatShowsBoth() {
        send(olga, reading(), passage(thuis));
        var path = study() + "/coderingen/" + made(work.olga).getFirst().id();
        var change = with(said(), "version", "1", "code", plek.toString());
        assertThat(send(olga, path, change).statusCode()).isEqualTo(302);
        var stale = send(olga, path, with(said(), "version", "1", "code", thuis.toString(), "statement", "norm"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Iemand was u voor", "Plek · Voorbeeld", "Thuis · Norm");
        assertThat(send(olga, path + "/weg", Map.of("version", "1")).statusCode())
                .isEqualTo(409);
        assertThat(made(work.olga).getFirst().version()).isEqualTo(2);
        assertThat(olga.get(path).body()).contains("gemaakt", "veranderd");
        assertThat(send(olga, path + "/weg", Map.of("version", "2")).statusCode())
                .isEqualTo(302);
        assertThat(made(work.olga)).isEmpty();
        assertThat(send(olga, path + "/terug", Map.of("version", "3")).statusCode())
                .isEqualTo(302);
        assertThat(send(olga, study() + "/bronnen/" + work.talk + "/ongedaan", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(made(work.olga)).isEmpty();
    }

    @Test
    void oneOfTwoSimultaneousEditsWinsAndTheOtherIsTold() throws Exception {
        send(olga, reading(), passage(thuis));
        var path = study() + "/coderingen/" + made(work.olga).getFirst().id();
        var other = signIn(work.olga);
        Callable<Integer> one = () -> send(olga, path, with(said(), "version", "1", "code", plek.toString()))
                .statusCode();
        Callable<Integer> two =
                () -> send(other, path, with(said(), "version", "1", "code", thuis.toString(), "joint", "2"))
                        .statusCode();
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(one, two));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(302, 409);
        }
        var id = made(work.olga).getFirst().id();
        assertThat(work.as(work.olga, () -> parts.codings().versions(id))).hasSize(2);
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
        assertThat(staff.signIn(nl.geland.app.identity.Role.TEAM_LEAD, port)
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
        tess.post(study() + "/bronnen/" + work.talk + "/klaar", "klaar", "true");
        assertThat(tess.get(reading() + "?wie=allen").body()).contains("coded--1", "Let op de toon.", work.olga.name());
        assertThat(send(tess, study() + "/coderingen/" + coding + "/weg", Map.of("version", "1"))
                        .statusCode())
                .as("seen, and not theirs")
                .isEqualTo(403);
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
                .contains("in 1 beurten niet dezelfde codes", "Over 1 is nog niet", "alleen hier", "nog niet gemeten");
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
                .startsWith("code;measure;value")
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
                        "“Thuis” samengevoegd met “Plek”; 1 coderingen gingen mee",
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

    @ParameterizedTest
    @ValueSource(strings = {"vanaf=-1", "vanaf=999999999", "vanaf=x", "code=%27", "wie=iedereen", "code=thuis&vanaf=9"})
    void nonsenseInTheAddressMeansTheDefault(String query) {
        assertThat(olga.get(reading() + "?" + query).statusCode()).isEqualTo(200);
    }
}
