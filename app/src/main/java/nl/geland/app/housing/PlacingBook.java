package nl.geland.app.housing;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewer;
import nl.geland.app.trajectories.Sources;
import nl.geland.app.trajectories.Story;
import nl.geland.app.web.Words;
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

    /** In which language sources are kept: files have Dutch names too. */
    private static final Locale DUTCH = Locale.of("nl");

    private final Access access;
    private final JdbcClient jdbc;
    private final Sources sources;
    private final Story story;
    private final Words words;
    private final Clock clock;

    PlacingBook(Access access, JdbcClient jdbc, Sources sources, Story story, Words words, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.sources = sources;
        this.story = story;
        this.words = words;
        this.clock = clock;
    }

    /** Offers a home to a household; empty when that was written down already. */
    Optional<UUID> offer(Viewer by, UUID household, String dwelling, LocalDate offeredOn) {
        return access.asSystem("offer a home", () -> {
            var at = begin();
            var id = jdbc.sql("""
                    insert into housing.offering (household, dwelling, offered_on, version) values (:household, :dwelling, :on, 1)
                    on conflict do nothing returning id
                    """)
                    .param("household", household)
                    .param("dwelling", dwelling)
                    .param("on", offeredOn)
                    .query(UUID.class)
                    .optional();
            id.ifPresent(placing -> write(by, placing, at, new Placing.Content(null, null, null)));
            return id;
        });
    }

    /** Writes down what became of an offer; false, and nothing written, when a colleague was first. */
    boolean change(Viewer by, UUID placing, int version, Placing.Content content) {
        return access.asSystem("answer to an offer of a home", () -> {
            var at = begin();
            var changed = jdbc.sql(
                            "update housing.offering set version = version + 1 where id = :id and version = :version")
                    .param("id", placing)
                    .param("version", version)
                    .update();
            if (changed == 1) {
                write(by, placing, at, content);
            }
            return changed == 1;
        });
    }

    /** Waits until no import tells stories, so that this telling comes after it. */
    private Instant begin() {
        jdbc.sql("select set_config('lock_timeout', '10s', true)").query().singleRow();
        jdbc.sql("lock table trajectories.told_spell in access exclusive mode").update();
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Only what differs from the file is kept, so that the rest goes along with it. */
    private void write(Viewer by, UUID placing, Instant at, Placing.Content content) {
        var source = sources.register(words.word(DUTCH, "housing.source.hand"), "-", "met de hand", at);
        jdbc.sql("""
                insert into housing.offering_version (offering, version, at, by_user, by_role, file_seen, outcome, key_on, above_cut_off, source)
                select n.id, n.version, :at, :by, :role, n.file_since, nullif(cast(:outcome as text), n.file_outcome),
                    nullif(cast(:key as date), n.file_key_on), :above, :source
                from housing.offering_now n where n.id = :id
                """)
                .param("id", placing)
                .param("at", Timestamp.from(at))
                .param("by", by.id())
                .param("role", by.role().name())
                .param("outcome", name(content.outcome()), Types.VARCHAR)
                .param("key", content.keyOn(), Types.DATE)
                .param("above", name(content.aboveCutOff()), Types.VARCHAR)
                .param("source", source)
                .update();
        story.retell(at);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
