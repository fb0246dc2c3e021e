package nl.geland.app.trajectories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Laws of the story, on random histories. */
@RealDatabase
class StoryTests {

    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
    private static final Instant FIRST_MOMENT = Instant.parse("2026-01-01T12:00:00Z");
    private static final List<String> STATES = List.of("BENEFIT", "PART_BENEFIT", "WORK", "STUDY");

    /** Every test begins a day later than the one before: what was recorded cannot be told over. */
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Story story;
    private final Instant start = FIRST_MOMENT.plus(DAYS.incrementAndGet(), ChronoUnit.DAYS);

    StoryTests(TestDatabase database) {
        jdbc = database.owner();
        story = new Story(jdbc, List.of());
    }

    record Told(
            UUID person,
            String state,
            LocalDate from,
            @Nullable LocalDate to) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatWasKnownOnceStaysKnownAsItWas(long seed) {
        var random = new Random(seed);
        var people = people(12);
        var tellings = new ArrayList<Set<Told>>();
        for (var telling = 0; telling < 6; telling++) {
            var told = randomHistories(random, people);
            tell(told, moment(telling));
            tellings.add(told);
            for (var earlier = 0; earlier <= telling; earlier++) {
                assertThat(knownAt(people, moment(earlier).plusSeconds(1)))
                        .as("seed %d: telling %d as known before telling %d", seed, earlier, telling)
                        .isEqualTo(tellings.get(earlier));
            }
        }
        assertThat(overlaps()).isZero();
    }

    @Test
    void tellingTheSameAgainChangesNothing() {
        var people = people(20);
        var told = randomHistories(new Random(7), people);
        tell(told, moment(0));
        var before = versions();
        tell(told, moment(1));
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void refusesTwoStatesAtOnceOnOneTrack() {
        var person = people(1).getFirst();
        var first = new Told(person, "BENEFIT", FIRST_DAY, FIRST_DAY.plusDays(100));
        var second = new Told(person, "WORK", FIRST_DAY.plusDays(99), null);
        assertThatThrownBy(() -> tell(Set.of(first, second), moment(0)))
                .rootCause()
                .hasMessageContaining("one_state_at_a_time");
    }

    @Test
    void takesASpellThatBeginsOnTheDayTheOtherEnds() {
        var person = people(1).getFirst();
        var first = new Told(person, "BENEFIT", FIRST_DAY, FIRST_DAY.plusDays(100));
        var second = new Told(person, "WORK", FIRST_DAY.plusDays(100), null);
        tell(Set.of(first, second), moment(0));
        assertThat(knownAt(List.of(person), moment(0))).containsExactlyInAnyOrder(first, second);
    }

    private Instant moment(int telling) {
        return start.plusSeconds(3_600L * telling);
    }

    private List<UUID> people(int count) {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < count; i++) {
            var id = UUID.randomUUID();
            jdbc.sql("insert into trajectories.newcomer (id, person_number) values (:id, :number)")
                    .param("id", id)
                    .param("number", id.toString())
                    .update();
            ids.add(id);
        }
        return ids;
    }

    private static Set<Told> randomHistories(Random random, List<UUID> people) {
        var told = new HashSet<Told>();
        for (var person : people) {
            var day = FIRST_DAY.plusDays(random.nextInt(30));
            for (var spell = random.nextInt(4); spell > 0; spell--) {
                var end = spell == 1 && random.nextBoolean() ? null : day.plusDays(1 + random.nextInt(60));
                told.add(new Told(person, STATES.get(random.nextInt(STATES.size())), day, end));
                if (end == null) {
                    break;
                }
                day = end.plusDays(random.nextInt(20));
            }
        }
        return told;
    }

    private void tell(Set<Told> told, Instant at) {
        var source = new Sources(jdbc, new Register(jdbc, Clock.systemUTC())).register("test.csv", "0", "test", at);
        jdbc.sql("truncate trajectories.told_spell").update();
        for (var spell : told) {
            jdbc.sql("""
                    insert into trajectories.told_spell (person, state, valid_from, valid_to, source, source_row)
                    values (:person, :state, :from, :to, :source, 2)
                    """)
                    .param("person", spell.person())
                    .param("state", spell.state())
                    .param("from", spell.from())
                    .param("to", spell.to())
                    .param("source", source)
                    .update();
        }
        story.tellSpells(Track.LIVELIHOOD, at);
    }

    private Set<Told> knownAt(List<UUID> people, Instant at) {
        return new HashSet<>(jdbc.sql("""
                select person, state, valid_from, valid_to from trajectories.spell
                where recorded_from <= :at and (recorded_to is null or recorded_to > :at) and person = any (:people)
                """)
                .param("at", Timestamp.from(at))
                .param("people", people.toArray(UUID[]::new))
                .query((row, n) -> new Told(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list());
    }

    private long overlaps() {
        return jdbc.sql("""
                select count(*) from trajectories.spell a join trajectories.spell b
                on a.person = b.person and a.track = b.track and a.lane = b.lane and a.ctid < b.ctid
                    and daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to)
                    and tstzrange(a.recorded_from, a.recorded_to) && tstzrange(b.recorded_from, b.recorded_to)
                """).query(Long.class).single();
    }

    private List<String> versions() {
        return jdbc.sql("select s::text from trajectories.spell s order by 1")
                .query((row, n) -> row.getString(1))
                .list();
    }
}
