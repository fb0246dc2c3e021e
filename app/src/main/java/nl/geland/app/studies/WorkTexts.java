package nl.geland.app.studies;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The working zone: texts after their names were taken out, in versions, with who speaks where. Inside {@code Access.as}. */
@Component
final class WorkTexts {

    /** A version of a text that can be worked with. */
    record Version(int number, CanonicalText text, List<RawText.Spoken> turns) {}

    private final JdbcClient jdbc;
    private final Calendar calendar;

    WorkTexts(JdbcClient jdbc, Calendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Lets others who would make a version of a text wait until the end of the transaction. */
    void lock(UUID source) {
        jdbc.sql("select 1 from studies.source where id = :source for update")
                .param("source", source)
                .query()
                .listOfRows();
    }

    /** Puts the next version of a text in the working zone. */
    int add(@Nullable Viewer by, UUID source, RawText work, String reason) {
        int version = jdbc.sql("""
                insert into studies.text_version (source, version, text, sha256, made_at, made_by, reason)
                select :source, coalesce(max(version), 0) + 1, :text, :sha256, :at, :by, :reason
                from studies.text_version where source = :source
                returning version
                """)
                .param("source", source)
                .param("text", work.text().text())
                .param("sha256", work.text().sha256())
                .param("at", calendar.stamp())
                .param("by", by == null ? null : by.id(), Types.OTHER)
                .param("reason", reason)
                .query(Integer.class)
                .single();
        for (int i = 0; i < work.turns().size(); i++) {
            turn(source, version, i + 1, work.turns().get(i));
        }
        return version;
    }

    private void turn(UUID source, int version, int number, RawText.Spoken spoken) {
        var turn = spoken.turn();
        jdbc.sql("""
                insert into studies.turn
                    (source, version, number, speaker, interviewer, start_at, end_at, heard_from, heard_to)
                values (:source, :version, :number, :speaker, :interviewer, :from, :to, :heardFrom, :heardTo)
                """)
                .param("source", source)
                .param("version", version)
                .param("number", number)
                .param("speaker", turn.speaker() == null ? "" : turn.speaker())
                .param("interviewer", spoken.interviewer())
                .param("from", turn.from())
                .param("to", turn.to())
                .param("heardFrom", turn.start() == null ? null : turn.start().toMillis(), Types.BIGINT)
                .param("heardTo", turn.end() == null ? null : turn.end().toMillis(), Types.BIGINT)
                .update();
    }

    /** The version to work with: the highest; empty where the text is not ready, out of work or gone. */
    Optional<Version> latest(UUID source) {
        return jdbc.sql("""
                select version, text from studies.text_version where source = :source and text <> ''
                order by version desc limit 1
                """)
                .param("source", source)
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        CanonicalText.of(row.getString("text")),
                        turns(source, row.getInt("version"))))
                .optional();
    }

    private List<RawText.Spoken> turns(UUID source, int version) {
        return jdbc.sql("select * from studies.turn where source = :source and version = :version order by number")
                .param("source", source)
                .param("version", version)
                .query((row, number) -> {
                    var speaker = row.getString("speaker");
                    return new RawText.Spoken(
                            new Turn(
                                    speaker.isEmpty() ? null : speaker,
                                    row.getInt("start_at"),
                                    row.getInt("end_at"),
                                    null,
                                    null),
                            row.getBoolean("interviewer"));
                })
                .list();
    }

    /** Empties all versions of a text; that they were there stays known. */
    void empty(UUID source) {
        jdbc.sql("update studies.text_version set text = '', sha256 = '' where source = :source")
                .param("source", source)
                .update();
    }
}
