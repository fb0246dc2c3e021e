package nl.geland.analysis.survival;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AalenJohansenReferenceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aj-mgus2",
                "aj-mgus2-late-entry",
                "aj-lung-one-cause",
                "aj-three-causes-late-entry",
                "aj-five-causes",
                "aj-four-causes-weights",
                "aj-persons",
                "aj-clusters",
                "aj-all-with-event",
                "aj-ends-at-one"
            })
    void equalsR(String name) {
        var values = Reference.values(name);
        var spells = Reference.spells(name);
        var level = values.column("level")[0];
        for (var scale : IntervalScale.values()) {
            var fit = AalenJohansen.withDefaults().with(scale).fit(spells);
            var initial = values.where("cause", 0);
            CurveAssert.shares(initial, fit::remainingAt, fit::remainingStandardErrorAt);
            CurveAssert.intervals(initial, scale, day -> fit.remainingIntervalAt(day, level));
            for (var k = 1; k <= fit.causes(); k++) {
                var cause = k;
                var expected = values.where("cause", cause);
                CurveAssert.shares(
                        expected, day -> fit.incidenceAt(cause, day), day -> fit.standardErrorAt(cause, day));
                CurveAssert.intervals(expected, scale, day -> fit.intervalAt(cause, day, level));
            }
        }
    }
}
