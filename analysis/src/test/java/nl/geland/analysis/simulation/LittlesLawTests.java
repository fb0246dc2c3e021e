package nl.geland.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The area under the length of the queue is the sum of the waits, in every run, for every group, to rounding. */
class LittlesLawTests {

    static List<Scenario> towns() {
        return List.of(
                Towns.mission(),
                Towns.withEverything(),
                Towns.withEverything().with(Allotment.byLottery()),
                Towns.withEverything()
                        .with(Towns.withEverything().permitHolders().with(new Priority.None())),
                Towns.queue(900, 1_000, 0.1));
    }

    @ParameterizedTest
    @MethodSource("towns")
    void holdsAlongEveryPath(Scenario scenario) {
        var town = new Town(new Plan(scenario));
        for (var run = 0; run < 20; run++) {
            town.run(Chance.run(3, run));
            var tally = town.tally();
            for (var group : Group.values()) {
                var area = 0.0;
                for (var month = 0; month < tally.months; month++) {
                    area += tally.meanWaiting(group, month);
                }
                assertThat(area).isCloseTo(tally.waited[group.number], within(1e-9 * (1 + area)));
                assertThat(DoubleStream.of(tally.waitedBySize[group.number]).sum())
                        .isCloseTo(tally.waited[group.number], within(1e-9 * (1 + area)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("towns")
    void nobodyIsLostOrCountedTwice(Scenario scenario) {
        var town = new Town(new Plan(scenario));
        for (var run = 0; run < 20; run++) {
            town.run(Chance.run(4, run));
            var tally = town.tally();
            for (var group : Group.values()) {
                var stillWaiting = 0;
                for (var size = 1; size < Tally.SIZES; size++) {
                    assertThat(tally.housedBySize[group.number][size]
                                    + tally.gaveUpBySize[group.number][size]
                                    + tally.notHousedBySize[group.number][size])
                            .isEqualTo(tally.joinedBySize[group.number][size]);
                    stillWaiting += tally.notHousedBySize[group.number][size];
                }
                assertThat(tally.waiting(group)[tally.months - 1]).isEqualTo(stillWaiting);
            }
        }
    }
}
