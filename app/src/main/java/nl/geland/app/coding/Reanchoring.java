package nl.geland.app.coding;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import nl.geland.app.texts.Anchor;
import nl.geland.app.texts.CanonicalText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for the codings of an older version of a text in its newest one, by their words and what stood around them. What cannot be found
 * without looking becomes loose, with the reason; nothing is shifted silently. It minds the codings of everybody and shows them to nobody.
 */
@Component
public final class Reanchoring {

    private final JdbcClient jdbc;
    private final Clock clock;

    Reanchoring(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Brings the codings of a source to the newest version of its text; does nothing where they are there already. */
    public void bringUpToDate(UUID source) {
        var behind = jdbc.sql("select * from coding.behind(:source)")
                .param("source", source)
                .query((row, n) -> Coding.of(row))
                .list();
        if (behind.isEmpty()) {
            return;
        }
        record Newest(int version, String text) {}
        var newest = jdbc.sql("""
                select version, text from studies.text_version where source = :source order by version desc limit 1
                """)
                .param("source", source)
                .query((row, n) -> new Newest(row.getInt("version"), row.getString("text")))
                .single();
        var text = CanonicalText.of(newest.text());
        behind.forEach(coding ->
                move(coding, newest.version(), coding.place().segment().reanchor(text)));
    }

    private void move(Coding coding, int textVersion, Anchor anchor) {
        switch (anchor) {
            case Anchor.Found(var segment) ->
                write(coding, textVersion, segment.start(), segment.end(), segment.before(), segment.after(), null);
            case Anchor.Loose(var why) -> write(coding, null, null, null, null, null, why.name());
        }
    }

    private void write(
            Coding coding,
            @Nullable Integer textVersion,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String before,
            @Nullable String after,
            @Nullable String why) {
        jdbc.sql("select coding.reanchor(:coding, :version, :textVersion, :start, :end, :before, :after, :why, :at)")
                .param("coding", coding.id())
                .param("version", coding.version())
                .param("textVersion", textVersion, Types.INTEGER)
                .param("start", start, Types.INTEGER)
                .param("end", end, Types.INTEGER)
                .param("before", before, Types.VARCHAR)
                .param("after", after, Types.VARCHAR)
                .param("why", why, Types.VARCHAR)
                .param("at", Timestamp.from(clock.instant()))
                .query()
                .listOfRows();
    }
}
