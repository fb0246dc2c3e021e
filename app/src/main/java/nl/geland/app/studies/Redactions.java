package nl.geland.app.studies;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.texts.Hit;
import nl.geland.app.texts.Kind;
import nl.geland.app.texts.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What may give people away in raw texts, and the decisions on it: one by one, by a person, each based on a version. Inside {@code Access.as}. */
@Component
final class Redactions {

    private final JdbcClient jdbc;
    private final Calendar calendar;

    Redactions(JdbcClient jdbc, Calendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** All places of a text, in order. */
    List<Redaction> of(UUID source) {
        return jdbc.sql("select * from studies.redaction where source = :source order by start_at, end_at")
                .param("source", source)
                .query((row, number) -> new Redaction(
                        row.getObject("id", UUID.class),
                        row.getInt("start_at"),
                        row.getInt("end_at"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("rule"),
                        row.getString("tag"),
                        Redaction.Verdict.valueOf(row.getString("decision")),
                        row.getObject("decided_by", UUID.class),
                        row.getInt("version")))
                .list();
    }

    Optional<Redaction> find(UUID source, UUID id) {
        return of(source).stream()
                .filter(redaction -> redaction.id().equals(id))
                .findFirst();
    }

    /** The text with all places and decisions. */
    static Review review(RawText raw, List<Redaction> redactions) {
        return new Review(
                raw.text(), redactions.stream().map(Redaction::proposal).toList());
    }

    /** Writes down what the engine found. */
    void found(UUID source, List<Hit> hits) {
        for (var hit : hits) {
            insert(source, hit);
        }
    }

    private void insert(UUID source, Hit hit) {
        jdbc.sql("""
                insert into studies.redaction (source, start_at, end_at, kind, rule, tag)
                values (:source, :start, :end, :kind, :rule, :tag) on conflict (source, start_at, end_at) do nothing
                """)
                .param("source", source)
                .param("start", hit.start())
                .param("end", hit.end())
                .param("kind", hit.kind().name())
                .param("rule", hit.rule())
                .param("tag", hit.tag())
                .update();
    }

    /** Decides on one place; {@code OPEN} takes a decision back. */
    Change decide(Viewer by, Redaction redaction, Redaction.Verdict verdict, Kind kind, String tag) {
        return Change.of(jdbc.sql("""
                update studies.redaction set decision = :decision, kind = :kind, tag = :tag, version = version + 1,
                    decided_by = :by, decided_at = :at
                where id = :id and version = :version
                """)
                .param("decision", verdict.name())
                .param("kind", kind.name())
                .param("tag", tag)
                .param("by", verdict == Redaction.Verdict.OPEN ? null : by.id(), Types.OTHER)
                .param("at", verdict == Redaction.Verdict.OPEN ? null : calendar.stamp(), Types.TIMESTAMP)
                .param("id", redaction.id())
                .param("version", redaction.version())
                .update());
    }

    /**
     * Replaces a stretch that a person points at. Places that lie in it or reach into it are kept from then on: the stretch speaks for them.
     */
    void replace(Viewer by, UUID source, Hit hit) {
        for (var redaction : of(source)) {
            var exact = redaction.start() == hit.start() && redaction.end() == hit.end();
            if (!exact && redaction.overlaps(hit.start(), hit.end()) && redaction.verdict() != Redaction.Verdict.KEEP) {
                decide(by, redaction, Redaction.Verdict.KEEP, redaction.kind(), redaction.tag());
            }
        }
        insert(source, hit);
        jdbc.sql("""
                update studies.redaction set decision = 'REPLACE', kind = :kind, rule = :rule, tag = :tag, decided_by = :by,
                    decided_at = :at, version = version + 1
                where source = :source and start_at = :start and end_at = :end
                """)
                .param("kind", hit.kind().name())
                .param("rule", hit.rule())
                .param("tag", hit.tag())
                .param("by", by.id())
                .param("at", calendar.stamp())
                .param("source", source)
                .param("start", hit.start())
                .param("end", hit.end())
                .update();
    }

    /**
     * Lets a place begin or end elsewhere, with the decision that it has. The old one is kept from then on, so that earlier working texts can still be
     * read with it; so are places that the new one reaches into.
     *
     * @return the new place; empty where the old one is another one by now
     */
    Optional<Redaction> move(Viewer by, UUID source, Redaction old, Hit hit) {
        if (decide(by, old, Redaction.Verdict.KEEP, old.kind(), old.tag()) == Change.STALE) {
            return Optional.empty();
        }
        for (var other : of(source)) {
            if (other.overlaps(hit.start(), hit.end()) && other.verdict() != Redaction.Verdict.KEEP) {
                decide(by, other, Redaction.Verdict.KEEP, other.kind(), other.tag());
            }
        }
        insert(source, hit);
        return of(source).stream()
                .filter(place -> place.start() == hit.start() && place.end() == hit.end())
                .findFirst()
                .map(place -> {
                    decide(by, place, old.verdict(), old.kind(), old.tag());
                    return place;
                });
    }

    /** Takes all places of a text away, with the text itself. */
    void forget(UUID source) {
        jdbc.sql("delete from studies.redaction where source = :source")
                .param("source", source)
                .update();
    }
}
