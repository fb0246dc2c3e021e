package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twenty waits as dots that can be counted, and household sizes told apart only where they differ. */
class LineTests {

    private static Line.Spot spot(int year, int persons, int from) {
        return new Line.Spot(
                year,
                persons,
                IntStream.range(0, Line.WAITS).mapToObj(wait -> from + wait).toList());
    }

    @Test
    void sizesThatDifferByAMonthAreOneAndByTwoAreNot() {
        var all = spot(2020, Line.ALL, 30);
        assertThat(new Line(2026, List.of(all, spot(2020, 1, 30), spot(2020, 2, 31))).isOneForAllSizes())
                .isTrue();
        var differing = new Line(2026, List.of(all, spot(2020, 1, 30), spot(2020, 2, 32)));
        assertThat(differing.isOneForAllSizes()).isFalse();
        assertThat(differing.sizes()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 15})
    void everyDotHasItsOwnPlaceInItsField(int years) {
        var late = IntStream.range(0, Line.WAITS)
                .mapToObj(wait -> wait < 15 ? 12 * years - 1 : -1)
                .toList();
        for (var months : List.of(spot(2020, 0, 0).months(), late)) {
            var dots = LineText.dots(new Line.Spot(2020, 0, months), years);
            assertThat(dots).hasSize(Line.WAITS).doesNotHaveDuplicates();
            assertThat(dots).allSatisfy(dot -> {
                assertThat(dot.x()).isBetween(0.5, LineText.width(years) - 0.5);
                assertThat(dot.y()).isBetween(0.8, 8.4);
            });
        }
        var last = LineText.dots(new Line.Spot(2020, 0, late), years);
        assertThat(last.stream().filter(LineText.Dot::isLonger)).hasSize(5);
        assertThat(last.stream().map(dot -> (int) dot.x() / 10).collect(Collectors.toSet()))
                .as("a field before the end and the one for longer")
                .hasSize(2);
    }
}
