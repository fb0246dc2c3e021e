package nl.geland.app.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Coding over real HTTP: what is sent wrong changes nothing, and of two edits at once none is lost. */
class CodingPagesTests extends CodingPages {

    CodingPagesTests(TestDatabase database, @Autowired ApplicationContext context) {
        super(database, context);
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

    @ParameterizedTest
    @ValueSource(strings = {"vanaf=-1", "vanaf=999999999", "vanaf=x", "code=%27", "wie=iedereen", "code=thuis&vanaf=9"})
    void nonsenseInTheAddressMeansTheDefault(String query) {
        assertThat(olga.get(reading() + "?" + query).statusCode()).isEqualTo(200);
    }
}
