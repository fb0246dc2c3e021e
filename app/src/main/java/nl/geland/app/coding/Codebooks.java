package nl.geland.app.coding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codebook of a study in its versions, and how its codes came about. Inside a transaction of {@code Access}. */
@Component
final class Codebooks {

    /** A version of the codebook; one that is not fixed can be changed. */
    record Version(int number, Instant madeAt, @Nullable Instant fixedAt, String note) {

        boolean fixed() {
            return fixedAt != null;
        }
    }

    /**
     * Something that was done to codes.
     *
     * @param fromCode the code it was done to; null for a new one
     * @param codings how many codings went along
     * @param wasName the name before, where that changed or went
     * @param undone whether it was taken back
     */
    record Event(
            UUID id,
            Kind kind,
            Instant at,
            @Nullable UUID by,
            int codebook,
            @Nullable UUID fromCode,
            @Nullable UUID toCode,
            int codings,
            @Nullable String wasName,
            @Nullable String wasDefinition,
            boolean undone) {

        boolean touches(UUID code) {
            return code.equals(fromCode) || code.equals(toCode);
        }
    }

    enum Kind {
        MADE,
        CHANGED,
        SPLIT,
        MERGED,
        MOVED,
        RETIRED,
        RESTORED,
        UNMERGED
    }

    private static final String CODES = """
            select v.*, c.slug from coding.code_version v join coding.code c on c.id = v.code
            where v.study = :study and v.codebook = :codebook
            order by v.retired, v.position, c.slug
            """;

    private final JdbcClient jdbc;

    Codebooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; none for a study without a codebook. */
    List<Version> versions(UUID study) {
        return jdbc.sql("select * from coding.codebook where study = :study order by version desc")
                .param("study", study)
                .query((row, n) -> new Version(
                        row.getInt("version"),
                        row.getTimestamp("made_at").toInstant(),
                        moment(row, "fixed_at"),
                        row.getString("note")))
                .list();
    }

    /** The codes of a version, those that are retired last. */
    List<CodeEntry> codes(UUID study, int codebook) {
        return jdbc.sql(CODES)
                .param("study", study)
                .param("codebook", codebook)
                .query((row, n) -> entry(row))
                .list();
    }

    /** The codes of the newest version. */
    List<CodeEntry> newest(UUID study) {
        return codes(study, newestNumber(study));
    }

    /** Number of the newest version; 0 for none. */
    int newestNumber(UUID study) {
        return jdbc.sql("select coalesce(max(version), 0) from coding.codebook where study = :study")
                .param("study", study)
                .query(Integer.class)
                .single();
    }

    /** A code as the newest version has it. */
    Optional<CodeEntry> find(UUID study, UUID code) {
        return newest(study).stream().filter(entry -> entry.id().equals(code)).findFirst();
    }

    /** What was done to codes, newest first. */
    List<Event> events(UUID study) {
        return jdbc.sql("""
                select e.*, e.was ->> 'name' as was_name, e.was ->> 'definition' as was_definition,
                    exists (select from coding.code_event u where u.undoes = e.id) as undone
                from coding.code_event e where e.study = :study order by e.at desc, e.id desc
                """)
                .param("study", study)
                .query((row, n) -> new Event(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("event")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("by_user", UUID.class),
                        row.getInt("codebook"),
                        row.getObject("from_code", UUID.class),
                        row.getObject("to_code", UUID.class),
                        row.getInt("codings"),
                        row.getString("was_name"),
                        row.getString("was_definition"),
                        row.getBoolean("undone")))
                .list();
    }

    private static CodeEntry entry(ResultSet row) throws SQLException {
        return new CodeEntry(
                new CodedStudy.Code(
                        row.getObject("code", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("theme"),
                        row.getObject("beneath", UUID.class),
                        row.getString("definition"),
                        row.getString("use_when"),
                        row.getString("not_when"),
                        row.getString("example"),
                        row.getBoolean("retired")),
                row.getInt("codebook"),
                row.getInt("position"),
                row.getInt("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
