package nl.geland.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The place in the line, against pen and paper: nobody gives up, so who is ahead of you is served first. */
class AheadTests {

    private static final int HOMES = 600;
    private static final int JOIN = 1_200;

    private final Outcome outcome = Simulation.withDefaults()
            .seed(5)
            .runs(20)
            .run(Scenario.of(
                    "line",
                    YearMonth.of(2026, 1),
                    10,
                    Applicants.arriving(JOIN).waitingAtStart(4),
                    Supply.Flow.of("homes", HOMES)));

    @Test
    void whoJoinedLaterWaitsForAllWhoJoinedBefore() {
        assertThat(outcome.yearsBefore()).isEqualTo(4);
        // The middle of the year that began n years before the start has 1,200 × (4 − n + 1/2) households ahead of it.
        for (var years = 1; years <= 4; years++) {
            var exact = 12.0 * JOIN * (4 - years + 0.5) / HOMES;
            assertThat((double) outcome.ahead(years, 1).months(0.5))
                    .as("%d years before", years)
                    .isCloseTo(exact, within(1.5));
        }
    }

    @Test
    void longerThanTheHorizonHasNoNumberAndNobodyIsLost() {
        var last = outcome.ahead(0, 1);
        assertThat(last.months(0.01)).isBetween(90, 100);
        assertThat(last.months(1)).isEqualTo(-1);
        assertThat(last.people() / 20.0).isCloseTo(JOIN, within(40.0));
        assertThat(outcome.ahead(1, 3).months(0.5)).as("nobody").isEqualTo(-1);
    }

    @Test
    void refusesAPlaceThatIsNotInTheLine() {
        assertThatThrownBy(() -> outcome.ahead(5, 1)).hasMessageContaining("expected 0 to 4");
        assertThatThrownBy(() -> outcome.ahead(1, 9)).hasMessageContaining("0 (all) to 8");
    }
}
