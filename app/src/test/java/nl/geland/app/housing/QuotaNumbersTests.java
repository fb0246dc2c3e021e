package nl.geland.app.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers for who sees no people: two versions of them never give one household away, and the account never drifts. */
class QuotaNumbersTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @Test
    void twoVersionsDifferByStepsOfFiveAndNeverByOneHousehold() {
        var chance = new Random(20_261_031);
        for (var run = 0; run < 500; run++) {
            var housed = new TreeMap<YearMonth, Integer>();
            IntStream.range(0, 23)
                    .forEach(at -> housed.put(YearMonth.of(2025, 1).plusMonths(at), chance.nextInt(20)));
            var before = numbers(housed, 10 + chance.nextInt(40));
            var month = YearMonth.of(2025, 1).plusMonths(chance.nextInt(23));
            var size = 1 + chance.nextInt(7);
            housed.merge(month, size, Integer::sum);
            var after = numbers(housed, before.waiting().households() - 1);
            assertThat(differences(before.rounded(), after.rounded()))
                    .as("household of %s housed in %s", size, month)
                    .allMatch(difference -> difference % 5 == 0);
            assertThat(Math.abs(before.rounded().waiting().persons()
                                    - after.rounded().waiting().persons())
                            % 5)
                    .isZero();
        }
    }

    @Test
    void sizeOfTheHouseholdDoesNotFollowFromAStep() {
        var housed = new TreeMap<>(Map.of(YearMonth.of(2026, 10), 20));
        var before = numbers(housed, 20).rounded();
        for (var size : List.of(3, 4, 6, 7)) {
            var after = numbers(new TreeMap<>(Map.of(YearMonth.of(2026, 10), 20 + size)), 20)
                    .rounded();
            assertThat(differences(before, after))
                    .as("household of " + size)
                    .contains(5)
                    .doesNotContain(size);
        }
    }

    @Test
    void accountIsNeverOffByMoreThanTwo() {
        var chance = new Random(7);
        var housed = new TreeMap<YearMonth, Integer>();
        IntStream.range(0, 23).forEach(at -> housed.put(YearMonth.of(2025, 1).plusMonths(at), chance.nextInt(20)));
        var exact = numbers(housed, 20);
        var rounded = exact.rounded().positions();
        for (var at = 0; at < rounded.size(); at++) {
            assertThat(Math.abs(rounded.get(at).backlog()
                            - exact.positions().get(at).backlog()))
                    .isLessThanOrEqualTo(2);
        }
    }

    private static List<Integer> differences(QuotaNumbers one, QuotaNumbers other) {
        return IntStream.range(0, one.positions().size())
                .flatMap(at -> IntStream.of(
                        other.positions().get(at).realised()
                                - one.positions().get(at).realised(),
                        one.positions().get(at).backlog()
                                - other.positions().get(at).backlog(),
                        one.positions().get(at).corrected()
                                - other.positions().get(at).corrected()))
                .boxed()
                .toList();
    }

    private static QuotaNumbers numbers(SortedMap<YearMonth, Integer> housed, int waiting) {
        var targets = new TreeMap<HalfYear, Integer>();
        for (var halfYear = new HalfYear(2025, 1);
                halfYear.compareTo(HalfYear.of(DAY)) <= 0;
                halfYear = halfYear.next()) {
            targets.put(halfYear, 60);
        }
        return new QuotaNumbers(
                DAY,
                targets,
                List.of(),
                new TreeMap<>(housed),
                new HouseholdMix(Map.of(1, 13, 3, 4)),
                new QuotaNumbers.Waiting(waiting, 3 * waiting, 11));
    }
}
