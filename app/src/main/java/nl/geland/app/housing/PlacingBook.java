package nl.geland.app.housing;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewer;
import nl.geland.app.trajectories.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where offers and keys are written down. Each writing and what it does to people's stories are one transaction of the system, since a story is
 * told of the whole household, also where a colleague accompanies some of it; so whoever calls has looked whether the viewer may see it. Outside a
 * transaction.
 */
@Component
final class PlacingBook {

    /** What came of writing something down; nothing was written but when it is done. */
    enum Written {
        DONE,
        /** A colleague was first. */
        STALE,
        /** Other households hold all places of the home. */
        TAKEN,
        /** This household has this offer already. */
        TWICE
    }

    /**
     * What came of an offer.
     *
     * @param placing the offer; null when it was not written
     */
    record Offered(Written written, @Nullable UUID placing) {}

    private final Access access;
    private final JdbcClient jdbc;
    private final ByHand byHand;
    private final Story story;
    private final RefusalWords words;
    private final Clock clock;

    PlacingBook(Access access, JdbcClient jdbc, ByHand byHand, Story story, RefusalWords words, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.byHand = byHand;
        this.story = story;
        this.words = words;
        this.clock = clock;
    }

    /** Offers a home to a household, while there is a place in it. */
    Offered offer(Viewer by, UUID household, String dwelling, LocalDate offeredOn) {
        return access.asSystem("offer a home", () -> {
            var at = begin(dwelling);
            if (full(dwelling, null)) {
                return new Offered(Written.TAKEN, null);
            }
            var id = jdbc.sql("""
                    insert into housing.offering (household, dwelling, offered_on, version)
                    select :household, :dwelling, :on, 1
                    where not exists (select from housing.holding p where p.household = :household and p.dwelling = :dwelling)
                    on conflict do nothing returning id
                    """)
                    .param("household", household)
                    .param("dwelling", dwelling)
                    .param("on", offeredOn)
                    .query(UUID.class)
                    .optional();
            id.ifPresent(placing -> write(by, placing, at, new Placing.Content(null, null, null, null)));
            return new Offered(id.isPresent() ? Written.DONE : Written.TWICE, id.orElse(null));
        });
    }

    /** Writes down what became of an offer, unless a colleague was first or it would take a place that another household holds. */
    Written change(Viewer by, Placing placing, int version, Placing.Content content) {
        return access.asSystem("answer to an offer of a home", () -> {
            var at = begin(placing.dwelling());
            if (further(placing, content) && full(placing.dwelling(), placing.id())) {
                return current(placing, version) ? Written.TAKEN : Written.STALE;
            }
            var changed = jdbc.sql(
                            "update housing.offering set version = version + 1 where id = :id and version = :version")
                    .param("id", placing.id())
                    .param("version", version)
                    .update();
            if (changed == 0) {
                return Written.STALE;
            }
            write(by, placing.id(), at, content);
            return Written.DONE;
        });
    }

    /** Whether an answer goes further in taking a place than what is written now. */
    private boolean further(Placing placing, Placing.Content content) {
        return jdbc.sql("""
                select housing.hold_level(:outcome, cast(:key as date), n.offered_on, true, v.available_from) > coalesce(p.level, 0)
                from housing.offering_now n
                join housing.home h on h.dwelling = n.dwelling
                left join housing.home_version v on v.home = h.id and v.version = h.version
                left join housing.holding p on p.id = n.id
                where n.id = :id
                """)
                .param("outcome", name(content.outcome()), Types.VARCHAR)
                .param("key", content.keyOn(), Types.DATE)
                .param("id", placing.id())
                .query(Boolean.class)
                .single();
    }

    private boolean full(String dwelling, @Nullable UUID without) {
        return jdbc.sql("select housing.full_without(:dwelling, cast(:offering as uuid))")
                .param("dwelling", dwelling)
                .param("offering", without, Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    private boolean current(Placing placing, int version) {
        return jdbc.sql("select version = :version from housing.offering where id = :id")
                .param("version", version)
                .param("id", placing.id())
                .query(Boolean.class)
                .single();
    }

    /** Waits until no import tells stories, so that this telling comes after it, and until nobody else writes about the home. */
    private Instant begin(String dwelling) {
        jdbc.sql("select set_config('lock_timeout', '10s', true)").query().singleRow();
        jdbc.sql("lock table trajectories.told_spell in access exclusive mode").update();
        jdbc.sql("select id from housing.home where dwelling = :dwelling for update")
                .param("dwelling", dwelling)
                .query()
                .listOfRows();
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Only what differs from the file is kept, so that the rest goes along with it. */
    private void write(Viewer by, UUID placing, Instant at, Placing.Content content) {
        jdbc.sql("""
                insert into housing.offering_version (offering, version, at, by_user, by_role, file_seen, outcome, key_on, above_cut_off, refusal_words, source)
                select n.id, n.version, :at, :by, :role, n.file_since, nullif(cast(:outcome as text), n.file_outcome),
                    nullif(cast(:key as date), n.file_key_on), :above, :words, :source
                from housing.offering_now n where n.id = :id
                """)
                .param("id", placing)
                .param("at", Timestamp.from(at))
                .param("by", by.id())
                .param("role", by.role().name())
                .param("outcome", name(content.outcome()), Types.VARCHAR)
                .param("key", content.keyOn(), Types.DATE)
                .param("above", name(content.aboveCutOff()), Types.VARCHAR)
                .param("words", words.seal(placing, content.words()), Types.BINARY)
                .param("source", byHand.source(at))
                .update();
        story.retell(at);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
