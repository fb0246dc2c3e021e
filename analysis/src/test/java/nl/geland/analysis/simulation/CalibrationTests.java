package nl.geland.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.geland.analysis.simulation.Calibration.Caution;
import org.junit.jupiter.api.Test;

/** A waiting list made from known numbers, by a queue written here and by no class of the engine: are they found again? */
class CalibrationTests {

    private static final double ARRIVALS = 300;
    private static final double HOMES = 180;
    private static final double GIVES_UP = 0.1;
    private static final int LISTS = 300;
    private static final Calibration WINDOW = new Calibration(20, 30);

    /** Thirty years of a queue by registration, of which the list only keeps who was on it in year 20 or later. */
    private static List<Search> list(long seed, double patienceAfterTwoYears) {
        var random = new SplittableRandom(seed);
        var queue = new ArrayDeque<double[]>();
        var list = new ArrayList<Search>();
        var nextHome = exponential(random) / HOMES;
        for (var time = exponential(random) / ARRIVALS; time < 30; time += exponential(random) / ARRIVALS) {
            while (nextHome < time) {
                housed(queue, list, nextHome);
                nextHome += exponential(random) / HOMES;
            }
            var persons = 1 + (random.nextDouble() < 0.4 ? 1 : 0);
            var patience = exponential(random) / GIVES_UP;
            if (patience > 2) {
                patience = 2 + (patience - 2) / patienceAfterTwoYears;
            }
            if (random.nextDouble() < 0.05) {
                list.add(new Search(time, time, Search.End.HOUSED, persons, true));
            } else {
                queue.add(new double[] {time, time + patience, persons});
            }
        }
        for (var one : queue) {
            list.add(
                    one[1] < 30
                            ? new Search(one[0], one[1], Search.End.GAVE_UP, (int) one[2], false)
                            : new Search(one[0], Double.POSITIVE_INFINITY, Search.End.WAITS, (int) one[2], false));
        }
        list.removeIf(search -> search.ended() < 20);
        return list;
    }

    private static void housed(ArrayDeque<double[]> queue, List<Search> list, double time) {
        while (!queue.isEmpty()) {
            var first = queue.poll();
            if (first[1] < time) {
                list.add(new Search(first[0], first[1], Search.End.GAVE_UP, (int) first[2], false));
            } else {
                list.add(new Search(first[0], time, Search.End.HOUSED, (int) first[2], false));
                return;
            }
        }
    }

    private static double exponential(SplittableRandom random) {
        return -Math.log(1 - random.nextDouble());
    }

    /** Bias within four of its simulation errors, and intervals of 95 % that hold the truth in 92 to 98 of 100 lists. */
    @Test
    void findsKnownNumbersAgainWithoutBiasAndWithHonestIntervals() {
        var fits = new ArrayList<Calibration.Fit>();
        for (var seed = 0; seed < LISTS; seed++) {
            fits.add(WINDOW.fit(list(seed, 1)));
        }
        holds(fits.stream().map(Calibration.Fit::givesUpPerYear).toList(), GIVES_UP);
        holds(fits.stream().map(Calibration.Fit::applicantsPerYear).toList(), ARRIVALS);
        holds(fits.stream().map(Calibration.Fit::homesPerYear).toList(), HOMES + 0.05 * ARRIVALS);
        holds(fits.stream().map(fit -> fit.sizes().get(1)).toList(), 0.4);
        holds(fits.stream().map(Calibration.Fit::urgent).toList(), 0.05);
        assertThat(fits)
                .filteredOn(fit -> fit.cautions().contains(Caution.PATIENCE_CHANGES))
                .hasSizeLessThan(6);
        assertThat(fits)
                .filteredOn(fit -> fit.cautions().contains(Caution.ARRIVALS_CHANGE))
                .hasSizeLessThan(9);
        assertThat(fits).noneMatch(fit -> fit.cautions().contains(Caution.NOT_IN_ORDER));
    }

    private static void holds(List<Measured> estimates, double truth) {
        var mean = estimates.stream().mapToDouble(Measured::value).average().orElseThrow();
        var error = estimates.getFirst().standardError() / Math.sqrt(LISTS);
        assertThat(mean).isCloseTo(truth, within(4 * error));
        var holding = estimates.stream()
                .filter(one -> one.low() <= truth && truth <= one.high())
                .count();
        assertThat(holding / (double) LISTS).isBetween(0.92, 0.985);
    }

    /** The offender: counting the years before the window, of which only the patient are left, gives too low a rate. */
    @Test
    void countsNoTimeInWhichTheListWasNotKept() {
        var list = list(1, 1);
        var withoutWindow = new Calibration(-100, 30).fit(list).givesUpPerYear();
        var fitted = WINDOW.fit(list).givesUpPerYear();
        assertThat(fitted.low()).isLessThan(GIVES_UP);
        assertThat(fitted.high()).isGreaterThan(GIVES_UP);
        assertThat(withoutWindow.high()).isLessThan(GIVES_UP);
    }

    @Test
    void saysWhenPatienceChangesWithTheWait() {
        assertThat(WINDOW.fit(list(2, 3)).cautions()).contains(Caution.PATIENCE_CHANGES);
    }

    @Test
    void saysWhatThereIsNotEnoughOf() {
        var fit = new Calibration(0, 1)
                .fit(List.of(new Search(0.2, Double.POSITIVE_INFINITY, Search.End.WAITS, 0, false)));
        assertThat(fit.cautions())
                .contains(Caution.NOBODY_GAVE_UP, Caution.SIZES_MISSING, Caution.REGISTERED_IS_NOT_SEARCHING);
        assertThat(fit.givesUpPerYear().value()).isZero();
        assertThat(fit.givesUpPerYear().high()).isCloseTo(3 / 0.8, within(0.01));
        assertThat(fit.yearsWaited().value()).isNaN();
        assertThat(new Calibration(0, 1).fit(List.of()).givesUpPerYear().value())
                .isNaN();
        assertThatThrownBy(() -> new Calibration(1, 1)).hasMessageContaining("expected a later end");
        assertThatThrownBy(() -> new Search(1, 0, Search.End.HOUSED, 1, false))
                .hasMessageContaining("not before its registration");
    }

    /** Two years kept out of forty lists: what happened lies within the interval of 95 % about as often as it says. */
    @Test
    void foretellsYearsThatWereKeptOut() {
        var within = 0;
        var all = 0;
        for (var seed = 100; seed < 140; seed++) {
            var held = HoldOut.of(WINDOW, list(seed, 1), 2, seed);
            assertThat(held.housed().error()).isBetween(-0.25, 0.25);
            assertThat(held.yearsWaited().error()).isBetween(-0.35, 0.35);
            for (var one : List.of(held.housed(), held.gaveUp())) {
                within += one.isWithin() ? 1 : 0;
                all++;
            }
        }
        assertThat(within / (double) all).isBetween(0.85, 1.0);
    }
}
