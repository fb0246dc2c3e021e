package nl.geland.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaskingTests {

    private static final Masking EXACT = Masking.withDefaults().with(Publishing.asCounted());
    private static final Dimension SEX = Dimension.of("sex", "women", "men").known();
    private static final Dimension AREA = Dimension.of("area", "a", "b", "c").known();
    private static final MaskedCell HIDDEN = new MaskedCell.Hidden(MaskedCell.Reason.PROTECTS_PERSONS);

    @Test
    void roundsToFiveAndHidesUnderTenWithoutBeingAsked() {
        var masked = Masking.withDefaults().mask(areas(65, 9, 23, 33), ReleaseLog.empty());
        assertThat(masked.table().cell("b")).isEqualTo(rounded(25));
        assertThat(masked.table().cell("a")).isEqualTo(HIDDEN);
        assertThat(masked.report().cause("a")).contains(Cause.FEW);
        assertThat(masked.table().isAdditive()).isFalse();
    }

    @Test
    void hidesASecondPartSoThatSubtractingGivesNothingBack() {
        var masked = EXACT.mask(areas(65, 9, 23, 33), ReleaseLog.empty());
        assertThat(masked.table().cells()).containsExactly(counted(65), HIDDEN, HIDDEN, counted(33));
        assertThat(masked.report().cause("b")).contains(Cause.PROTECTS_ANOTHER);
    }

    @Test
    void roundingMakesHidingASecondPartNeedless() {
        var masked = Masking.withDefaults().mask(areas(65, 9, 23, 33), ReleaseLog.empty());
        assertThat(masked.table().cells())
                .as("65 ± 2 − 25 ± 2 − 35 ± 2 is at most 11")
                .containsExactly(rounded(65), HIDDEN, rounded(25), rounded(35));
    }

    @Test
    void aSmallCellAndOneHiddenForItLookTheSame() {
        var masked = EXACT.mask(areas(65, 9, 23, 33), ReleaseLog.empty());
        assertThat(masked.table().cell("a")).isEqualTo(masked.table().cell("b"));
    }

    @Test
    void anythingThatIsAllSmallIsAllHidden() {
        var masked = EXACT.mask(areas(9, 2, 3, 4), ReleaseLog.empty());
        assertThat(masked.table().cells()).containsOnly(HIDDEN);
        assertThat(masked.report().hidden()).containsOnlyKeys(Cause.FEW).containsEntry(Cause.FEW, 4);
    }

    @Test
    void smallCellsThatTogetherAreManyHideEachOther() {
        var masked = EXACT.mask(areas(18, 9, 4, 5), ReleaseLog.empty());
        assertThat(masked.table().cells()).containsExactly(counted(18), HIDDEN, HIDDEN, HIDDEN);
    }

    @Test
    void nobodyIsHiddenOrShownAsTheRuleSays() {
        var nobody = areas(0, 0, 0, 0);
        assertThat(EXACT.mask(nobody, ReleaseLog.empty()).table().cells()).containsOnly(HIDDEN);
        assertThat(EXACT.with(Zeros.SHOWN)
                        .mask(nobody, ReleaseLog.empty())
                        .table()
                        .cells())
                .containsOnly(counted(0));
        var impossible = nobody.impossible("b");
        assertThat(EXACT.mask(impossible, ReleaseLog.empty()).table().cell("b"))
                .isEqualTo(new MaskedCell.Shown(0, MaskedCell.Change.STRUCTURAL_ZERO));
    }

    @Test
    void aStructuralZeroProtectsNobody() {
        var table = areas(32, 9, 0, 23);
        assertThat(EXACT.mask(table, ReleaseLog.empty()).table().cell("c"))
                .as("nobody in b may have been anybody: 9 or 32 hide there")
                .isEqualTo(HIDDEN);
        var withImpossible =
                EXACT.mask(table.impossible("b"), ReleaseLog.empty()).table();
        assertThat(withImpossible.cells()).containsExactly(counted(32), HIDDEN, structural(), HIDDEN);
    }

    @Test
    void aTableWithoutCellsStaysWithout() {
        var none = CountTable.of("p", List.of(Axis.showing(AREA)));
        assertThat(EXACT.mask(none, ReleaseLog.empty()).table().cells()).isEmpty();
    }

    @Test
    void oneCellIsShownFromTenOn() {
        assertThat(EXACT.mask(CountTable.of("p", List.of(), 10), ReleaseLog.empty())
                        .table()
                        .cell())
                .isEqualTo(counted(10));
        assertThat(EXACT.mask(CountTable.of("p", List.of(), 9), ReleaseLog.empty())
                        .table()
                        .cell())
                .isEqualTo(HIDDEN);
    }

    @Test
    void fiveNeedsAReasonInWriting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Minimum.five(" "))
                .withMessage("reason for a minimum of 5 is blank: expected why fewer than 10 may be shown");
        assertThatIllegalArgumentException().isThrownBy(() -> new Minimum(4, "because"));
        var five = EXACT.with(Minimum.five("agreed with the council on 2026-03-01"));
        assertThat(five.mask(areas(37, 7, 10, 20), ReleaseLog.empty()).table().cell("a"))
                .isEqualTo(counted(7));
    }

    @Test
    void nearlyAllOfARowInOneCategoryIsHidden() {
        var income = Dimension.of("income", "work", "benefit", "study");
        var axes = List.of(Axis.of(income));
        var masked = EXACT.mask(CountTable.of("p", axes, 200, 180, 10, 10), ReleaseLog.empty());
        assertThat(masked.report().cause("work")).contains(Cause.ONE_CATEGORY);
        assertThat(masked.table().cells())
                .contains(counted(200))
                .filteredOn(HIDDEN::equals)
                .hasSizeGreaterThan(1);
        var less = EXACT.mask(CountTable.of("p", axes, 200, 179, 11, 10), ReleaseLog.empty());
        assertThat(less.table().cell("work")).isEqualTo(counted(179));
        var known =
                EXACT.mask(CountTable.of("p", List.of(Axis.of(income.known())), 200, 180, 10, 10), ReleaseLog.empty());
        assertThat(known.table().cell("work")).isEqualTo(counted(180));
    }

    @Test
    void percentagesNeedTwenty() {
        var table = EXACT.mask(areas(39, 19, 10, 10), ReleaseLog.empty()).table();
        assertThat(table.share(List.of("b"), List.of(Dimension.ALL))).hasValue(10 / 39.0);
        var small = EXACT.mask(
                CountTable.of("p", List.of(Axis.of(SEX)), 19, 0, 19).impossible("women"), ReleaseLog.empty());
        assertThat(small.table().share(List.of("men"), List.of(Dimension.ALL))).isEqualTo(OptionalDouble.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.share(List.of(Dimension.ALL), List.of("b")))
                .withMessageContaining("a cell within the whole");
    }

    @Test
    void totalsOfTwoDimensionsGiveNoCellBack() {
        var axes = List.of(Axis.of(AREA), Axis.of(SEX));
        var table = CountTable.of("p", axes, 130, 64, 66, 40, 4, 36, 45, 30, 15, 45, 30, 15);
        var masked = EXACT.mask(table, ReleaseLog.empty()).table();
        var hidden = masked.cells().stream().filter(HIDDEN::equals).count();
        assertThat(masked.cell("a", "women")).isEqualTo(HIDDEN);
        assertThat(hidden).as("a rectangle").isEqualTo(4);
    }

    @Test
    void nestedTotalsGiveNoCellBack() {
        var area = Dimension.of("area", "north", "south")
                .split("north", "n1", "n2")
                .split("south", "s1", "s2")
                .known();
        var table = CountTable.of("p", List.of(Axis.of(area)), 100, 40, 60, 4, 36, 30, 30);
        var masked = EXACT.mask(table, ReleaseLog.empty());
        assertThat(masked.report().cause("n1")).contains(Cause.FEW);
        assertThat(masked.report().cause("n2")).contains(Cause.PROTECTS_ANOTHER);
        assertThat(masked.report().hidden()).containsEntry(Cause.PROTECTS_ANOTHER, 1);
    }

    @Test
    void whatDoesNotAddUpIsRefusedWithoutSayingTheNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> areas(66, 9, 23, 33))
                .withMessage("table refused: count of cell [*] is another, expected the sum of its parts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> areas(65, -9))
                .withMessageContaining("number of counts is 2, expected 4, one for each cell");
    }

    @Test
    void whatIsTooLargeToBeCheckedIsRefused() {
        var log = ReleaseLog.empty();
        for (var name : List.of("street", "job", "school")) {
            var parts = IntStream.range(0, 100).mapToObj(i -> name + i).toArray(String[]::new);
            var counts = new long[100];
            Arrays.fill(counts, 20);
            log = log.with(Release.asItIs(CountTable.of("p", List.of(Axis.parts(Dimension.of(name, parts))), counts)));
        }
        var full = log;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXACT.mask(CountTable.of("p", List.of(), 2000), full))
                .withMessage(
                        "number of combinations of categories over all releases is 1000000: expected at most 500000;"
                                + " show fewer breakdowns of this population");
    }

    @Test
    void rulesThatContradictEachOtherAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXACT.with(Publishing.roundedTo(3)))
                .withMessageContaining("a divisor of the minimum of 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXACT.with(Publishing.withCellKeys(PerturbationTable.ofMaximumEntropy(5, 3, 2))))
                .withMessageContaining("9 or more");
        assertThatIllegalArgumentException().isThrownBy(() -> EXACT.withGroupShare(0.4));
        assertThatIllegalArgumentException().isThrownBy(() -> EXACT.withLeastDenominator(9));
    }

    @Test
    void nobodyOutsideThePackageCanMakeATableForThePublic() {
        assertThat(MaskedTable.class.getDeclaredConstructors())
                .noneMatch(one -> Modifier.isPublic(one.getModifiers()) || Modifier.isProtected(one.getModifiers()));
        assertThat(Modifier.isFinal(MaskedTable.class.getModifiers())).isTrue();
        assertThat(Arrays.stream(MaskedTable.class.getMethods()).filter(one -> Modifier.isStatic(one.getModifiers())))
                .isEmpty();
    }

    private static CountTable areas(long... counts) {
        return CountTable.of("p", List.of(Axis.of(AREA)), counts);
    }

    private static MaskedCell counted(long value) {
        return new MaskedCell.Shown(value, MaskedCell.Change.NONE);
    }

    private static MaskedCell rounded(long value) {
        return new MaskedCell.Shown(value, MaskedCell.Change.ROUNDED);
    }

    private static MaskedCell structural() {
        return new MaskedCell.Shown(0, MaskedCell.Change.STRUCTURAL_ZERO);
    }
}
