package nl.geland.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaneTests {

    private static final YearMonth START = YearMonth.of(2027, 1);
    private static final int MONTHS = 4_800;

    /** In a Poisson process the counts of months have a variance equal to their mean, and are not correlated. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 1.7, 5, 64, 177.5})
    void hasPoissonCounts(double perMonth) {
        var counts = new double[MONTHS];
        points(1, Rate.of(perMonth)).forEach(point -> counts[(int) point.time()]++);
        var mean = 0.0;
        for (var count : counts) {
            mean += count / MONTHS;
        }
        var variance = 0.0;
        var lagged = 0.0;
        for (var month = 0; month < MONTHS; month++) {
            variance += (counts[month] - perMonth) * (counts[month] - perMonth) / MONTHS;
            lagged += month == 0 ? 0 : (counts[month] - perMonth) * (counts[month - 1] - perMonth) / MONTHS;
        }
        assertThat(mean).isCloseTo(perMonth, within(4 * Math.sqrt(perMonth / MONTHS)));
        var fourth = perMonth * (1 + 2 * perMonth);
        assertThat(variance).isCloseTo(perMonth, within(4 * Math.sqrt(fourth / MONTHS)));
        assertThat(lagged).isCloseTo(0, within(4 * perMonth / Math.sqrt(MONTHS)));
    }

    @Test
    void aHigherRateAddsPointsAndMovesNone() {
        var few = byEntity(points(2, Rate.of(40)));
        var more = byEntity(points(2, Rate.of(170)));
        assertThat(more).containsAllEntriesOf(few);
        assertThat(more.size() - few.size()).isCloseTo(130 * MONTHS, within(4 * (int) Math.sqrt(130.0 * MONTHS)));
    }

    @Test
    void aRateThatChangesIsFollowedFromTheMonthOfTheChange() {
        var course = Course.always(1_200.0).then(START.plusMonths(10), 0.0).then(START.plusMonths(20), 2_400.0);
        var times = points(3, Rate.perYear(course, START, MONTHS)).stream()
                .map(Point::time)
                .toList();
        assertThat(times).isSorted().noneMatch(time -> time >= 10 && time < 20);
        assertThat(times.stream().filter(time -> time < 10).count()).isCloseTo(1_000L, within(4 * 32L));
        assertThat(times.stream().filter(time -> time >= 20 && time < 30).count())
                .isCloseTo(2_000L, within(4 * 45L));
    }

    @Test
    void nobodyComesAtRateZero() {
        assertThat(points(4, Rate.of(0))).isEmpty();
    }

    private record Point(double time, long entity) {}

    private static Map<Long, Double> byEntity(List<Point> points) {
        var all = new HashMap<Long, Double>();
        points.forEach(
                point -> assertThat(all.put(point.entity(), point.time())).isNull());
        return all;
    }

    private static List<Point> points(long source, Rate rate) {
        var plane = new Plane(Chance.run(7, source), rate, 0, MONTHS);
        var points = new ArrayList<Point>();
        plane.advance();
        while (plane.time() < MONTHS) {
            points.add(new Point(plane.time(), plane.entity()));
            plane.advance();
        }
        return points;
    }
}
