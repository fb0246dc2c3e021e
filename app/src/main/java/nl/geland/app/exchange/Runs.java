package nl.geland.app.exchange;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Writes down what happens to runs and their files. Never a value from a file. */
@Component
class Runs {

    private final JdbcClient jdbc;
    private final DataSource database;
    private final Clock clock;

    Runs(JdbcClient jdbc, DataSource database, Clock clock) {
        this.jdbc = jdbc;
        this.database = database;
        this.clock = clock;
    }

    long begin(String origin) {
        return jdbc.sql(
                        "insert into exchange.run (state, origin, started_at) values ('CHECKING', :origin, :at) returning id")
                .param("origin", origin)
                .param("at", now())
                .query(Long.class)
                .single();
    }

    long addFile(long run, String name, String sha256, long bytes) {
        return jdbc.sql("""
                        insert into exchange.file (run, name, sha256, bytes) values (:run, :name, :sha256, :bytes)
                        returning id""")
                .param("run", run)
                .param("name", name)
                .param("sha256", sha256)
                .param("bytes", bytes)
                .query(Long.class)
                .single();
    }

    void dropFile(long run, long file) {
        jdbc.sql("delete from exchange.file where run = :run and id = :file")
                .param("run", run)
                .param("file", file)
                .update();
    }

    void choose(long file, Choices choices) {
        jdbc.sql("""
                        update exchange.file set chosen_kind = :kind, chosen_encoding = :encoding, chosen_fields = :fields,
                            chosen_notations = :notations where id = :file""")
                .param("file", file)
                .param("kind", choices.kind())
                .param(
                        "encoding",
                        choices.encoding() == null ? null : choices.encoding().name())
                .param("fields", pairs(choices.fields()))
                .param("notations", pairs(choices.notations()))
                .update();
    }

    private static String[] pairs(Map<String, String> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    /** Says where a run stands. */
    void state(long run, Outcome.State state, @Nullable Refusal why) {
        jdbc.sql("""
                        update exchange.run set state = :state, refusal = :refusal, refusal_arguments = :arguments,
                            finished_at = case when :going then null else cast(:at as timestamptz) end
                        where id = :run""")
                .param("run", run)
                .param("state", state.name())
                .param("refusal", why == null ? null : why.key())
                .param("arguments", arguments(why))
                .param("going", state == Outcome.State.CHECKING || state == Outcome.State.ACCEPTING)
                .param("at", now())
                .update();
    }

    /** Goes to a state only from one of these; false when somebody was faster. */
    boolean move(long run, List<Outcome.State> from, Outcome.State to) {
        return jdbc.sql("update exchange.run set state = :to where id = :run and state = any (:from)")
                        .param("run", run)
                        .param("to", to.name())
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    void checkedAgainst(long run, long last) {
        jdbc.sql("update exchange.run set checked_against = :last where id = :run")
                .param("run", run)
                .param("last", last)
                .update();
    }

    void acceptedAs(long run, long number) {
        jdbc.sql("update exchange.run set accepted_number = :number where id = :run")
                .param("run", run)
                .param("number", number)
                .update();
    }

    /**
     * What was seen and done, in place of what an earlier look saw. Of a refused file only its hash and why; its columns too where choosing
     * them otherwise may be the way out.
     */
    void keep(Incoming file) {
        forget(file.id);
        var outcome = file.outcome();
        var counts = outcome.counts();
        var recognition = file.mendable() ? file.recognition() : null;
        jdbc.sql("""
                        update exchange.file set kind = :kind, encoding = :encoding, separator = :separator, supplement = :supplement,
                            rows = :rows, fresh = :fresh, changed = :changed, unchanged = :unchanged, rejected = :rejected, gone = :gone,
                            gone_rows = :goneRows, refusal = :refusal, refusal_arguments = :arguments
                        where id = :file""")
                .param("file", file.id)
                .param("kind", outcome.kind())
                .param("encoding", recognition == null ? null : file.content.encoding())
                .param("separator", recognition == null ? null : String.valueOf(recognition.separator()))
                .param("supplement", recognition != null && recognition.supplement())
                .param("rows", counts == null ? null : counts.rows())
                .param("fresh", counts == null ? null : counts.fresh())
                .param("changed", counts == null ? null : counts.changed())
                .param("unchanged", counts == null ? null : counts.unchanged())
                .param("rejected", counts == null ? null : counts.rejected())
                .param("gone", counts == null ? null : counts.gone())
                .param("goneRows", outcome.goneRows().toArray(String[]::new))
                .param(
                        "refusal",
                        file.refusal() == null
                                ? null
                                : outcome.refusal() == null
                                        ? null
                                        : outcome.refusal().key())
                .param("arguments", arguments(file.refusal()))
                .update();
        if (recognition != null) {
            keep(file.id, recognition);
            keepFindings(file);
        }
    }

    /** Forgets the headers of the files of a run that ended in nothing, where no rejected rows need them. */
    void forgetFiles(long run) {
        jdbc.sql("""
                        delete from exchange.file_column c using exchange.file f where f.id = c.file and f.run = :run
                            and not exists (select from exchange.rejected_row r where r.file = f.id)""").param("run", run).update();
    }

    private void forget(long file) {
        jdbc.sql("delete from exchange.file_column where file = :file")
                .param("file", file)
                .update();
        jdbc.sql("delete from exchange.question where file = :file")
                .param("file", file)
                .update();
        jdbc.sql("delete from exchange.finding where file = :file")
                .param("file", file)
                .update();
    }

    private void keep(long file, Recognition recognition) {
        for (var column : recognition.columns()) {
            var field = column.field();
            var notation = field == null ? null : recognition.notations().get(field);
            var sign = field == null ? null : recognition.decimals().get(field);
            jdbc.sql(
                            "insert into exchange.file_column (file, place, header, field, notation) values (:file, :place, :header, :field, :notation)")
                    .param("file", file)
                    .param("place", column.index())
                    .param("header", shortened(column.header()))
                    .param("field", field)
                    .param("notation", notation != null ? notation.name() : sign != null ? sign.toString() : null)
                    .update();
        }
        for (var question : recognition.questions()) {
            jdbc.sql(
                            "insert into exchange.question (file, about, field, options) values (:file, :about, :field, :options)")
                    .param("file", file)
                    .param("about", question.about().name())
                    .param("field", question.field())
                    .param("options", question.options().toArray(String[]::new))
                    .update();
        }
    }

    private static String shortened(String header) {
        var plain = Text.withoutCitizenNumbers(
                Text.visible(header.replaceAll("\\s+", " ")).strip());
        return plain.length() > 100 ? plain.substring(0, 100) : plain;
    }

    private void keepFindings(Incoming file) {
        var findings = file.findings();
        if (findings == null) {
            return;
        }
        var connection = DataSourceUtils.getConnection(database);
        try {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy exchange.finding (file, row, field, rule, outcome, value_class, other_row, told) from stdin");
            var line = new CopyLine((block, length) -> {
                try {
                    copy.writeToCopy(block, 0, length);
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            });
            for (var finding : findings.sorted()) {
                line.add(Long.toString(file.id))
                        .add(Integer.toString(finding.row()))
                        .add(finding.column());
                line.add(finding.rule()).add(finding.outcome().name()).add(finding.valueClass());
                line.add(Integer.toString(finding.otherRow()))
                        .add("{" + String.join(",", finding.told()) + "}")
                        .end();
            }
            line.flush();
            copy.endCopy();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The findings could not be kept", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static String @Nullable [] arguments(@Nullable Refusal why) {
        return why == null
                ? null
                : why.arguments().stream().map(String::valueOf).toArray(String[]::new);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
