package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Undefined.Reason.NO_SEGMENTS;
import static nl.geland.analysis.agreement.Undefined.Reason.NO_VARIATION;

import java.util.ArrayList;
import java.util.List;

/**
 * The sums of the alpha for unitising for one category, by text, so that a resample of texts only has to add them up.
 *
 * <p>Lengths are in code points. Sums of cubes are exact up to texts of some 200,000 code points and rounded in the last
 * place beyond.
 */
final class SpanSums {

    private final int coders;
    private final long[] lengths;
    /** By text: squared differences over ordered pairs of coders. */
    private final double[] observed;
    /** By text: number of segments. */
    private final int[] number;
    /** By text: sum of the lengths of segments. */
    private final long[] covered;
    /** By text: {@code (2ℓ³ − 3ℓ² + ℓ)/3}, summed over segments. */
    private final double[] shifts;
    /** By text: {@code ℓ(ℓ − 1)}, summed over segments. */
    private final double[] within;
    /** By text of a segment and text of a gap: {@code ℓ²} times the places for the segment in the gap, summed. */
    private final double[][] places;

    SpanSums(long[] lengths, Span[][][] spans, int coders) {
        this.coders = coders;
        this.lengths = lengths;
        var texts = lengths.length;
        observed = new double[texts];
        number = new int[texts];
        covered = new long[texts];
        shifts = new double[texts];
        within = new double[texts];
        places = new double[texts][texts];
        var gaps = new ArrayList<List<Long>>();
        for (var text = 0; text < texts; text++) {
            gaps.add(gaps(spans[text], lengths[text]));
            observed[text] = observed(spans[text]);
        }
        for (var text = 0; text < texts; text++) {
            for (var byCoder : spans[text]) {
                for (var span : byCoder) {
                    add(text, span.length(), gaps);
                }
            }
        }
    }

    int segments() {
        var sum = 0;
        for (var one : number) {
            sum += one;
        }
        return sum;
    }

    /** Share of the text that a coder marked, averaged over coders. */
    double shareOfText() {
        var marked = 0L;
        var length = 0L;
        for (var text = 0; text < lengths.length; text++) {
            marked += covered[text];
            length += lengths[text];
        }
        return length == 0 || coders == 0 ? 0 : (double) marked / length / coders;
    }

    /** Observed disagreement, times the square of the length. */
    double observed(int[] drawn) {
        var sum = 0.0;
        for (var text = 0; text < drawn.length; text++) {
            sum += drawn[text] * observed[text];
        }
        return sum / (coders * (coders - 1.0));
    }

    /** Expected disagreement, times the square of the length. */
    double expected(int[] drawn) {
        var length = 0.0;
        var count = 0.0;
        var shift = 0.0;
        var pairs = 0.0;
        var placed = 0.0;
        for (var text = 0; text < drawn.length; text++) {
            length += (double) drawn[text] * lengths[text];
            count += (double) drawn[text] * number[text];
            shift += drawn[text] * shifts[text];
            pairs += drawn[text] * within[text];
            for (var other = 0; drawn[text] > 0 && other < drawn.length; other++) {
                placed += (double) drawn[text] * drawn[other] * places[text][other];
            }
        }
        var all = coders * length;
        var sum = (count - 1) * shift + placed;
        return sum <= 0 ? 0 : 2 * length * sum / (all * (all - 1) - pairs);
    }

    /** Alpha over these categories together. */
    static Estimate alpha(List<SpanSums> categories, int[] drawn) {
        var marked = false;
        var observed = 0.0;
        var expected = 0.0;
        for (var sums : categories) {
            for (var text = 0; text < drawn.length; text++) {
                marked |= drawn[text] > 0 && sums.number[text] > 0;
            }
            observed += sums.observed(drawn);
            expected += sums.expected(drawn);
        }
        if (!marked) {
            return new Undefined(NO_SEGMENTS);
        }
        return expected == 0 ? new Undefined(NO_VARIATION) : new Value(1 - observed / expected);
    }

    private void add(int text, long length, List<List<Long>> gaps) {
        number[text]++;
        covered[text] += length;
        shifts[text] += (double) length * (length - 1) * (2.0 * length - 1) / 3;
        within[text] += (double) length * (length - 1);
        for (var other = 0; other < lengths.length; other++) {
            var free = 0.0;
            for (var gap : gaps.get(other)) {
                free += Math.max(0, gap - length + 1);
            }
            places[text][other] += (double) length * length * free;
        }
    }

    private static List<Long> gaps(Span[][] byCoder, long length) {
        var gaps = new ArrayList<Long>();
        for (var spans : byCoder) {
            var end = 0L;
            for (var span : spans) {
                if (span.start() > end) {
                    gaps.add(span.start() - end);
                }
                end = span.end();
            }
            if (length > end) {
                gaps.add(length - end);
            }
        }
        return gaps;
    }

    private static double observed(Span[][] byCoder) {
        var sum = 0.0;
        for (var one = 0; one < byCoder.length; one++) {
            for (var other = 0; other < byCoder.length; other++) {
                sum += one == other ? 0 : observed(byCoder[one], byCoder[other]);
            }
        }
        return sum;
    }

    /**
     * One coder's segments against another's. An overlap is met again when the two change places; a miss is not, and so
     * counts twice here.
     */
    private static double observed(Span[] one, Span[] other) {
        var sum = 0.0;
        var first = 0;
        for (var span : one) {
            while (first < other.length && other[first].end() <= span.start()) {
                first++;
            }
            var missed = true;
            for (var i = first; i < other.length && other[i].overlaps(span); i++) {
                var before = (double) span.start() - other[i].start();
                var after = (double) span.end() - other[i].end();
                sum += before * before + after * after;
                missed = false;
            }
            if (missed) {
                sum += 2.0 * span.length() * span.length();
            }
        }
        return sum;
    }
}
