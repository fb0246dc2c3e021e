package nl.geland.app.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.geland.analysis.masking.MaskedCell;
import nl.geland.app.Geland;
import nl.geland.app.disclosure.Approval;
import nl.geland.app.disclosure.Gate;
import nl.geland.app.exchange.Exchange;
import nl.geland.app.exchange.Outcome;
import nl.geland.app.exchange.Progress;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.trajectories.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People and homes by neighbourhood: nothing under ten, and nothing from which it follows. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/area-numbers")
class AreaNumbersTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);
    private static final Pattern NUMBER = Pattern.compile("<td class=\"number\">([^<]*)</td>");

    /** By name: how many moved in three months ago, two years ago, ten years ago, and how many homes there are. */
    private static final Map<String, int[]> TOWN = Map.of(
            "Noord", new int[] {14, 40, 62, 81},
            "Zuid", new int[] {1, 2, 3, 4},
            "West", new int[] {33, 21, 56, 60},
            "Haven", new int[] {12, 11, 13, 90});

    private final Exchange exchange;
    private final Register register;
    private final AreaFigures figures;
    private final Staff staff;

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    AreaNumbersTests(
            TestDatabase database,
            @Autowired Exchange exchange,
            @Autowired Register register,
            @Autowired AreaFigures figures) {
        this.exchange = exchange;
        this.register = register;
        this.figures = figures;
        this.staff = new Staff(database);
    }

    @BeforeEach
    void takeIn() throws IOException {
        register.declareSynthetic(DAY);
        if (!figures.areas().isEmpty()) {
            return;
        }
        var persons = new StringBuilder("persoonsnummer;naam;geboortedatum;huishoudnummer;datum huisvesting;wijk\n");
        var homes = new StringBuilder("woningnummer;wijk;kamers;soort;kale huur;gelijkvloers\n");
        var next = new int[] {100_000};
        TOWN.forEach((area, numbers) -> {
            var since = new LocalDate[] {DAY.minusMonths(3), DAY.minusYears(2), DAY.minusYears(10)};
            for (var stay = 0; stay < since.length; stay++) {
                for (var n = 0; n < numbers[stay]; n++) {
                    var number = next[0]++;
                    persons.append("%d;Mens %d;25-12-1980;%d;%s;%s%n"
                            .formatted(number, number, number, day(since[stay]), area));
                }
            }
            for (var n = 0; n < numbers[3]; n++) {
                homes.append("W%d;%s;2;sociale huur;500,00;ja%n".formatted(next[0]++, area));
            }
        });
        Files.writeString(folder.resolve("personen.csv"), persons);
        Files.writeString(folder.resolve("woningen.csv"), homes);
        assertThat(exchange.importFolder(folder, Exchange.Options.ACCEPT, Progress.NONE)
                        .state())
                .isEqualTo(Outcome.State.ACCEPTED);
    }

    private static String day(LocalDate day) {
        return "%02d-%02d-%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private AreaNumbers numbers(String area) {
        return figures.of(area).orElseThrow();
    }

    @Test
    void everyShownNumberIsTenOrMoreAndRoundedToFive() {
        var shown = TOWN.keySet().stream()
                .flatMap(area -> numbers(area).lines().stream())
                .flatMap(line -> Stream.of(line.here(), line.town()))
                .filter(MaskedCell.Shown.class::isInstance)
                .map(cell -> ((MaskedCell.Shown) cell).value())
                .toList();
        assertThat(shown)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        number -> assertThat(number).isGreaterThanOrEqualTo(10).matches(value -> value % 5 == 0));
    }

    @Test
    void smallNeighbourhoodIsHiddenAndTheTownDoesNotGiveItBack() {
        assertThat(numbers("Zuid").lines())
                .allSatisfy(line -> assertThat(line.here()).isInstanceOf(MaskedCell.Hidden.class));
        var people = numbers("Zuid").lines().getFirst().town();
        var shown = TOWN.keySet().stream()
                .map(area -> numbers(area).lines().getFirst().here())
                .filter(MaskedCell.Shown.class::isInstance)
                .count();
        assertThat(people instanceof MaskedCell.Hidden || shown < TOWN.size() - 1 || withinRounding())
                .as(
                        "the total is hidden, a second part is, or rounding leaves the small one anything from nobody to ten")
                .isTrue();
    }

    /** Whether the shown parts and the shown total leave room for ten people and for nobody in the hidden neighbourhood. */
    private boolean withinRounding() {
        var total = value(numbers("Noord").lines().getFirst().town());
        var parts = Stream.of("Noord", "West", "Haven")
                .mapToLong(area -> value(numbers(area).lines().getFirst().here()))
                .sum();
        return total - parts - 4 * 2 <= 0 && total - parts + 4 * 2 >= 10;
    }

    private static long value(MaskedCell cell) {
        return ((MaskedCell.Shown) cell).value();
    }

    @Test
    void nameIsFoundWhateverTheCapitalsAndAnUnknownOneHasNoNumbers() {
        assertThat(figures.of("noord")).isPresent();
        assertThat(figures.of("Nergens")).isEqualTo(Optional.empty());
        assertThat(figures.areas()).containsExactly("Haven", "Noord", "West", "Zuid");
    }

    @Test
    void pageShowsADotWhereANumberMayNotBeShown() {
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        lead.post("/wijken", "name", "Zuid");
        var page = lead.get("/wijken/zuid").body();
        assertThat(page).contains("Nieuwkomers en woningen op 15-11-2026", "Een punt (·) staat er");
        var cells = NUMBER.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(cells).contains("·").doesNotContain("1", "2", "3", "4", "6", "0");
    }

    @Test
    void homesGoToThePublicThroughTheGateAndStandOnThePageOfNeighbourhoods(
            @Autowired PublicHomes homes, @Autowired Gate gate, @Autowired PublicAreaDesk desk) {
        var counted = homes.count(null).orElseThrow();
        assertThat(counted.table().count("Noord")).isEqualTo(81);
        var table = gate.release(
                homes.subject(), counted, Approval.of(staff.viewer(Role.TEAM_LEAD), "De raad vroeg erom."));
        assertThat(Stream.of("noord", "WEST", "Haven")
                        .filter(area -> PublicAreas.number(table, area).isPresent()))
                .as("neighbourhoods with a number, in any spelling")
                .isNotEmpty();
        assertThat(PublicAreas.number(table, "Zuid")).as("four homes").isEmpty();
        assertThat(PublicAreas.number(table, "Elders")).isEmpty();
        assertThat(table.cells().stream().flatMapToLong(OptionalLong::stream))
                .allSatisfy(number -> assertThat(number).isGreaterThanOrEqualTo(10));
        assertThat(desk.page().homes()).isPresent();
        var printed = staff.signIn(Role.TEAM_LEAD, port);
        var path = AreaForms.area(printed, "Noord");
        assertThat(printed.get(path).body())
                .as("numbers for staff are in no log, and so on no paper")
                .containsPattern("<div class=\"no-print\">\\s*<h2>Mensen en woningen");
    }
}
