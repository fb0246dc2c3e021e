package nl.geland.app.areas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.geland.analysis.masking.Axis;
import nl.geland.analysis.masking.CountTable;
import nl.geland.analysis.masking.Dimension;
import nl.geland.analysis.masking.MaskedTable;
import nl.geland.app.identity.Access;
import nl.geland.app.trajectories.Column;
import nl.geland.app.trajectories.Extract;
import nl.geland.app.trajectories.Extracts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many newcomers live in each neighbourhood and how many homes there are, from the files. Worked out for the whole town at once, once per
 * state of the files; outside a transaction.
 */
@Component
final class AreaFigures {

    /** The category of what the files place in no neighbourhood. */
    private static final String NOWHERE = "?";

    /**
     * The protected tables of a state of the files.
     *
     * @param people by neighbourhood and length of stay
     * @param homes by neighbourhood
     */
    private record Town(Instant knownAt, LocalDate day, List<String> areas, MaskedTable people, MaskedTable homes) {}

    private final Extracts extracts;
    private final Access access;
    private final JdbcClient jdbc;
    private volatile @Nullable Town latest;

    AreaFigures(Extracts extracts, Access access, JdbcClient jdbc) {
        this.extracts = extracts;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** The neighbourhoods the files name, by name. */
    List<String> areas() {
        return town().map(town -> town.areas()).orElse(List.of());
    }

    /** The numbers of a neighbourhood; empty where the files name none with this name. */
    Optional<AreaNumbers> of(String name) {
        return town().flatMap(town -> town.areas().stream()
                .filter(area -> area.equalsIgnoreCase(name))
                .findFirst()
                .map(area -> numbers(town, area)));
    }

    private static AreaNumbers numbers(Town town, String area) {
        var lines = new ArrayList<AreaNumbers.Line>();
        lines.add(people(town, area, "areas.people", Dimension.ALL));
        for (var stay : Stay.values()) {
            lines.add(people(town, area, stay.key(), stay.name()));
        }
        lines.add(new AreaNumbers.Line(
                "areas.homes", false, town.homes().cell(area), town.homes().cell(Dimension.ALL)));
        return new AreaNumbers(town.day(), List.copyOf(lines));
    }

    private static AreaNumbers.Line people(Town town, String area, String key, String stay) {
        var people = town.people();
        return new AreaNumbers.Line(
                key, !stay.equals(Dimension.ALL), people.cell(area, stay), people.cell(Dimension.ALL, stay));
    }

    private Optional<Town> town() {
        return extracts.current().map(extract -> {
            var known = latest;
            if (known == null
                    || !known.knownAt().equals(extract.knownAt())
                    || !known.day().equals(extract.referenceDate())) {
                known = count(extract);
                latest = known;
            }
            return known;
        });
    }

    private Town count(Extract extract) {
        var people = residents(extract);
        var homes = homes();
        var named = new TreeSet<>(people.keySet());
        named.addAll(homes.keySet());
        var byArea = Dimension.of("neighbourhood", named.toArray(String[]::new)).known();
        var byStay = Dimension.of(
                "stay", Arrays.stream(Stay.values()).map(Enum::name).toArray(String[]::new));
        var day = extract.referenceDate();
        var stays = named.stream()
                .map(area -> stays(people.getOrDefault(area, Map.of())))
                .toList();
        var peopleTable = CountTable.of(
                "newcomers living here on " + day,
                List.of(Axis.of(byArea), Axis.of(byStay)),
                Stream.concat(Stream.of(total(stays)), stays.stream())
                        .flatMapToLong(AreaFigures::withTotal)
                        .toArray());
        var homesTable = CountTable.of(
                "homes on " + day,
                List.of(Axis.of(byArea)),
                withTotal(named.stream()
                                .mapToLong(area -> homes.getOrDefault(area, 0L))
                                .toArray())
                        .toArray());
        named.remove(NOWHERE);
        return new Town(
                extract.knownAt(),
                day,
                List.copyOf(named),
                AreaGate.protect(peopleTable),
                AreaGate.protect(homesTable));
    }

    /** How many live where, by length of stay. */
    private static Map<String, Map<Stay, Long>> residents(Extract extract) {
        var residents = new TreeMap<String, Map<Stay, Long>>();
        var person = extract.relation("person");
        var day = extract.referenceDate();
        for (var row = 0; row < person.rows(); row++) {
            var housed = person.ints("housed_on").at(row);
            var departed = person.ints("departed_on").at(row);
            if (housed != Column.MISSING
                    && housed <= day.toEpochDay()
                    && (departed == Column.MISSING || departed > day.toEpochDay())) {
                residents
                        .computeIfAbsent(
                                named(person.texts("neighbourhood").at(row)), area -> new EnumMap<>(Stay.class))
                        .merge(Stay.of(LocalDate.ofEpochDay(housed), day), 1L, Long::sum);
            }
        }
        return residents;
    }

    private Map<String, Long> homes() {
        var homes = new TreeMap<String, Long>();
        access.asSystem(
                "homes by neighbourhood",
                () -> jdbc.sql("""
                        select neighbourhood, count(*) as homes from housing.known_dwelling('infinity') group by neighbourhood
                        """).query(row -> {
                    homes.merge(named(row.getString("neighbourhood")), row.getLong("homes"), Long::sum);
                }));
        return homes;
    }

    private static String named(@Nullable String area) {
        return area == null || area.isBlank() || area.equals(Dimension.ALL) ? NOWHERE : area;
    }

    /** Those of one neighbourhood by length of stay. */
    private static long[] stays(Map<Stay, Long> people) {
        return Arrays.stream(Stay.values())
                .mapToLong(stay -> people.getOrDefault(stay, 0L))
                .toArray();
    }

    /** The sums of rows of equal length. */
    private static long[] total(List<long[]> rows) {
        var total = new long[Stay.values().length];
        rows.forEach(row -> Arrays.setAll(total, at -> total[at] + row[at]));
        return total;
    }

    /** The parts behind their sum, as an axis that begins with everybody has them. */
    private static LongStream withTotal(long[] parts) {
        return LongStream.concat(LongStream.of(Arrays.stream(parts).sum()), Arrays.stream(parts));
    }
}
