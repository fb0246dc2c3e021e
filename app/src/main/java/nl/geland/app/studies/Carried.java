package nl.geland.app.studies;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.texts.Redacted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What files from other programs say of raw texts, sealed beside them until the names are taken out. Notes stand behind the raw text itself, so
 * that names are found and decided on in both at once. Inside {@code Access.as}.
 */
@Component
public final class Carried {

    /** How what a file says of a text is doing. */
    public enum State {
        /** It waits for the names to be taken out. */
        WAITS,
        /** It stands at the working text. */
        ARRIVED,
        /** It went with the raw text before the names were taken out. */
        GONE
    }

    /**
     * How many codings and notes a file brought for a text, and how many codings arrived.
     *
     * @param placed codings at their words; 0 while they wait
     * @param loose codings of which the words are not known for certain
     */
    public record Count(State state, int codings, int notes, int placed, int loose) {}

    @SuppressWarnings("ArrayRecordComponent") // opaque bytes, never compared
    private record Row(UUID study, UUID takenBy, byte @Nullable [] sealed, int textEnds) {}

    private final JdbcClient jdbc;
    private final StudyKeys keys;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Carried(JdbcClient jdbc, StudyKeys keys, Calendar calendar, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.calendar = calendar;
        this.events = events;
    }

    void put(Viewer by, UUID study, UUID source, int textEnds, StudyIntake.Beside beside) {
        jdbc.sql("""
                insert into studies.carried (source, taken_by, sealed, text_ends, codings, notes)
                values (:source, :by, :sealed, :ends, :codings, :notes)
                """)
                .param("source", source)
                .param("by", by.id())
                .param("sealed", keys.seal(study, place(source), beside.said()))
                .param("ends", textEnds)
                .param("codings", beside.codings())
                .param("notes", beside.notes().size())
                .update();
    }

    /** How many wait or arrived, of one text; empty where no file said anything of it. */
    Optional<Count> of(UUID source) {
        return jdbc.sql("select * from studies.carried where source = :source")
                .param("source", source)
                .query((row, number) -> count(row))
                .optional();
    }

    /** The same for each text of a study. */
    public List<Count> ofStudy(UUID study) {
        return jdbc.sql("""
                select c.* from studies.carried c join studies.source s on s.id = c.source where s.study = :study order by s.number
                """)
                .param("study", study)
                .query((row, number) -> count(row))
                .list();
    }

    private static Count count(ResultSet row) throws SQLException {
        Timestamp arrived = row.getTimestamp("arrived_at");
        var state = arrived != null ? State.ARRIVED : row.getBytes("sealed") != null ? State.WAITS : State.GONE;
        return new Count(state, row.getInt("codings"), row.getInt("notes"), row.getInt("placed"), row.getInt("loose"));
    }

    /** The raw text without the notes behind it; the text itself where there are none. */
    RawText text(UUID source, RawText raw) {
        return row(source).map(row -> raw.until(row.textEnds())).orElse(raw);
    }

    /** Where the text ends and notes begin; the length of the text where there are none. */
    int textEnds(UUID source, RawText raw) {
        return row(source).map(Row::textEnds).orElse(raw.text().index().codePoints());
    }

    /** The working text without the notes behind it. */
    RawText work(UUID source, RawText whole, Redacted redacted) {
        return row(source)
                .map(row -> whole.until(redacted.map().end(row.textEnds())))
                .orElse(whole);
    }

    /** Tells who keeps codings that a working text was made; a source of which no file said anything is not told of. */
    void madeWork(Viewer by, UUID source, RawText raw, RawText whole, Redacted redacted, WorkTexts.Version made) {
        row(source).ifPresent(row -> {
            var index = redacted.text().index();
            var sealed = row.sealed();
            events.publishEvent(new NamesTakenOut(
                    row.study(),
                    source,
                    by,
                    made.number(),
                    raw.text(),
                    redacted,
                    made.text(),
                    whole.turns().stream()
                            .skip(raw.until(row.textEnds()).turns().size())
                            .map(spoken -> index.slice(
                                    spoken.turn().from(), spoken.turn().to()))
                            .toList(),
                    sealed == null
                            ? Optional.empty()
                            : Optional.of(new NamesTakenOut.Waiting(
                                    row.takenBy(), keys.open(row.study(), place(source), sealed)))));
        });
    }

    /** Writes down that all of it arrived, and takes what was sealed away. */
    public void arrived(UUID source, int placed, int loose) {
        jdbc.sql("""
                update studies.carried set sealed = null, arrived_at = :at, placed = :placed, loose = :loose
                where source = :source and arrived_at is null
                """)
                .param("at", calendar.stamp())
                .param("placed", placed)
                .param("loose", loose)
                .param("source", source)
                .update();
    }

    private Optional<Row> row(UUID source) {
        return jdbc.sql("""
                select s.study, c.taken_by, c.sealed, c.text_ends
                from studies.carried c join studies.source s on s.id = c.source where c.source = :source
                """)
                .param("source", source)
                .query((row, number) -> new Row(
                        row.getObject("study", UUID.class),
                        row.getObject("taken_by", UUID.class),
                        row.getBytes("sealed"),
                        row.getInt("text_ends")))
                .optional();
    }

    private static byte[] place(UUID source) {
        return (source + "|carried").getBytes(StandardCharsets.UTF_8);
    }
}
