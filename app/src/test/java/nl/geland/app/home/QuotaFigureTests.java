package nl.geland.app.home;

import static nl.geland.app.trajectories.ExtractBuilder.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.geland.app.housing.HalfYear;
import nl.geland.app.housing.QuotaLedger;
import nl.geland.app.trajectories.ExtractBuilder;
import org.junit.jupiter.api.Test;

/** Two versions of the quota among the figures: laid beside each other they never give one household away. */
class QuotaFigureTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final List<String> COLUMNS = List.of("corrected", "realised", "backlog");

    @Test
    void twoVersionsDifferByStepsOfFive() {
        var chance = new Random(20_261_112);
        for (var run = 0; run < 200; run++) {
            var before = housed(chance, 60 + chance.nextInt(60));
            var after = new ArrayList<>(before);
            var size = 1 + chance.nextInt(7);
            after.addAll(java.util.Collections.nCopies(size, day(chance)));
            var one = outcome(before);
            var other = outcome(after);
            assertThat(other.n() - one.n()).isIn(0, 5, 10);
            for (var row = 0; row < one.tables().getFirst().rows().size(); row++) {
                for (var column : COLUMNS) {
                    var first = one.tables().getFirst().cell(row, column).numberOrNull();
                    var second = other.tables().getFirst().cell(row, column).numberOrNull();
                    if (first != null && second != null) {
                        assertThat((second - first) % 5)
                                .as("%s of row %s for a household of %s", column, row, size)
                                .isZero();
                    }
                }
            }
        }
    }

    @Test
    void keyOfThisMonthIsSeenWhenTheMonthIsOver() {
        var before = housed(new Random(7), 80);
        var after = new ArrayList<>(before);
        after.addAll(java.util.Collections.nCopies(9, DAY.minusDays(2)));
        assertThat(outcome(after)).isEqualTo(outcome(before));
        assertThat(outcome(before).remarks())
                .contains(Sentence.of("home.quota.remark.rounded", LocalDate.of(2026, 10, 31)));
    }

    @Test
    void numbersAreThoseOfTheHousingPages() {
        var housed = housed(new Random(3), 150);
        var realised = new TreeMap<HalfYear, Integer>();
        housed.forEach(day -> realised.merge(HalfYear.of(day), 1, Integer::sum));
        var targets = new TreeMap<HalfYear, Integer>();
        for (var target : targets()) {
            targets.put(target, 30);
        }
        var positions = QuotaLedger.positions(targets, QuotaLedger.inSteps(targets, realised), HalfYear.of(DAY));
        var table = outcome(housed).tables().getFirst();
        for (var row = 0; row < positions.size(); row++) {
            assertThat(table.cell(row, "realised").numberOrNull())
                    .isEqualTo((double) positions.get(row).realised());
            assertThat(table.cell(row, "backlog").numberOrNull())
                    .isEqualTo((double) positions.get(row).backlog());
        }
    }

    private static List<HalfYear> targets() {
        return IntStream.rangeClosed(2024, 2026)
                .boxed()
                .flatMap(year -> java.util.stream.Stream.of(new HalfYear(year, 1), new HalfYear(year, 2)))
                .toList();
    }

    private static LocalDate day(Random chance) {
        return LocalDate.of(2024, 1, 1).plusDays(chance.nextInt(1_030));
    }

    private static List<LocalDate> housed(Random chance, int persons) {
        return IntStream.range(0, persons).mapToObj(one -> day(chance)).toList();
    }

    private static Outcome outcome(List<LocalDate> housed) {
        var town = ExtractBuilder.seenFrom(DAY);
        town.relation(
                "person",
                "#person,#household,sex,#linked_on,#housed_on,#departed_on,departure_reason,neighbourhood,#age_at_housing",
                IntStream.range(0, housed.size())
                        .mapToObj(one ->
                                row(one, one, "F", LocalDate.of(2023, 12, 1), housed.get(one), null, null, "Noord", 30))
                        .toList());
        town.relation(
                "quota_target",
                "half_year,#target",
                targets().stream().map(halfYear -> row(halfYear.toString(), 30)).toList());
        for (var empty : List.of("phase", "benefit", "job", "spell", "contact", "covariate")) {
            town.relation(empty, "#person", List.of());
        }
        return Objects.requireNonNull(
                FigureDesk.compute(new Newcomers(town.build()), Figure.QUOTA, Selection.ALL, Disclosure.TEN)
                        .outcome());
    }
}
