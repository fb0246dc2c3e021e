package nl.geland.app.coding;

import java.util.List;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.studies.KeptRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives all that a study keeps of its coding for an archive, as far as the viewer may see it, and puts it in a study that has no coding yet. Inside a
 * transaction of {@code Access}.
 */
@Component
public final class CodingKeeper {

    private static final String CODEBOOKS = """
            select to_jsonb(r) from (select version, made_at, fixed_at, note
                from coding.codebook where study = :study order by version) r
            """;

    private static final String CODES = """
            select to_jsonb(r) from (select id, slug from coding.code where study = :study order by slug) r
            """;

    private static final String MEANINGS = """
            select to_jsonb(v) - 'study' from coding.code_version v join coding.code c on c.id = v.code
            where v.study = :study order by v.codebook, v.position, c.slug
            """;

    private static final String EVENTS = """
            select to_jsonb(r) from (
                select id, at, by_user, codebook, event, from_code, to_code, codings, was - 'study' as was, undoes
                from coding.code_event where study = :study order by at, id) r
            """;

    private static final String VERSIONS = """
            select e.row - 'study' - 'request'
            from coding.coding_event e join coding.coding c on c.id = e.coding join studies.source s on s.id = c.source
            where c.study = :study and s.out_since is null
            order by s.number, c.made_at, c.id, e.version
            """;

    private static final String MEMOS = """
            select to_jsonb(r) from (select m.id, m.source, m.turn, m.by_user, m.at, m.text, m.removed
                from coding.memo m left join studies.source s on s.id = m.source
                where m.study = :study and s.out_since is null order by s.number, m.turn, m.at, m.id) r
            """;

    private static final String SETTLED = """
            select to_jsonb(r) from (select t.source, t.turn, t.code, t.outcome, t.coder, t.note, t.by_user, t.at
                from coding.settlement t join studies.source s on s.id = t.source join coding.code c on c.id = t.code
                where s.study = :study and s.out_since is null order by s.number, t.turn, c.slug) r
            """;

    private static final String AGREEMENTS = """
            select to_jsonb(r) from (select id, at, by_user, codebook, seed, resamples, coder_a, coder_b, texts, turns
                from coding.agreement where study = :study order by at, id) r
            """;

    private static final String VALUES = """
            select to_jsonb(v) from coding.agreement_value v join coding.agreement a on a.id = v.agreement
                left join coding.code c on c.id = v.code
            where a.study = :study order by a.at, a.id, c.slug nulls first, v.coefficient
            """;

    private final JdbcClient jdbc;

    CodingKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many texts somebody else still codes blind: of that work nothing is given. */
    public int blind(Viewer by, UUID study) {
        return jdbc.sql("""
                select count(distinct t.source) from coding.task t join studies.source s on s.id = t.source
                where s.study = :study and s.out_since is null and t.coder <> :by and not coding.is_open(t.source)
                """)
                .param("study", study)
                .param("by", by.id())
                .query(Integer.class)
                .single();
    }

    public KeptCoding of(Viewer by, UUID study) {
        return new KeptCoding(
                read(study, KeptCoding.Codebook.class, jdbc.sql(CODEBOOKS)),
                read(study, KeptCoding.Name.class, jdbc.sql(CODES)),
                read(study, KeptCoding.Meaning.class, jdbc.sql(MEANINGS)),
                read(study, KeptCoding.Event.class, jdbc.sql(EVENTS)),
                KeptRows.read(jdbc.sql("""
                                select to_jsonb(r) from (select t.source, t.coder, t.leads, t.done_at
                                    from coding.task t join studies.source s on s.id = t.source
                                    where s.study = :study and s.out_since is null and (t.coder = :by or coding.is_open(t.source))
                                        and exists (select from studies.text_version v where v.source = s.id)
                                    order by s.number, t.leads desc, t.coder) r
                                """).param("study", study).param("by", by.id()), KeptCoding.Task.class),
                read(study, KeptCoding.Version.class, jdbc.sql(VERSIONS)),
                read(study, KeptCoding.Memo.class, jdbc.sql(MEMOS)),
                read(study, KeptCoding.Settled.class, jdbc.sql(SETTLED)),
                read(study, KeptCoding.Agreement.class, jdbc.sql(AGREEMENTS)),
                read(study, KeptCoding.Value.class, jdbc.sql(VALUES)));
    }

    private <R extends Record> List<R> read(UUID study, Class<R> type, JdbcClient.StatementSpec query) {
        return KeptRows.read(query.param("study", study), type);
    }

    /**
     * Puts all of it in a study that has no coding yet, with the work of each coder under the account that stands for that coder.
     *
     * @param kept with the numbers that its rows are to have here
     */
    public void restore(UUID study, KeptCoding kept) {
        codebook(study, kept);
        work(study, kept);
        agreements(study, kept);
    }

    private void codebook(UUID study, KeptCoding kept) {
        write(study, kept.codebooks(), jdbc.sql("""
                insert into coding.codebook (study, version, made_at, fixed_at, note) select :study, r.version, r.made_at, r.fixed_at, r.note
                from jsonb_populate_recordset(cast(null as coding.codebook), cast(:rows as jsonb)) r
                """));
        write(study, kept.codes(), jdbc.sql("""
                insert into coding.code (id, study, slug) select r.id, :study, r.slug
                from jsonb_populate_recordset(cast(null as coding.code), cast(:rows as jsonb)) r
                """));
        write(study, kept.meanings(), jdbc.sql("""
                insert into coding.code_version (code, study, codebook, name, name_en, theme, beneath, position, definition, use_when,
                    not_when, example, retired, version)
                select r.code, :study, r.codebook, r.name, r.name_en, r.theme, r.beneath, r.position, r.definition, r.use_when,
                    r.not_when, r.example, r.retired, r.version
                from jsonb_populate_recordset(cast(null as coding.code_version), cast(:rows as jsonb)) r
                """));
        write(study, kept.events(), jdbc.sql("""
                insert into coding.code_event (id, study, at, by_user, codebook, event, from_code, to_code, codings, was, undoes)
                select r.id, :study, r.at, r.by_user, r.codebook, r.event, r.from_code, r.to_code, r.codings,
                    nullif(r.was, 'null') || jsonb_build_object('study', :study), r.undoes
                from jsonb_populate_recordset(cast(null as coding.code_event), cast(:rows as jsonb)) r
                """));
    }

    private void work(UUID study, KeptCoding kept) {
        write(study, kept.tasks(), jdbc.sql("""
                insert into coding.task (source, coder, leads, done_at)
                select s.id, r.coder, r.leads, r.done_at
                from jsonb_populate_recordset(cast(null as coding.task), cast(:rows as jsonb)) r
                left join studies.source s on s.id = r.source and s.study = :study
                """));
        jdbc.sql("select coding.take_in(:study, cast(:codings as jsonb), cast(:notes as jsonb))")
                .param("study", study)
                .param("codings", KeptRows.json(kept.codings()))
                .param("notes", KeptRows.json(kept.memos()))
                .query()
                .listOfRows();
        write(study, kept.settled(), jdbc.sql("""
                insert into coding.settlement (source, turn, code, outcome, coder, note, by_user, at)
                select s.id, r.turn, r.code, r.outcome, r.coder, r.note, r.by_user, r.at
                from jsonb_populate_recordset(cast(null as coding.settlement), cast(:rows as jsonb)) r
                left join studies.source s on s.id = r.source and s.study = :study
                """));
    }

    private void agreements(UUID study, KeptCoding kept) {
        write(study, kept.agreements(), jdbc.sql("""
                insert into coding.agreement (id, study, at, by_user, codebook, seed, resamples, coder_a, coder_b, texts, turns)
                select r.id, :study, r.at, r.by_user, r.codebook, r.seed, r.resamples, r.coder_a, r.coder_b, r.texts, r.turns
                from jsonb_populate_recordset(cast(null as coding.agreement), cast(:rows as jsonb)) r
                """));
        write(study, kept.values(), jdbc.sql("""
                insert into coding.agreement_value (agreement, code, coefficient, value, undefined, lower, upper, no_interval, units, by_a,
                    by_b, by_both)
                select a.id, r.code, r.coefficient, r.value, r.undefined, r.lower, r.upper, r.no_interval, r.units, r.by_a, r.by_b, r.by_both
                from jsonb_populate_recordset(cast(null as coding.agreement_value), cast(:rows as jsonb)) r
                left join coding.agreement a on a.id = r.agreement and a.study = :study
                """));
    }

    private void write(UUID study, List<? extends Record> rows, JdbcClient.StatementSpec statement) {
        statement.param("study", study).param("rows", KeptRows.json(rows)).update();
    }
}
