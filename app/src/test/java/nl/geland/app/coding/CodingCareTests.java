package nl.geland.app.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a coder who is in a hurry does by mistake is told and not done, over real HTTP. */
class CodingCareTests extends CodingPages {

    CodingCareTests(TestDatabase database, @Autowired ApplicationContext context) {
        super(database, context);
    }

    @Test
    void sameCodeAtTheSamePassageIsThereAlreadyAndNotAdded() {
        send(olga, reading(), passage(thuis));
        var again = send(olga, reading(), passage(thuis));
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(olga.get(reading() + "?vanaf=1").body())
                .contains("Code “Thuis” staat al bij deze woorden in beurt 2.");
        assertThat(made(work.olga))
                .singleElement()
                .satisfies(one -> assertThat(one.version()).isEqualTo(1));
        assertThat(send(olga, reading(), passage(plek)).statusCode())
                .as("another code")
                .isEqualTo(302);
        assertThat(send(olga, reading(), with(passage(thuis), "from", "1")).statusCode())
                .as("another passage")
                .isEqualTo(302);
        assertThat(send(signIn(work.tess), reading(), passage(thuis)).statusCode())
                .as("another coder")
                .isEqualTo(302);
        assertThat(made(work.olga)).hasSize(3);
    }

    @Test
    void sayingSomethingElseOfThemOffersToChangeWhatIsThere() {
        send(olga, reading(), passage(thuis));
        var id = made(work.olga).getFirst().id();
        var other = send(olga, reading(), with(passage(thuis), "statement", "norm"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body())
                .contains("Deze code staat hier al", "Thuis · Voorbeeld", "Thuis · Norm")
                .contains("action=\"" + study() + "/coderingen/" + id + "\"")
                .contains("value=\"norm\" checked");
        assertThat(made(work.olga))
                .singleElement()
                .satisfies(one -> assertThat(one.version()).isEqualTo(1));
    }

    @Test
    void ofTwoRequestsAtOnceForTheSamePassageOneIsKept() throws Exception {
        var other = signIn(work.olga);
        try (var both = Executors.newFixedThreadPool(2)) {
            both.invokeAll(List.<Callable<Integer>>of(
                    () -> send(olga, reading(), passage(thuis)).statusCode(),
                    () -> send(other, reading(), passage(thuis)).statusCode()));
        }
        assertThat(made(work.olga)).hasSize(1);
    }

    @Test
    void aChangeDoesNotMakeASecondOne() {
        send(olga, reading(), passage(thuis));
        send(olga, reading(), passage(plek));
        var second = made(work.olga).getLast();
        var path = study() + "/coderingen/" + second.id();
        var answer = send(olga, path, with(said(), "version", "1", "code", thuis.toString()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Deze code staat al bij precies deze woorden.");
        send(olga, path + "/weg", Map.of("version", "1"));
        send(olga, reading(), passage(plek));
        assertThat(send(olga, path + "/terug", Map.of("version", "2")).statusCode())
                .isEqualTo(422);
        assertThat(made(work.olga)).hasSize(2);
    }

    @Test
    void whatTheInterviewerSaysIsNotCoded() {
        var page = olga.get(reading() + "/1").body();
        assertThat(page)
                .contains("Hier spreekt wie vraagt.", "Bewaar de aantekening")
                .doesNotContain("Nieuwe codering");
        assertThat(olga.get(reading()).body()).contains("Beurt 1 van wie vraagt", "Codeer beurt 2");
        var answer = send(olga, reading(), with(passage(thuis), "turn", "1", "from", "1", "to", "1"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("In deze beurt spreekt wie vraagt.");
        assertThat(made(work.olga)).isEmpty();
    }

    @Test
    void everyParagraphOfAPolicyTextCanBeCoded() {
        var policy = study() + "/bronnen/" + work.policy + "/coderen";
        assertThat(olga.get(policy + "/1").body()).contains("Nieuwe codering");
        assertThat(send(olga, policy, with(passage(thuis), "turn", "1", "from", "1", "to", "1"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(made(work.olga)).hasSize(1);
    }

    @Test
    void whatAnotherToolCodedOfTheInterviewerStays() {
        work.as(work.olga, () -> {
            var source = parts.texts().source(work.study, work.talk).orElseThrow();
            var turn = parts.texts().turn(work.study, source, 1).orElseThrow();
            var place = new Coding.Place(1, parts.texts().segment(source, turn.start(), turn.end()));
            parts.desk()
                    .make(
                            work.olga,
                            new CodingDesk.Draft(
                                    work.study, work.talk, place, thuis, Judgement.usual(false), UUID.randomUUID()));
        });
        assertThat(olga.get(reading()).body()).contains("coded coded--1", "Thuis</b>");
        var path = study() + "/coderingen/" + made(work.olga).getFirst().id();
        assertThat(send(olga, path, with(said(), "version", "1", "code", thuis.toString()))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void doneWithoutACodingIsAskedBack() {
        var done = study() + "/bronnen/" + work.talk + "/klaar";
        var answer = olga.post(done, "klaar", "true");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("U hebt niets gecodeerd", "Bedoelt u dat er niets te coderen is?");
        assertThat(tasks()).as("nothing was written").isEmpty();
        assertThat(olga.post(done, "klaar", "true", "niets", "true").statusCode())
                .isEqualTo(302);
        assertThat(tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.done()).isTrue());
    }

    @Test
    void undoSaysWhichStepItTookBack() {
        send(olga, reading(), passage(thuis));
        var path = study() + "/coderingen/" + made(work.olga).getFirst().id();
        send(olga, path, with(said(), "version", "1", "code", thuis.toString(), "statement", "norm"));
        assertThat(told()).contains("Bewaard.");
        assertThat(undo()).contains("Teruggedraaid: de wijziging van code “Thuis” bij beurt 2.");
        assertThat(undo()).contains("Teruggedraaid: code “Thuis” bij beurt 2.");
        olga.post(study() + "/bronnen/" + work.talk + "/ongedaan");
        assertThat(olga.get(reading()).body()).contains("Er is niets om ongedaan te maken.");
    }

    private String undo() {
        olga.post(study() + "/bronnen/" + work.talk + "/ongedaan");
        return told();
    }

    /** The page to which a step leads, with what is said of it. */
    private String told() {
        return olga.get(reading() + "?vanaf=1").body();
    }

    private List<Tasks.Task> tasks() {
        return work.as(work.olga, () -> parts.tasks().of(work.study));
    }
}
