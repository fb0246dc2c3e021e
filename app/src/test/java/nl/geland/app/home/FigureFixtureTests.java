package nl.geland.app.home;

import static nl.geland.app.trajectories.ExtractBuilder.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.geland.app.trajectories.Extract;
import nl.geland.app.trajectories.ExtractBuilder;
import org.junit.jupiter.api.Test;

/** Each figure on four people, small enough to check by hand: two adults in one home, an adult and a child in another. */
class FigureFixtureTests {

    private static final Disclosure OPEN = new Disclosure(0);

    private final Newcomers newcomers = new Newcomers(town());

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Extract town() {
        var town = ExtractBuilder.seenFrom(day("2023-01-31"));
        people(town);
        quota(town, row("2020-I", 3), row("2020-II", 1));
        money(town);
        learning(town);
        return town.build();
    }

    private static void people(ExtractBuilder town) {
        town.relation(
                "person",
                "#person,#household,sex,#linked_on,#housed_on,#departed_on,departure_reason,neighbourhood,#age_at_housing",
                List.of(
                        row(0, 0, "F", day("2019-12-01"), day("2020-01-31"), null, null, "Noord", 30),
                        row(1, 0, "M", day("2019-12-05"), day("2020-01-31"), day("2022-01-31"), "OTHER", "Noord", 28),
                        row(2, 1, "F", day("2020-01-01"), day("2020-07-01"), null, null, "Zuid", 40),
                        row(3, 1, "M", day("2020-01-01"), day("2020-07-01"), null, null, "Zuid", 10)));
        town.relation(
                "phase",
                "#person,phase",
                List.of(row(0, "AFTERCARE"), row(1, "MOVED"), row(2, "IN_ROUTE"), row(3, "HOUSED")));
    }

    private static void quota(ExtractBuilder town, ExtractBuilder.Row... targets) {
        town.relation("quota_target", "half_year,#target", List.of(targets));
    }

    private static void money(ExtractBuilder town) {
        town.relation(
                "benefit",
                "#person,#started_on,#ended_on,reason_out",
                List.of(
                        row(0, day("2020-02-01"), day("2021-02-01"), "WORK"),
                        row(1, day("2020-02-01"), null, null),
                        row(2, day("2020-07-01"), day("2020-09-01"), null),
                        row(2, day("2020-09-01"), day("2021-07-01"), "STUDY")));
        town.relation("job", "#person,#started_on,#ended_on", List.of(row(0, day("2021-02-01"), null)));
        town.relation(
                "spell",
                "#person,track,state,#valid_from,#valid_to",
                List.of(
                        row(0, "LIVELIHOOD", "BENEFIT", day("2020-02-01"), day("2021-01-01")),
                        row(0, "LIVELIHOOD", "PART_BENEFIT", day("2021-01-01"), day("2021-02-01")),
                        row(0, "LIVELIHOOD", "WORK", day("2021-02-01"), null),
                        row(1, "LIVELIHOOD", "BENEFIT", day("2020-02-01"), null),
                        row(2, "LIVELIHOOD", "BENEFIT", day("2020-07-01"), day("2021-07-01")),
                        row(2, "LIVELIHOOD", "STUDY", day("2021-07-01"), null),
                        row(0, "LANGUAGE", "A2", day("2021-01-31"), null)));
    }

    private static void learning(ExtractBuilder town) {
        town.relation(
                "contact",
                "#person,#held_on,outcome",
                List.of(
                        row(0, day("2020-03-01"), "ATTENDED"),
                        row(0, day("2020-04-01"), "ABSENT"),
                        row(0, day("2021-03-01"), "ATTENDED"),
                        row(1, day("2022-06-01"), "ATTENDED")));
        town.relation(
                "covariate",
                "#person,name,value,#known_on",
                List.of(
                        row(0, "EDUCATION_STATED", "HIGHER", day("2020-05-01")),
                        row(0, "EDUCATION_ASSESSED", "MBO4", day("2020-05-01")),
                        row(2, "EDUCATION_STATED", "PRIMARY", day("2020-09-01")),
                        row(2, "EDUCATION_ASSESSED", "PRIMARY", day("2020-09-01")),
                        row(1, "EDUCATION_ASSESSED", "HIGHER", day("2024-01-01"))));
    }

    private FigureTable table(Figure figure, String name) {
        return FigureDesk.compute(newcomers, figure, Selection.ALL, OPEN)
                .table(name)
                .orElseThrow();
    }

    private static double number(FigureTable table, int row, String column) {
        return Objects.requireNonNull(table.cell(row, column).numberOrNull(), column);
    }

    @Test
    void quotaCarriesTheBacklogInStepsOfFive() {
        // Two housed make 0 in steps, four make 5: 3 - 0 = 3 and 1 + 3 - 5 = -1.
        var table = table(Figure.QUOTA, "half-years");
        assertThat(table.rows()).hasSize(2);
        assertThat(number(table, 0, "realised")).isZero();
        assertThat(number(table, 0, "backlog")).isEqualTo(3);
        assertThat(number(table, 1, "corrected")).isEqualTo(4);
        assertThat(number(table, 1, "realised")).isEqualTo(5);
        assertThat(number(table, 1, "backlog")).isEqualTo(-1);
    }

    @Test
    void quotaSentenceKnowsALeadFromABacklog() {
        assertThat(quotaReading(row("2022-II", 3), row("2023-I", 4)))
                .isEqualTo(Sentence.of("home.quota.reading.running", "2023-I", 7L, 4L, 3L, 0L, 7L));
        var ahead = quotaReading(
                row("2020-I", 1),
                row("2020-II", 1),
                row("2021-I", 0),
                row("2021-II", 0),
                row("2022-I", 0),
                row("2022-II", 0),
                row("2023-I", 4));
        assertThat(ahead).isEqualTo(Sentence.of("home.quota.reading.running.lead", "2023-I", 1L, 4L, 3L, 0L, 1L));
    }

    private static Sentence quotaReading(ExtractBuilder.Row... targets) {
        var town = ExtractBuilder.seenFrom(day("2023-01-31"));
        people(town);
        quota(town, targets);
        money(town);
        learning(town);
        return Objects.requireNonNull(FigureDesk.compute(new Newcomers(town.build()), Figure.QUOTA, Selection.ALL, OPEN)
                        .outcome())
                .reading();
    }

    @Test
    void phasesCountEverybodyOnce() {
        var table = table(Figure.PHASES, "phases");
        assertThat(number(table, PhasesFigure.PHASES.indexOf("HOUSED"), "persons"))
                .isEqualTo(1);
        assertThat(number(table, PhasesFigure.PHASES.indexOf("LINKED"), "persons"))
                .isZero();
    }

    @Test
    void housingTimeCountsHouseholdsFromTheirFirstLink() {
        var table = table(Figure.HOUSING_TIME, "half-years");
        assertThat(number(table, 0, "households")).isEqualTo(1);
        assertThat(number(table, 0, "median_days")).isEqualTo(61);
        assertThat(number(table, 0, "within_84_days")).isEqualTo(1);
        assertThat(number(table, 1, "median_days")).isEqualTo(182);
        assertThat(number(table, 1, "within_84_days")).isZero();
    }

    @Test
    void outflowKeepsReasonsApartAndTakesACutForNoEnd() {
        var table = table(Figure.OUTFLOW, "months");
        assertThat(number(table, 2, "other")).isZero();
        assertThat(number(table, 12, "work")).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(number(table, 12, "study")).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(number(table, 23, "moved")).isZero();
        assertThat(number(table, 24, "moved")).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(number(table, 24, "still_on_benefit")).isZero();
    }

    @Test
    void statesCountPartBenefitAsBenefitAndKeepWhoLeft() {
        var table = table(Figure.STATES, "months");
        assertThat(number(table, 0, "other")).isEqualTo(2 / 3.0);
        assertThat(number(table, 12, "benefit")).isEqualTo(2 / 3.0);
        assertThat(number(table, 12, "study")).isEqualTo(1 / 3.0);
        assertThat(number(table, 24, "moved")).isEqualTo(1 / 3.0);
        assertThat(number(table, 24, "work")).isEqualTo(1 / 3.0);
        assertThat(number(table, 31, "observed")).isEqualTo(2);
    }

    @Test
    void firstJobCountsOnItsDayAndNotBefore() {
        var months = table(Figure.IN_WORK, "months");
        assertThat(number(months, 12, "first_job")).isZero();
        assertThat(number(months, 13, "first_job")).isEqualTo(1 / 3.0, within(1e-12));
        var points = table(Figure.IN_WORK, "points");
        assertThat(number(points, 0, "at_risk")).isEqualTo(2);
        assertThat(number(points, 0, "first_job")).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(number(points, 0, "national")).isEqualTo(0.04);
    }

    @Test
    void languageIsThatOfWhoStillLivesHere() {
        var table = table(Figure.LANGUAGE, "months");
        assertThat(number(table, 11, "a2")).isZero();
        assertThat(number(table, 12, "a2")).isEqualTo(1 / 3.0);
        assertThat(number(table, 24, "a2")).isEqualTo(1 / 2.0);
    }

    @Test
    void contactsCountWhileSomebodyLivesHere() {
        var table = table(Figure.CONTACTS, "years");
        assertThat(number(table, 0, "contacts_per_year")).isEqualTo(2 / (1097 / 365.25));
        assertThat(number(table, 0, "attended_per_year")).isEqualTo(1 / (1097 / 365.25));
        assertThat(number(table, 2, "contacts_per_year")).isZero();
        assertThat(number(table, 2, "persons")).isEqualTo(2);
    }

    @Test
    void educationComparesWhatIsKnownOnTheReferenceDate() {
        var result = FigureDesk.compute(newcomers, Figure.EDUCATION, Selection.ALL, OPEN);
        assertThat(Objects.requireNonNull(result.outcome()).n()).isEqualTo(2);
        var levels = result.table("levels").orElseThrow();
        assertThat(number(levels, 5, "stated")).isEqualTo(0.5);
        assertThat(number(levels, 5, "assessed")).isZero();
        var cross = result.table("stated-by-assessed").orElseThrow();
        assertThat(number(cross, 5, "assessed_mbo4")).isEqualTo(1);
    }

    @Test
    void smallTownShowsNothing() {
        for (var figure : Figure.values()) {
            assertThat(FigureDesk.compute(newcomers, figure, Selection.ALL, Disclosure.TEN)
                            .tooFew())
                    .isTrue();
        }
    }

    @Test
    void choiceIsReadFromWhatTheDataHold() {
        var read = Selection.read(
                Map.of("sex", List.of("F"), "cohort", List.of("1815"), "neighbourhood", List.of("")),
                Figure.STATES,
                newcomers);
        assertThat(read.selection().values()).containsExactly(Map.entry(Dimension.SEX, "F"));
        assertThat(read.ignored()).containsExactly(Dimension.COHORT);
        assertThat(Selection.read(Map.of("sex", List.of("F")), Figure.QUOTA, newcomers)
                        .ignored())
                .containsExactly(Dimension.SEX);
    }
}
