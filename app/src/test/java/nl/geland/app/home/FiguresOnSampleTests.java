package nl.geland.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.geland.app.Geland;
import nl.geland.app.exchange.Exchange;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.trajectories.Extracts;
import nl.geland.app.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The figures on the files of the fictional municipality: over HTTP, as files and on the command line. */
@RealDatabase
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FiguresOnSampleTests {

    private static final double TOLERANCE = 1e-9;

    @Autowired
    private Exchange exchange;

    @Autowired
    private Extracts extracts;

    @Autowired
    private FigureDesk desk;

    @Autowired
    private FigureFiles files;

    @Autowired
    private Words words;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("geland.data", () -> SampleFigures.dataFolder().toString());
    }

    @BeforeEach
    void load() {
        SampleFigures.extract(exchange, extracts);
    }

    @Test
    void everyFigureHasAPageACsvAndALineOnTheCommandLine(TestDatabase database) {
        var policy = new Staff(database).signIn(Role.POLICY_ADVISER, port);
        assertThat(policy.get("/stand-van-zaken").statusCode()).isEqualTo(200);
        for (var figure : Figure.values()) {
            var page = policy.get("/stand-van-zaken/" + figure.key());
            assertThat(page.statusCode()).as(figure.key()).isEqualTo(200);
            var csv = policy.get("/stand-van-zaken/" + figure.key() + ".csv");
            assertThat(csv.statusCode()).isEqualTo(200);
            assertThat(printed(figure.key(), "--format", "csv")).isEqualTo(csv.body());
            var json = policy.get("/stand-van-zaken/" + figure.key() + ".json");
            assertThat(printed(figure.key(), "--format", "json")).isEqualTo(json.body());
            assertThat(json.body()).contains("\"dataVersion\"");
        }
        assertThat(printed().lines().count()).isEqualTo(Figure.values().length);
    }

    private String printed(String... args) {
        return printed(new ByteArrayOutputStream(), args);
    }

    private String printed(ByteArrayOutputStream told, String... args) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var err = new PrintStream(told, true, StandardCharsets.UTF_8);
        var command = new FiguresCommand(desk, files, words, out, err);
        assertThat(command.run(List.of(args))).isZero();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void commandLineSaysWhichOtherTablesThereAre() {
        var told = new ByteArrayOutputStream();
        assertThat(printed(told, "in-work", "--format", "csv")).startsWith("\uFEFF");
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("tabel points", "--table", "een andere: months");
        told.reset();
        assertThat(printed(told, "in-work", "--format", "csv", "--table", "months"))
                .startsWith("\uFEFFMaand;");
        assertThat(told.size()).isZero();
    }

    @Test
    void sentencesSayWhatTheDataSay(TestDatabase database) {
        var page = new Staff(database)
                .signIn(Role.POLICY_ADVISER, port)
                .get("/stand-van-zaken")
                .body();
        assertThat(page)
                .contains("In dit halfjaar (2026-II) moeten 121 mensen een huis krijgen: 26 nieuw en 95 van eerder."
                        + " 25 mensen kregen er een. Nog 96 te gaan.")
                .contains("de sleutel binnen de termijn van 12 weken")
                .contains("waren er 45 binnen 5 jaar door werk uit hun eerste uitkering")
                .contains("hebben er 2 een vastgestelde opleiding op hbo of universiteit. Zelf noemen 5 mensen dat.")
                .contains("626 van hen zijn gehuisvest zonder intake; de meeste kwamen als kind.")
                .containsPattern("gemiddeld [0-9,]+ keer contact met iemand. [0-9,]+ keer kwam de persoon.");
        var newcomers = desk.newcomers().orElseThrow();
        for (var figure : Figure.values()) {
            var found = Objects.requireNonNull(
                    desk.answer(newcomers, figure, Selection.ALL).outcome());
            if (found.ofHundred() != null) {
                assertThat(found.reading().arguments().getFirst().toString())
                        .as("the dots and the first number of " + figure.key())
                        .isEqualTo(String.valueOf(found.ofHundred()));
            }
        }
    }

    @Test
    void theChoiceIsOnThePageInTheNameOfTheFileAndInTheData(TestDatabase database) {
        var policy = new Staff(database).signIn(Role.POLICY_ADVISER, port);
        var page = policy.get("/stand-van-zaken/in-work?sex=F&cohort=2016");
        assertThat(page.body())
                .containsPattern("Gekozen: huisvesting in 2016, vrouwen \\([0-9.]+ mensen geteld\\)")
                .contains("De landelijke cijfers gaan over iedereen");
        assertThat(policy.get("/stand-van-zaken/in-work").body())
                .doesNotContain("Gekozen:")
                .doesNotContain("De landelijke cijfers gaan over iedereen")
                .contains("Wij tellen wie ooit een baan had");
        var json = policy.get("/stand-van-zaken/in-work.json?sex=F&cohort=2016");
        assertThat(json.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("in-work-cohort-2016-sex-F-2026-10-31-");
        assertThat(json.body()).contains("\"selection\":{\"cohort\":\"2016\",\"sex\":\"F\"}");
    }

    @Test
    void pagesUseTheWordsOfThePeoplePagesAndNameOnlyTheirOwnFilters(TestDatabase database) {
        var policy = new Staff(database).signIn(Role.POLICY_ADVISER, port);
        var phases = policy.get("/stand-van-zaken/phases").body();
        for (var phase : PhasesFigure.PHASES) {
            assertThat(phases)
                    .contains(">"
                            + words.word(
                                    Locale.of("nl", "NL"),
                                    "casework.phase."
                                            + phase.toLowerCase(Locale.ROOT).replace('_', '-'))
                            + "</th>");
        }
        var states = policy.get("/stand-van-zaken/states").body();
        assertThat(states.split("between-years", -1))
                .as("rows left out on paper")
                .hasSize(111);
        assertThat(states).contains("data-hidden=\"true\"", "\"Minder dan 10\" zijn weinig mensen.");
        assertThat(phases).contains("Z-route", "Voor onderzoekers").doesNotContain("Zelfredzaamheidsroute");
        assertThat(policy.get("/stand-van-zaken/housing-time").body())
                .contains("Het jaar van huisvesting en de wijk zijn bekend")
                .doesNotContain("leerroute");
    }

    /** A group that is not small is never called too small: one of its numbers is, or it was not followed for a year. */
    @Test
    void onlySmallGroupsAreCalledTooSmall() {
        var newcomers = desk.newcomers().orElseThrow();
        var parts = 0;
        for (var figure : Figure.values()) {
            for (var selection : ShownNumbers.singles(newcomers, figure)) {
                var outcome = desk.answer(newcomers, figure, selection).outcome();
                if (outcome != null && outcome.n() >= 20) {
                    assertThat(outcome.reading().key()).isNotEqualTo("home.reading.few");
                    parts += outcome.reading().key().equals("home.reading.part") ? 1 : 0;
                }
            }
        }
        assertThat(parts).isPositive();
        assertThat(Disclosure.TEN.untold(19)).isEqualTo(Sentence.of("home.reading.few"));
    }

    @Test
    void everyFigureSpeaksBothLanguages() {
        for (var figure : Figure.values()) {
            for (var locale : List.of(Locale.of("nl", "NL"), Locale.of("en", "NL"))) {
                assertThat(words.word(locale, "home." + figure.key() + ".precise"))
                        .isNotBlank();
            }
        }
    }

    /** Writes the extract to target/figures-extract first; the command that makes the values stands in the script. */
    @Test
    void everyNumberEqualsTheOneThatRComputed() throws IOException {
        var extract = extracts.current().orElseThrow();
        ExtractFiles.write(extract);
        var byR = ByR.read();
        assertThat(extract.version()).isEqualTo(byR.version);
        var newcomers = new Newcomers(extract);
        var wrong = new ArrayList<String>();
        for (var figure : Figure.values()) {
            var raw = FigureDesk.compute(newcomers, figure, Selection.ALL, new Disclosure(0));
            var values = byR.values.stream()
                    .filter(value -> value.figure().equals(figure.key()))
                    .toList();
            assertThat(values).as(figure.key()).isNotEmpty();
            values.stream()
                    .filter(value -> !agrees(raw, value))
                    .map(Object::toString)
                    .forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean agrees(FigureResult result, ByR.Value value) {
        var table = result.table(value.table()).orElseThrow();
        for (var row = 0; row < table.rows().size(); row++) {
            if (name(table.rows().get(row).getFirst()).equals(value.row())) {
                var ours = table.cell(row, value.column()).numberOrNull();
                return ours == null ? Double.isNaN(value.number()) : Math.abs(ours - value.number()) <= TOLERANCE;
            }
        }
        return false;
    }

    private static String name(Cell cell) {
        return switch (cell) {
            case Cell.Code code -> code.code();
            case Cell.Amount amount -> String.valueOf(Math.round(amount.value()));
            case Cell.Blank blank -> "";
        };
    }

    /** What is shown is what was computed, or hidden; and no shown number of people is below ten. */
    @Test
    void nothingShownIsAboutFewerThanTenPeople() {
        var newcomers = desk.newcomers().orElseThrow();
        for (var figure : Figure.values()) {
            for (var selection : ShownNumbers.singles(newcomers, figure)) {
                var result = desk.answer(newcomers, figure, selection);
                var raw = FigureDesk.compute(newcomers, figure, selection, new Disclosure(0));
                if (!result.tooFew()) {
                    assertThat(Objects.requireNonNull(result.outcome()).n()).isGreaterThanOrEqualTo(10);
                    Objects.requireNonNull(result.outcome()).tables().forEach(table -> ShownNumbers.check(table, raw));
                }
            }
        }
    }

    /** "Fewer than ten" is said of fewer than ten only, and what is small is never marked as merely not shown. */
    @Test
    void marksSayTheTruth() {
        var newcomers = desk.newcomers().orElseThrow();
        for (var selection : ShownNumbers.singles(newcomers, Figure.STATES)) {
            for (var figure : List.of(Figure.STATES, Figure.LANGUAGE)) {
                var result = desk.answer(newcomers, figure, selection);
                if (result.tooFew()) {
                    continue;
                }
                var table = result.table("months").orElseThrow();
                var raw = FigureDesk.compute(newcomers, figure, selection, new Disclosure(0))
                        .table("months")
                        .orElseThrow();
                for (var row = 0; row < table.rows().size(); row++) {
                    for (var column : table.columns()) {
                        if (table.cell(row, column.key()) instanceof Cell.Blank mark) {
                            var share = Objects.requireNonNull(
                                    raw.cell(row, column.key()).numberOrNull());
                            var everybody = Objects.requireNonNull(
                                    raw.cell(row, "observed").numberOrNull());
                            assertThat(mark)
                                    .isEqualTo(
                                            Math.round(share * everybody) < 10 ? Cell.Blank.FEW : Cell.Blank.WITHHELD);
                        }
                    }
                }
            }
        }
    }

    /** What a line shows does not go away again within a year. */
    @Test
    void seriesByMonthDoNotFlicker() {
        var newcomers = desk.newcomers().orElseThrow();
        for (var figure : List.of(Figure.STATES, Figure.LANGUAGE)) {
            var table = desk.answer(newcomers, figure, Selection.ALL)
                    .table("months")
                    .orElseThrow();
            for (var place = 2; place < table.columns().size(); place++) {
                var shown = 0;
                for (var row : table.rows()) {
                    var hides = !(row.get(place) instanceof Cell.Amount);
                    assertThat(hides && shown > 0 && shown < 12)
                            .as(table.columns().get(place).key())
                            .isFalse();
                    shown = hides ? 0 : shown + 1;
                }
            }
        }
        var housedIn2024 = new Selection(Map.of(Dimension.COHORT, "2024"));
        assertThat(desk.answer(newcomers, Figure.STATES, housedIn2024)
                        .table("months")
                        .orElseThrow()
                        .rows())
                .as("the largest state is not hidden everywhere")
                .anyMatch(row -> row.get(2) instanceof Cell.Amount);
    }

    /** The largest state is hidden only where all others together are too few to hide each other. */
    @Test
    void statesShowWhatCanBeShown() {
        var newcomers = desk.newcomers().orElseThrow();
        var table = desk.answer(newcomers, Figure.STATES, Selection.ALL)
                .table("months")
                .orElseThrow();
        assertThat(table.rows().subList(6, table.rows().size()))
                .allMatch(row -> row.get(table.place("benefit")) instanceof Cell.Amount);
        assertThat(table.cell(12, "study")).isEqualTo(Cell.Blank.FEW);
        assertThat(table.cell(12, "moved")).isEqualTo(Cell.Blank.WITHHELD);
        var outflow = desk.answer(newcomers, Figure.OUTFLOW, Selection.ALL)
                .table("months")
                .orElseThrow();
        assertThat(outflow.cell(60, "other")).isInstanceOf(Cell.Amount.class);
        var language = desk.answer(newcomers, Figure.LANGUAGE, Selection.ALL)
                .table("months")
                .orElseThrow();
        assertThat(language.cell(0, "no_level")).isEqualTo(Cell.Blank.WITHHELD);
        assertThat(files.csv(language, Locale.of("nl", "NL"))).contains("x;<10;<10");
        assertThat(files.json(desk.answer(newcomers, Figure.LANGUAGE, Selection.ALL), Locale.of("nl", "NL")))
                .contains("\"x\",\"<10\",\"<10\"");
    }

    /** Subtracting a shown group from a shown larger one gives nobody, or at least ten people. */
    @Test
    void groupsThatAreShownCannotBeSubtractedToASmallOne() {
        var newcomers = desk.newcomers().orElseThrow();
        var chooser = new Chooser(newcomers, Disclosure.TEN, newcomers::isAdult);
        var everybody = chooser.choose(Selection.ALL).orElseThrow().size();
        for (var cohort : newcomers.values(Dimension.COHORT)) {
            var one = new Selection(Map.of(Dimension.COHORT, cohort));
            var parent = chooser.choose(one).map(Group::size);
            parent.ifPresent(size -> assertThat(apart(everybody, size)).isTrue());
            for (var neighbourhood : newcomers.values(Dimension.NEIGHBOURHOOD)) {
                var both = new Selection(Map.of(Dimension.COHORT, cohort, Dimension.NEIGHBOURHOOD, neighbourhood));
                var size = chooser.choose(both).map(Group::size);
                if (parent.isPresent() && size.isPresent()) {
                    assertThat(apart(parent.get(), size.get())).isTrue();
                }
            }
        }
    }

    private static boolean apart(int larger, int smaller) {
        return larger == smaller || larger - smaller >= 10;
    }

    @Test
    void unknownChoicesAreLeftOutOnThePageAndRefusedInFiles(TestDatabase database) {
        var policy = new Staff(database).signIn(Role.POLICY_ADVISER, port);
        for (var query : List.of(
                "cohort=Atlantis", "sex=%27%3B--", "education=B9", "cohort=2016&cohort=2017", "age=NaN", "route=%00")) {
            var page = policy.get("/stand-van-zaken/states?" + query);
            var file = policy.get("/stand-van-zaken/states.csv?" + query);
            assertThat(page.statusCode()).as(query).isIn(200, 400);
            assertThat(file.statusCode()).as(query).isEqualTo(400);
            assertThat(page.body()).doesNotContain("';--").doesNotContain("<option value=\"Atlantis");
        }
        assertThat(policy.get("/stand-van-zaken/geluk").statusCode()).isEqualTo(404);
        assertThat(policy.get("/stand-van-zaken/geluk.csv").statusCode()).isEqualTo(404);
        assertThat(policy.get("/stand-van-zaken/states.csv?table=x").statusCode())
                .isEqualTo(404);
        assertThat(policy.get("/stand-van-zaken/states?cohort=&sex=F").statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyRoleBeginsOnItsOwnPage(TestDatabase database) {
        var staff = new Staff(database);
        assertThat(first(staff, Role.POLICY_ADVISER)).isEqualTo("/stand-van-zaken");
        assertThat(first(staff, Role.RESEARCHER)).isEqualTo("/stand-van-zaken");
        assertThat(first(staff, Role.CASE_MANAGER)).isEqualTo("/aandacht");
        assertThat(first(staff, Role.TEAM_LEAD)).isEqualTo("/aandacht");
        assertThat(first(staff, Role.ADMINISTRATOR)).isEqualTo("/bestanden");
    }

    private String first(Staff staff, Role role) {
        var place = staff.signIn(role, port).get("/").headers().firstValue("Location");
        return URI.create(place.orElse("")).getPath();
    }
}
