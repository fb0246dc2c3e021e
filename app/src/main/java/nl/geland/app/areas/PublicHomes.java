package nl.geland.app.areas;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import nl.geland.analysis.masking.Axis;
import nl.geland.analysis.masking.CountTable;
import nl.geland.analysis.masking.Dimension;
import nl.geland.app.disclosure.Counted;
import nl.geland.app.disclosure.Releasable;
import nl.geland.app.disclosure.Subject;
import nl.geland.app.trajectories.Extract;
import nl.geland.app.trajectories.Extracts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Homes by neighbourhood, as a table that people can make public. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PublicHomes implements Releasable {

    /** Key of the table. */
    static final String KEY = "woningen-per-wijk";

    private static final String FAMILY = "homes";
    private static final String NONE = "~NONE";

    private final Extracts extracts;
    private final JdbcClient jdbc;

    PublicHomes(Extracts extracts, JdbcClient jdbc) {
        this.extracts = extracts;
        this.jdbc = jdbc;
    }

    @Override
    public Subject subject() {
        return new Subject(KEY, "areas.public-homes", List.of("areas.public-homes.neighbourhood"));
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public Optional<Counted> count(@Nullable String dataVersion) {
        return extracts.current()
                .filter(now -> dataVersion == null || now.version().equals(dataVersion))
                .or(() -> dataVersion == null ? Optional.empty() : extracts.find(dataVersion))
                .flatMap(this::count);
    }

    private Optional<Counted> count(Extract extract) {
        var homes = new TreeMap<String, Long>();
        var known = Timestamp.from(extract.knownAt());
        // Homes are nobody's data: they are read in whatever access is open.
        jdbc.sql("""
                select coalesce(nullif(trim(neighbourhood), ''), '~NONE') as area, count(*) as homes
                from housing.known_dwelling(:known) group by 1
                """).param("known", known).query(row -> {
            homes.put(row.getString("area"), row.getLong("homes"));
        });
        if (homes.keySet().stream().allMatch(NONE::equals)) {
            return Optional.empty();
        }
        var dimension = Dimension.of("neighbourhood", homes.keySet().toArray(String[]::new))
                .known();
        var total = homes.values().stream().mapToLong(Long::longValue);
        var counts = LongStream.concat(
                        LongStream.of(total.sum()), homes.values().stream().mapToLong(Long::longValue))
                .toArray();
        return Optional.of(new Counted(
                FAMILY,
                extract.version(),
                extract.referenceDate(),
                CountTable.of(Counted.population(FAMILY, extract.version()), List.of(Axis.of(dimension)), counts)));
    }
}
