package nl.geland.app.areas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Viewer;
import nl.geland.app.perspectives.DeskTeam;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invented places, activities and meetings for the demo. They come about by the same verbs as real ones, on the days the files tell, counted
 * back from today. The files use the words of the pages.
 */
@Component
@ConditionalOnBooleanProperty("geland.demo")
public final class AreaSamples {

    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final Access access;
    private final JdbcClient jdbc;
    private final AreaCalendar calendar;
    private final DeskTeam team;
    private final AreaFigures figures;
    private final Words words;

    AreaSamples(
            Access access, JdbcClient jdbc, AreaCalendar calendar, DeskTeam team, AreaFigures figures, Words words) {
        this.access = access;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.team = team;
        this.figures = figures;
        this.words = words;
    }

    /**
     * Fills an empty list of neighbourhoods with those of the imported files and of four files of its own; leaves one in use as it is.
     *
     * @param folder where the four files are; without it nothing happens
     */
    public void load(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var places = rows(folder.resolve("plekken.csv"));
        var named = Stream.concat(figures.areas().stream(), places.stream().map(row -> row.getField("wijk")))
                .distinct()
                .toList();
        access.asSystem("demo neighbourhoods", () -> {
            var empty = jdbc.sql("select not exists (select from areas.area)")
                    .query(Boolean.class)
                    .single();
            if (empty) {
                var areas = new Areas(jdbc, calendar);
                var byName = named.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), name -> areas.add(name).orElseThrow()));
                var people =
                        team.byId().values().stream().collect(Collectors.toMap(User::signInName, AreaSamples::viewer));
                var placed = place(places, byName, known(people, "teamleider"));
                rows(folder.resolve("activiteiten.csv")).forEach(row -> activity(row, byName, placed, people));
                var met = meet(rows(folder.resolve("bijeenkomsten.csv")), byName, placed, people);
                rows(folder.resolve("vragen.csv")).forEach(row -> question(row, met, people));
            }
        });
    }

    private Map<String, Activity.Where> place(List<NamedCsvRecord> rows, Map<String, Area> areas, Viewer by) {
        var placed = new HashMap<String, Activity.Where>();
        for (var row : rows) {
            var name = row.getField("plek");
            var kind = named(PlaceKind.values(), PlaceKind::key, row.getField("soort"));
            var id = new Places(jdbc, calendar(900))
                    .add(
                            by,
                            known(areas, row.getField("wijk")),
                            new Place.Content(name, kind, row.getField("adres"), true));
            placed.put(name, new Activity.Where(id, name));
        }
        return placed;
    }

    private void activity(
            NamedCsvRecord row,
            Map<String, Area> areas,
            Map<String, Activity.Where> places,
            Map<String, Viewer> people) {
        var today = calendar.today();
        var left = row.getField("nog_dagen");
        var day = row.getField("dag");
        var hours = new Hours(
                day.isEmpty() ? null : named(DayOfWeek.values(), Hours::key, day),
                time(row.getField("begint")),
                time(row.getField("eindigt")),
                row.getField("andere_tijden"));
        var content = new Activity.Content(
                row.getField("wat"),
                named(Audience.values(), Audience::key, row.getField("voor_wie")),
                named(Mix.values(), Mix::key, row.getField("wie_er_komen")),
                hours,
                Arrays.stream(row.getField("talen").split(", ", -1))
                        .map(language -> named(Language.values(), Language::key, language))
                        .collect(Collectors.toUnmodifiableSet()),
                places.get(row.getField("plek")),
                row.getField("vragen_bij"),
                today.minusDays(number(row, "vanaf_dagen_geleden")),
                left.isEmpty() ? null : today.plusDays(Integer.parseInt(left)));
        new Activities(jdbc, calendar(Math.max(1, number(row, "vanaf_dagen_geleden"))))
                .add(known(people, "klantmanager"), known(areas, row.getField("wijk")), content);
    }

    private Map<String, Meeting> meet(
            List<NamedCsvRecord> rows,
            Map<String, Area> areas,
            Map<String, Activity.Where> places,
            Map<String, Viewer> people) {
        var met = new HashMap<String, Meeting>();
        for (var row : rows) {
            var days = number(row, "dagen_geleden");
            var content = new Meeting.Content(
                    calendar.today().minusDays(days),
                    places.get(row.getField("plek")),
                    number(row, "kwamen"),
                    calendar.today().plusDays(number(row, "volgende_over_dagen")));
            var id = new Meetings(jdbc, calendar(days))
                    .add(known(people, "teamleider"), known(areas, row.getField("wijk")), content);
            met.put(row.getField("nummer"), new Meeting(id, 1, content));
        }
        return met;
    }

    private void question(NamedCsvRecord row, Map<String, Meeting> met, Map<String, Viewer> people) {
        var meeting = known(met, row.getField("bijeenkomst"));
        var heldOn = meeting.content().heldOn();
        var days = Math.toIntExact(calendar.today().toEpochDay() - heldOn.toEpochDay());
        var lead = known(people, "teamleider");
        var id = questions(days).ask(lead, meeting, row.getField("vraag"));
        if (row.getField("eigenaar").isEmpty()) {
            return;
        }
        var owner = known(people, row.getField("eigenaar"));
        questions(days)
                .promise(
                        lead,
                        id,
                        1,
                        row.getField("belofte"),
                        owner.id(),
                        heldOn.plusDays(number(row, "uiterlijk_na_dagen")));
        if (!row.getField("antwoord").isEmpty()) {
            questions(days - number(row, "antwoord_na_dagen")).answer(owner, id, 2, row.getField("antwoord"));
        }
    }

    private Questions questions(int daysAgo) {
        return new Questions(jdbc, calendar(daysAgo), team);
    }

    private AreaCalendar calendar(int daysAgo) {
        return new AreaCalendar(Clock.fixed(calendar.noon(daysAgo), ZoneOffset.UTC));
    }

    /** The one of our own words that the pages show so. */
    private <E> E named(E[] all, Function<E, String> key, String word) {
        return Arrays.stream(all)
                .filter(one -> words.word(DUTCH, key.apply(one)).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The sample files hold an unknown word: " + word));
    }

    private static <V> V known(Map<String, V> all, String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    private static @Nullable LocalTime time(String text) {
        return text.isEmpty() ? null : LocalTime.parse(text);
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
