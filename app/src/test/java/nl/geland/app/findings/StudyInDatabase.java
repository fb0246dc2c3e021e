package nl.geland.app.findings;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.coding.CodedStudy.Passage;
import nl.geland.app.coding.CodedStudy.Text;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample study in a database, coded by Ans, with Bo beside her in the team, Cor as second coder and Dirk outside it. */
public final class StudyInDatabase {

    final CodedStudy study = SampleStudy.read();
    public final Viewer ans;
    public final Viewer bo;
    public final Viewer cor;
    public final Viewer dirk;

    private final Access access;
    private final JdbcClient jdbc;

    private StudyInDatabase(TestDatabase database, ApplicationContext context) {
        access = context.getBean(Access.class);
        jdbc = context.getBean(JdbcClient.class);
        var staff = new Staff(database);
        ans = staff.add("ans", Role.RESEARCHER, null);
        bo = staff.add("bo", Role.POLICY_ADVISER, null);
        cor = staff.add("cor", Role.RESEARCHER, null);
        dirk = staff.add("dirk", Role.RESEARCHER, null);
    }

    /** Put there once; what tests did to it stays. */
    public static StudyInDatabase of(TestDatabase database, ApplicationContext context) {
        var made = new StudyInDatabase(database, context);
        made.access.asSystem("test", made::fillOnce);
        return made;
    }

    public String path(String part) {
        return "/studies/" + study.study() + "/" + part;
    }

    /** The study as the application reads it for Ans. */
    <T> T as(Viewer viewer, Supplier<T> work) {
        return access.as(viewer, "/test", work);
    }

    void asSystem(Runnable work) {
        access.asSystem("test", work);
    }

    private void fillOnce() {
        if (jdbc.sql("select count(*) from studies.study where id = :id")
                        .param("id", study.study())
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        study();
        study.participants().forEach(this::heard);
        study.texts().forEach(this::text);
        codes();
        study.passages().forEach(this::passage);
    }

    private void study() {
        jdbc.sql("""
                insert into studies.study (id, title, question, legal_basis, destroy_raw_on, destroy_work_on, made_at)
                values (:id, :title, 'Wat betekent integratie?', 'Toestemming', '2030-01-01', '2031-01-01', now())
                """).param("id", study.study()).param("title", study.title()).update();
        for (var member : List.of(ans, bo, cor)) {
            jdbc.sql("insert into studies.member (study, user_id, part) values (:study, :user, :part)")
                    .param("study", study.study())
                    .param("user", member.id())
                    .param("part", member.equals(cor) ? "SECOND_CODER" : "TEAM")
                    .update();
        }
        jdbc.sql(
                        "insert into studies.heard_group (study, kind, planned) values (:study, 'PROFESSIONAL', 8), (:study, 'RESIDENT', 4)")
                .param("study", study.study())
                .update();
        jdbc.sql("""
                insert into studies.expectation (study, number, written_on, text, outcome, settled_on)
                values (:study, 1, '2026-03-02', 'De meesten leggen integratie uit als meedoen.', 'NOT_SO', '2026-10-30')
                """).param("study", study.study()).update();
        jdbc.sql("insert into studies.sub_question (study, number, text) values (:study, 1, 'Over wie gaat het?')")
                .param("study", study.study())
                .update();
        int position = 0;
        for (var question : study.guide()) {
            jdbc.sql("""
                    insert into studies.guide_question (study, code, position, beneath, theme, text)
                    values (:study, :code, :position, :beneath, :theme, :text)
                    """)
                    .param("study", study.study())
                    .param("code", question.code())
                    .param("position", position++)
                    .param("beneath", question.beneath())
                    .param("theme", question.theme())
                    .param("text", question.text())
                    .update();
        }
    }

    private void heard(Heard heard) {
        jdbc.sql("""
                insert into studies.participant (id, study, pseudonym, kind, organisation, area, experience, language_group)
                values (:id, :study, :pseudonym, :kind, :organisation, :area, :experience, :language)
                """)
                .param("id", heard.id())
                .param("study", study.study())
                .param("pseudonym", heard.pseudonym())
                .param("kind", heard.group().name())
                .param("organisation", heard.organisation())
                .param("area", heard.area())
                .param("experience", heard.experience())
                .param("language", heard.languageGroup())
                .update();
        jdbc.sql("""
                insert into studies.consent (participant, scope, given_on, withdrawn_on)
                values (:id, 'QUOTE', '2026-03-01', case when :stands then null else cast('2026-09-01' as date) end)
                """)
                .param("id", heard.id())
                .param("stands", heard.mayBeQuoted())
                .update();
    }

    private void text(Text text) {
        jdbc.sql("""
                insert into studies.source (id, study, number, kind, title, edition, held_on)
                values (:id, :study, :number, :kind, :title, :edition, :on)
                """)
                .param("id", text.id())
                .param("study", study.study())
                .param("number", text.number())
                .param("kind", text.kind().name())
                .param("title", text.title())
                .param("edition", text.edition())
                .param("on", text.on())
                .update();
        text.speakers()
                .forEach(speaker -> jdbc.sql(
                                "insert into studies.source_participant (source, participant) values (:source, :participant)")
                        .param("source", text.id())
                        .param("participant", speaker)
                        .update());
        jdbc.sql("""
                insert into studies.text_version (source, version, text, sha256, made_at, reason)
                values (:source, 1, :text, 'x', now(), 'test')
                """).param("source", text.id()).param("text", text.text()).update();
        text.turns().forEach(turn -> turn(text, turn));
        jdbc.sql("insert into coding.task (source, coder, leads, done_at) values (:source, :coder, true, now())")
                .param("source", text.id())
                .param("coder", ans.id())
                .update();
    }

    private void turn(Text text, CodedStudy.Turn turn) {
        jdbc.sql("""
                insert into studies.turn (source, version, number, speaker, interviewer, start_at, end_at)
                values (:source, 1, :number, :speaker, :interviewer, :start, :end)
                """)
                .param("source", text.id())
                .param("number", turn.number())
                .param("speaker", turn.speaker())
                .param("interviewer", turn.interviewer())
                .param("start", turn.start())
                .param("end", turn.end())
                .update();
        turn.asks()
                .forEach(code -> jdbc.sql(
                                "insert into studies.asked (source, turn, code) values (:source, :turn, :code)")
                        .param("source", text.id())
                        .param("turn", turn.number())
                        .param("code", code)
                        .update());
    }

    private void codes() {
        jdbc.sql("insert into coding.codebook (study, version, made_at, fixed_at) values (:study, 1, now(), now())")
                .param("study", study.study())
                .update();
        int position = 0;
        for (var code : study.codes()) {
            jdbc.sql("insert into coding.code (id, study, slug) values (:id, :study, :slug)")
                    .param("id", code.id())
                    .param("study", study.study())
                    .param("slug", code.slug())
                    .update();
            jdbc.sql("""
                    insert into coding.code_version (code, study, codebook, name, name_en, theme, position, definition)
                    values (:id, :study, 1, :name, :nameEn, :theme, :position, :definition)
                    """)
                    .param("id", code.id())
                    .param("study", study.study())
                    .param("name", code.name())
                    .param("nameEn", code.nameEn())
                    .param("theme", code.theme())
                    .param("position", position++)
                    .param("definition", code.definition())
                    .update();
        }
    }

    private void passage(Passage passage) {
        jdbc.sql("""
                insert into coding.coding (id, study, source, text_version, start_at, end_at, quote, before, after, code, coder,
                    statement, joint, own, elicited, certainty, level, actor, concerns, relation, made_at, request, event, changed_at)
                values (:id, :study, :source, 1, :start, :end, :quote, '', '', :code, :coder,
                    :statement, cast(:joint as smallint), cast(:own as smallint), :elicited, :certainty, :level, :actor, :concerns, :relation, now(), :id,
                    'MADE', now())
                """)
                .param("id", passage.id())
                .param("study", study.study())
                .param("source", passage.text())
                .param("start", passage.start())
                .param("end", passage.end())
                .param("quote", passage.quote())
                .param("code", passage.code())
                .param("coder", ans.id())
                .param("statement", passage.statement().name())
                .param("joint", passage.joint())
                .param("own", passage.own())
                .param("elicited", passage.probed() ? "PROBED" : "SPONTANEOUS")
                .param("certainty", passage.certainty())
                .param("level", passage.level() == null ? null : passage.level().name())
                .param("actor", passage.actor())
                .param("concerns", passage.concerns())
                .param(
                        "relation",
                        passage.relation() == null ? null : passage.relation().name())
                .update();
    }

    public Passage passageOf(String pseudonym) {
        return passagesOf(pseudonym).getFirst();
    }

    List<Passage> passagesOf(String pseudonym) {
        var speaker = study.participants().stream()
                .filter(heard -> heard.pseudonym().equals(pseudonym))
                .findFirst()
                .orElseThrow()
                .id();
        return study.passages().stream()
                .filter(passage -> speaker.equals(passage.speaker()))
                .toList();
    }

    void withdraw(UUID participant, String on) {
        asSystem(() -> jdbc.sql("update studies.consent set withdrawn_on = cast(:on as date) where participant = :id")
                .param("on", on)
                .param("id", Objects.requireNonNull(participant))
                .update());
    }
}
