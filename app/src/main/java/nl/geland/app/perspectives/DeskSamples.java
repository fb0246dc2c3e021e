package nl.geland.app.perspectives;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invented obstacles and room given for the demo, so that its desk is in use. They come about by the same verbs as real ones, on the days the
 * files tell, counted back from today.
 */
@Component
@ConditionalOnBooleanProperty("geland.demo")
public final class DeskSamples {

    /** Whoever reports what the reporter of the demo did not: somebody without a desk. */
    private static final String SOMEBODY = "onderzoeker";

    private static final Map<String, ReporterKind> KINDS = Map.of(
            "professional", ReporterKind.PROFESSIONAL,
            "vrijwilliger", ReporterKind.VOLUNTEER,
            "nieuwkomer", ReporterKind.NEWCOMER);

    private static final Map<String, ObstacleLevel> LEVELS =
            Map.of("land", ObstacleLevel.NATION, "stad", ObstacleLevel.CITY, "organisatie", ObstacleLevel.ORGANISATION);

    private static final Map<String, ObstacleFrequency> FREQUENCIES = Map.of(
            "één keer", ObstacleFrequency.ONCE,
            "elke maand", ObstacleFrequency.MONTHLY,
            "elke week", ObstacleFrequency.WEEKLY,
            "elke dag", ObstacleFrequency.DAILY);

    private final Access access;
    private final JdbcClient jdbc;
    private final DeskCalendar calendar;
    private final Users users;
    private final Obstacles obstacles;
    private final PublicDesk open;

    DeskSamples(
            Access access, JdbcClient jdbc, DeskCalendar calendar, Users users, Obstacles obstacles, PublicDesk open) {
        this.access = access;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.users = users;
        this.obstacles = obstacles;
        this.open = open;
    }

    /**
     * Fills an empty desk from {@code belemmeringen.csv} and {@code ruimte.csv}; leaves one in use as it is.
     *
     * @param folder where the two files are; without it nothing happens
     */
    public void load(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var obstacles = rows(folder.resolve("belemmeringen.csv"));
        var rooms = rows(folder.resolve("ruimte.csv"));
        access.asSystem("demo desk", () -> {
            var empty = jdbc.sql("""
                    select not exists (select from perspectives.obstacle) and not exists (select from perspectives.room_given)
                    """).query(Boolean.class).single();
            if (empty) {
                var people = users.all().stream()
                        .collect(Collectors.toUnmodifiableMap(User::signInName, DeskSamples::viewer));
                Function<String, Viewer> person = name -> Objects.requireNonNull(people.get(name), name);
                obstacles.forEach(row -> obstacle(row, person));
                rooms.forEach(row -> room(row, person));
            }
        });
    }

    private void obstacle(NamedCsvRecord row, Function<String, Viewer> person) {
        var id = report(row, person);
        if (row.getField("openbaar").equals("ja")) {
            var lead = person.apply("teamleider");
            var reason = "Dit raakt meer mensen.";
            var obstacle = obstacles.find(lead, id).orElseThrow();
            release(person, obstacle, "what", reason);
            if (obstacle.care().answer() != null) {
                release(person, obstacle, "answer", reason);
            }
        }
    }

    private void release(Function<String, Viewer> person, Obstacle obstacle, String deed, String reason) {
        open.propose(person.apply("beleidsadviseur"), obstacle, deed, reason);
        open.shown(obstacle)
                .waiting()
                .ifPresent(opening -> open.release(person.apply("teamleider"), obstacle, opening, reason));
    }

    private UUID report(NamedCsvRecord row, Function<String, Viewer> person) {
        var days = number(row, "dagen_geleden");
        var reporter = person.apply(row.getField("melder").equals("ja") ? "melder" : SOMEBODY);
        var id = desk(days)
                .report(
                        reporter,
                        new ObstacleDesk.Report(
                                KINDS.getOrDefault(row.getField("soort"), ReporterKind.STAFF),
                                row.getField("wat"),
                                row.getField("wijk"),
                                LEVELS.getOrDefault(row.getField("niveau"), ObstacleLevel.CITY),
                                FREQUENCIES.getOrDefault(row.getField("hoe_vaak"), ObstacleFrequency.ONCE)));
        for (var too : row.getField("ook").split(",", -1)) {
            if (!too.isEmpty()) {
                desk(days).meetsToo(person.apply(too), id);
            }
        }
        if (row.getField("eigenaar").isEmpty()) {
            return id;
        }
        var owner = person.apply(row.getField("eigenaar"));
        var lead = person.apply("teamleider");
        var assigned = days - 1;
        desk(assigned).assign(lead, id, 1, owner.id(), calendar(assigned).answerBy());
        if (!row.getField("antwoord").isEmpty()) {
            desk(days - number(row, "antwoord_na_dagen"))
                    .answer(
                            owner,
                            id,
                            2,
                            new ObstacleDesk.Answer(
                                    row.getField("antwoord"),
                                    row.getField("wat_we_doen"),
                                    calendar.today().plusMonths(2)));
        }
        return id;
    }

    private void room(NamedCsvRecord row, Function<String, Viewer> person) {
        var days = number(row, "dagen_geleden");
        var manager = person.apply("klantmanager");
        var rule = CheckedForm.chosen(row.getField("regel"), BentRule.class).orElse(BentRule.OTHER);
        var id = new RoomsGiven(jdbc, calendar(days))
                .add(
                        manager,
                        new RoomsGiven.Note(
                                rule,
                                row.getField("andere_regel"),
                                calendar(days).today(),
                                row.getField("wat"),
                                row.getField("waarom")));
        if (!row.getField("gevolg").isEmpty()) {
            new RoomsGiven(jdbc, calendar(days / 2)).tell(manager, id, 1, row.getField("gevolg"));
        }
    }

    /** The desk as it stood so many days ago. */
    private ObstacleDesk desk(int days) {
        return new ObstacleDesk(jdbc, calendar(days));
    }

    private DeskCalendar calendar(int days) {
        return new DeskCalendar(jdbc, Clock.fixed(calendar.daysAgo(days), ZoneOffset.UTC));
    }

    private static int number(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }

    private static Viewer viewer(User user) {
        return new Viewer(user.id(), user.name(), user.role(), user.workerCode());
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
