package nl.geland.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseLogTests {

    private static final Masking EXACT = Masking.withDefaults().with(Publishing.asCounted());
    private static final Dimension AREA =
            Dimension.of("area", "north", "south").split("north", "n1", "n2").known();
    private static final Dimension SEX = Dimension.of("sex", "women", "men").known();
    private static final MaskedCell HIDDEN = Masking.hiddenCell();

    @Test
    void aNeighbourhoodIsHiddenWhenItsDistrictIsOutAndTheRestIsSmall() {
        var district = EXACT.mask(CountTable.of("p", List.of(Axis.showing(AREA, "north")), 44), ReleaseLog.empty());
        var neighbourhood = CountTable.of("p", List.of(Axis.showing(AREA, "n1")), 40);
        assertThat(shown(EXACT.mask(neighbourhood, ReleaseLog.empty()))).isTrue();
        assertThat(shown(EXACT.mask(neighbourhood, ReleaseLog.empty().with(district))))
                .isFalse();
    }

    @Test
    void aSubPopulationIsHiddenWhenTheRestOfThePopulationIsSmall() {
        var all = EXACT.mask(CountTable.of("p", List.of(), 100), ReleaseLog.empty());
        var women = CountTable.of("p", List.of(Axis.showing(SEX, "women")), 93);
        assertThat(shown(EXACT.mask(women, ReleaseLog.empty().with(all)))).isFalse();
        var fewer = CountTable.of("p", List.of(Axis.showing(SEX, "women")), 90);
        assertThat(shown(EXACT.mask(fewer, ReleaseLog.empty().with(all)))).isTrue();
    }

    @Test
    void aLaterEditionIsHiddenWhenFewCameIn() {
        var arrived = Dimension.of("arrived", "until 2026-01", "in 2026-02").known();
        var january =
                EXACT.mask(CountTable.of("p", List.of(Axis.showing(arrived, "until 2026-01")), 50), ReleaseLog.empty());
        var log = ReleaseLog.empty().with(january);
        assertThat(shown(EXACT.mask(CountTable.of("p", List.of(), 53), log))).isFalse();
        assertThat(shown(EXACT.mask(CountTable.of("p", List.of(), 61), log))).isTrue();
    }

    @Test
    void aCellHiddenBeforeStaysHiddenFromTablesThatComeLater() {
        var axes = List.of(Axis.of(AREA));
        var first = EXACT.mask(CountTable.of("p", axes, 90, 44, 46, 4, 40), ReleaseLog.empty());
        assertThat(first.report().cause("n1")).contains(Cause.FEW);
        var log = ReleaseLog.empty().with(first);
        var bySex = List.of(Axis.showing(AREA, "n1"), Axis.of(SEX));
        var second = EXACT.mask(CountTable.of("p", bySex, 4, 1, 3), log);
        assertThat(second.table().cells()).containsOnly(HIDDEN);
        var other = EXACT.mask(CountTable.of("p", List.of(Axis.showing(AREA, "n2")), 40), log);
        assertThat(shown(other)).as("would give n1 back").isFalse();
        assertThat(other.report().toldBefore()).isZero();
    }

    @Test
    void aReleaseFromBeforeTheRulesIsTakenIntoAccountAndReported() {
        var log = ReleaseLog.of(List.of(Release.asItIs(CountTable.of("p", List.of(Axis.of(AREA)), 90, 44, 46, 4, 40))));
        var masked = EXACT.mask(CountTable.of("p", List.of(), 90), log);
        assertThat(masked.report().toldBefore()).isPositive();
        assertThat(shown(masked)).as("tells nothing that was not told before").isTrue();
    }

    @Test
    void otherPopulationsAreNotHeldAgainstEachOther() {
        var log = ReleaseLog.empty().with(EXACT.mask(CountTable.of("p", List.of(), 100), ReleaseLog.empty()));
        assertThat(shown(EXACT.mask(CountTable.of("q", List.of(Axis.showing(SEX, "women")), 93), log)))
                .isTrue();
    }

    @Test
    void whatCannotBeTrueTogetherIsRefused() {
        var log = ReleaseLog.empty().with(EXACT.mask(CountTable.of("p", List.of(), 100), ReleaseLog.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXACT.mask(CountTable.of("p", List.of(), 101), log))
                .withMessageContaining("in conflict with what was released before");
    }

    @Test
    void aDimensionThatChangedNeedsAnotherName() {
        var log = ReleaseLog.empty()
                .with(EXACT.mask(CountTable.of("p", List.of(Axis.of(SEX)), 60, 30, 30), ReleaseLog.empty()));
        var other = Dimension.of("sex", "women", "men", "unknown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXACT.mask(CountTable.of("p", List.of(Axis.parts(other)), 30, 20, 10), log))
                .withMessageContaining("as released before, or another name");
    }

    @Test
    void aLogReadBackFromItsDataIsTheSame() {
        var first = EXACT.mask(CountTable.of("p", List.of(Axis.of(AREA)), 90, 44, 46, 4, 40), ReleaseLog.empty());
        var log = ReleaseLog.empty().with(first);
        assertThat(ReleaseLog.of(List.copyOf(log.releases())).releases()).isEqualTo(log.releases());
        var table = CountTable.of("p", List.of(Axis.showing(AREA, "n2")), 40);
        assertThat(shown(EXACT.mask(table, ReleaseLog.of(log.releases())))).isFalse();
    }

    private static boolean shown(Masked masked) {
        return masked.table().cells().getFirst() instanceof MaskedCell.Shown;
    }
}
