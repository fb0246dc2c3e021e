package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KaplanMeierReferenceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "km-lung",
                "km-veteran",
                "km-mgus2-late-entry",
                "km-late-entry",
                "km-whole-weights",
                "km-fractional-weights",
                "km-day-zero",
                "km-all-with-event",
                "km-all-censored",
                "km-one-row"
            })
    void equalsRWithItsDefaults(String name) {
        compare(name, KaplanMeier.withDefaults());
    }

    @Test
    void equalsRWithGreenwoodOnFractionalWeights() {
        compare("km-fractional-weights-greenwood", KaplanMeier.withDefaults().with(Variance.GREENWOOD));
    }

    @Test
    void equalsRWithTheJackknifeByPerson() {
        compare("km-persons", KaplanMeier.withDefaults().with(Variance.JACKKNIFE));
    }

    @Test
    void equalsRWithTheJackknifeByClusterOfRowsThatOverlap() {
        compare("km-clusters", KaplanMeier.withDefaults().with(Variance.JACKKNIFE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"km-lung", "km-veteran", "km-flat"})
    void findsTheDaysByWhichAShareHadTheEvent(String name) {
        var curve = KaplanMeier.withDefaults().fit(Reference.spells(name));
        for (var row : Reference.values(name + "-quantiles").rows()) {
            assertThat(curve.quantileDay(row[0]).orElseThrow()).isCloseTo(row[1], within(Reference.TOLERANCE));
        }
    }

    @Test
    void countsWhoIsAtRiskAndHasTheEventAsRDoes() {
        var expected = Reference.values("km-mgus2-late-entry");
        var curve = KaplanMeier.withDefaults().fit(Reference.spells("km-mgus2-late-entry"));
        var withEvents = expected.rows().stream().filter(row -> row[2] > 0).toList();
        assertThat(curve.days()).hasSize(withEvents.size());
        for (var i = 0; i < withEvents.size(); i++) {
            assertThat(curve.days()[i]).isEqualTo((int) withEvents.get(i)[0]);
            assertThat(curve.atRisk()[i]).isEqualTo(withEvents.get(i)[1]);
            assertThat(curve.events()[i]).isEqualTo(withEvents.get(i)[2]);
        }
    }

    private static void compare(String name, KaplanMeier method) {
        var expected = Reference.values(name);
        var spells = Reference.spells(name);
        var curve = method.fit(spells);
        CurveAssert.shares(expected, curve::survivalAt, curve::standardErrorAt);
        for (var scale : IntervalScale.values()) {
            var scaled = method.with(scale).fit(spells);
            var level = expected.column("level")[0];
            CurveAssert.intervals(expected, scale, day -> scaled.intervalAt(day, level));
        }
    }
}
