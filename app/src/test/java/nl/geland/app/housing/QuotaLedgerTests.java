package nl.geland.app.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.geland.app.housing.QuotaLedger.Position;
import org.junit.jupiter.api.Test;

class QuotaLedgerTests {

    private static final HalfYear FIRST = HalfYear.parse("2025-I");
    private static final HalfYear SECOND = HalfYear.parse("2025-II");
    private static final HalfYear THIRD = HalfYear.parse("2026-I");

    @Test
    void carriesBacklogAndLeadOn() {
        var targets = new TreeMap<>(Map.of(FIRST, 90, SECOND, 40, THIRD, 38));
        var positions = QuotaLedger.positions(targets, Map.of(FIRST, 80, SECOND, 55, THIRD, 10), THIRD);
        assertThat(positions)
                .containsExactly(
                        new Position(FIRST, 90, 90, 80, 10, false),
                        new Position(SECOND, 40, 50, 55, -5, false),
                        new Position(THIRD, 38, 33, 10, 23, true));
    }

    @Test
    void endsBeforeAHalfYearWithoutATarget() {
        var targets = new TreeMap<>(Map.of(FIRST, 90, THIRD, 38));
        assertThat(QuotaLedger.positions(targets, Map.of(), THIRD)).hasSize(1);
        assertThat(QuotaLedger.positions(new TreeMap<>(), Map.of(), THIRD)).isEmpty();
    }

    @Test
    void halfYearsFollowTheCalendar() {
        assertThat(HalfYear.of(LocalDate.of(2026, 6, 30))).isEqualTo(THIRD);
        assertThat(HalfYear.of(LocalDate.of(2026, 7, 1)).toString()).isEqualTo("2026-II");
        assertThat(SECOND.next()).isEqualTo(THIRD);
        assertThat(SECOND.firstDay()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> HalfYear.parse("2026-III"));
    }
}
