package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The fast jackknife against the definition: the derivative of the incidence to each weight, taken numerically. */
class InfluenceTests {

    private static final double NUDGE = 1e-6;

    @Test
    void isTheDerivativeOfTheIncidenceToEachWeight() {
        var random = new SplittableRandom(7);
        for (var draw = 0; draw < 60; draw++) {
            var rows = RandomRows.draw(random, 2);
            var fit = AalenJohansen.withDefaults().withCauses(2).fit(rows.weighted());
            var lastDay = fit.lastDay();
            var squares = 0.0;
            for (var i = 0; i < rows.size(); i++) {
                var slope = (incidence(rows, i, NUDGE, lastDay) - incidence(rows, i, -NUDGE, lastDay)) / (2 * NUDGE);
                squares += slope * slope;
            }
            assertThat(fit.standardErrorAt(1, lastDay)).isCloseTo(Math.sqrt(squares), within(1e-7));
        }
    }

    @Test
    void keepsItsDigitsWhenTheRiskSetIsTinyAtFirst() {
        var n = 20_000;
        var from = new int[n];
        var to = new int[n];
        var cause = new int[n];
        Arrays.fill(from, 10);
        Arrays.fill(from, 0, 3, 0);
        var random = new SplittableRandom(11);
        for (var i = 0; i < n; i++) {
            to[i] = i < 2 ? i + 1 : 11 + random.nextInt(500);
            cause[i] = i < 2 ? 1 : random.nextInt(3);
        }
        var rows = Spells.ofIntervals(from, to, cause);
        var fit = AalenJohansen.withDefaults().fit(rows);
        var direct = directly(rows, fit);
        var found = fit.standardErrors(1);
        for (var step = 0; step < direct.length; step++) {
            assertThat(found[step]).isCloseTo(direct[step], within(1e-10));
        }
    }

    private static double incidence(RandomRows rows, int row, double nudge, int day) {
        var weight = rows.weights();
        weight[row] *= 1 + nudge;
        return AalenJohansen.withDefaults()
                .withCauses(2)
                .fit(rows.plain().weightedBy(weight))
                .incidenceAt(1, day);
    }

    /** Row by row and day by day, straight from the definition, for unweighted rows and cause 1. */
    private static double[] directly(Spells rows, CumulativeIncidence fit) {
        var days = fit.days();
        var atRisk = fit.atRisk();
        var firsts = fit.events(1);
        var seconds = fit.events(2);
        var squares = new double[days.length];
        for (var row = 0; row < rows.size(); row++) {
            var onSurvival = 0.0;
            var onIncidence = 0.0;
            var survival = 1.0;
            for (var step = 0; step < days.length; step++) {
                var all = atRisk[step];
                var first = firsts[step];
                var gone = first + seconds[step];
                var present = rows.from(row) < days[step] && days[step] <= rows.to(row) ? 1 : 0;
                var event = rows.to(row) == days[step] && rows.cause(row) > 0 ? 1 : 0;
                var mine = rows.cause(row) == 1 ? event : 0;
                onIncidence += onSurvival * first / all + survival * (mine - present * first / all) / all;
                onSurvival = onSurvival * (1 - gone / all) - survival * (event - present * gone / all) / all;
                survival *= 1 - gone / all;
                squares[step] += onIncidence * onIncidence;
            }
        }
        return Arrays.stream(squares).map(Math::sqrt).toArray();
    }
}
