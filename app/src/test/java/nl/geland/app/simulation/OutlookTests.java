package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.geland.analysis.simulation.Estimate;
import nl.geland.analysis.simulation.Group;
import nl.geland.analysis.simulation.Measure;
import nl.geland.analysis.simulation.Monthly;
import nl.geland.analysis.simulation.Outcome;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.app.simulation.Outlook.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a public page tells of everybody is what came of the runs, and its hundred homes are the next ones. */
class OutlookTests {

    private static final int YEARS = 4;

    private ScenarioFile file;
    private Scenario town;
    private Chosen chosen;

    @BeforeEach
    void read() throws IOException {
        file = ScenarioFiles.read(Files.readAllBytes(Path.of("../samples/artikel/scenario.json")));
        chosen = Chosen.asItIs(file.town()).with(Knob.YEARS, YEARS);
        town = chosen.applied(file.town());
    }

    private record Seen(Outlook outlook, Answers answers) {
        Row row(Told told) {
            var row = outlook.row(told);
            return new Row(
                    row.with().estimate().mean(),
                    row.without() == null
                            ? Double.NaN
                            : row.without().estimate().mean());
        }
    }

    private record Row(double with, double without) {}

    private Seen outlook(Scenario with) {
        var one = new Variant("one", new Texts("Keuze", "Choice"), with);
        var answers = Experiment.of(new ScenarioFile(file.title(), file.story(), town, List.of(one), file.numbers()))
                .runs(6)
                .run();
        var columns = Sheet.of(answers, null).columns();
        return new Seen(Outlook.of(with, columns.getLast(), town, columns.getFirst()), answers);
    }

    private static double first(@Nullable List<Integer> homes) {
        return Objects.requireNonNull(homes).getFirst();
    }

    /** Of a hundred homes let in the first year, counted from the months themselves. */
    private static double holders(Outcome outcome) {
        var holders = sum(outcome, Monthly.HOUSED_PERMIT_HOLDERS);
        return 100 * holders / (holders + sum(outcome, Monthly.HOUSED_APPLICANTS));
    }

    private static double sum(Outcome outcome, Monthly kind) {
        return outcome.byMonth(kind).stream()
                .limit(12)
                .mapToDouble(Estimate::mean)
                .sum();
    }

    @Test
    void everybodyIsHousedStopsOrStillSearchesAndTheBanLeavesPermitHoldersWithoutAHome() {
        var seen = outlook(chosen.with(PermitPlace.NONE).applied(file.town()));
        var searched = seen.answers()
                .variants()
                .getFirst()
                .comparison()
                .scenario()
                .estimate(Measure.of(Measure.Kind.SEARCHED, Group.APPLICANTS));
        assertThat(seen.row(Told.OTHERS_HOUSED).with()
                        + seen.row(Told.OTHERS_GAVE_UP).with()
                        + seen.row(Told.OTHERS_LEFT).with())
                .isCloseTo(searched.mean(), within(1e-6));
        assertThat(seen.row(Told.HOLDERS_HALF).with())
                .isGreaterThan(12 * seen.row(Told.HOLDERS_HALF).without());
        assertThat(seen.row(Told.BEHIND).with()).isGreaterThan(500);
        assertThat(seen.row(Told.WORK).with()).isLessThan(seen.row(Told.WORK).without());
        var putOff = seen.outlook().putOff();
        assertThat((double) putOff)
                .isCloseTo(
                        seen.row(Told.HOLDERS_LEFT).with()
                                - seen.row(Told.HOLDERS_LEFT).without(),
                        within(0.5));
        assertThat(seen.outlook().monthsOfHomes(putOff, YEARS))
                .as("some 1,300 homes a year")
                .isCloseTo(12 * putOff / 1300.0, within(0.4));
        assertThat(seen.outlook().next().begins()).isEqualTo(town.start());
        assertThat(seen.outlook().searching(false))
                .as("homes that go to others leave as many without one")
                .isGreaterThan(seen.outlook().searching(true));
        assertThat(seen.outlook().next().with().getFirst()).isZero();
        assertThat(first(seen.outlook().next().without()))
                .isCloseTo(holders(seen.answers().town()), within(1.0));
    }

    @Test
    void hundredHomesAreTheNextAndTheMonthInWhichTheChoiceBeginsIsTold() {
        var first = town.start().getYear();
        var containers = chosen.with(Knob.CONTAINERS, 400)
                .with(Knob.CONTAINERS_FROM, first)
                .with(Knob.CONTAINERS_UNTIL, first + 10);
        var seen = outlook(containers.applied(file.town()));
        var next = seen.outlook().next();
        assertThat(next.begins()).isEqualTo(town.start());
        assertThat(first(next.with()))
                .as("more homes, as many permit holders")
                .isLessThan(first(next.without()))
                .isCloseTo(
                        holders(seen.answers()
                                .variants()
                                .getFirst()
                                .comparison()
                                .scenario()),
                        within(1.0));
        assertThat(first(next.without())).isCloseTo(holders(seen.answers().town()), within(1.0));
        assertThat(next.with().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);

        var later = outlook(containers.with(Knob.CONTAINERS_FROM, first + 2).applied(file.town()))
                .outlook()
                .next();
        assertThat(later.begins()).isEqualTo(town.start().plusYears(2));
        assertThat(later.with()).isEqualTo(later.without());
        var quota = chosen.with(Knob.QUOTA_LATER, 300).with(Knob.QUOTA_LATER_FROM, first + 3);
        assertThat(outlook(quota.applied(file.town())).outlook().next().begins())
                .isEqualTo(town.start().plusYears(3));
    }

    @Test
    void nothingIsPutOffWhereNothingChangesAndWhatStandsAloneHasNothingBesideIt() {
        var same = outlook(town);
        assertThat(same.outlook().putOff()).isZero();
        assertThat(same.outlook().next().with()).isEqualTo(same.outlook().next().without());
        var column = Sheet.of(same.answers(), null).columns().getFirst();
        var alone = Outlook.of(town, column, town, null);
        assertThat(alone.rows()).allSatisfy(row -> assertThat(row.without()).isNull());
        assertThat(alone.next().without()).isNull();
        assertThat(alone.putOff()).isZero();
    }

    @Test
    void districtsTellTheirShareForPermitHolders() {
        var divided = chosen.with(List.of(new InDistrict("Noord", 50, 100), new InDistrict("Zuid", 50, 0)))
                .applied(file.town());
        var districts = outlook(divided).outlook().districts();
        assertThat(districts).extracting(Outlook.District::name).containsExactly("Noord", "Zuid");
        assertThat(districts.getFirst().with()).isBetween(15L, 21L);
        assertThat(districts.getLast().with()).isZero();
        assertThat(districts).allSatisfy(one -> assertThat(one.without()).isNull());
    }

    @Test
    void districtWithFewPermitHoldersIsLeftOut() {
        var divided = chosen.with(List.of(new InDistrict("Groot", 99, 99), new InDistrict("Klein", 1, 1)))
                .applied(file.town());
        assertThat(outlook(divided).outlook().districts())
                .extracting(Outlook.District::name)
                .containsExactly("Groot");
    }
}
