package nl.geland.app.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HighestTests {

    @Test
    void solvesWhatIsKnownByHand() {
        var known = new Highest(3);
        assertThat(known.of(0)).isEqualTo(Double.POSITIVE_INFINITY);
        known.learn(new double[] {1, 1, 1}, 20, 24);
        known.learn(new double[] {1, 1, 0}, 13, 17);
        assertThat(known.of(2)).isEqualTo(11, within(1e-9));
        assertThat(known.of(0)).isEqualTo(17, within(1e-9));
        known.learn(new double[] {0, 1, 0}, 10, 12);
        assertThat(known.of(0)).isEqualTo(7, within(1e-9));
    }
}
