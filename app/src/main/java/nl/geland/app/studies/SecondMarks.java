package nl.geland.app.studies;

import java.util.List;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.texts.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a second person found that was missed, until it is taken out or taken back: places, never words. Inside {@code Access.as}. */
@Component
final class SecondMarks {

    /** A place in the raw text, in code points, that was missed in a turn. */
    record Mark(UUID id, int turn, int start, int end, Kind kind) {

        String words(RawText raw) {
            return raw.text().index().slice(start, end);
        }
    }

    private final JdbcClient jdbc;
    private final Calendar calendar;

    SecondMarks(JdbcClient jdbc, Calendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** What this person marked in a text and can still take back, in order. */
    List<Mark> of(Viewer by, UUID source) {
        return jdbc.sql("""
                select id, turn, start_at, end_at, kind from studies.second_mark
                where source = :source and by_user = :by order by turn, start_at
                """)
                .param("source", source)
                .param("by", by.id())
                .query((row, number) -> new Mark(
                        row.getObject("id", UUID.class),
                        row.getInt("turn"),
                        row.getInt("start_at"),
                        row.getInt("end_at"),
                        Kind.valueOf(row.getString("kind"))))
                .list();
    }

    void mark(Viewer by, UUID source, int turn, int start, int end, Kind kind) {
        jdbc.sql("""
                insert into studies.second_mark (source, turn, start_at, end_at, kind, by_user, made_at)
                values (:source, :turn, :start, :end, :kind, :by, :at) on conflict (source, start_at, end_at) do nothing
                """)
                .param("source", source)
                .param("turn", turn)
                .param("start", start)
                .param("end", end)
                .param("kind", kind.name())
                .param("by", by.id())
                .param("at", calendar.stamp())
                .update();
    }

    /** Takes a mark away: back, or because it has become a redaction. */
    Change drop(Viewer by, UUID source, UUID mark) {
        return Change.of(
                jdbc.sql("delete from studies.second_mark where id = :id and source = :source and by_user = :by")
                        .param("id", mark)
                        .param("source", source)
                        .param("by", by.id())
                        .update());
    }
}
