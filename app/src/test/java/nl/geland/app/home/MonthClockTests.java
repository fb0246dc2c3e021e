package nl.geland.app.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MonthClockTests {

    @Test
    void eighteenMonthsAfterTheLastOfAugustIsTheLastOfFebruary() {
        assertThat(time(LocalDate.of(2014, 8, 31), LocalDate.of(2016, 2, 29))).isEqualTo(MonthClock.at(18));
        assertThat(time(LocalDate.of(2014, 8, 31), LocalDate.of(2016, 2, 28))).isEqualTo(MonthClock.at(17) + 28);
        assertThat(MonthClock.day((int) LocalDate.of(2015, 8, 31).toEpochDay(), 18))
                .isEqualTo((int) LocalDate.of(2017, 2, 28).toEpochDay());
    }

    @Test
    void risesWithEveryDay() {
        for (var start :
                new LocalDate[] {LocalDate.of(2016, 1, 31), LocalDate.of(2015, 12, 15), LocalDate.of(2016, 2, 29)}) {
            var before = -1;
            for (var day = 0; day < 1500; day++) {
                var now = time(start, start.plusDays(day));
                assertThat(now).isGreaterThan(before);
                before = now;
            }
        }
    }

    @Test
    void doesNotRunBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> MonthClock.time(10, 9));
    }

    private static int time(LocalDate start, LocalDate day) {
        return MonthClock.time((int) start.toEpochDay(), (int) day.toEpochDay());
    }
}
