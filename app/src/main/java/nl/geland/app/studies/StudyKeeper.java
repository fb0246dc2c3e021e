package nl.geland.app.studies;

import java.util.List;
import java.util.UUID;
import nl.geland.app.texts.CanonicalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives all that a study keeps for an archive, and puts it in a study that was just begun. Inside {@code Access.as}. */
@Component
public final class StudyKeeper {

    private static final String PLAN = """
            select to_jsonb(r) from (select title, question, legal_basis, destroy_raw_on, destroy_work_on
                from studies.study where id = :study) r
            """;

    private static final String SUB_QUESTIONS = """
            select to_jsonb(r) from (select number, text from studies.sub_question where study = :study order by number) r
            """;

    private static final String EXPECTATIONS = """
            select to_jsonb(r) from (select number, written_on, text, outcome, settled_on, explanation, limits
                from studies.expectation where study = :study order by number) r
            """;

    private static final String PLANNED = """
            select to_jsonb(r) from (select kind, planned from studies.heard_group where study = :study order by kind) r
            """;

    private static final String GUIDE = """
            select to_jsonb(r) from (select code, position, beneath, theme, text
                from studies.guide_question where study = :study order by position, code) r
            """;

    private static final String STEPS = """
            select to_jsonb(r) from (select due_on, text, done_on from studies.step where study = :study
                order by due_on, text, done_on) r
            """;

    private static final String PARTICIPANTS = """
            select to_jsonb(r) from (select id, pseudonym, kind, organisation, area, experience, language_group
                from studies.participant where study = :study order by pseudonym) r
            """;

    private static final String CONSENTS = """
            select to_jsonb(r) from (select c.participant, c.scope, c.given_on, c.withdrawn_on
                from studies.consent c join studies.participant p on p.id = c.participant
                where p.study = :study order by p.pseudonym, c.scope, c.given_on) r
            """;

    private static final String SOURCES = """
            select to_jsonb(r) from (select id, number, kind, title, edition, held_on, language, interpreter, out_since
                from studies.source s where study = :study
                    and (out_since is not null or exists (select from studies.text_version v where v.source = s.id))
                order by number) r
            """;

    private static final String TURNS = """
            select to_jsonb(r) from (
                select t.source, t.version, t.number, t.speaker, t.interviewer, t.start_at, t.end_at, t.heard_from, t.heard_to
                from studies.turn t join studies.source s on s.id = t.source
                where s.study = :study and s.out_since is null order by s.number, t.version, t.number) r
            """;

    private static final String ASKED = """
            select to_jsonb(r) from (select a.source, a.turn, a.code from studies.asked a join studies.source s on s.id = a.source
                where s.study = :study and exists (select from studies.text_version v where v.source = s.id)
                order by s.number, a.turn, a.code) r
            """;

    private final JdbcClient jdbc;

    StudyKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many talks have a raw text and nothing to work with yet: these stay behind. */
    public int raw(UUID study) {
        return jdbc.sql("""
                select count(*) from studies.source s where s.study = :study and s.out_since is null
                    and not exists (select from studies.text_version v where v.source = s.id)
                """).param("study", study).query(Integer.class).single();
    }

    public KeptStudy of(UUID study) {
        return new KeptStudy(
                read(study, KeptStudy.Plan.class, jdbc.sql(PLAN)).getFirst(),
                read(study, KeptStudy.SubQuestion.class, jdbc.sql(SUB_QUESTIONS)),
                read(study, KeptStudy.Expected.class, jdbc.sql(EXPECTATIONS)),
                read(study, KeptStudy.Planned.class, jdbc.sql(PLANNED)),
                read(study, KeptStudy.Asked.class, jdbc.sql(GUIDE)),
                read(study, KeptStudy.Step.class, jdbc.sql(STEPS)),
                read(study, KeptStudy.Heard.class, jdbc.sql(PARTICIPANTS)),
                read(study, KeptStudy.Consent.class, jdbc.sql(CONSENTS)),
                read(study, KeptStudy.SourceFacts.class, jdbc.sql(SOURCES)),
                speakers(study),
                versions(study),
                read(study, KeptStudy.Spoken.class, jdbc.sql(TURNS)),
                read(study, KeptStudy.AskedTurn.class, jdbc.sql(ASKED)));
    }

    private List<KeptStudy.Speaks> speakers(UUID study) {
        return read(study, KeptStudy.Speaks.class, jdbc.sql("""
                select to_jsonb(r) from (select x.source, x.participant
                    from studies.source_participant x join studies.source s on s.id = x.source
                        join studies.participant p on p.id = x.participant
                    where s.study = :study
                        and (s.out_since is not null or exists (select from studies.text_version v where v.source = s.id))
                    order by s.number, p.pseudonym) r
                """));
    }

    private List<KeptStudy.Version> versions(UUID study) {
        return read(study, KeptStudy.Version.class, jdbc.sql("""
                select to_jsonb(r) from (select v.source, v.version, v.text, v.made_at, v.made_by, v.reason
                    from studies.text_version v join studies.source s on s.id = v.source
                    where s.study = :study order by s.number, v.version) r
                """));
    }

    private <R extends Record> List<R> read(UUID study, Class<R> type, JdbcClient.StatementSpec query) {
        return KeptRows.read(query.param("study", study), type);
    }

    /**
     * Puts all of it in a study that was just begun, but for the plan, which whoever takes it in said anew.
     *
     * @param kept with the numbers that its rows are to have here
     * @param reason how it comes that there are no names in it, in the words of who takes it in
     */
    public void restore(UUID study, KeptStudy kept, String reason) {
        jdbc.sql("update studies.taken_in set reason = :reason where study = :study")
                .param("reason", reason)
                .param("study", study)
                .update();
        plan(study, kept);
        heard(study, kept);
        texts(study, kept);
    }

    private void plan(UUID study, KeptStudy kept) {
        write(study, kept.subQuestions(), jdbc.sql("""
                insert into studies.sub_question (study, number, text) select :study, r.number, r.text
                from jsonb_populate_recordset(cast(null as studies.sub_question), cast(:rows as jsonb)) r
                """));
        write(study, kept.expectations(), jdbc.sql("""
                insert into studies.expectation (study, number, written_on, text, outcome, settled_on, explanation, limits)
                select :study, r.number, r.written_on, r.text, r.outcome, r.settled_on, r.explanation, r.limits
                from jsonb_populate_recordset(cast(null as studies.expectation), cast(:rows as jsonb)) r
                """));
        write(study, kept.planned(), jdbc.sql("""
                insert into studies.heard_group (study, kind, planned) select :study, r.kind, r.planned
                from jsonb_populate_recordset(cast(null as studies.heard_group), cast(:rows as jsonb)) r
                """));
        write(study, kept.guide(), jdbc.sql("""
                insert into studies.guide_question (study, code, position, beneath, theme, text)
                select :study, r.code, r.position, r.beneath, r.theme, r.text
                from jsonb_populate_recordset(cast(null as studies.guide_question), cast(:rows as jsonb)) r
                """));
        write(study, kept.steps(), jdbc.sql("""
                insert into studies.step (study, due_on, text, done_on) select :study, r.due_on, r.text, r.done_on
                from jsonb_populate_recordset(cast(null as studies.step), cast(:rows as jsonb)) r
                """));
    }

    private void heard(UUID study, KeptStudy kept) {
        write(study, kept.participants(), jdbc.sql("""
                insert into studies.participant (id, study, pseudonym, kind, organisation, area, experience, language_group)
                select r.id, :study, r.pseudonym, r.kind, r.organisation, r.area, r.experience, r.language_group
                from jsonb_populate_recordset(cast(null as studies.participant), cast(:rows as jsonb)) r
                """));
        write(study, kept.consents(), jdbc.sql("""
                insert into studies.consent (participant, scope, given_on, withdrawn_on)
                select p.id, r.scope, r.given_on, r.withdrawn_on
                from jsonb_populate_recordset(cast(null as studies.consent), cast(:rows as jsonb)) r
                left join studies.participant p on p.id = r.participant and p.study = :study
                """));
        write(study, kept.sources(), jdbc.sql("""
                insert into studies.source (id, study, number, kind, title, edition, held_on, language, interpreter)
                select r.id, :study, r.number, r.kind, r.title, r.edition, r.held_on, r.language, r.interpreter
                from jsonb_populate_recordset(cast(null as studies.source), cast(:rows as jsonb)) r
                """));
        write(study, kept.speakers(), jdbc.sql("""
                insert into studies.source_participant (source, participant) select s.id, r.participant
                from jsonb_populate_recordset(cast(null as studies.source_participant), cast(:rows as jsonb)) r
                left join studies.source s on s.id = r.source and s.study = :study
                """));
    }

    private void texts(UUID study, KeptStudy kept) {
        for (var version : kept.versions()) {
            jdbc.sql("""
                    insert into studies.text_version (source, version, text, sha256, made_at, made_by, reason)
                    select s.id, r.version, r.text, :sha256, r.made_at, r.made_by, r.reason
                    from jsonb_populate_recordset(cast(null as studies.text_version), cast(:rows as jsonb)) r
                    left join studies.source s on s.id = r.source and s.study = :study
                    """)
                    .param("sha256", CanonicalText.of(version.text()).sha256())
                    .param("rows", KeptRows.json(List.of(version)))
                    .param("study", study)
                    .update();
        }
        write(study, kept.turns(), jdbc.sql("""
                insert into studies.turn (source, version, number, speaker, interviewer, start_at, end_at, heard_from, heard_to)
                select s.id, r.version, r.number, r.speaker, r.interviewer, r.start_at, r.end_at, r.heard_from, r.heard_to
                from jsonb_populate_recordset(cast(null as studies.turn), cast(:rows as jsonb)) r
                left join studies.source s on s.id = r.source and s.study = :study
                """));
        write(study, kept.asked(), jdbc.sql("""
                insert into studies.asked (source, turn, code) select s.id, r.turn, r.code
                from jsonb_populate_recordset(cast(null as studies.asked), cast(:rows as jsonb)) r
                left join studies.source s on s.id = r.source and s.study = :study
                """));
        write(study, kept.sources(), jdbc.sql("""
                update studies.source s set out_since = r.out_since
                from jsonb_populate_recordset(cast(null as studies.source), cast(:rows as jsonb)) r
                where s.id = r.id and s.study = :study and r.out_since is not null
                """));
    }

    private void write(UUID study, List<? extends Record> rows, JdbcClient.StatementSpec statement) {
        statement.param("study", study).param("rows", KeptRows.json(rows)).update();
    }
}
