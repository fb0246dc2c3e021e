package nl.geland.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SumMaskingTests {

    private static final Masking EXACT = Masking.withDefaults().with(Publishing.asCounted());
    private static final Dimension AREA = Dimension.of("area", "a", "b", "c").known();
    private static final Dominance TEN_PERCENT = Dominance.ofEstimate(10);
    private static final MaskedCell HIDDEN = Masking.hiddenCell();

    @Test
    void aSumOfManyIsShownAsItIs() {
        var masked = EXACT.mask(wages(12, 15, 20, 100), TEN_PERCENT, ReleaseLog.empty());
        assertThat(masked.table().cells()).noneMatch(HIDDEN::equals);
        assertThat(masked.table().cell("a")).isEqualTo(new MaskedCell.Shown(1200, MaskedCell.Change.NONE));
    }

    @Test
    void aSumOfFewIsHiddenWithAnotherOne() {
        var masked = EXACT.mask(wages(4, 15, 20, 100), TEN_PERCENT, ReleaseLog.empty());
        assertThat(masked.table().cell("a")).isEqualTo(HIDDEN);
        assertThat(masked.report().hidden()).containsEntry(Cause.FEW, 1).containsEntry(Cause.PROTECTS_ANOTHER, 1);
    }

    @Test
    void aSumThatOnePersonMakesUpIsHiddenWithAnotherOne() {
        var tally = tally(12, 15, 20, 100);
        tally.add(new RecordKey(1), 1_000_000, "a");
        var masked = EXACT.mask(tally.table(), TEN_PERCENT, ReleaseLog.empty());
        assertThat(masked.report().cause("a")).contains(Cause.DOMINATED);
        assertThat(masked.table().cells()).filteredOn(HIDDEN::equals).hasSizeGreaterThan(1);
        assertThat(masked.contributors().table().cells())
                .as("numbers of persons tell nothing")
                .noneMatch(HIDDEN::equals);
    }

    /** The dominated sum of 1,001,200 must be kept to 98,900 on both sides: 10 % of the largest, less the others' 1,100. */
    @Test
    void aDominatedSumIsKeptByItsProtectionLevel() {
        var tally = tally(12, 15, 20, 100_000);
        tally.add(new RecordKey(1), 30_000_000, "a");
        var masked = EXACT.mask(tally.table(), TEN_PERCENT, ReleaseLog.empty());
        var told = masked.release().cells().get(1);
        assertThat(told.keepUpper() - 31_200_000).isEqualTo(3_000_000 - 1_100_000);
        assertThat(31_200_000 - told.keepLower()).isEqualTo(3_000_000 - 1_100_000);
        var log = ReleaseLog.empty().with(masked);
        assertThat(log.releases()).hasSize(2);
        var reader = new Equations(log.about("p", "wages in cents"));
        assertThat(reader.scale()).isGreaterThan(1);
        var row = reader.atoms() + 1;
        var high = new Reader(reader).towards(new Guard(row, true, 1e9))[row] * reader.scale();
        var low = new Reader(reader).towards(new Guard(row, false, -1))[row] * reader.scale();
        assertThat(high).isGreaterThanOrEqualTo(told.keepUpper() - 1e-3);
        assertThat(low).isLessThanOrEqualTo(told.keepLower() + 1e-3);
    }

    @Test
    void sumsAreHeldAgainstSumsAndCountsReleasedBefore() {
        var table = wages(40, 4, 20, 100);
        var total = SumTable.tally("p", "wages in cents");
        var a = SumTable.tally("p", "wages in cents", Axis.showing(AREA, "a", "b"));
        fill(total, a, 40, 4, 20);
        var log = ReleaseLog.empty().with(EXACT.mask(total.table(), TEN_PERCENT, ReleaseLog.empty()));
        var masked = EXACT.mask(table, TEN_PERCENT, log);
        log = log.with(masked);
        assertThat(masked.table().cell("b")).isEqualTo(HIDDEN);
        assertThat(EXACT.mask(a.table(), TEN_PERCENT, log).table().cell("b")).isEqualTo(HIDDEN);
    }

    @Test
    void sumsCanBeRounded() {
        var masked = EXACT.mask(wages(12, 15, 20, 101).roundedTo(1000), TEN_PERCENT, ReleaseLog.empty());
        assertThat(masked.table().cell("a")).isEqualTo(new MaskedCell.Shown(1000, MaskedCell.Change.ROUNDED));
        assertThat(masked.table().isAdditive()).isFalse();
    }

    @Test
    void wrongAmountsAndNamesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SumTable.tally("p", "wages", Axis.of(AREA)).add(new RecordKey(1), -1, "a"))
                .withMessage("amount is negative: expected 0 or more");
        assertThatIllegalArgumentException().isThrownBy(() -> SumTable.tally("p", "persons", Axis.of(AREA)));
    }

    private static SumTable wages(int a, int b, int c, long each) {
        return tally(a, b, c, each).table();
    }

    private static SumTally tally(int a, int b, int c, long each) {
        var tally = SumTable.tally("p", "wages in cents", Axis.of(AREA));
        var random = new SplittableRandom(1);
        var sizes = new int[] {a, b, c};
        for (var area = 0; area < 3; area++) {
            for (var i = 0; i < sizes[area]; i++) {
                tally.add(RecordKey.draw(random), each, AREA.categories().get(area + 1));
            }
        }
        return tally;
    }

    private static void fill(SumTally total, SumTally parts, int a, int b, int c) {
        for (var i = 0; i < a + b + c; i++) {
            total.add(new RecordKey(i), 100);
            parts.add(new RecordKey(i), 100, i < a ? "a" : i < a + b ? "b" : "c");
        }
    }
}
