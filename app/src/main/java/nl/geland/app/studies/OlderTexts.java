package nl.geland.app.studies;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.EarlierText;
import nl.geland.app.texts.Hit;
import nl.geland.app.texts.Kind;
import nl.geland.app.texts.MissedNames;
import nl.geland.app.texts.Redacted;
import nl.geland.app.texts.Replaced;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Working texts before the newest one. What was taken out of the newest still stands in them, so they come to say what it says, and who keeps
 * their words is told. That they were there, when and why, stays. Inside {@code Access.as}.
 */
@Component
final class OlderTexts {

    /** What names somebody or leads to one person; a place or a year is said of many. */
    private static final Set<Kind> NAMING =
            EnumSet.of(Kind.PERSON, Kind.ADDRESS, Kind.PHONE, Kind.EMAIL, Kind.BSN, Kind.V_NUMBER, Kind.IBAN);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OlderTexts(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Lets what is older say what the version says that was made; does nothing where it does so already. */
    void restate(
            Viewer by, UUID source, WorkTexts.Version made, RawText raw, Redacted redacted, List<Redaction> places) {
        var texts = texts(source);
        if (texts.values().stream().distinct().count() < 2) {
            return;
        }
        jdbc.sql("""
                update studies.text_version t set text = n.text, sha256 = n.sha256 from studies.text_version n
                where t.source = :source and t.version < :version and n.source = t.source and n.version = :version
                """).param("source", source).param("version", made.number()).update();
        jdbc.sql("""
                update studies.turn t set speaker = n.speaker, start_at = n.start_at, end_at = n.end_at from studies.turn n
                where t.source = :source and t.version < :version
                    and n.source = t.source and n.version = :version and n.number = t.number
                """).param("source", source).param("version", made.number()).update();
        var hits = places.stream().map(Redaction::hit).toList();
        tell(new OlderTextsRestated(
                source,
                made.number(),
                made.text(),
                redacted,
                earlier(texts, raw.text(), hits),
                Replaced.in(raw.text(), redacted),
                new OlderTextsRestated.Missed(
                        study(source), by, missed(texts.values(), made.text().text(), raw, places))));
    }

    /** Tells of names that stand in a version there is and would be gone from the next one; does nothing where there is no version yet. */
    void found(Viewer by, UUID source, RawText raw, Redacted redacted, List<Redaction> places) {
        var texts = texts(source);
        if (!texts.isEmpty()) {
            var names = missed(texts.values(), redacted.text().text(), raw, places);
            if (!names.isEmpty()) {
                tell(new NamesFound(source, new OlderTextsRestated.Missed(study(source), by, names)));
            }
        }
    }

    private UUID study(UUID source) {
        return jdbc.sql("select study from studies.source where id = :source")
                .param("source", source)
                .query(UUID.class)
                .single();
    }

    /** Names that are taken out now and stood in a version before; one that was left standing somewhere was not missed. */
    private static MissedNames missed(Collection<String> before, String now, RawText raw, List<Redaction> places) {
        var names = new HashMap<String, String>();
        places.stream()
                .filter(place -> place.verdict() == Redaction.Verdict.REPLACE && NAMING.contains(place.kind()))
                .forEach(place -> {
                    var words = Deciding.words(raw, place);
                    var name = MissedNames.of(Map.of(words, place.tag()));
                    if (before.stream().anyMatch(name::standIn) && !name.standIn(now)) {
                        names.putIfAbsent(words, place.tag());
                    }
                });
        return MissedNames.of(names);
    }

    private Map<Integer, String> texts(UUID source) {
        var texts = new HashMap<Integer, String>();
        jdbc.sql("select version, text from studies.text_version where source = :source and text <> ''")
                .param("source", source)
                .query(row -> {
                    texts.put(row.getInt("version"), row.getString("text"));
                });
        return texts;
    }

    private static Map<Integer, EarlierText> earlier(Map<Integer, String> texts, CanonicalText raw, List<Hit> places) {
        var earlier = new HashMap<Integer, EarlierText>();
        texts.forEach((version, text) ->
                EarlierText.of(raw, CanonicalText.of(text), places).ifPresent(found -> earlier.put(version, found)));
        return earlier;
    }

    /** Words go also where the viewer may not look: in what others coded blind. An error takes back all that the transaction did. */
    private void tell(Record event) {
        var viewer = jdbc.sql("select coalesce(current_setting('geland.viewer', true), '')")
                .query(String.class)
                .single();
        look("system");
        events.publishEvent(event);
        look(viewer);
    }

    private void look(String viewer) {
        jdbc.sql("select set_config('geland.viewer', :viewer, true)")
                .param("viewer", viewer)
                .query()
                .listOfRows();
    }
}
