package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(new Line(2026, 1, List.of(all, spot(2020, 1, 30), spot(2020, 2, 31))).isOneForAllSizes())
                .isTrue();
        var differing = new Line(2026, 1, List.of(all, spot(2020, 1, 30), spot(2020, 2, 32)));
        assertThat(differing.isOneForAllSizes()).isFalse();
        assertThat(differing.sizes()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "3,1", "5,1", "10,1", "15,1", "1,11", "2,7", "4,6", "10,11", "15,12"})
    void everyDotHasItsOwnPlaceInItsField(int years, int month) {
        var line = new Line(2026, month, List.of());
        var late = IntStream.range(0, Line.WAITS)
                .mapToObj(wait -> wait < 15 ? 12 * years - 1 : -1)
                .toList();
        for (var months : List.of(spot(2020, 0, 0).months(), late)) {
            var dots = LineText.dots(line, new Line.Spot(2020, 0, months), years);
            assertThat(dots).hasSize(Line.WAITS).doesNotHaveDuplicates();
            assertThat(dots).allSatisfy(dot -> {
                assertThat(dot.x()).isBetween(0.5, LineText.width(line, years) - 0.5);
                assertThat(dot.y()).isBetween(0.8, 8.4);
            });
        }
        var last = LineText.dots(line, new Line.Spot(2020, 0, late), years);
        assertThat(last.stream().filter(LineText.Dot::isLonger)).hasSize(5);
        assertThat(last.stream().map(dot -> (int) dot.x() / 10).collect(Collectors.toSet()))
                .as("a field before the end and the one for longer")
                .hasSize(2);
    }

    @Test
    void yearsStandAtTheirOwnFieldsWhereverTheCountBegins() {
        var january = LineText.ticks(new Line(2027, 1, List.of()), 10);
        assertThat(january).hasSize(11);
        assertThat(january.stream().filter(LineText.Tick::isLabelled).map(LineText.Tick::label))
                .startsWith("’27", "’28")
                .hasSize(10)
                .endsWith("’36");
        var november = LineText.ticks(new Line(2026, 11, List.of()), 2);
        assertThat(november.stream().filter(LineText.Tick::isLabelled).map(LineText.Tick::label))
                .as("two months of 2026, all of 2027 and ten months of 2028")
                .containsExactly("’26", "’27", "’28");
        var dots = LineText.dots(new Line(2026, 11, List.of()), new Line.Spot(2020, 0, List.of(0, 1, 2, 13, 14)), 10);
        assertThat(dots.stream().map(dot -> (int) (dot.x() / 10)))
                .as("November and December 2026, January and December 2027, January 2028")
                .containsExactly(0, 0, 1, 1, 2);
    }

    @Test
    void yearsThatBeginInAnotherMonthAreToldByTheirMonths() {
        var line = new Line(2026, 11, List.of(spot(2019, 0, 1), spot(2025, 0, 9)));
        assertThat(LineText.before(line)).isEqualTo("11-2019");
        assertThat(LineText.before(new Line(2027, 1, List.of(spot(2019, 0, 1)))))
                .isEqualTo("2019");
    }
}
