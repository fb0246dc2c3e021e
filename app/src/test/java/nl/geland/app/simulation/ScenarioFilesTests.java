package nl.geland.app.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.geland.analysis.simulation.Allotment;
import nl.geland.analysis.simulation.Applicants;
import nl.geland.analysis.simulation.Assumption;
import nl.geland.analysis.simulation.Chains;
import nl.geland.analysis.simulation.Course;
import nl.geland.analysis.simulation.HeadStart;
import nl.geland.analysis.simulation.Households;
import nl.geland.analysis.simulation.PermitHolders;
import nl.geland.analysis.simulation.Place;
import nl.geland.analysis.simulation.Priority;
import nl.geland.analysis.simulation.Range;
import nl.geland.analysis.simulation.RoadToWork;
import nl.geland.analysis.simulation.RoadToWork.Step;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Supply;
import nl.geland.analysis.simulation.Supply.Homes;
import nl.geland.analysis.simulation.Supply.Kind;
import nl.geland.analysis.simulation.Supply.Project;
import nl.geland.analysis.simulation.Urgency;
import nl.geland.app.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scenario file may hold, and what happens to all the rest. */
class ScenarioFilesTests {

    private static final YearMonth START = YearMonth.of(2026, 7);

    /** A small file in which tests change one thing. */
    static final String SMALL = """
            {
              "format": "geland-scenario-1",
              "title": {"nl": "Klein", "en": "Small"},
              "town": {
                "start": "2026-01",
                "years": 3,
                "supply": {
                  "Vrij": {"type": "flow", "perYear": 100},
                  "Nieuw": {"type": "project", "units": 20, "from": "2027-01", "meanTenancyYears": 8}
                },
                "applicants": {"perYear": 200, "givesUpPerYear": 0.1, "yearsWaitingAtStart": 4},
                "permitHolders": {"quota": {"2026-I": 20, "2026-II": 30}, "priority": "first"}
              },
              "variants": {
                "later": {"title": {"nl": "Later", "en": "Later"}, "changes": {"supply": {"Nieuw": {"from": "2028-01"}}}}
              },
              "numbers": [
                {
                  "number": "/town/applicants/givesUpPerYear",
                  "basis": "assumption",
                  "low": 0.05,
                  "high": 0.2,
                  "sentence": {"nl": "Zoveel stoppen.", "en": "So many give up."}
                }
              ]
            }
            """;

    private static Scenario everything() {
        return Scenario.of(
                        "Alles",
                        START,
                        10,
                        new Applicants(
                                Course.always(2_100.5).then(YearMonth.of(2028, 1), 1_900.0),
                                Households.of(0.5, 0.25, 0.15, 0.1, 0),
                                0.08,
                                0.3,
                                List.of(new HeadStart(0.3, 36), new HeadStart(0.05, 600)),
                                Map.of("Noord", 0.3, "Zuid/Oost ~ 1", 0.2),
                                8),
                        new Supply.Flow("klein", Homes.forAll().in("Noord"), Course.always(400.0)),
                        new Supply.Flow(
                                "Zuid/Oost ~ 1",
                                Homes.forAll().in("Zuid/Oost ~ 1"),
                                Course.always(0.1).then(YearMonth.of(2027, 1), 1 / 3.0)),
                        Project.stock("stock", 1_000, 12.5),
                        Project.of("containers", 120, START.plusMonths(6), 4)
                                .with(Homes.of(Kind.CONTAINER, 1, 2).in("Noord"))
                                .over(3)
                                .until(START.plusMonths(66)),
                        Project.of("for ever", 1, START, Double.POSITIVE_INFINITY)
                                .with(Homes.forAll().divided(Map.of("Noord", 0.25, "Zuid/Oost ~ 1", 0.75))),
                        Project.of("shared", 20, START.plusMonths(12), 2)
                                .with(Homes.of(Kind.SHARED, 1, 1).open(Supply.Open.TO_PERMIT_HOLDERS))
                                .sharedBy(4))
                .with(new PermitHolders(
                        List.of(175, 0, 350),
                        40,
                        Households.of(0.6, 0.4),
                        0.1,
                        Course.<Priority>always(new Priority.First())
                                .then(YearMonth.of(2027, 1), new Priority.None())
                                .then(YearMonth.of(2028, 1), new Priority.ShareOfHomes(0.25)),
                        Map.of("Noord", 0.5),
                        3,
                        0.8))
                .with(new Allotment(Allotment.Rule.LOTTERY, 1.5, new Urgency(0.1, 0.5)))
                .withSocialStock(16_250)
                .with(new Chains(0.35, 0.1, 1.5, 0.25))
                .with(RoadToWork.of(
                                Step.of(Place.LANGUAGE, Place.WORK, 0.03, 0.02),
                                Step.of(Place.BENEFIT, Place.LEFT, 0.001))
                        .withSharedLanguage(0.8)
                        .withLanguageMix(0.5)
                        .withLimboPerYear(0.8));
    }

    private static ScenarioFile file() {
        var town = everything();
        var title = new Texts("Alles", "Everything");
        return new ScenarioFile(
                title,
                new Texts("Eén zin.", "One sentence."),
                town,
                List.of(
                        new Variant("nothing-changes", title, town),
                        new Variant(
                                "less",
                                new Texts("Minder", "Less"),
                                town.withSupply(List.of(
                                                Supply.Flow.of("new", 3),
                                                town.supply().get(1),
                                                new Supply.Flow(
                                                        "klein", Homes.forAll().in("Noord"), Course.always(7.0))))
                                        .with(town.permitHolders()
                                                .with(new Priority.None())
                                                .spread(Map.of())
                                                .withQuota(List.of(0)))
                                        .with(RoadToWork.none()))),
                List.of(
                        new Stated(
                                "/town/chains/movers",
                                Basis.ASSUMPTION,
                                0.1,
                                0.5,
                                "",
                                new Texts("Wie verhuist.", "Who moves.")),
                        new Stated(
                                "/town/supply/Zuid~1Oost ~0 1",
                                Basis.FACT,
                                null,
                                null,
                                "De corporatie",
                                new Texts("Wat vrijkomt.", "What comes free."))));
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        var bytes = ScenarioFiles.write(file());
        assertThat(ScenarioFiles.read(bytes)).isEqualTo(file());
        assertThat(ScenarioFiles.write(ScenarioFiles.read(bytes))).isEqualTo(bytes);
        assertThat(new String(bytes, UTF_8)).contains("\"nothing-changes\"", "\"changes\" : { }");
    }

    @Test
    void readsAVariantAsTheTownWithItsChanges() {
        var read = ScenarioFiles.read(SMALL.getBytes(UTF_8));
        assertThat(read.town().permitHolders().peoplePerHalfYear()).containsExactly(20, 30);
        var later = read.variant("later").orElseThrow().scenario();
        assertThat(later.applicants()).isEqualTo(read.town().applicants());
        assertThat(((Project) later.supply().get(1)).from()).isEqualTo(YearMonth.of(2028, 1));
        assertThat(later.name()).isEqualTo("Later");
        assertThat(ScenarioFiles.read(ScenarioFiles.write(read))).isEqualTo(read);
    }

    @Test
    void drawsAnAssumptionOnlyWhereTheVariantLeavesItAsItIs() {
        var read = ScenarioFiles.read(SMALL.getBytes(UTF_8));
        var later = read.variant("later").orElseThrow();
        assertThat(read.ranges(later)).singleElement().satisfies(drawn -> {
            assertThat(drawn.range()).isEqualTo(new Range(Assumption.GIVES_UP_PER_YEAR, 0.05, 0.2));
            assertThat(drawn.stated()).isEqualTo(read.numbers());
        });
        var town = later.scenario();
        assertThat(read.ranges(new Variant(
                        "later", later.title(), town.with(town.applicants().givingUp(0.15)))))
                .isEmpty();
        assertThat(read.unstated())
                .contains("/town/applicants/perYear", "/town/supply/Vrij/perYear")
                .doesNotContain("/town/applicants/givesUpPerYear");
    }

    @Test
    void changesOnSetDatesMayNameTheirLastMonth() {
        var read = ScenarioFiles.read(with(
                "\"perYear\": 200",
                "\"perYear\": [{\"until\": \"2026-12\", \"value\": 200}, {\"from\": \"2027-01\", \"value\": 150}]"));
        assertThat(read.town().applicants().perYear())
                .isEqualTo(Course.always(200.0).then(YearMonth.of(2027, 1), 150.0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "units": 20                | "units": -20                  | number             | /town/supply/Nieuw/units           | 9
            "units": 20                | "units": 2.5                  | whole              | /town/supply/Nieuw/units           | 9
            "units": 20                | "units": "20"                 | kind.number        | /town/supply/Nieuw/units           | 9
            "units": 20                | "units": 1e309                | number             | /town/supply/Nieuw/units           | 9
            "units": 20                | "unit": 20                    | unknown.near       | /town/supply/Nieuw/unit            | 9
            "units": 20                | "units": 20, "colour": 1      | unknown            | /town/supply/Nieuw/colour          | 9
            "units": 20                | "units": 20, "units": 3       | twice              | /town/supply/Nieuw/units           | 9
            "units": 20, "from"        | "units": 20, "until": "2026-05", "from" | project.end | /town/supply/Nieuw           | 9
            "units": 20                | "units": 20, "places": 3      | places             | /town/supply/Nieuw                 | 9
            "units": 20                | "units": 20, "home": "kontainer" | choice.near     | /town/supply/Nieuw/home            | 9
            "units": 20                | "units": 20, "district": ""   | blank              | /town/supply/Nieuw/district        | 9
            "2026-I": 20               | "2026-I": 1000000000          | number             | /town/permitHolders/quota/2026-I   | 12
            "2026-I": 20               | "2026-III": 20                | half.year          | /town/permitHolders/quota/2026-III | 12
            "2026-II": 30              | "2027-I": 30                  | half.year          | /town/permitHolders/quota/2027-I   | 12
            "priority": "first"        | "priority": "last"            | choice             | /town/permitHolders/priority       | 12
            "priority": "first"        | "priority": [{"until": "2027-06", "value": "first"}, {"from": "2027-03", "value": "none"}] | period.overlap | /town/permitHolders/priority/1 | 12
            "priority": "first"        | "priority": [{"until": "2027-02", "value": "first"}, {"from": "2027-04", "value": "none"}] | period.gap | /town/permitHolders/priority/1 | 12
            "priority": "first"        | "priority": [{"value": "first"}, {"from": "2027-04", "value": "none"}, {"from": "2027-04", "value": "first"}] | period.order | /town/permitHolders/priority/2 | 12
            "priority": "first"        | "priority": [{"from": "2026-02", "value": "first"}] | period.first | /town/permitHolders/priority/0 | 12
            "priority": "first"        | "priority": []                | periods            | /town/permitHolders/priority       | 12
            "priority": "first"        | "households": {"1": 0.5, "2": 0.4} | sum.one       | /town/permitHolders/households     | 12
            "priority": "first"        | "households": {"9": 1}        | unknown            | /town/permitHolders/households/9   | 12
            "priority": "first"        | "spread": {"Noord": 0.8, "Zuid": 0.8} | sum.most   | /town/permitHolders                | 12
            "priority": "first"        | "spread": {"Noord": 0.5}      | town               | /town                              | 4
            "years": 3                 | "years": 0                    | number             | /town/years                        | 6
            "years": 3,                | ,                             | missing            | /town                              | 4
            "start": "2026-01"         | "start": "2026-13"            | month              | /town/start                        | 5
            "start": "2026-01"         | "start": "9999-01"            | month              | /town/start                        | 5
            "from": "2028-01"          | "until": "2026-02"            | project.end        | /town/supply/Nieuw                 | 9
            "Nieuw": {"from": "2028-01"} | "Neiuw": null               | removes.nothing.near | /variants/later/changes/supply/Neiuw | 15
            "later": {                 | "Later!": {                   | variant.key        | /variants/Later!                   | 15
            "low": 0.05                | "low": 0.3                    | range.order        | /numbers/0                         | 18
            "low": 0.05,               | ,                             | range.missing      | /numbers/0                         | 18
            "high": 0.2                | "high": 0.08                  | range.outside      | /numbers/0                         | 18
            /town/applicants/givesUpPerYear | /town/applicants/giveUpPerYear | stated.unknown.near | /numbers/0                  | 18
            /town/applicants/givesUpPerYear | /town/applicants         | range.group        | /numbers/0                         | 18
            geland-scenario-1          | geland-scenario-9             | format             | /format                            | 2
            "nl": "Klein"              | "nl": "  "                    | blank              | /title/nl                          | 3
            "nl": "Klein"              | "nl": "Kl\\u0000ein"          | hidden             | /title/nl                          | 3
            "nl": "Klein"              | "nl": "Kl\\ud800ein"          | hidden             | /title/nl                          | 3
            "nl": "Klein"              | "nl": "Kl\\u202eein"          | hidden             | /title/nl                          | 3
            "nl": "Klein"              | "nl": 5                       | kind.text          | /title/nl                          | 3
            """)
    void refusesWithThePlaceTheLineAndTheWayOut(String what, String instead, String reason, String place, int line) {
        var file = with(what, instead.equals(",") ? "" : instead);
        assertThatThrownBy(() -> ScenarioFiles.read(file)).isInstanceOfSatisfying(ScenarioRefused.class, refused -> {
            assertThat(refused.problems()).anySatisfy(problem -> {
                assertThat(problem.reason()).isEqualTo(reason);
                assertThat(problem.pointer()).isEqualTo(place);
                assertThat(problem.line()).isEqualTo(line);
            });
            speaks(refused);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "[",
                "{\"a\": NaN}",
                "{\"a\": 1,5}",
                "{'a': 1}",
                "[]",
                "5",
                "null",
                "\u0000",
                "{} {}",
                "{\"format\": \"geland-scenario-1\"}",
                "{\"format\": \"geland-scenario-1\", \"town\": 3}",
                "{\"format\": \"geland-scenario-1\", \"town\": {\"supply\": []}, \"variants\": {\"a\": 1}, \"numbers\": {}}"
            })
    void refusesWhatIsNoScenario(String text) {
        assertThatThrownBy(() -> ScenarioFiles.read(text.getBytes(UTF_8)))
                .isInstanceOfSatisfying(ScenarioRefused.class, ScenarioFilesTests::speaks);
    }

    @Test
    void refusesWhatWouldCostTooMuchToRead() {
        refused("[".repeat(100_000), "deep");
        refused("{\"a\":" + "1".repeat(10_000) + "}", "deep");
        refused("{\"" + "a".repeat(100_000) + "\": 1}", "deep");
        refused(" ".repeat(PartReader.MOST_BYTES + 1), "large");
        var keys = new StringBuilder("{");
        for (var i = 0; i < 50_000; i++) {
            keys.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":0");
        }
        refused(keys + "}", "many");
        refused("\ud800".repeat(3), "json");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceButNotWithoutEnd() {
        var wrong = new String(with("\"units\": 20", "\"units\": -1, \"places\": 0, \"colour\": 1"), UTF_8)
                .replace("\"years\": 3", "\"years\": 1000");
        assertThatThrownBy(() -> ScenarioFiles.read(wrong.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        ScenarioRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::pointer)
                                .contains(
                                        "/town/years",
                                        "/town/supply/Nieuw/units",
                                        "/town/supply/Nieuw/places",
                                        "/town/supply/Nieuw/colour"));
        var keys = new StringBuilder("\"units\": 20");
        for (var i = 0; i < 500; i++) {
            keys.append(", \"colour").append(i).append("\": 1");
        }
        assertThatThrownBy(() -> ScenarioFiles.read(with("\"units\": 20", keys.toString())))
                .isInstanceOfSatisfying(
                        ScenarioRefused.class,
                        refused -> assertThat(refused.problems()).hasSize(20));
    }

    @Test
    void aKeyThatSteersATerminalIsNotEchoed() {
        assertThatThrownBy(
                        () -> ScenarioFiles.read(with("\"units\": 20", "\"\\u001b[31m" + "x".repeat(900) + "\": 20")))
                .isInstanceOfSatisfying(ScenarioRefused.class, refused -> {
                    speaks(refused);
                    assertThat(refused.problems().toString())
                            .doesNotContain("\u001b")
                            .hasSizeLessThan(2_000);
                });
    }

    @Test
    void doesNotWriteWhatNoFileMayHold() {
        var million = everything().with(Project.of("million", 1_000_000, START, 8));
        var title = new Texts("Miljoen", "Million");
        assertThatThrownBy(() -> ScenarioFiles.write(new ScenarioFile(title, title, million, List.of(), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Miljoen");
    }

    private static void refused(String text, String reason) {
        assertThatThrownBy(() -> ScenarioFiles.read(text.getBytes(UTF_8)))
                .isInstanceOfSatisfying(ScenarioRefused.class, refused -> {
                    assertThat(refused.problems()).extracting(Problem::reason).contains(reason);
                    speaks(refused);
                });
    }

    /** Each problem has a sentence in both languages, without holes. */
    private static void speaks(ScenarioRefused refused) {
        assertThat(refused.problems()).isNotEmpty();
        var words = Words.fromFiles();
        for (var problem : refused.problems()) {
            for (var language : new String[] {"nl", "en"}) {
                assertThat(problem.text(words, Locale.of(language, "NL")))
                        .doesNotContain("simulation.", "{", "}")
                        .contains(String.valueOf(problem.line()));
            }
        }
    }

    private static byte[] with(String what, String instead) {
        assertThat(SMALL).contains(what);
        return SMALL.replace(what, instead).getBytes(UTF_8);
    }
}
