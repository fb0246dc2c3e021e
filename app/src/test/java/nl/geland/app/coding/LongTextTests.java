package nl.geland.app.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Took;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A talk of 5,000 turns with 1,500 codings stays fluent: only a part of it is read and sent. */
@RealDatabase(own = false)
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LongTextTests {

    private static final int TURNS = 5000;
    private static final int CODINGS = 1500;
    private static final int ASKED = 60;

    private final Staff staff;
    private final Fieldwork work;
    private final CodingParts parts;
    private final Random random = new Random(42);

    @LocalServerPort
    private int port;

    LongTextTests(TestDatabase database, @Autowired ApplicationContext context) {
        this.staff = new Staff(database);
        this.work = new Fieldwork(database, context);
        this.parts = CodingParts.of(context);
    }

    private UUID codedText() {
        var turns = new ArrayList<String>();
        for (var turn = 1; turn <= TURNS; turn++) {
            var words = "Dit is beurt " + turn + " over de buurt. Daarna nog een zin over werk, taal en wachten. ";
            turns.add(words.repeat(1 + turn % 3).strip());
        }
        work.text(work.talk, 2, turns);
        return work.as(work.olga, () -> {
            var code = parts.codebookDesk()
                    .add(work.olga, work.study, "thuis", CodingParts.text("Thuis"))
                    .orElseThrow();
            var source = parts.texts().source(work.study, work.talk).orElseThrow();
            var all = parts.texts().turns(work.study, source, 1, TURNS);
            for (var n = 0; n < CODINGS; n++) {
                var turn = all.get(random.nextInt(TURNS));
                var segment = nl.geland.app.texts.Segment.of(nl.geland.app.texts.CanonicalText.of(turn.text()), 0, 20);
                var moved = new nl.geland.app.texts.Segment(
                        turn.start(), turn.start() + 20, segment.quote(), segment.before(), segment.after());
                parts.desk()
                        .make(
                                work.olga,
                                new CodingDesk.Draft(
                                        work.study,
                                        work.talk,
                                        new Coding.Place(2, moved),
                                        code,
                                        Judgement.usual(false),
                                        new UUID(random.nextLong(), random.nextLong())));
            }
            return code;
        });
    }

    @Test
    void pagesOfALongTextStayFluent() {
        var code = codedText();
        var olga = staff.signIn(work.signInName(work.olga), port);
        var path = "/studies/" + work.study + "/bronnen/" + work.talk + "/coderen";
        var token = olga.token();
        for (var warm = 0; warm < 20; warm++) {
            olga.get(path + "?vanaf=" + (1 + random.nextInt(TURNS)));
        }
        assertThat(olga.get(path + "?vanaf=2500").body())
                .hasSizeLessThan(150_000)
                .contains("id=\"beurt-2500\"");
        report(
                "reading",
                ask(
                        () -> olga.get(path + "?vanaf=" + (1 + random.nextInt(TURNS)))
                                .statusCode(),
                        200));
        report(
                "turns with one code",
                ask(
                        () -> olga.get(path + "?code=thuis&vanaf=" + (1 + random.nextInt(TURNS)))
                                .statusCode(),
                        200));
        report("coding a sentence", ask(() -> code(olga, path, token, code), 302));
        report("undo", ask(() -> undo(olga, path, token), 302));
    }

    private int code(Visitor olga, String path, String token, UUID code) {
        var body = "_csrf=" + Visitor.encode(token) + "&turn=" + 2 * (1 + random.nextInt(TURNS / 2))
                + "&textVersion=2&from=1&to=1&code=" + code
                + "&statement=general&joint=&own=&elicited=probed&certainty=3&level=&actor=&concerns=&relation=&request="
                + new UUID(random.nextLong(), random.nextLong());
        return olga.postRaw(path, body).statusCode();
    }

    private static int undo(Visitor olga, String path, String token) {
        return olga.postRaw(path.replace("/coderen", "/ongedaan"), "_csrf=" + Visitor.encode(token))
                .statusCode();
    }

    private interface Step {
        int answer();
    }

    private static long[] ask(Step step, int expected) {
        var took = new long[ASKED];
        for (var at = 0; at < ASKED; at++) {
            var from = System.nanoTime();
            assertThat(step.answer()).isEqualTo(expected);
            took[at] = System.nanoTime() - from;
        }
        Arrays.sort(took);
        return took;
    }

    private static void report(String what, long[] took) {
        Took.note("5,000 turns, " + what + ": p50 " + took[ASKED / 2] / 1_000_000 + " ms, p95 "
                + took[ASKED * 95 / 100] / 1_000_000 + " ms");
    }
}
