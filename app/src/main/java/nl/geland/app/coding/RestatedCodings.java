package nl.geland.app.coding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.studies.OlderTextsRestated;
import nl.geland.app.texts.Segment;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes words that were taken out of a text out of all that was coded and noted of it, by everybody and in every version: a coding says what
 * stands at its place now. One of which that is not known keeps its words with the tags in them, and none around it.
 */
@Component
final class RestatedCodings {

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_SETTLEMENT = 1000;
    private static final int LONGEST_NOTE = 4000;
    private static final int ANY = Integer.MAX_VALUE;

    /** What a coding, or a version of one, says of its passage. */
    private record Said(
            UUID coding, int version, boolean placed, int textVersion, Segment segment, String actor, String concerns) {

        static Said of(ResultSet row) throws SQLException {
            return new Said(
                    row.getObject("id", UUID.class),
                    row.getInt("version"),
                    row.getString("state").equals("PLACED"),
                    row.getInt("text_version"),
                    new Segment(
                            row.getInt("start_at"),
                            row.getInt("end_at"),
                            row.getString("quote"),
                            row.getString("before"),
                            row.getString("after")),
                    row.getString("actor"),
                    row.getString("concerns"));
        }

        Said restated(OlderTextsRestated restated) {
            Optional<Segment> moved = restated.moved(textVersion, segment);
            var replaced = restated.replaced();
            return new Said(
                    coding,
                    version,
                    placed,
                    moved.isPresent() ? restated.version() : textVersion,
                    moved.orElseGet(() ->
                            new Segment(segment.start(), segment.end(), replaced.hidden(segment.quote(), ANY), "", "")),
                    replaced.hidden(actor, LONGEST_LABEL),
                    replaced.hidden(concerns, LONGEST_LABEL));
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    RestatedCodings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void restate(OlderTextsRestated restated) {
        jdbc.sql("""
                select r.* from coding.coding c join coding.coding_event e on e.coding = c.id,
                    jsonb_populate_record(cast(null as coding.coding), e.row) r
                where c.source = :source
                """)
                .param("source", restated.source())
                .query((row, n) -> Said.of(row))
                .list()
                .forEach(said -> kept(said, said.restated(restated)));
        jdbc.sql("select * from coding.coding where source = :source for update")
                .param("source", restated.source())
                .query((row, n) -> Said.of(row))
                .list()
                .forEach(said -> now(said, said.restated(restated)));
        settlements(restated);
        notes(restated);
    }

    /** A version that was. */
    private void kept(Said said, Said anew) {
        if (!anew.equals(said)) {
            bound(anew, jdbc.sql("""
                    select coding.restate(:coding, :version, :textVersion, :start, :end, :quote, :before, :after, :actor, :concerns)
                    """)).query().listOfRows();
        }
    }

    /** The coding as it is; one that comes to stand in another version of the text gets a version of its own. */
    private void now(Said said, Said anew) {
        if (anew.equals(said)) {
            return;
        }
        if (said.placed() && anew.textVersion() != said.textVersion()) {
            bound(anew, jdbc.sql("""
                    update coding.coding
                    set text_version = :textVersion, start_at = :start, end_at = :end, quote = :quote, before = :before, after = :after,
                        actor = :actor, concerns = :concerns, version = version + 1, event = 'REANCHORED', changed_at = :at,
                        changed_by = null, undoes = null, operation = null
                    where id = :coding and version = :version
                    """))
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } else {
            bound(anew, jdbc.sql("""
                    update coding.coding
                    set text_version = :textVersion, start_at = :start, end_at = :end, quote = :quote, before = :before, after = :after,
                        actor = :actor, concerns = :concerns
                    where id = :coding and version = :version
                    """)).update();
        }
    }

    private static JdbcClient.StatementSpec bound(Said said, JdbcClient.StatementSpec statement) {
        return statement
                .param("coding", said.coding())
                .param("version", said.version())
                .param("textVersion", said.textVersion())
                .param("start", said.segment().start())
                .param("end", said.segment().end())
                .param("quote", said.segment().quote())
                .param("before", said.segment().before())
                .param("after", said.segment().after())
                .param("actor", said.actor())
                .param("concerns", said.concerns());
    }

    private void settlements(OlderTextsRestated restated) {
        record Settled(int turn, UUID code, String note) {}
        jdbc.sql("select turn, code, note from coding.settlement where source = :source and note <> ''")
                .param("source", restated.source())
                .query((row, n) ->
                        new Settled(row.getInt("turn"), row.getObject("code", UUID.class), row.getString("note")))
                .list()
                .forEach(settled -> jdbc.sql("""
                        update coding.settlement set note = :note, version = version + 1
                        where source = :source and turn = :turn and code = :code and note <> :note
                        """)
                        .param("note", restated.replaced().hidden(settled.note(), LONGEST_SETTLEMENT))
                        .param("source", restated.source())
                        .param("turn", settled.turn())
                        .param("code", settled.code())
                        .update());
    }

    /** Notes at the text, notes that came with it, and those that are about the whole study. */
    private void notes(OlderTextsRestated restated) {
        record Note(UUID id, String text) {}
        jdbc.sql("""
                select m.id, m.text from coding.memo m join studies.source s on s.id = :source and s.study = m.study
                where m.source = s.id or m.carried = s.id or m.source is null
                """)
                .param("source", restated.source())
                .query((row, n) -> new Note(row.getObject("id", UUID.class), row.getString("text")))
                .list()
                .forEach(note -> jdbc.sql("""
                        update coding.memo set text = :text, version = version + 1 where id = :id and text <> :text
                        """)
                        .param("text", restated.replaced().hidden(note.text(), LONGEST_NOTE))
                        .param("id", note.id())
                        .update());
    }
}
