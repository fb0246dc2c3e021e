package nl.geland.app.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.geland.app.trajectories.Field;
import nl.geland.app.trajectories.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads back what runs did. */
@Component
class RunReports {

    private static final int MOST_TOLD = 20;

    private final JdbcClient jdbc;
    private final List<RecordKind> kinds;

    RunReports(JdbcClient jdbc, List<RecordKind> kinds) {
        this.jdbc = jdbc;
        this.kinds = List.copyOf(kinds);
    }

    /** A run, without its files. */
    record Run(
            long id,
            Outcome.State state,
            String origin,
            Instant startedAt,
            long files,
            long checkedAgainst,
            Outcome.@Nullable Reason refusal) {

        /** Key of the word for how it stands; a dry run from the command line waits for nothing. */
        String stateKey() {
            return "exchange.state."
                    + (state == Outcome.State.CHECKED && origin.equals("COMMAND") ? "REHEARSED" : state);
        }
    }

    /** How often a rule was met in a file, and what was done. */
    record RuleCount(long file, String fileName, String rule, String outcome, long count) {}

    /** A finding as it is shown. */
    record Found(
            String fileName,
            int row,
            @Nullable String field,
            String rule,
            String outcome,
            String valueClass,
            int otherRow,
            List<String> told) {

        /** Key of the sentence that says more. */
        String toldKey() {
            return "exchange.rule." + rule + ".told";
        }
    }

    /** Which findings to show: 0 and empty for all. */
    record Filter(long file, String rule) {}

    List<Run> newest(int limit, long offset) {
        return jdbc.sql("""
                        select r.*, (select count(*) from exchange.file f where f.run = r.id) as files
                        from exchange.run r order by r.id desc limit :limit offset :offset""")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> run(row))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from exchange.run").query(Long.class).single();
    }

    Optional<Run> find(long id) {
        return jdbc.sql("""
                        select r.*, (select count(*) from exchange.file f where f.run = r.id) as files
                        from exchange.run r where r.id = :id""").param("id", id).query((row, n) -> run(row)).optional();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                Outcome.State.valueOf(row.getString("state")),
                row.getString("origin"),
                row.getTimestamp("started_at").toInstant(),
                row.getLong("files"),
                row.getLong("checked_against"),
                reason(row));
    }

    private static Outcome.@Nullable Reason reason(ResultSet row) throws SQLException {
        var key = row.getString("refusal");
        return key == null ? null : new Outcome.Reason(key, texts(row.getArray("refusal_arguments")));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    List<StoredFile> files(long run) {
        return jdbc.sql("select * from exchange.file where run = :run order by id")
                .param("run", run)
                .query((row, n) -> file(row))
                .list();
    }

    private StoredFile file(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        var kind = row.getString("kind");
        var known = row.getObject("rows") != null;
        var counts = known
                ? new Outcome.Counts(
                        row.getInt("rows"),
                        row.getLong("fresh"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getInt("rejected"),
                        row.getLong("gone"))
                : null;
        return new StoredFile(
                id,
                row.getString("name"),
                kind,
                new StoredFile.Form(
                        text(row, "encoding"),
                        text(row, "separator"),
                        row.getBoolean("supplement"),
                        row.getString("sha256")),
                counts,
                texts(row.getArray("gone_rows")),
                reason(row),
                columns(id, kind),
                questions(id),
                StoredFile.choices(
                        row.getString("chosen_kind"),
                        row.getString("chosen_encoding"),
                        texts(row.getArray("chosen_fields")),
                        texts(row.getArray("chosen_notations"))));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    List<Field> fields(@Nullable String kind) {
        return kinds.stream()
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(RecordKind::fields)
                .orElse(List.of());
    }

    private List<StoredFile.StoredColumn> columns(long file, @Nullable String kind) {
        var vault = fields(kind).stream().filter(Field::vault).map(Field::name).toList();
        return jdbc.sql(
                        "select place, header, field, notation from exchange.file_column where file = :file order by place")
                .param("file", file)
                .query((row, n) -> new StoredFile.StoredColumn(
                        row.getInt("place"),
                        row.getString("header"),
                        text(row, "field"),
                        text(row, "notation"),
                        vault.contains(text(row, "field"))))
                .list();
    }

    private List<Question> questions(long file) {
        return jdbc.sql("select about, field, options from exchange.question where file = :file order by about, field")
                .param("file", file)
                .query((row, n) -> new Question(
                        Question.About.valueOf(row.getString("about")),
                        row.getString("field"),
                        texts(row.getArray("options"))))
                .list();
    }

    List<RuleCount> rules(long run) {
        return jdbc.sql("""
                        select f.id, f.name, i.rule, i.outcome, count(*) as found
                        from exchange.finding i join exchange.file f on f.id = i.file where f.run = :run
                        group by f.id, f.name, i.rule, i.outcome
                        order by f.id, array_position(array['REJECTED', 'DROPPED', 'KEPT', 'REPAIRED'], i.outcome), found desc""")
                .param("run", run)
                .query((row, n) -> new RuleCount(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("rule"),
                        row.getString("outcome"),
                        row.getLong("found")))
                .list();
    }

    long countFindings(long run, Filter filter) {
        return jdbc.sql("""
                        select count(*) from exchange.finding i join exchange.file f on f.id = i.file
                        where f.run = :run and (:file = 0 or f.id = :file) and (:rule = '' or i.rule = :rule)""")
                .param("run", run)
                .param("file", filter.file())
                .param("rule", filter.rule())
                .query(Long.class)
                .single();
    }

    List<Found> findings(long run, Filter filter, long limit, long offset) {
        return jdbc.sql("""
                        select f.name, i.row, i.field, i.rule, i.outcome, i.value_class, i.other_row, i.told
                        from exchange.finding i join exchange.file f on f.id = i.file
                        where f.run = :run and (:file = 0 or f.id = :file) and (:rule = '' or i.rule = :rule)
                        order by f.id, i.row, i.id limit :limit offset :offset""")
                .param("run", run)
                .param("file", filter.file())
                .param("rule", filter.rule())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> found(row))
                .list();
    }

    /** The findings that say more than where they are, in the order of the files. */
    List<Found> told(long run) {
        return jdbc.sql("""
                        select f.name, i.row, i.field, i.rule, i.outcome, i.value_class, i.other_row, i.told
                        from exchange.finding i join exchange.file f on f.id = i.file
                        where f.run = :run and i.told <> '{}' order by f.id, i.row, i.id limit :most""")
                .param("run", run)
                .param("most", MOST_TOLD)
                .query((row, n) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString("name"),
                row.getInt("row"),
                row.getString("field"),
                row.getString("rule"),
                row.getString("outcome"),
                row.getString("value_class"),
                row.getInt("other_row"),
                texts(row.getArray("told")));
    }
}
