package nl.geland.app.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.coding.CodingDesk.Draft;
import nl.geland.app.coding.CodingDesk.Outcome;
import nl.geland.app.identity.Viewer;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.texts.Anchor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people code the same text without seeing each other's work, and nothing that was ever coded is lost. */
@RealDatabase(own = false)
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BlindCodingTests {

    private final JdbcClient jdbc;
    private final CodingParts parts;

    private final Fieldwork work;
    private final UUID thuis;
    private final UUID plek;

    BlindCodingTests(TestDatabase database, @Autowired ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.parts = CodingParts.of(context);
        this.work = new Fieldwork(database, context);
        this.thuis = code("thuis");
        this.plek = code("plek");
    }

    @BeforeEach
    void bothCodeTheTalk() {
        work.as(work.olga, () -> {
            parts.tasks().assign(work.talk, work.olga.id());
            parts.tasks().assign(work.talk, work.tess.id());
        });
    }

    private UUID code(String slug) {
        return work.as(
                work.olga,
                () -> parts.codebookDesk()
                        .add(work.olga, work.study, slug, CodingParts.text(slug))
                        .orElseThrow());
    }

    private Outcome make(Viewer by, String quote, UUID code, UUID request) {
        return work.as(by, () -> {
            var source = parts.texts().source(work.study, work.talk).orElseThrow();
            var at = parts.texts().text(source);
            int start = at.codePointCount(0, at.indexOf(quote));
            var segment = parts.texts().segment(source, start, start + quote.codePointCount(0, quote.length()));
            return parts.desk()
                    .make(
                            by,
                            new Draft(
                                    work.study,
                                    work.talk,
                                    new Coding.Place(source.version(), segment),
                                    code,
                                    Judgement.usual(false),
                                    request));
        });
    }

    private UUID make(Viewer by, String quote, UUID code) {
        return ((Outcome.Done) make(by, quote, code, UUID.randomUUID())).coding();
    }

    private List<Coding> seen(Viewer by) {
        return work.as(by, () -> parts.codings().of(work.study));
    }

    private Coding coding(Viewer by, UUID id) {
        return work.as(by, () -> parts.codings().find(work.study, id).orElseThrow());
    }

    private List<String> events(Viewer by, UUID id) {
        return work.as(
                by,
                () -> parts.codings().versions(id).stream()
                        .map(Codings.Version::event)
                        .toList());
    }

    @Test
    void nobodySeesTheCodingsOfAnotherBeforeAllAreDone() {
        var ofOlga = make(work.olga, "Werk en taal.", thuis);
        var ofTess = make(work.tess, "Dat je werk hebt.", plek);
        assertThat(seen(work.olga)).extracting(Coding::id).containsExactly(ofOlga);
        assertThat(seen(work.tess)).extracting(Coding::id).containsExactly(ofTess);
        assertThat(work.as(work.tess, () -> parts.codings().versions(ofOlga))).isEmpty();
        work.as(work.olga, () -> parts.tasks().done(work.talk, work.olga.id()));
        assertThat(seen(work.tess)).as("one of two is done").hasSize(1);
        assertThat(seen(work.olga)).hasSize(1);
        work.as(work.tess, () -> parts.tasks().done(work.talk, work.tess.id()));
        assertThat(seen(work.olga)).extracting(Coding::id).containsExactly(ofOlga, ofTess);
        assertThat(seen(work.tess)).hasSize(2);
        assertThat(work.as(work.olga, () -> parts.tasks().reopen(work.talk, work.olga.id())))
                .as("what was compared stays compared")
                .isFalse();
    }

    @Test
    void databaseItselfHidesThemWhateverIsAsked() {
        make(work.olga, "Werk en taal.", thuis);
        var counted = "select count(*) from coding.coding where study = ?";
        assertThat(work.as(
                        work.tess,
                        () -> jdbc.sql(counted)
                                .param(work.study)
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(work.as(
                        work.somebody("vreemd"),
                        () -> jdbc.sql(counted)
                                .param(work.study)
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(jdbc.sql(counted).param(work.study).query(Long.class).single())
                .as("without a viewer")
                .isZero();
        assertThat(work.as(
                        work.tess,
                        () -> jdbc.sql("update coding.coding set joint = 1 where study = ?")
                                .param(work.study)
                                .update()))
                .isZero();
        assertThatThrownBy(() -> work.as(
                        work.tess,
                        () -> jdbc.sql("""
                        insert into coding.coding (study, source, text_version, start_at, end_at, quote, before, after, code, coder,
                            statement, made_at, request, event, changed_at)
                        values (?, ?, 1, 0, 1, 'x', '', '', ?, ?, 'GENERAL', now(), uuidv7(), 'MADE', now())
                        """)
                                .params(work.study, work.talk, thuis, work.olga.id())
                                .update()))
                .as("in the name of another")
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void sameRequestTwiceMakesOneCodingAndAnotherUnderItsKeyNone() {
        var key = UUID.randomUUID();
        var first = make(work.olga, "Werk en taal.", thuis, key);
        assertThat(make(work.olga, "Werk en taal.", thuis, key)).isEqualTo(first);
        assertThat(make(work.olga, "Dat je werk hebt.", thuis, key)).isEqualTo(new Outcome.KeyUsed());
        assertThat(seen(work.olga)).hasSize(1);
    }

    @Test
    void undoTakesBackOneActionAfterTheOther() {
        var id = make(work.olga, "Werk en taal.", thuis);
        var norm = new Judgement(CodedStudy.Statement.NORM, 2, -1, true, 1, null, "", "", null);
        work.as(work.olga, () -> parts.desk().change(work.olga, id, 1, plek, norm));
        work.as(work.olga, () -> parts.desk().remove(work.olga, id, 2));
        assertThat(seen(work.olga)).isEmpty();
        undo();
        assertThat(coding(work.olga, id)).satisfies(back -> {
            assertThat(back.state()).isEqualTo(Coding.State.PLACED);
            assertThat(back.code()).isEqualTo(plek);
            assertThat(back.judgement()).isEqualTo(norm);
        });
        undo();
        assertThat(coding(work.olga, id)).satisfies(back -> {
            assertThat(back.code()).isEqualTo(thuis);
            assertThat(back.judgement()).isEqualTo(Judgement.usual(false));
        });
        undo();
        assertThat(seen(work.olga)).isEmpty();
        assertThat(undo()).isEqualTo(new Outcome.Nothing());
        assertThat(events(work.olga, id)).containsExactly("MADE", "CHANGED", "REMOVED", "UNDONE", "UNDONE", "UNDONE");
    }

    private Outcome undo() {
        return work.as(work.olga, () -> parts.desk().undo(work.olga, work.talk));
    }

    @Test
    void olderVersionWritesNothing() {
        var id = make(work.olga, "Werk en taal.", thuis);
        work.as(work.olga, () -> parts.desk().change(work.olga, id, 1, plek, Judgement.usual(true)));
        assertThat(work.as(work.olga, () -> parts.desk().change(work.olga, id, 1, thuis, Judgement.usual(false))))
                .isEqualTo(new Outcome.Stale());
        assertThat(coding(work.olga, id).code()).isEqualTo(plek);
    }

    @Test
    void mergingTakesEveryonesCodingsAlongAndCanBeTakenBack() {
        var ofOlga = make(work.olga, "Werk en taal.", thuis);
        var ofTess = make(work.tess, "Dat je werk hebt.", thuis);
        var other = make(work.olga, "Niet alleen zij.", plek);
        var merging = work.as(work.olga, () -> parts.codebookDesk().merge(work.olga, work.study, thuis, plek));
        assertThat(coding(work.olga, ofOlga).code()).isEqualTo(plek);
        assertThat(coding(work.tess, ofTess).code()).isEqualTo(plek);
        assertThat(events(work.tess, ofTess)).containsExactly("MADE", "RECODED");
        assertThat(seen(work.olga)).as("still blind").extracting(Coding::id).containsExactly(ofOlga, other);
        work.as(
                work.olga,
                () -> assertThat(parts.codebooks().events(work.study).getFirst())
                        .satisfies(event -> {
                            assertThat(event.kind()).isEqualTo(Codebooks.Kind.MERGED);
                            assertThat(event.codings()).isEqualTo(2);
                        }));
        assertThat(work.as(work.olga, () -> parts.codebookDesk().unmerge(work.olga, work.study, merging)))
                .isTrue();
        assertThat(work.as(work.olga, () -> parts.codebookDesk().unmerge(work.olga, work.study, merging)))
                .isFalse();
        assertThat(coding(work.olga, ofOlga).code()).isEqualTo(thuis);
        assertThat(coding(work.tess, ofTess).code()).isEqualTo(thuis);
        assertThat(coding(work.olga, other).code()).isEqualTo(plek);
        work.as(
                work.olga,
                () -> assertThat(parts.codebooks()
                                .find(work.study, thuis)
                                .orElseThrow()
                                .retired())
                        .isFalse());
    }

    @Test
    void changedTextTakesCodingsAlongOrListsThemAsLoose() {
        var kept = make(work.olga, "Dat zeg ik altijd.", thuis);
        var gone = make(work.olga, "Mijn buurvrouw bracht soep.", thuis);
        var ofTess = make(work.tess, "Niet alleen zij.", plek);
        var changed = new java.util.ArrayList<>(Fieldwork.TALK);
        changed.set(1, "Meedoen, zeker weten. Werk en taal. Dat je werk hebt.");
        changed.set(5, "Iemand bracht iets. Toen was het goed.");
        work.text(work.talk, 2, changed);
        work.as(work.olga, () -> parts.reanchoring().bringUpToDate(work.talk));
        assertThat(coding(work.olga, kept)).satisfies(coding -> {
            assertThat(coding.place().textVersion()).isEqualTo(2);
            assertThat(coding.quote()).isEqualTo("Dat zeg ik altijd.");
        });
        assertThat(coding(work.tess, ofTess).place().textVersion())
                .as("also those nobody else may see")
                .isEqualTo(2);
        assertThat(coding(work.olga, gone)).satisfies(coding -> {
            assertThat(coding.state()).isEqualTo(Coding.State.LOOSE);
            assertThat(coding.why()).isEqualTo(Anchor.Why.GONE);
            assertThat(coding.place().textVersion()).isEqualTo(1);
        });
        assertThat(events(work.olga, gone)).containsExactly("MADE", "LOOSENED");
        work.as(work.olga, () -> {
            var source = parts.texts().source(work.study, work.talk).orElseThrow();
            var start = parts.texts()
                    .text(source)
                    .codePointCount(0, parts.texts().text(source).indexOf("Iemand"));
            var segment = parts.texts().segment(source, start, start + 19);
            assertThat(parts.desk().place(work.olga, gone, 2, new Coding.Place(2, segment)))
                    .isEqualTo(new Outcome.Done(gone));
        });
        assertThat(coding(work.olga, gone).quote()).isEqualTo("Iemand bracht iets.");
        undo();
        assertThat(coding(work.olga, gone).state()).isEqualTo(Coding.State.LOOSE);
    }

    @Test
    void settledStudyFollowsWhoLeadsUnlessItWasSettledOtherwise() {
        var agreed = make(work.olga, "Werk en taal.", thuis);
        make(work.tess, "Werk en taal.", thuis);
        make(work.olga, "Niet alleen zij.", thuis);
        var ofTess = make(work.tess, "Mijn buurvrouw bracht soep.", plek);
        for (var coder : List.of(work.olga, work.tess)) {
            work.as(coder, () -> parts.tasks().done(work.talk, coder.id()));
        }
        work.as(work.olga, () -> {
            assertThat(passages(Which.settled())).hasSize(2);
            assertThat(parts.settlements().settle(work.olga, work.talk, 4, thuis, null, "Nee.", 0))
                    .isTrue();
            assertThat(parts.settlements().settle(work.olga, work.talk, 6, plek, work.tess.id(), "", 0))
                    .isTrue();
            assertThat(parts.settlements().settle(work.olga, work.talk, 6, plek, null, "", 0))
                    .as("somebody else was first")
                    .isFalse();
            assertThat(passages(Which.settled()))
                    .extracting(CodedStudy.Passage::id)
                    .containsExactly(agreed, ofTess);
            assertThat(passages(Which.of(work.tess.id()))).hasSize(2);
            assertThat(passages(Which.settled()).getLast()).satisfies(passage -> {
                assertThat(passage.turn()).isEqualTo(6);
                assertThat(passage.quote()).isEqualTo("Mijn buurvrouw bracht soep.");
            });
        });
        assertThat(work.as(work.somebody("vreemd"), () -> parts.studies().load(work.study, Which.settled())))
                .isEmpty();
    }

    private List<CodedStudy.Passage> passages(Which which) {
        return parts.studies().load(work.study, which).orElseThrow().passages();
    }
}
