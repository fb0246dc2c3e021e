package nl.geland.app.trajectories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Laws of a ledger: what settling a delivery does to its versions. */
@RealDatabase
class LedgerTests {

    private static final Instant FIRST_MOMENT = Instant.parse("2026-01-01T12:00:00Z");
    private static final Ledger LEDGER = new Ledger("base.visit_stage", "base.visit", List.of("person", "day"), "day");

    private final JdbcClient jdbc;

    LedgerTests(TestDatabase database) {
        jdbc = database.owner();
    }

    /** A visit: who, on which day (the key), and what was said of it. */
    record Visit(int person, int day, @Nullable String note) {}

    @BeforeEach
    void anEmptyLedger() {
        jdbc.sql("drop table if exists base.visit, base.visit_stage").update();
        jdbc.sql("""
                create table base.visit (person int not null, day int not null, note text, source int not null, source_row int not null,
                    recorded_from timestamptz not null, recorded_to timestamptz)
                """).update();
        jdbc.sql("create unique index on base.visit (person, day) where recorded_to is null")
                .update();
        jdbc.sql("create unlogged table base.visit_stage (source_row int, person int, day int, note text)")
                .update();
    }

    @Test
    void countsWhatIsNewChangedUnchangedAndGone() {
        settle(1, false, new Visit(1, 10, "a"), new Visit(1, 20, "b"), new Visit(2, 10, null));
        var second = settle(2, false, new Visit(1, 10, "a"), new Visit(1, 20, "c"), new Visit(3, 5, "d"));
        assertThat(second)
                .extracting(Settlement::fresh, Settlement::changed, Settlement::unchanged, Settlement::gone)
                .containsExactly(1L, 1L, 1L, 1L);
        assertThat(second.goneRows()).hasSize(1).first().asString().endsWith(".csv:4");
    }

    @Test
    void leavesWhatIsGoneAsItIs() {
        settle(1, false, new Visit(1, 10, "a"), new Visit(2, 10, "b"));
        settle(2, false, new Visit(1, 10, "a"));
        assertThat(knownAt(2)).containsOnlyKeys("1/10", "2/10");
    }

    @Test
    void keepsTheOldVersionOfACorrectionVisible() {
        settle(1, false, new Visit(1, 10, "a"));
        settle(2, false, new Visit(1, 10, "b"));
        assertThat(knownAt(1)).containsEntry("1/10", "a");
        assertThat(knownAt(2)).containsEntry("1/10", "b");
    }

    @Test
    void takesARecordThatDiffersInItsStartOnlyForACorrection() {
        settle(1, false, new Visit(1, 10, "a"), new Visit(1, 50, "b"));
        var second = settle(2, false, new Visit(1, 11, "a"), new Visit(1, 50, "b"));
        assertThat(second)
                .extracting(Settlement::fresh, Settlement::changed, Settlement::unchanged, Settlement::gone)
                .containsExactly(0L, 1L, 1L, 0L);
        assertThat(knownAt(2)).containsOnlyKeys("1/11", "1/50");
        assertThat(knownAt(1)).containsOnlyKeys("1/10", "1/50");
    }

    @Test
    void doesNotGuessWhichOfTwoWasCorrected() {
        settle(1, false, new Visit(1, 10, "a"), new Visit(1, 12, "a"));
        var second = settle(2, false, new Visit(1, 11, "a"));
        assertThat(second)
                .extracting(Settlement::fresh, Settlement::changed, Settlement::gone)
                .containsExactly(1L, 0L, 2L);
    }

    @Test
    void concludesNothingFromAbsenceInASupplement() {
        settle(1, false, new Visit(1, 10, "a"));
        var second = settle(2, true, new Visit(1, 11, "a"));
        assertThat(second)
                .extracting(Settlement::fresh, Settlement::changed, Settlement::gone)
                .containsExactly(1L, 0L, 0L);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void isWhatWasDeliveredLastForEveryRecordEverDelivered(long seed) {
        var random = new Random(seed);
        var expected = new HashMap<String, String>();
        for (var delivery = 1; delivery <= 8; delivery++) {
            var visits = new HashMap<String, Visit>();
            for (var i = random.nextInt(40); i > 0; i--) {
                var visit = new Visit(
                        random.nextInt(6),
                        random.nextInt(8),
                        List.of("x", "y", "z").get(random.nextInt(3)));
                visits.put(visit.person() + "/" + visit.day(), visit);
            }
            settle(delivery, true, visits.values().toArray(Visit[]::new));
            visits.forEach((key, visit) -> expected.put(key, String.valueOf(visit.note())));
            assertThat(knownAt(delivery)).isEqualTo(expected);
            var again = settle(100 + delivery, true, visits.values().toArray(Visit[]::new));
            assertThat(again.fresh() + again.changed()).isZero();
        }
    }

    private Settlement settle(int delivery, boolean supplement, Visit... visits) {
        return settle(delivery, supplement, List.of(), visits);
    }

    private Settlement settle(int delivery, boolean supplement, List<String> absent, Visit... visits) {
        var at = FIRST_MOMENT.plusSeconds(delivery);
        var source = new Sources(jdbc, new Register(jdbc, Clock.systemUTC()))
                .register("bezoeken-" + delivery + ".csv", "0", "bezoeken", at);
        LEDGER.clear(jdbc);
        var row = 2;
        for (var visit : visits) {
            jdbc.sql("insert into base.visit_stage values (:row, :person, :day, :note)")
                    .param("row", row++)
                    .param("person", visit.person())
                    .param("day", visit.day())
                    .param("note", visit.note())
                    .update();
        }
        return LEDGER.settle(jdbc, new Delivery(source, at, supplement, absent));
    }

    private Map<String, String> knownAt(int delivery) {
        return jdbc
                .sql("""
                        select person || '/' || day as key, coalesce(note, 'null') as note from base.visit
                        where recorded_from <= :at and (recorded_to is null or recorded_to > :at)
                        """)
                .param("at", Timestamp.from(FIRST_MOMENT.plusSeconds(delivery)))
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(List::getFirst, List::getLast));
    }
}
