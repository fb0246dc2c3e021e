package nl.geland.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneTests {

    private final Lane lane = new Lane(new Lane.Kind(Group.APPLICANTS, 1, 0, 0));
    private final List<Long> expected = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(3);
    private long joined;

    @Test
    void keepsTheOrderOfJoiningWhileTheRingTurnsAndGrows() {
        for (var step = 0; step < 50_000; step++) {
            if (expected.isEmpty() || random.nextInt(20) < 11) {
                join();
            } else {
                lane.removeFirst();
                expected.removeFirst();
            }
            if (step % 500 == 0) {
                assertThat(entities()).isEqualTo(expected);
            }
        }
        assertThat(expected).hasSizeGreaterThan(1_000);
    }

    @Test
    void leavesATombstoneWhereSomebodyIsHousedFromTheMiddle() {
        IntStream.range(0, 5).forEach(_ -> join());
        lane.removeInOrder(2);
        assertThat(lane.size()).isEqualTo(5);
        assertThat(lane.deadline(2)).isEqualTo(Lane.HOUSED);
        lane.removeInOrder(0);
        assertThat(lane.entity(0)).isEqualTo(expected.get(1));
        assertThat(lane.joined(0)).isEqualTo(1.0);
    }

    @Test
    void isABagInALottery() {
        IntStream.range(0, 100).forEach(_ -> join());
        while (!expected.isEmpty()) {
            var place = random.nextInt(lane.size());
            expected.remove(lane.entity(place));
            lane.removeFromBag(place);
            assertThat(entities()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void countsTheOffersOfEachOne() {
        join();
        join();
        assertThat(lane.nextOffer(1)).isZero();
        assertThat(lane.nextOffer(1)).isOne();
        assertThat(lane.nextOffer(0)).isZero();
    }

    private void join() {
        lane.add((double) joined, Double.POSITIVE_INFINITY, joined);
        expected.add(joined++);
    }

    private List<Long> entities() {
        return IntStream.range(0, lane.size()).mapToObj(lane::entity).toList();
    }
}
