package nl.geland.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One person: who it is, the story over all tracks, what changed in what we know. Inside {@code Access.as}, which decides who may be seen. */
@Component
final class Dossiers {

    private final JdbcClient jdbc;
    private final Livings livings;

    Dossiers(JdbcClient jdbc, Livings livings) {
        this.jdbc = jdbc;
        this.livings = livings;
    }

    /** Whether this viewer may see somebody under this id; no and nobody are the same. */
    boolean visible(UUID person) {
        return jdbc.sql("select count(*) from casework.card where person = :person")
                        .param("person", person)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** What was known of a person at a moment; empty when nothing was. */
    Optional<Dossier> find(UUID person, Moment known, LocalDate day) {
        return person(person, known, day)
                .map(found -> new Dossier(
                        found,
                        spells(person, known),
                        events(person, known),
                        livings.duty(person, known).orElse(null),
                        livings.of(found, known)));
    }

    private Optional<Dossier.Person> person(UUID person, Moment known, LocalDate day) {
        return jdbc.sql("""
                select p.person, n.person_number, p.name, p.birth_date, p.household, p.neighbourhood, s.file_name, p.source_row,
                    extract(year from age(cast(:day as date), p.birth_date))::int as age
                from trajectories.known_profile(cast(:at as timestamptz)) p
                join trajectories.newcomer n on n.id = p.person
                join trajectories.source s on s.id = p.source
                where p.person = :person
                """)
                .param("day", day)
                .param("at", known.text())
                .param("person", person)
                .query((row, n) -> new Dossier.Person(
                        person,
                        row.getString("person_number"),
                        row.getString("name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getInt("age"),
                        row.getObject("household", UUID.class),
                        row.getString("neighbourhood"),
                        source(row)))
                .optional();
    }

    private List<Dossier.Spell> spells(UUID person, Moment known) {
        return jdbc.sql("""
                select p.track, p.lane, p.state, p.valid_from, p.valid_to, s.file_name, p.source_row
                from trajectories.known_spell(cast(:at as timestamptz)) p join trajectories.source s on s.id = p.source
                where p.person = :person
                order by array_position(array['RESIDENCE', 'CIVIC', 'LANGUAGE', 'LIVELIHOOD', 'PARTICIPATION', 'SUPPORT'], p.track),
                    p.lane, p.valid_from
                """)
                .param("at", known.text())
                .param("person", person)
                .query((row, n) -> new Dossier.Spell(
                        row.getString("track"),
                        row.getString("lane"),
                        row.getString("state"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        source(row)))
                .list();
    }

    private List<Dossier.Event> events(UUID person, Moment known) {
        return jdbc.sql("""
                select e.kind, e.detail, e.happened_on, s.file_name, e.source_row
                from trajectories.known_event(cast(:at as timestamptz)) e join trajectories.source s on s.id = e.source
                where e.person = :person order by e.happened_on, e.kind, e.detail
                """)
                .param("at", known.text())
                .param("person", person)
                .query((row, n) -> new Dossier.Event(
                        row.getString("kind"),
                        row.getString("detail"),
                        row.getObject("happened_on", LocalDate.class),
                        source(row)))
                .list();
    }

    /** What of the story was thought otherwise before, newest correction first. */
    List<Dossier.Correction> corrections(UUID person) {
        return jdbc.sql("""
                select c.*, s.file_name, w.file_name as was_file
                from trajectories.spell_correction c
                join trajectories.source w on w.id = c.was_source
                left join trajectories.source s on s.id = c.source
                where c.person = :person order by c.corrected_at desc, c.track, c.lane, c.was_from limit 200
                """)
                .param("person", person)
                .query((row, n) -> new Dossier.Correction(
                        row.getTimestamp("corrected_at").toInstant(),
                        new Dossier.Spell(
                                row.getString("track"),
                                row.getString("lane"),
                                row.getString("was_state"),
                                row.getObject("was_from", LocalDate.class),
                                row.getObject("was_to", LocalDate.class),
                                new Dossier.Source(row.getString("was_file"), row.getInt("was_row"))),
                        became(row)))
                .list();
    }

    private static Dossier.@Nullable Spell became(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return state == null
                ? null
                : new Dossier.Spell(
                        row.getString("track"),
                        row.getString("lane"),
                        state,
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        source(row));
    }

    /** What of the person itself was thought otherwise before, newest change first. */
    List<Dossier.Change> changes(UUID person) {
        return jdbc.sql("""
                with version as (
                    select p.*, lead(p.recorded_from) over w as next_at, lead(p.name) over w as next_name,
                        lead(p.birth_date) over w as next_birth_date, lead(p.neighbourhood) over w as next_neighbourhood,
                        lead(p.linked_on) over w as next_linked_on, lead(p.housed_on) over w as next_housed_on,
                        lead(p.departed_on) over w as next_departed_on
                    from trajectories.profile p where p.person = :person
                    window w as (order by p.recorded_from)
                )
                select v.next_at, f.field, f.was, f.became
                from version v
                cross join lateral (values
                    ('name', v.name, v.next_name),
                    ('birth-date', v.birth_date::text, v.next_birth_date::text),
                    ('neighbourhood', v.neighbourhood, v.next_neighbourhood),
                    ('linked-on', v.linked_on::text, v.next_linked_on::text),
                    ('housed-on', v.housed_on::text, v.next_housed_on::text),
                    ('departed-on', v.departed_on::text, v.next_departed_on::text)) f (field, was, became)
                where v.next_at is not null and f.was is distinct from f.became
                order by v.next_at desc, f.field limit 200
                """)
                .param("person", person)
                .query((row, n) -> new Dossier.Change(
                        row.getTimestamp("next_at").toInstant(),
                        row.getString("field"),
                        row.getString("was"),
                        row.getString("became")))
                .list();
    }

    /** The days on which files told something new of a person, latest first. */
    List<LocalDate> learnedOn(UUID person) {
        return jdbc.sql("""
                select distinct (recorded_from at time zone 'Europe/Amsterdam')::date as day from (
                    select recorded_from from trajectories.profile where person = :person
                    union all
                    select recorded_from from trajectories.known_spell('infinity') where person = :person
                    union all
                    select corrected_at from trajectories.spell_correction where person = :person) told
                order by day desc limit 12
                """)
                .param("person", person)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    static Dossier.Source source(ResultSet row) throws SQLException {
        return new Dossier.Source(row.getString("file_name"), row.getInt("source_row"));
    }

    /** The moment as of which the story is told. */
    record Moment(@Nullable Instant at) {

        /** What is known now. */
        static final Moment NOW = new Moment(null);

        /** For a query, which casts it to a moment: far in the future means everything that was not taken back. */
        String text() {
            return at == null ? "infinity" : at.toString();
        }
    }
}
