package nl.geland.app.studies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.texts.Format;
import nl.geland.app.texts.Transcript;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said and written in a study. Inside {@code Access.as}. */
@Component
final class StudySources {

    /** What comes of bringing a text in. */
    sealed interface Brought {

        record Added(UUID source, int number) implements Brought {}

        /** The same text is there already; nothing was written. */
        record AlreadyThere(int number) implements Brought {}

        /** The raw texts of the study were destroyed on their day; nothing was written. */
        record TooLate() implements Brought {}
    }

    /**
     * A text on its way in.
     *
     * @param interviewers labels of the speakers who ask
     * @param speakers participants who speak in it
     */
    record Incoming(
            Source.Kind kind,
            Source.About about,
            Transcript transcript,
            Set<String> interviewers,
            List<UUID> speakers) {}

    /** A text that comes from elsewhere; {@code reason} says how it comes that there are no names in it. */
    record Ready(int number, Source.Kind kind, Source.About about, RawText text, List<UUID> speakers, String reason) {}

    private static final String SELECT = """
            select s.*,
                exists (select from studies.raw_text r where r.source = s.id) as raw,
                (select count(*) from studies.redaction d where d.source = s.id) as hits,
                (select count(*) from studies.redaction d where d.source = s.id and d.decision <> 'OPEN') as decided,
                coalesce((select max(t.version) from studies.text_version t where t.source = s.id and t.text <> ''), 0) as ready,
                array(select sp.participant from studies.source_participant sp where sp.source = s.id order by 1) as speakers
            from studies.source s where s.study = :study and s.id = coalesce(:id, s.id)
            order by s.number
            """;

    private final JdbcClient jdbc;
    private final TextReader reader;
    private final RawZone rawZone;
    private final WorkTexts workTexts;
    private final Redactions redactions;
    private final ApplicationEventPublisher events;

    StudySources(
            JdbcClient jdbc,
            TextReader reader,
            RawZone rawZone,
            WorkTexts workTexts,
            Redactions redactions,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.rawZone = rawZone;
        this.workTexts = workTexts;
        this.redactions = redactions;
        this.events = events;
    }

    List<Source> of(UUID study) {
        return select(study, null);
    }

    Optional<Source> find(UUID study, UUID id) {
        return select(study, id).stream().findFirst();
    }

    private List<Source> select(UUID study, @Nullable UUID id) {
        return jdbc.sql(SELECT)
                .param("study", study)
                .param("id", id, java.sql.Types.OTHER)
                .query((row, number) -> source(row))
                .list();
    }

    /**
     * Takes a text in, whole or not at all. What people said goes to the raw zone with all that may give them away; a policy text is public and
     * can be worked with at once.
     */
    Brought bring(Viewer by, UUID study, Incoming incoming) {
        var gone = jdbc.sql("select raw_gone_at is not null from studies.study where id = :study for update")
                .param("study", study)
                .query(Boolean.class)
                .single();
        if (gone && incoming.kind() != Source.Kind.POLICY) {
            return new Brought.TooLate();
        }
        var same = same(study, incoming.transcript().text().sha256());
        if (same.isPresent()) {
            return new Brought.AlreadyThere(same.get());
        }
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from studies.source where study = :study")
                .param("study", study)
                .query(Integer.class)
                .single();
        var id = insert(study, number, incoming.kind(), incoming.about());
        speakers(id, incoming.speakers());
        var raw = RawText.of(incoming.transcript(), incoming.interviewers());
        if (incoming.kind() == Source.Kind.POLICY) {
            workTexts.add(by, id, raw, "");
        } else {
            var hits = reader.hits(study, incoming.transcript());
            rawZone.put(study, id, raw);
            redactions.found(id, hits);
        }
        return new Brought.Added(id, number);
    }

    /** Puts a text that others wrote down with names in it in the raw zone, with all that may give people away in it. */
    UUID named(UUID study, Ready named) {
        var id = insert(study, named.number(), named.kind(), named.about());
        speakers(id, named.speakers());
        rawZone.put(study, id, named.text());
        var turns = named.text().turns().stream().map(RawText.Spoken::turn).toList();
        redactions.found(
                id, reader.hits(study, new Transcript(Format.TXT, named.text().text(), turns, List.of())));
        return id;
    }

    /** Puts a text without names in the working zone at once; the raw zone never sees it. */
    UUID ready(Viewer by, UUID study, Ready ready) {
        var id = insert(study, ready.number(), ready.kind(), ready.about());
        speakers(id, ready.speakers());
        workTexts.add(by, id, ready.text(), ready.reason());
        return id;
    }

    private Optional<Integer> same(UUID study, String sha256) {
        return jdbc.sql("""
                select s.number from studies.source s
                where s.study = :study and (
                    exists (select from studies.raw_text r where r.source = s.id and r.sha256 = :sha256)
                    or exists (select from studies.text_version t where t.source = s.id and t.sha256 = :sha256))
                """)
                .param("study", study)
                .param("sha256", sha256)
                .query(Integer.class)
                .optional();
    }

    private UUID insert(UUID study, int number, Source.Kind kind, Source.About about) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into studies.source (id, study, number, kind, title, edition, held_on, language, interpreter)
                values (:id, :study, :number, :kind, :title, :edition, :on, :language, :interpreter)
                """)
                .param("id", id)
                .param("study", study)
                .param("number", number)
                .param("kind", kind.name())
                .param("title", about.title())
                .param("edition", about.edition())
                .param("on", about.heldOn())
                .param("language", about.language())
                .param("interpreter", about.interpreter())
                .update();
        return id;
    }

    /** Says who speaks in a source. */
    private void speakers(UUID source, List<UUID> participants) {
        jdbc.sql("delete from studies.source_participant where source = :source")
                .param("source", source)
                .update();
        for (var participant : participants) {
            jdbc.sql("""
                    insert into studies.source_participant (source, participant) values (:source, :participant)
                    on conflict do nothing
                    """)
                    .param("source", source)
                    .param("participant", participant)
                    .update();
        }
    }

    Change change(UUID id, int version, Source.About about, List<UUID> participants) {
        var changed = Change.of(jdbc.sql("""
                update studies.source set title = :title, edition = :edition, held_on = :on, language = :language,
                    interpreter = :interpreter, version = version + 1
                where id = :id and version = :version
                """)
                .param("title", about.title())
                .param("edition", about.edition())
                .param("on", about.heldOn())
                .param("language", about.language())
                .param("interpreter", about.interpreter())
                .param("id", id)
                .param("version", version)
                .update());
        if (changed == Change.DONE) {
            speakers(id, participants);
        }
        return changed;
    }

    /** Takes all texts out of work in which somebody speaks: raw texts go, working texts are emptied, and nobody sees them any more. */
    void takeOut(Calendar calendar, UUID study, UUID participant) {
        for (var source : of(study)) {
            if (source.participants().contains(participant) && source.outSince() == null) {
                rawZone.drop(source.id());
                redactions.forget(source.id());
                workTexts.empty(source.id());
                jdbc.sql("update studies.source set out_since = :at, version = version + 1 where id = :id")
                        .param("at", calendar.stamp())
                        .param("id", source.id())
                        .update();
                events.publishEvent(new SourceTakenOut(source.id()));
            }
        }
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                Source.Kind.valueOf(row.getString("kind")),
                new Source.About(
                        row.getString("title"),
                        row.getString("edition"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("language"),
                        row.getBoolean("interpreter")),
                Studies.moment(row, "out_since"),
                Arrays.asList((UUID[]) row.getArray("speakers").getArray()),
                new Source.Progress(
                        row.getBoolean("raw"), row.getInt("hits"), row.getInt("decided"), row.getInt("ready")),
                row.getInt("version"));
    }
}
