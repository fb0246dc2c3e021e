package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Studies.measured;
import static nl.geland.analysis.agreement.Studies.nominal;
import static nl.geland.analysis.agreement.Studies.ordinal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.dkpro.statistics.agreement.IAgreementMeasure;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.dkpro.statistics.agreement.coding.WeightedKappaAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** DKPro Statistics as a peer, measured in the same run on the same data; and where the two part, which is why it is not used. */
class DkproPeerTests {

    private static final int DRAWS = 60;
    private static final Offset<Double> TOLERANCE = within(1e-9);
    private static final Coefficient ALPHA = Coefficient.krippendorffAlpha();

    @Test
    void coefficientsForTwoCodersAreTheSame() {
        forDraws(random -> {
            var columns = Studies.draw(random, 2, 10 + random.nextInt(50), 4, 0);
            var ours = Ratings.of(nominal(4), columns);
            var theirs = study(columns);
            assertSame(Coefficient.percentAgreement(), ours, new PercentageAgreement(theirs));
            assertSame(Coefficient.cohenKappa(), ours, new CohenKappaAgreement(theirs));
            assertSame(Coefficient.scottPi(), ours, new ScottPiAgreement(theirs));
            columns[0][0] = 0;
            columns[1][0] = 3;
            assertSame(
                    Coefficient.weightedKappa(Weights.quadratic()),
                    Ratings.of(Categories.interval(0, 1, 2, 3), columns),
                    new WeightedKappaAgreement(study(columns), new IntervalDistanceFunction()));
        });
    }

    /** Observed disagreement is scaled there by the widest difference seen, the expected one by the widest possible. */
    @Test
    void weightedKappaDiffersWhereTheWidestDifferenceDoesNotOccur() {
        var columns = new int[][] {{0, 1, 2, 3, 0}, {0, 1, 2, 3, 1}};
        var theirs = new WeightedKappaAgreement(study(columns), new IntervalDistanceFunction());
        var ours = measured(Coefficient.weightedKappa(Weights.quadratic()), Ratings.of(ordinal(4), columns));
        assertThat(ours).isCloseTo(1 - 1 / 12.2, TOLERANCE);
        assertThat(theirs.calculateAgreement()).isLessThan(0.3);
    }

    @Test
    void coefficientsForManyCodersAreTheSame() {
        forDraws(random -> {
            var columns = Studies.draw(random, 3 + random.nextInt(4), 10 + random.nextInt(50), 4, 0);
            assertSame(
                    Coefficient.fleissKappa(),
                    Ratings.of(nominal(4), columns),
                    new FleissKappaAgreement(study(columns)));
        });
    }

    @Test
    void alphaOnAllScalesIsTheSameWithRatingsMissing() {
        forDraws(random -> {
            var columns = Studies.draw(random, 2 + random.nextInt(4), 10 + random.nextInt(50), 5, 0.25);
            var theirs = study(columns);
            assertSame(
                    ALPHA,
                    Ratings.of(nominal(5), columns),
                    new KrippendorffAlphaAgreement(theirs, new NominalDistanceFunction()));
            assertSame(
                    ALPHA,
                    Ratings.of(ordinal(5), columns),
                    new KrippendorffAlphaAgreement(theirs, new OrdinalDistanceFunction()));
            assertSame(
                    ALPHA,
                    Ratings.of(Categories.interval(0, 1, 2, 3, 4), columns),
                    new KrippendorffAlphaAgreement(theirs, new IntervalDistanceFunction()));
            assertSame(
                    ALPHA,
                    Ratings.of(Categories.ratio(0, 1, 2, 3, 4), columns),
                    new KrippendorffAlphaAgreement(theirs, new RatioDistanceFunction()));
        });
    }

    @Test
    void alphaForUnitisingIsTheSameOnOneText() {
        forDraws(random -> {
            var marks = Marks.draw(random, 2 + random.nextInt(3), 1 + random.nextInt(2), 60 + random.nextInt(60));
            assertThat(marks.alpha()).isCloseTo(unitizing(marks).calculateAgreement(), TOLERANCE);
        });
    }

    /** Squares of whole numbers more than 46,340 apart overflow there. */
    @Test
    void largeNumbersOverflowThereAndNotHere() {
        var columns = new int[][] {{0, 100_000, 100_000, 0}, {0, 100_000, 0, 0}};
        var theirs = new KrippendorffAlphaAgreement(study(columns), new IntervalDistanceFunction());
        var ours =
                measured(ALPHA, Ratings.ofNumbers(Scale.INTERVAL, new double[] {0, 100_000, 100_000, 0}, new double[] {
                    0, 100_000, 0, 0
                }));
        var small = measured(ALPHA, Ratings.of(nominal(2), new int[] {0, 1, 1, 0}, new int[] {0, 1, 0, 0}));
        assertThat(ours).isCloseTo(small, TOLERANCE);
        assertThat(theirs.calculateObservedDisagreement()).isNotCloseTo(1e10 / 4, within(1.0));
    }

    /** A segment without length is counted there and lowers alpha; without any segment it is NaN. */
    @Test
    void segmentsWithoutLengthAndNoSegmentsAreLetThroughThere() {
        var marks = Marks.over(2, 1, 100).mark(0, 0, 0, 10, 5).mark(0, 1, 0, 12, 5);
        var empty = marks.mark(0, 0, 0, 30, 0);
        assertThat(marks.alpha()).isCloseTo(unitizing(marks).calculateAgreement(), TOLERANCE);
        assertThat(unitizing(empty).calculateAgreement()).isLessThan(marks.alpha() - 0.001);
        assertThatThrownBy(empty::segments).hasMessageContaining("end is 30, expected later than start");
        var none = Marks.over(2, 1, 100);
        assertThat(unitizing(none).calculateAgreement()).isNaN();
        assertThat(UnitizingAlpha.withDefaults().measure(none.segments()).estimate())
                .isEqualTo(new Undefined(Undefined.Reason.NO_SEGMENTS));
    }

    private static void assertSame(Coefficient coefficient, Ratings ours, IAgreementMeasure theirs) {
        assertThat(measured(coefficient, ours))
                .as("%s on a %s scale", coefficient, ours.categories().scale())
                .isCloseTo(theirs.calculateAgreement(), TOLERANCE);
    }

    private static CodingAnnotationStudy study(int[][] columns) {
        var study = new CodingAnnotationStudy(columns.length);
        for (var unit = 0; unit < columns[0].length; unit++) {
            var row = new @Nullable Object[columns.length];
            for (var coder = 0; coder < columns.length; coder++) {
                row[coder] = columns[coder][unit] == Ratings.UNCODED ? null : columns[coder][unit];
            }
            study.addItemAsArray(row);
        }
        return study;
    }

    private static KrippendorffAlphaUnitizingAgreement unitizing(Marks marks) {
        var study = new UnitizingAnnotationStudy(marks.coders(), marks.lengths()[0]);
        for (var row : marks.rows()) {
            study.addUnit(
                    row[Marks.START], row[Marks.END] - row[Marks.START], row[Marks.CODER], "c" + row[Marks.CATEGORY]);
        }
        return new KrippendorffAlphaUnitizingAgreement(study);
    }

    private static void forDraws(Consumer<SplittableRandom> check) {
        var random = new SplittableRandom(20261125);
        for (var draw = 0; draw < DRAWS; draw++) {
            check.accept(random);
        }
    }
}
