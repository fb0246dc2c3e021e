package nl.geland.app.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the team writes around its findings, and the versions of the report. Inside a transaction of somebody of the team. */
@Component
final class Reports {

    /** One report for two readers: the team and the public. */
    record Drafts(Report.Draft team, Report.Draft open) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Reports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All versions, newest first. */
    List<Report> all(UUID study) {
        return jdbc.sql("select * from findings.report where study = :study order by version desc")
                .param("study", study)
                .query((row, n) -> report(row))
                .list();
    }

    Optional<Report> find(UUID study, int version) {
        return jdbc.sql("select * from findings.report where study = :study and version = :version")
                .param("study", study)
                .param("version", version)
                .query((row, n) -> report(row))
                .optional();
    }

    Optional<byte[]> docx(UUID study, int version) {
        return jdbc.sql("select docx from findings.report where study = :study and version = :version")
                .param("study", study)
                .param("version", version)
                .query(byte[].class)
                .optional();
    }

    /** The quotes that stand in a version, each with the version of it that does. */
    Map<UUID, Integer> quotes(UUID study, int version) {
        var versions = new HashMap<UUID, Integer>();
        jdbc.sql("select quote, quote_version from findings.report_quote where study = :study and version = :version")
                .param("study", study)
                .param("version", version)
                .query(row -> {
                    versions.put(row.getObject("quote", UUID.class), row.getInt("quote_version"));
                });
        return versions;
    }

    /** Keeps a new version; gives its number. */
    int add(UUID study, Drafts drafts, String data, @Nullable UUID by, String language) {
        var draft = drafts.team();
        var html = ReportHtml.write(draft.blocks());
        var version = jdbc.sql("""
                insert into findings.report (study, version, title, html, public_html, docx, sha256, data, made_at, made_by)
                select :study, coalesce(max(version), 0) + 1, :title, :html, :publicHtml, :docx, :sha256, :data, :at, :by
                from findings.report where study = :study returning version
                """)
                .param("study", study)
                .param("title", draft.title())
                .param("html", html)
                .param("publicHtml", ReportHtml.write(drafts.open().blocks()))
                .param("docx", ReportDocx.write(draft.title(), language, draft.blocks()))
                .param("sha256", Fingerprint.of(html))
                .param("data", data)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .query(Integer.class)
                .single();
        keep(study, version, drafts);
        return version;
    }

    /** Keeps the numbers that a version tells, and where its quotes stand. */
    private void keep(UUID study, int version, Drafts drafts) {
        drafts.team()
                .numbers()
                .forEach((token, counted) -> jdbc.sql("""
                insert into findings.report_number (study, version, token, said, asked, not_asked)
                values (:study, :version, :token, :said, :asked, :notAsked)
                """)
                        .param("study", study)
                        .param("version", version)
                        .param("token", token)
                        .param("said", counted.said())
                        .param("asked", counted.asked())
                        .param("notAsked", counted.notAsked())
                        .update());
        drafts.open()
                .quotes()
                .forEach((quote, placed) -> jdbc.sql("""
                insert into findings.report_quote (study, version, quote, section, quote_version)
                values (:study, :version, :quote, :section, :quoteVersion)
                """)
                        .param("study", study)
                        .param("version", version)
                        .param("quote", quote)
                        .param("section", placed.section())
                        .param("quoteVersion", placed.version())
                        .update());
    }

    Summary summary(UUID study) {
        return jdbc.sql("""
                select version, asked, found, unknown, next, made_at from findings.summary where study = :study
                order by version desc limit 1
                """)
                .param("study", study)
                .query((row, n) -> new Summary(
                        row.getInt("version"),
                        new Summary.Said(
                                row.getString("asked"),
                                row.getString("found"),
                                row.getString("unknown"),
                                row.getString("next")),
                        row.getTimestamp("made_at").toInstant()))
                .optional()
                .orElse(Summary.NONE);
    }

    /** Writes a new version of the summary; false when a colleague was first. */
    boolean write(UUID study, int version, Summary.Said said, @Nullable UUID by) {
        return jdbc.sql("""
                insert into findings.summary (study, version, asked, found, unknown, next, made_at, made_by)
                select :study, :version + 1, :asked, :found, :unknown, :next, :at, :by
                where :version = (select coalesce(max(version), 0) from findings.summary where study = :study)
                on conflict do nothing
                """)
                        .param("study", study)
                        .param("version", version)
                        .param("asked", said.asked())
                        .param("found", said.found())
                        .param("unknown", said.unknown())
                        .param("next", said.next())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .update()
                == 1;
    }

    List<Resident> residents(UUID study) {
        return jdbc.sql(
                        "select what, people, beside, source, on_day from findings.lives_here where study = :study order by place")
                .param("study", study)
                .query((row, n) -> new Resident(
                        row.getString("what"),
                        row.getInt("people"),
                        row.getString("beside"),
                        row.getString("source"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** Puts these in place of what was told before. */
    void tell(UUID study, List<Resident> residents) {
        jdbc.sql("delete from findings.lives_here where study = :study")
                .param("study", study)
                .update();
        for (int at = 0; at < residents.size(); at++) {
            var resident = residents.get(at);
            jdbc.sql("""
                    insert into findings.lives_here (study, place, what, people, beside, source, on_day)
                    values (:study, :place, :what, :people, :beside, :source, :on)
                    """)
                    .param("study", study)
                    .param("place", at + 1)
                    .param("what", resident.what())
                    .param("people", resident.people())
                    .param("beside", resident.beside())
                    .param("source", resident.source())
                    .param("on", resident.on())
                    .update();
        }
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getInt("version"),
                row.getString("title"),
                row.getString("html"),
                row.getString("public_html"),
                row.getString("sha256"),
                row.getString("data"),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("made_by", UUID.class));
    }
}
