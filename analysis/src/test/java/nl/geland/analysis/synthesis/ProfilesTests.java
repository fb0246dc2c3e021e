package nl.geland.analysis.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.numerics.Interval;
import org.junit.jupiter.api.Test;

/** Likelihoods of sites put together, beside R's conditional logistic regression: see {@code reference/profiles.R}. */
class ProfilesTests {

    private static final double PEER = 1e-8;

    @Test
    void equalsR() {
        var together = Profiles.of(ReferenceTable.read("synthesis/profiles-data").rows().stream()
                .map(row -> Profile.ofCounts((int) row[0], (int) row[1], (int) row[2], (int) row[3]))
                .toList());
        var expected = ReferenceTable.read("synthesis/profiles-values").rows().getFirst();
        assertThat(together.estimate()).isCloseTo(expected[0], within(PEER));
        assertThat(together.interval(0.95).lower()).isCloseTo(expected[1], within(PEER));
        assertThat(together.interval(0.95).upper()).isCloseTo(expected[2], within(PEER));
    }

    @Test
    void aGridSaysNearlyWhatTheCountsSay() {
        var counts = Profile.ofCounts(3, 20, 5, 22);
        var effects = DoubleStream.iterate(-5, x -> x <= 5, x -> x + 0.05).toArray();
        var grid =
                Profile.onGrid(effects, DoubleStream.of(effects).map(counts::at).toArray());
        for (var effect = -4.99; effect < 5; effect += 0.037) {
            assertThat(grid.at(effect)).isCloseTo(counts.at(effect), within(1e-5));
            assertThat(grid.slope(effect)).isCloseTo(counts.slope(effect), within(2e-3));
        }
        assertThat(Profiles.of(List.of(grid)).estimate())
                .isCloseTo(Profiles.of(List.of(counts)).estimate(), within(1e-3));
        assertThat(grid.at(6) - grid.at(5)).isCloseTo(grid.slope(5), within(1e-9));
    }

    @Test
    void slopeIsTheDerivative() {
        var counts = Profile.ofCounts(3, 20, 5, 22);
        for (var effect : new double[] {-30, -2, 0, 0.4, 3}) {
            var step = 1e-6;
            assertThat(counts.slope(effect))
                    .isCloseTo((counts.at(effect + step) - counts.at(effect - step)) / (2 * step), within(1e-6));
        }
    }

    @Test
    void aGroupWithoutEventsHasOneBoundAndStillCounts() {
        var none = Profiles.of(List.of(Profile.ofCounts(0, 15, 4, 16)));
        assertThat(none.estimate()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(none.interval(0.95).lower()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(none.interval(0.95).upper()).isFinite();
        var all = Profiles.of(List.of(Profile.ofCounts(4, 16, 0, 15)));
        assertThat(all.interval(0.95).lower()).isFinite();
        assertThat(all.interval(0.95).upper()).isEqualTo(Double.POSITIVE_INFINITY);
        var with = Profile.ofCounts(6, 30, 6, 30);
        var alone = Profiles.of(List.of(with)).estimate();
        assertThat(alone).isCloseTo(0, within(1e-12));
        assertThat(Profiles.of(List.of(with, Profile.ofCounts(0, 15, 4, 16))).estimate())
                .isLessThan(-0.1);
    }

    @Test
    void aSiteWhereNobodyOrEverybodyHadTheEventSaysNothing() {
        var nothing = Profiles.of(List.of(Profile.ofCounts(0, 5, 0, 5), Profile.ofCounts(5, 5, 5, 5)));
        assertThat(nothing.estimate()).isNaN();
        assertThat(nothing.interval(0.95)).isEqualTo(Interval.UNKNOWN);
    }

    @Test
    void intervalsOfRareEventsHoldTheTruth() {
        var held = 0;
        var runs = 1_000;
        for (var seed = 0; seed < runs; seed++) {
            var random = new Random(seed);
            var sites = new ArrayList<Profile>();
            for (var i = 0; i < 12; i++) {
                var odds = 0.02 + 0.08 * random.nextDouble();
                sites.add(Profile.ofCounts(events(random, 40, odds * Math.exp(0.7)), 40, events(random, 40, odds), 40));
            }
            held += Profiles.of(sites).interval(0.95).contains(0.7) ? 1 : 0;
        }
        assertThat(held / (double) runs).isBetween(0.93, 0.975);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        assertThatThrownBy(() -> Profile.ofCounts(6, 5, 0, 5)).hasMessageContaining("treated: 6 events among 5");
        assertThatThrownBy(() -> Profile.onGrid(new double[] {0, 1, 1, 2}, new double[4]))
                .hasMessageContaining("value 3 is 1.0 after 1.0");
        assertThatThrownBy(() -> Profile.onGrid(new double[3], new double[3])).hasMessageContaining("at least 4");
        assertThatThrownBy(() -> Profiles.of(List.of())).hasMessageContaining("no sites");
    }

    private static int events(Random random, int size, double odds) {
        var events = 0;
        for (var i = 0; i < size; i++) {
            events += random.nextDouble() < odds / (1 + odds) ? 1 : 0;
        }
        return events;
    }
}
