package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Undefined.Reason.FEWER_THAN_TWO_CODERS;
import static nl.geland.analysis.agreement.Undefined.Reason.NOT_ASKED;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.geland.analysis.agreement.UnitizingAgreement.Basis;
import nl.geland.analysis.agreement.UnitizingAgreement.OfCategory;

/**
 * Krippendorff's alpha for unitising ({@code αU}): one minus the observed disagreement about where segments begin and end
 * over that of the same segments placed at random in the text.
 *
 * <p>Taken category by category; {@code m} coders, {@code L} code points. Two overlapping segments of two coders differ by
 * the squared distance of their starts plus that of their ends; a segment of length {@code ℓ} that falls in a gap of
 * another coder differs by {@code ℓ²}; all other pairs do not differ.
 * <pre>
 * Do = Σ δ² / (m(m − 1)L²), over ordered pairs of coders
 * De = 2/L · Σ [ (N − 1)(2ℓ³ − 3ℓ² + ℓ)/3 + ℓ² Σ (g − ℓ + 1) ] / ( mL(mL − 1) − Σ ℓ(ℓ − 1) )
 * </pre>
 * with the sums over the {@code N} segments of all coders and, inside, over the gaps of length {@code g ≥ ℓ} of all coders.
 * For one category alpha is {@code 1 − Do/De}; over all it is one minus the sum of {@code Do} over the sum of {@code De}.
 *
 * <p>Several texts are laid end to end; a gap ends where its text ends, because no segment runs from one text into the next.
 * With one text this is the formula as published. The interval draws whole texts: with one text there is none.
 *
 * <p>What it does not see: two coders who mark the same passage with different categories count as two misses, one in each
 * category. It weighs long segments far more than short ones, and can fall below 0 for many small misses (Mathet, Widlöcher
 * and Métivier (2015), <a href="https://doi.org/10.1162/COLI_a_00227">doi:10.1162/COLI_a_00227</a>). Read the
 * disagreements, not only the number.
 *
 * <p>Edges: fewer than two coders or no segments leave it undefined; so does text that leaves no choice (segments of one
 * code point without any gap). Immutable; the order of segments, texts, coders and categories does not matter. Time is
 * linear in texts times segments plus segments times gaps, and quadratic in texts for each resample.
 *
 * <p>Sources: Krippendorff (1995), <a href="https://doi.org/10.2307/271061">doi:10.2307/271061</a>, with the expected
 * disagreement as corrected in Krippendorff (2004), Content Analysis, 2nd edition, chapter 11, ISBN 978-0761915454. The
 * later family {@code uα} (Krippendorff, Mathet, Bouvry and Widlöcher (2016),
 * <a href="https://doi.org/10.1007/s11135-015-0266-1">doi:10.1007/s11135-015-0266-1</a>) is another coefficient: its values
 * must not be set beside these.
 */
public final class UnitizingAlpha {

    private final Bootstrap bootstrap;

    private UnitizingAlpha(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** With 2,000 resamples and a level of 95 %. */
    public static UnitizingAlpha withDefaults() {
        return new UnitizingAlpha(Bootstrap.DEFAULT);
    }

    /** The same with so many resamples. */
    public UnitizingAlpha withResamples(int number) {
        return new UnitizingAlpha(new Bootstrap(number, bootstrap.level()));
    }

    /** The same with an interval that should hold the truth in this share of cases. */
    public UnitizingAlpha withLevel(double level) {
        return new UnitizingAlpha(new Bootstrap(bootstrap.resamples(), level));
    }

    /** The estimates without intervals. */
    public UnitizingAgreement measure(Segments segments) {
        return measure(
                segments,
                estimators -> estimators.stream()
                        .<Uncertainty>map(estimator -> new Undefined(NOT_ASKED))
                        .toList());
    }

    /** The estimates with intervals, all from the same resamples. */
    public UnitizingAgreement measure(Segments segments, RandomGenerator random) {
        var texts = IntStream.range(0, segments.texts().size()).toArray();
        return measure(segments, estimators -> bootstrap.around(estimators, texts, texts.length, random));
    }

    private UnitizingAgreement measure(Segments segments, Spread spread) {
        var lengths = IntStream.range(0, segments.texts().size())
                .mapToLong(segments::length)
                .toArray();
        var coders = segments.coders().size();
        var spans = IntStream.range(0, segments.categories().size())
                .mapToObj(segments::spans)
                .toList();
        var sums = spans.stream()
                .map(ofCategory -> new SpanSums(lengths, ofCategory, coders))
                .toList();
        var estimators = estimators(sums, coders);
        var once = IntStream.generate(() -> 1).limit(lengths.length).toArray();
        var estimates = estimators.stream().map(one -> one.of(once)).toList();
        var found = spread.of(estimators);
        var intervals = IntStream.range(0, estimates.size())
                .mapToObj(i -> interval(estimates.get(i), found.get(i)))
                .toList();
        var categories = IntStream.range(0, sums.size())
                .mapToObj(i -> new OfCategory(
                        segments.categories().get(i),
                        estimates.get(i + 1),
                        intervals.get(i + 1),
                        sums.get(i).segments(),
                        sums.get(i).shareOfText()))
                .toList();
        return new UnitizingAgreement(
                estimates.getFirst(),
                intervals.getFirst(),
                categories,
                new Basis(lengths.length, LongStream.of(lengths).sum(), coders, segments.size(), UncodedText.GAP),
                new Passages(segments).differing(spans));
    }

    /** Of all categories together, then of each. */
    private static List<Estimator> estimators(List<SpanSums> sums, int coders) {
        var estimators = new ArrayList<Estimator>();
        estimators.add(drawn -> estimate(sums, coders, drawn));
        for (var one : sums) {
            estimators.add(drawn -> estimate(List.of(one), coders, drawn));
        }
        return estimators;
    }

    private static Estimate estimate(List<SpanSums> sums, int coders, int[] drawn) {
        return coders < 2 ? new Undefined(FEWER_THAN_TWO_CODERS) : SpanSums.alpha(sums, drawn);
    }

    private static Uncertainty interval(Estimate estimate, Uncertainty found) {
        return switch (estimate) {
            case Value _ -> found;
            case Undefined undefined -> undefined;
        };
    }

    private interface Spread {
        List<Uncertainty> of(List<Estimator> estimators);
    }
}
