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
import java.util.Set;
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
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var command = new FiguresCommand(desk, files, words, out, out);
        assertThat(command.run(List.of(args))).isZero();
        return bytes.toString(StandardCharsets.UTF_8);
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
            for (var selection : singles(newcomers, figure)) {
                var result = desk.answer(newcomers, figure, selection);
                var raw = FigureDesk.compute(newcomers, figure, selection, new Disclosure(0));
                if (!result.tooFew()) {
                    assertThat(Objects.requireNonNull(result.outcome()).n()).isGreaterThanOrEqualTo(10);
                    Objects.requireNonNull(result.outcome()).tables().forEach(table -> check(table, raw));
                }
            }
        }
    }

    private static final Set<String> PEOPLE = Set.of(
            "realised",
            "households",
            "at_risk",
            "persons",
            "observed",
            "stated_persons",
            "assessed_persons",
            "assessed_none",
            "assessed_primary",
            "assessed_vmbo_mbo1",
            "assessed_havo_mbo23",
            "assessed_mbo4",
            "assessed_higher");

    private static void check(FigureTable table, FigureResult raw) {
        var whole = raw.table(table.name()).orElseThrow();
        for (var row = 0; row < table.rows().size(); row++) {
            for (var place = 0; place < table.columns().size(); place++) {
                var shown = table.rows().get(row).get(place);
                var key = table.columns().get(place).key();
                if (shown instanceof Cell.Amount amount && !isMerged(table, key)) {
                    assertThat(shown).isEqualTo(whole.cell(row, key));
                    if (PEOPLE.contains(key)) {
                        assertThat(amount.value()).as(table.name() + " " + key).isGreaterThanOrEqualTo(10);
                    }
                }
            }
        }
    }

    /** Where the income of a partner is told as other, other is another number than the one of the whole table. */
    private static boolean isMerged(FigureTable table, String key) {
        return key.startsWith("other")
                && table.columns().stream().noneMatch(column -> column.key().equals("partner_income"))
                && table.columns().stream().anyMatch(column -> column.key().equals("still_on_benefit"));
    }

    /** "Fewer than ten" is said of fewer than ten only, and what is small is never marked as merely not shown. */
    @Test
    void marksSayTheTruth() {
        var newcomers = desk.newcomers().orElseThrow();
        for (var selection : singles(newcomers, Figure.STATES)) {
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
        assertThat(files.csv(language)).startsWith("month,").contains("x,<10,<10");
        assertThat(files.json(desk.answer(newcomers, Figure.LANGUAGE, Selection.ALL), Locale.of("nl", "NL")))
                .contains("\"x\",\"<10\",\"<10\"");
    }

    private static List<Selection> singles(Newcomers newcomers, Figure figure) {
        var all = new ArrayList<Selection>();
        all.add(Selection.ALL);
        for (var dimension : figure.dimensions()) {
            for (var value : newcomers.values(dimension)) {
                all.add(new Selection(Map.of(dimension, value)));
            }
        }
        return all;
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
