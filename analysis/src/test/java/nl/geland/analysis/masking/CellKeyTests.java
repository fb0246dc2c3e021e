package nl.geland.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CellKeyTests {

    private static final PerturbationTable NOISE = PerturbationTable.ofMaximumEntropy(4, 3, 9);
    private static final Masking MASKING = Masking.withDefaults().with(Publishing.withCellKeys(NOISE));

    @Test
    void theSamePersonsGetTheSameNoiseInAnyTable() {
        var random = new SplittableRandom(11);
        var compared = 0;
        for (var draw = 0; draw < 30; draw++) {
            var town = Town.draw(random);
            var whole = town.table(Axis.of(Town.AREA), Axis.of(Town.INCOME));
            var part = town.table(Axis.showing(Town.INCOME, "benefit", "work"), Axis.of(Town.SEX), Axis.of(Town.AREA));
            var one = MASKING.mask(whole, ReleaseLog.empty()).table();
            var other = MASKING.mask(part, ReleaseLog.empty()).table();
            for (var area : Town.AREA.categories()) {
                for (var income : List.of("benefit", "work")) {
                    if (one.cell(area, income) instanceof MaskedCell.Shown first
                            && other.cell(income, Dimension.ALL, area) instanceof MaskedCell.Shown second) {
                        assertThat(first).isEqualTo(second);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    @Test
    void theOrderOfPersonsDoesNotMatter() {
        var random = new SplittableRandom(12);
        var town = Town.draw(random);
        var reversed = new Town(town.persons().reversed());
        var axes = new Axis[] {Axis.of(Town.AREA), Axis.of(Town.SEX)};
        assertThat(MASKING.mask(reversed.table(axes), ReleaseLog.empty())
                        .table()
                        .cells())
                .isEqualTo(MASKING.mask(town.table(axes), ReleaseLog.empty())
                        .table()
                        .cells());
    }

    /** Over random keys, noise on a cell has mean 0 and the variance of the table, within four simulation errors. */
    @Test
    void noiseOnACellHasMeanZeroAndTheVarianceOfTheTable() {
        var random = new SplittableRandom(13);
        var draws = 20_000;
        var counts = new HashMap<Long, Integer>();
        var sum = 0.0;
        var squares = 0.0;
        for (var draw = 0; draw < draws; draw++) {
            var tally = CountTable.tally("p");
            for (var person = 0; person < 40; person++) {
                tally.add(RecordKey.draw(random));
            }
            var noise = NOISE.perturbed(40, tally.table().key(0)) - 40;
            counts.merge(noise, 1, Integer::sum);
            sum += noise;
            squares += (double) noise * noise;
        }
        assertThat(sum / draws).isCloseTo(0, within(4 * Math.sqrt(3.0 / draws)));
        assertThat(squares / draws).isCloseTo(3, within(4 * Math.sqrt(16 * 3.0 / draws)));
        assertThat(counts).hasSize(9);
    }

    @Test
    void nothingUnderTheMinimumIsEverShownAndNobodyStaysNobody() {
        var random = new SplittableRandom(14);
        for (var draw = 0; draw < 30; draw++) {
            var table = Town.draw(random).table(Axis.of(Town.AREA), Axis.of(Town.SEX));
            var masked =
                    MASKING.with(Zeros.SHOWN).mask(table, ReleaseLog.empty()).table();
            for (var cell = 0; cell < masked.cells().size(); cell++) {
                if (masked.cells().get(cell) instanceof MaskedCell.Shown(var value, var _)) {
                    assertThat(value == 0).isEqualTo(table.count(cell) == 0);
                    assertThat(value == 0 || value >= 10).isTrue();
                }
            }
        }
    }

    @Test
    void noiseDoesNotAddUpAndTheTableSaysSo() {
        var random = new SplittableRandom(15);
        var differs = 0;
        for (var draw = 0; draw < 20; draw++) {
            var table = Town.draw(random).table(Axis.of(Town.SEX));
            var masked = MASKING.mask(table, ReleaseLog.empty()).table();
            assertThat(masked.isAdditive()).isFalse();
            if (masked.cell(Dimension.ALL) instanceof MaskedCell.Shown(var all, var _)
                    && masked.cell("women") instanceof MaskedCell.Shown(var women, var _)
                    && masked.cell("men") instanceof MaskedCell.Shown(var men, var _)) {
                differs += all == women + men ? 0 : 1;
            }
        }
        assertThat(differs).isPositive();
    }

    @Test
    void aTableWithoutKeysIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MASKING.mask(CountTable.of("p", List.of(), 40), ReleaseLog.empty()))
                .withMessageContaining("count the persons with CountTable.tally");
    }
}
