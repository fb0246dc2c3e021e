package nl.geland.app.findings;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.studies.KeptRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives all that a study keeps of what it found for an archive, and puts it in a study that has no findings yet. Inside a transaction of somebody of
 * the team.
 */
@Component
public final class FindingKeeper {

    private static final String FINDINGS = """
            select to_jsonb(r) from (select id, number, version from findings.finding where study = :study order by number) r
            """;

    private static final String VERSIONS = """
            select to_jsonb(v) from findings.finding_version v join findings.finding f on f.id = v.finding
            where f.study = :study order by f.number, v.version
            """;

    private static final String NUMBERS = """
            select to_jsonb(n) from findings.finding_number n join findings.finding f on f.id = n.finding
            where f.study = :study order by f.number, n.version, n.token
            """;

    private static final String PASSAGES = """
            select to_jsonb(p) from findings.finding_passage p join findings.finding f on f.id = p.finding
                join coding.coding c on c.id = p.coding join studies.source s on s.id = c.source
            where f.study = :study and s.out_since is null order by f.number, p.side, p.at, p.coding
            """;

    private static final String QUOTES = """
            select to_jsonb(q) - 'study' from findings.quote q
                join coding.coding c on c.id = q.coding join studies.source s on s.id = c.source
            where q.study = :study and s.out_since is null order by q.proposed_at, q.id
            """;

    private static final String APPROVALS = """
            select to_jsonb(a) from findings.quote_approval a join findings.quote q on q.id = a.quote
                join coding.coding c on c.id = q.coding join studies.source s on s.id = c.source
            where q.study = :study and s.out_since is null order by q.proposed_at, q.id, a.version, a.at, a.by_user
            """;

    private static final String SUMMARIES = """
            select to_jsonb(t) - 'study' from findings.summary t where t.study = :study order by t.version
            """;

    private static final String RESIDENTS = """
            select to_jsonb(l) - 'study' from findings.lives_here l where l.study = :study order by l.place
            """;

    private static final String REPORTS = """
            select to_jsonb(r) from (select version, title, html, public_html, sha256, data, made_at, made_by
                from findings.report where study = :study order by version) r
            """;

    private static final String REPORT_NUMBERS = """
            select to_jsonb(n) - 'study' from findings.report_number n where n.study = :study order by n.version, n.token
            """;

    private static final String REPORT_QUOTES = """
            select to_jsonb(r) - 'study' from findings.report_quote r join findings.quote q on q.id = r.quote
                join coding.coding c on c.id = q.coding join studies.source s on s.id = c.source
            where r.study = :study and s.out_since is null order by r.version, q.proposed_at, q.id
            """;

    private final JdbcClient jdbc;

    FindingKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many releases of a report are not taken along. */
    public int releases(UUID study) {
        return jdbc.sql("select count(*) from findings.release where study = :study")
                .param("study", study)
                .query(Integer.class)
                .single();
    }

    public KeptFindings of(CodedStudy coded) {
        var study = coded.study();
        return new KeptFindings(
                Fingerprint.of(coded),
                read(study, KeptFindings.Numbered.class, jdbc.sql(FINDINGS)),
                read(study, KeptFindings.Version.class, jdbc.sql(VERSIONS)),
                read(study, KeptFindings.Figure.class, jdbc.sql(NUMBERS)),
                read(study, KeptFindings.Laid.class, jdbc.sql(PASSAGES)),
                read(study, KeptFindings.Cited.class, jdbc.sql(QUOTES)),
                read(study, KeptFindings.Approval.class, jdbc.sql(APPROVALS)),
                read(study, KeptFindings.Told.class, jdbc.sql(SUMMARIES)),
                read(study, KeptFindings.Lives.class, jdbc.sql(RESIDENTS)),
                read(study, KeptFindings.Made.class, jdbc.sql(REPORTS)),
                read(study, KeptFindings.ReportNumber.class, jdbc.sql(REPORT_NUMBERS)),
                read(study, KeptFindings.ReportQuote.class, jdbc.sql(REPORT_QUOTES)));
    }

    private <R extends Record> List<R> read(UUID study, Class<R> type, JdbcClient.StatementSpec query) {
        return KeptRows.read(query.param("study", study), type);
    }

    /** Whether a report is one that is written here: whole, and nothing in it that we do not write. */
    public static boolean isOurs(KeptFindings.Made report) {
        return Fingerprint.of(report.html()).equals(report.sha256())
                && ReportReader.read(report.html()).isPresent();
    }

    /**
     * Puts all of it in a study that has no findings yet. Who approved a quote is not taken over: two people here do that again. The public text of a
     * report is not either, because nobody here saw it being counted; without it a version cannot be made public.
     *
     * @param coded the study as it is here, with all its coding
     * @param kept with the numbers that its rows are to have here, and reports that are ours
     */
    public void restore(CodedStudy coded, KeptFindings kept) {
        var study = coded.study();
        var now = Fingerprint.of(coded);
        UnaryOperator<String> data = told -> told.equals(kept.data()) ? now : told;
        findings(study, kept, data);
        quotes(study, kept);
        write(study, kept.summaries(), jdbc.sql("""
                insert into findings.summary (study, version, asked, found, unknown, next, made_at, made_by)
                select :study, r.version, r.asked, r.found, r.unknown, r.next, r.made_at, r.made_by
                from jsonb_populate_recordset(cast(null as findings.summary), cast(:rows as jsonb)) r
                """));
        write(study, kept.residents(), jdbc.sql("""
                insert into findings.lives_here (study, place, what, people, beside, source, on_day)
                select :study, r.place, r.what, r.people, r.beside, r.source, r.on_day
                from jsonb_populate_recordset(cast(null as findings.lives_here), cast(:rows as jsonb)) r
                """));
        reports(study, kept, data);
    }

    private void findings(UUID study, KeptFindings kept, UnaryOperator<String> data) {
        write(study, kept.findings(), jdbc.sql("""
                insert into findings.finding (id, study, number, version) select r.id, :study, r.number, r.version
                from jsonb_populate_recordset(cast(null as findings.finding), cast(:rows as jsonb)) r
                """));
        write(study, kept.versions().stream().map(one -> one.on(data)).toList(), jdbc.sql("""
                insert into findings.finding_version (finding, version, claim, evidence, counter, looked, limits, unheard, data, made_at, made_by)
                select f.id, r.version, r.claim, r.evidence, r.counter, r.looked, r.limits, r.unheard, r.data, r.made_at, r.made_by
                from jsonb_populate_recordset(cast(null as findings.finding_version), cast(:rows as jsonb)) r
                left join findings.finding f on f.id = r.finding and f.study = :study
                """));
        write(study, kept.numbers(), jdbc.sql("""
                insert into findings.finding_number (finding, version, token, said, asked, not_asked)
                select f.id, r.version, r.token, r.said, r.asked, r.not_asked
                from jsonb_populate_recordset(cast(null as findings.finding_number), cast(:rows as jsonb)) r
                left join findings.finding f on f.id = r.finding and f.study = :study
                """));
        write(study, kept.passages(), jdbc.sql("""
                insert into findings.finding_passage (finding, coding, side, at, by_user)
                select f.id, r.coding, r.side, r.at, r.by_user
                from jsonb_populate_recordset(cast(null as findings.finding_passage), cast(:rows as jsonb)) r
                left join findings.finding f on f.id = r.finding and f.study = :study
                """));
    }

    private void quotes(UUID study, KeptFindings kept) {
        write(study, kept.quotes(), jdbc.sql("""
                insert into findings.quote (id, study, coding, participant, finding, words, shows_group, shows_organisation, shows_area,
                    shows_experience, shows_language, dropped, proposed_at, proposed_by, version)
                select r.id, :study, r.coding, r.participant, r.finding, r.words, r.shows_group, r.shows_organisation, r.shows_area,
                    r.shows_experience, r.shows_language, r.dropped, r.proposed_at, r.proposed_by, r.version
                from jsonb_populate_recordset(cast(null as findings.quote), cast(:rows as jsonb)) r
                """));
    }

    private void reports(UUID study, KeptFindings kept, UnaryOperator<String> data) {
        for (var report : kept.reports()) {
            var blocks = ReportReader.read(report.html())
                    .orElseThrow(() -> new IllegalArgumentException("A report is not one that is written here"));
            jdbc.sql("""
                    insert into findings.report (study, version, title, html, docx, sha256, data, made_at, made_by)
                    select :study, r.version, r.title, r.html, :docx, r.sha256, :data, r.made_at, r.made_by
                    from jsonb_populate_recordset(cast(null as findings.report), cast(:rows as jsonb)) r
                    """)
                    .param("study", study)
                    .param("docx", ReportDocx.write(report.title(), ReportDesk.DUTCH.toLanguageTag(), blocks))
                    .param("data", data.apply(report.data()))
                    .param("rows", KeptRows.json(List.of(report)))
                    .update();
        }
        write(study, kept.reportNumbers(), jdbc.sql("""
                insert into findings.report_number (study, version, token, said, asked, not_asked)
                select :study, r.version, r.token, r.said, r.asked, r.not_asked
                from jsonb_populate_recordset(cast(null as findings.report_number), cast(:rows as jsonb)) r
                """));
        write(study, kept.reportQuotes(), jdbc.sql("""
                insert into findings.report_quote (study, version, quote, section, quote_version)
                select :study, r.version, r.quote, r.section, r.quote_version
                from jsonb_populate_recordset(cast(null as findings.report_quote), cast(:rows as jsonb)) r
                """));
    }

    private void write(UUID study, List<? extends Record> rows, JdbcClient.StatementSpec statement) {
        statement.param("study", study).param("rows", KeptRows.json(rows)).update();
    }
}
