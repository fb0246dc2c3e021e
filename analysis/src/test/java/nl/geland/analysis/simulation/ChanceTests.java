package nl.geland.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class ChanceTests {

    private static final int DRAWS = 1 << 20;

    /** The numbers are part of every stored result: these were written down when the generator was. */
    @Test
    void isTheSameForEver() {
        assertThat(Chance.run(1, 0)).isEqualTo(Chance.join(Chance.field(1), 0));
        assertThat(Chance.field(0))
                .as("the first number of SplitMix64 from seed 0")
                .isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(Chance.uniform(0)).isEqualTo(0x1p-53);
        assertThat(Chance.uniform(-1)).isEqualTo(1 - 0x1p-53).isLessThan(1);
    }

    @Test
    void isUniformAlongEveryField() {
        uniform(entity -> Chance.bits(Chance.join(Chance.run(7, 3), entity), Purpose.PATIENCE));
        uniform(run -> Chance.bits(Chance.join(Chance.run(7, run), 3), Purpose.PATIENCE));
        uniform(seed -> Chance.bits(Chance.join(Chance.run(seed, 3), 3), Purpose.PATIENCE));
        uniform(draw -> Chance.bits(Chance.join(Chance.run(7, 3), 3), Purpose.REFUSAL, draw));
    }

    /** Chi-square over 256 equal cells: mean 255, standard deviation √510; and the top bit does not follow the last one. */
    private static void uniform(IntToLongFunction bits) {
        var cells = new int[256];
        var same = 0;
        for (var i = 0; i < DRAWS; i++) {
            cells[(int) (256 * Chance.uniform(bits.applyAsLong(i)))]++;
            same += bits.applyAsLong(i) < 0 == bits.applyAsLong(i + 1) < 0 ? 1 : 0;
        }
        var expected = DRAWS / 256.0;
        var chiSquare = 0.0;
        for (var cell : cells) {
            chiSquare += (cell - expected) * (cell - expected) / expected;
        }
        assertThat(chiSquare).isCloseTo(255, within(4 * Math.sqrt(510)));
        assertThat(same).isCloseTo(DRAWS / 2, within((int) (4 * Math.sqrt(DRAWS / 4.0))));
    }

    @Test
    void neverGivesTheSameNumberToTwoRunsEntitiesOrPurposes() {
        var seen = new HashSet<Long>();
        for (var run = 0; run < 32; run++) {
            for (var entity = 0; entity < 1_000; entity++) {
                for (var purpose : Purpose.values()) {
                    assertThat(seen.add(Chance.bits(Chance.join(Chance.run(7, run), entity), purpose)))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void hasTheMeanAndVarianceOfAnExponential() {
        var sum = 0.0;
        var squares = 0.0;
        for (var i = 0; i < DRAWS; i++) {
            var value = Chance.exponential(Chance.join(5, i));
            sum += value;
            squares += value * value;
        }
        assertThat(sum / DRAWS).isCloseTo(1, within(4 / Math.sqrt(DRAWS)));
        assertThat(squares / DRAWS).isCloseTo(2, within(4 * Math.sqrt(20.0 / DRAWS)));
    }

    @Test
    void takesTheLogarithmOfEveryUniform() {
        for (var i = 0; i < DRAWS; i++) {
            var u = Chance.uniform(Chance.join(6, i));
            assertThat(Logarithm.of(u)).isCloseTo(StrictMath.log(u), within(4e-15));
        }
        for (var u : new double[] {Chance.uniform(0), 0.5, Math.nextDown(1.0), 0x1p-20, 1 - 0x1p-53}) {
            assertThat(Logarithm.of(u))
                    .isCloseTo(StrictMath.log(u), within(4e-15))
                    .isNegative();
        }
    }
}
