package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geland.app.housing.HalfYear;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scenario of the own town begins behind with: the account with the whole half-year that runs, less the months it links itself. */
class OwnQuotaTests {

    private static final SortedMap<HalfYear, Integer> TARGETS =
            new TreeMap<>(Map.of(HalfYear.parse("2026-I"), 20, HalfYear.parse("2026-II"), 42));

    @ParameterizedTest
    @CsvSource({
        // day, housed in 2026-I and 2026-II, on account, still to come
        "2026-06-30, 20, 0, 0, 0",
        "2026-07-10, 20, 0, 42, 35",
        "2026-07-31, 20, 5, 37, 35",
        "2026-10-31, 20, 20, 22, 14",
        "2026-11-15, 20, 20, 22, 7",
        "2026-12-31, 20, 40, 2, 0",
        "2026-06-30, 35, 0, -15, 0",
    })
    void monthsAheadAreThoseAfterTheMonthOfTheDay(
            String day, int housedFirst, int housedSecond, int onAccount, int stillToCome) {
        var realised =
                new TreeMap<>(Map.of(HalfYear.parse("2026-I"), housedFirst, HalfYear.parse("2026-II"), housedSecond));
        var read = OwnQuota.read(LocalDate.parse(day), TARGETS, realised);
        assertThat(read.onAccount()).isEqualTo(onAccount);
        assertThat(read.stillToCome()).isEqualTo(stillToCome);
        assertThat(read.behind()).isEqualTo(Math.max(0, onAccount - stillToCome));
    }
}
