package nl.geland.app.studies;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The raw zone: texts as they were read, each sealed for its source and hash with the key of its study. Only who works on a study reads it, and
 * after its day nobody does. Inside {@code Access.as}.
 */
@Component
final class RawZone {

    private final JdbcClient jdbc;
    private final StudyKeys keys;
    private final Calendar calendar;

    RawZone(JdbcClient jdbc, StudyKeys keys, Calendar calendar) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.calendar = calendar;
    }

    void put(UUID study, UUID source, RawText raw) {
        var sha256 = raw.text().sha256();
        jdbc.sql("""
                insert into studies.raw_text (source, sealed, sha256, sealed_turns, code_points, imported_at)
                values (:source, :sealed, :sha256, :turns, :length, :at)
                """)
                .param("source", source)
                .param("sealed", keys.seal(study, place(source, sha256, "text"), raw.textBytes()))
                .param("sha256", sha256)
                .param("turns", keys.seal(study, place(source, sha256, "turns"), raw.turnBytes()))
                .param("length", raw.text().index().codePoints())
                .param("at", calendar.stamp())
                .update();
    }

    /** The raw text of a source; empty where there is none any more, or where the viewer does not work on it. */
    Optional<RawText> open(UUID source) {
        return jdbc.sql("""
                select s.study, r.sealed, r.sealed_turns, r.sha256
                from studies.raw_text r join studies.source s on s.id = r.source where r.source = :source
                """)
                .param("source", source)
                .query((row, number) -> opened(row, source))
                .optional();
    }

    private RawText opened(ResultSet row, UUID source) throws SQLException {
        var study = row.getObject("study", UUID.class);
        var sha256 = row.getString("sha256");
        return RawText.read(
                keys.open(study, place(source, sha256, "text"), row.getBytes("sealed")),
                keys.open(study, place(source, sha256, "turns"), row.getBytes("sealed_turns")));
    }

    boolean holds(UUID source) {
        return jdbc.sql("select exists (select from studies.raw_text where source = :source)")
                .param("source", source)
                .query(Boolean.class)
                .single();
    }

    /** Takes one raw text away, with what a file says of it. */
    void drop(UUID source) {
        jdbc.sql("update studies.carried set sealed = null where source = :source")
                .param("source", source)
                .update();
        jdbc.sql("delete from studies.raw_text where source = :source")
                .param("source", source)
                .update();
    }

    /** Takes all raw texts of a study away, with what files say of them, and says so; {@link StudyKeys#destroy} makes it final. */
    void dropAll(UUID study) {
        jdbc.sql("""
                update studies.carried c set sealed = null from studies.source s where s.id = c.source and s.study = :study
                """).param("study", study).update();
        jdbc.sql("""
                delete from studies.raw_text r using studies.source s where s.id = r.source and s.study = :study
                """).param("study", study).update();
        jdbc.sql("""
                update studies.study set raw_gone_at = :at, version = version + 1
                where id = :study and raw_gone_at is null
                """).param("at", calendar.stamp()).param("study", study).update();
    }

    private static byte[] place(UUID source, String sha256, String part) {
        return (source + "|" + sha256 + "|" + part).getBytes(StandardCharsets.UTF_8);
    }
}
