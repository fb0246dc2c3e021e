package nl.geland.app.trajectories;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Freezes stories into {@link Extract}s, and keeps them so that a figure can be made again from the data it rested on. */
@Component
public class Extracts {

    private final JdbcClient jdbc;
    private final Access access;
    private final FieldCipher cipher;
    private final Register register;
    private final Clock clock;
    private final List<ExtractSource> sources;
    private volatile @Nullable Extract latest;

    Extracts(
            JdbcClient jdbc,
            Access access,
            FieldCipher cipher,
            Register register,
            Clock clock,
            List<ExtractSource> sources) {
        this.jdbc = jdbc;
        this.access = access;
        this.cipher = cipher;
        this.register = register;
        this.clock = clock;
        this.sources = List.copyOf(sources);
    }

    /** The extract of what is known now, seen from the reference date; frozen when there is none yet. Empty when nothing was ever imported. */
    public Optional<Extract> current() {
        var knownAt = lastRecorded();
        if (knownAt.isEmpty()) {
            return Optional.empty();
        }
        var day = register.referenceDate();
        var known = latest;
        if (known != null
                && known.knownAt().equals(knownAt.get())
                && known.referenceDate().equals(day)) {
            return Optional.of(known);
        }
        var extract = stored(day, knownAt.get()).orElseGet(() -> freeze(day, knownAt.get()));
        latest = extract;
        return Optional.of(extract);
    }

    /** A stored extract by its version. */
    public Optional<Extract> find(String version) {
        return jdbc.sql("select version, reference_date, known_at from trajectories.extract where version = :version")
                .param("version", version)
                .query((row, n) -> load(row))
                .optional();
    }

    /** Freezes what was known at a moment, and stores it. */
    public Extract freeze(LocalDate referenceDate, Instant knownAt) {
        return access.asSystem("extract", () -> {
            var freeze =
                    new Freeze(referenceDate, knownAt, places(jdbc.sql("""
                            select distinct p.person, n.person_number from trajectories.known_profile(:at) p
                            join trajectories.newcomer n on n.id = p.person
                            """), knownAt), places(jdbc.sql("""
                            select distinct p.household, h.household_number from trajectories.known_profile(:at) p
                            join trajectories.household h on h.id = p.household
                            """), knownAt));
            var relations = sources.stream()
                    .flatMap(source -> source.freeze(freeze).stream())
                    .sorted(Comparator.comparing(Relation::name))
                    .toList();
            var extract = new Extract(version(referenceDate, relations), referenceDate, knownAt, relations);
            store(extract);
            return extract;
        });
    }

    private Optional<Instant> lastRecorded() {
        return jdbc.sql("select max(recorded_at) from trajectories.source having max(recorded_at) is not null")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private Optional<Extract> stored(LocalDate referenceDate, Instant knownAt) {
        return jdbc.sql("""
                select version, reference_date, known_at from trajectories.extract
                where reference_date = :day and known_at = :at
                """)
                .param("day", referenceDate)
                .param("at", Timestamp.from(knownAt))
                .query((row, n) -> load(row))
                .optional();
    }

    /** Ids in the order of the pseudonyms of their numbers, so that the same files give the same extract anywhere with this key. */
    private Map<UUID, Integer> places(StatementSpec query, Instant knownAt) {
        var pseudonyms = new HashMap<UUID, byte[]>();
        query.param("at", Timestamp.from(knownAt)).query(row -> {
            pseudonyms.put(row.getObject(1, UUID.class), cipher.pseudonym(row.getString(2)));
        });
        var ids = new ArrayList<>(pseudonyms.keySet());
        ids.sort(Comparator.comparing(pseudonyms::get, Arrays::compareUnsigned));
        var places = new HashMap<UUID, Integer>();
        ids.forEach(id -> places.put(id, places.size()));
        return places;
    }

    private void store(Extract extract) {
        var stored = jdbc.sql("""
                insert into trajectories.extract (version, reference_date, known_at, made_at)
                values (:version, :day, :known, :made) on conflict do nothing
                """)
                .param("version", extract.version())
                .param("day", extract.referenceDate())
                .param("known", Timestamp.from(extract.knownAt()))
                .param("made", Timestamp.from(clock.instant()))
                .update();
        if (stored == 0) {
            return;
        }
        for (var relation : extract.relations()) {
            for (var ordinal = 0; ordinal < relation.columns().size(); ordinal++) {
                storeColumn(
                        extract.version(),
                        relation.name(),
                        ordinal,
                        relation.columns().get(ordinal));
            }
        }
    }

    private void storeColumn(String version, String relation, int ordinal, Column column) {
        jdbc.sql("""
                insert into trajectories.extract_column (version, relation, ordinal, name, ints, texts)
                values (:version, :relation, :ordinal, :name, cast(:ints as int[]), cast(:texts as text[]))
                """)
                .param("version", version)
                .param("relation", relation)
                .param("ordinal", ordinal)
                .param("name", column.name())
                .param("ints", column instanceof Column.Ints ints ? ints.toArray() : null)
                .param("texts", column instanceof Column.Texts texts ? texts.toArray() : null)
                .update();
    }

    private Extract load(ResultSet row) throws SQLException {
        var version = row.getString("version");
        var columns = new HashMap<String, List<Column>>();
        jdbc.sql("""
                select relation, name, ints, texts from trajectories.extract_column where version = :version order by relation, ordinal
                """).param("version", version).query(part -> {
            columns.computeIfAbsent(part.getString("relation"), r -> new ArrayList<>())
                    .add(column(part));
        });
        var relations = columns.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Relation(entry.getKey(), entry.getValue()))
                .toList();
        return new Extract(
                version,
                row.getObject("reference_date", LocalDate.class),
                row.getTimestamp("known_at").toInstant(),
                relations);
    }

    private static Column column(ResultSet part) throws SQLException {
        var texts = part.getArray("texts");
        if (texts != null) {
            return new Column.Texts(part.getString("name"), (String[]) texts.getArray());
        }
        var ints = (Integer[]) part.getArray("ints").getArray();
        return new Column.Ints(
                part.getString("name"),
                Arrays.stream(ints).mapToInt(Integer::intValue).toArray());
    }

    private static String version(LocalDate referenceDate, List<Relation> relations) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(referenceDate.toString().getBytes(UTF_8));
            for (var relation : relations) {
                digest.update((relation.name() + "\n").getBytes(UTF_8));
                relation.columns().forEach(column -> digest(digest, column));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }

    private static void digest(MessageDigest digest, Column column) {
        digest.update((column.name() + "\n").getBytes(UTF_8));
        var number = ByteBuffer.allocate(Integer.BYTES);
        for (var row = 0; row < column.size(); row++) {
            switch (column) {
                case Column.Ints ints ->
                    digest.update(number.putInt(0, ints.at(row)).array());
                case Column.Texts texts -> {
                    var text = texts.at(row);
                    var bytes = text == null ? new byte[0] : text.getBytes(UTF_8);
                    digest.update(
                            number.putInt(0, text == null ? -1 : bytes.length).array());
                    digest.update(bytes);
                }
            }
        }
    }
}
