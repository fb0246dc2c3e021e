package nl.geland.app.coding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy.Level;
import nl.geland.app.coding.CodedStudy.Relation;
import nl.geland.app.coding.CodedStudy.Statement;
import nl.geland.app.texts.Anchor;
import nl.geland.app.texts.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A passage that a coder gave a code to, as one of its versions has it.
 *
 * @param why why it is loose; null where it is not
 */
public record Coding(
        UUID id,
        UUID source,
        Place place,
        UUID code,
        UUID coder,
        Judgement judgement,
        State state,
        Anchor.@Nullable Why why,
        Instant madeAt,
        int version) {

    /** A passage of one version of a text. */
    public record Place(int textVersion, Segment segment) {}

    /** Whether a coding counts. */
    public enum State {
        PLACED,
        /** Its passage is not found any more; somebody has to look. */
        LOOSE,
        REMOVED
    }

    /** From a row of {@code coding.coding}, or of what {@code coding_event} kept of one. */
    static Coding of(ResultSet row) throws SQLException {
        var why = row.getString("loose_why");
        return new Coding(
                row.getObject("id", UUID.class),
                row.getObject("source", UUID.class),
                new Place(
                        row.getInt("text_version"),
                        new Segment(
                                row.getInt("start_at"),
                                row.getInt("end_at"),
                                row.getString("quote"),
                                row.getString("before"),
                                row.getString("after"))),
                row.getObject("code", UUID.class),
                row.getObject("coder", UUID.class),
                judgement(row),
                State.valueOf(row.getString("state")),
                why == null ? null : Anchor.Why.valueOf(why),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("version"));
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        var level = row.getString("level");
        var relation = row.getString("relation");
        return new Judgement(
                Statement.valueOf(row.getString("statement")),
                row.getObject("joint", Integer.class),
                row.getObject("own", Integer.class),
                row.getString("elicited").equals("PROBED"),
                row.getInt("certainty"),
                level == null ? null : Level.valueOf(level),
                row.getString("actor"),
                row.getString("concerns"),
                relation == null ? null : Relation.valueOf(relation));
    }

    int start() {
        return place.segment().start();
    }

    int end() {
        return place.segment().end();
    }

    String quote() {
        return place.segment().quote();
    }

    boolean placed() {
        return state == State.PLACED;
    }

    /** Whether both say the same of the same passage. */
    boolean saysTheSameAs(Coding other) {
        return source.equals(other.source)
                && place.equals(other.place)
                && code.equals(other.code)
                && judgement.equals(other.judgement);
    }
}
