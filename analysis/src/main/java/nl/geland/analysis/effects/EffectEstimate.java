package nl.geland.analysis.effects;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.CompensatedSum;
import nl.geland.analysis.numerics.Interval;
import nl.geland.analysis.numerics.RowOrder;
import nl.geland.analysis.numerics.StandardNormal;

/**
 * An effect with all that belongs to it: nobody can make one without its diagnostics. Immutable.
 *
 * <p>The influence of each unit on the estimate carries its uncertainty: standard errors, by cluster too, come from it alone.
 */
public final class EffectEstimate {

    /** Standard errors that an effect must lie from 0 to be seen four times in five at a level of 5 %. */
    private static final double SEEN = StandardNormal.quantile(0.975) + StandardNormal.quantile(0.8);

    private final Estimand estimand;
    private final double point;
    private final double standardError;
    private final double[] influence;
    private final double[] sums;
    private final Diagnostics diagnostics;

    EffectEstimate(
            Estimand estimand, double point, double[] influence, IntUnaryOperator cluster, Diagnostics diagnostics) {
        this.estimand = estimand;
        this.point = point;
        this.influence = influence;
        this.diagnostics = diagnostics;
        sums = clusterSums(influence, cluster);
        var squares = new CompensatedSum();
        for (var sum : sums) {
            squares.add(sum * sum);
        }
        // the influences of all units sum to 0: one cluster tells nothing of how clusters differ
        standardError = sums.length < 2 ? Double.NaN : Math.sqrt(squares.value()) / influence.length;
    }

    /** Sums of the influences by cluster, in the order of their numbers. */
    static double[] clusterSums(double[] influence, IntUnaryOperator cluster) {
        var places = places(IntStream.range(0, influence.length).map(cluster).toArray());
        var sums = new double[Arrays.stream(places).max().orElse(-1) + 1];
        var lost = new double[sums.length];
        for (var unit = 0; unit < influence.length; unit++) {
            var place = places[unit];
            var value = influence[unit];
            var next = sums[place] + value;
            lost[place] += Math.abs(sums[place]) >= Math.abs(value)
                    ? (sums[place] - next) + value
                    : (value - next) + sums[place];
            sums[place] = next;
        }
        Arrays.setAll(sums, place -> sums[place] + lost[place]);
        return sums;
    }

    /** The place of each number among the different ones, ascending. */
    private static int[] places(int[] numbers) {
        var order = new RowOrder(numbers.length).by(numbers).rows();
        var places = new int[numbers.length];
        for (var i = 1; i < order.length; i++) {
            places[order[i]] = places[order[i - 1]] + (numbers[order[i]] == numbers[order[i - 1]] ? 0 : 1);
        }
        return places;
    }

    double[] clusterSums() {
        return sums;
    }

    int size() {
        return influence.length;
    }

    private EffectEstimate(EffectEstimate other, Diagnostics diagnostics) {
        estimand = other.estimand;
        point = other.point;
        standardError = other.standardError;
        influence = other.influence;
        sums = other.sums;
        this.diagnostics = diagnostics;
    }

    /** Whose effect. */
    public Estimand estimand() {
        return estimand;
    }

    /** The effect, as a difference in the unit of the outcome; for yes and no a difference of chances. */
    public double point() {
        return point;
    }

    /** Its standard error; {@code NaN} when all units are of one cluster. */
    public double standardError() {
        return standardError;
    }

    /** Interval of the effect. */
    public Interval interval(double level) {
        return Interval.normal(point, standardError, level);
    }

    /** Chance of an estimate this far from 0 when there is no effect. */
    public double pValue() {
        var distance = point / standardError;
        return new ChiSquared(distance * distance, 1).pValue();
    }

    /** The influence of each unit: they average 0, and the variance of their mean is that of the estimate. */
    public double[] influence() {
        return influence.clone();
    }

    /** What must be known before reading the number. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** The smallest effect that would have been seen four times in five at a level of 5 %. */
    public double smallestEffectSeen() {
        return SEEN * standardError;
    }

    /**
     * The same held against the smallest effect that would matter, in the unit of the outcome: a check more, and a verdict on no effect.
     */
    public EffectEstimate mattersFrom(double smallest) {
        if (!(smallest > 0 && Double.isFinite(smallest))) {
            throw new IllegalArgumentException("smallest effect is %s: expected a number above 0".formatted(smallest));
        }
        var seen = smallestEffectSeen();
        var status = seen <= smallest ? Gate.Status.PASS : Gate.Status.WARN;
        return new EffectEstimate(this, diagnostics.with(new Gate(Gate.Check.POWER, status, seen, smallest)));
    }

    /**
     * The same held against what this way of estimating finds where there is nothing to find: a check more.
     *
     * @param largest expected error that is allowed, in the unit of the outcome
     */
    public EffectEstimate heldAgainst(SystematicError error, double largest) {
        return new EffectEstimate(this, diagnostics.with(error.gate(largest)));
    }

    /**
     * What may be said: never an effect when a check failed, and no effect only when {@link #mattersFrom} showed that one that matters would
     * have been seen.
     */
    public Verdict verdict() {
        if (!diagnostics.hasPassed() || Double.isNaN(standardError)) {
            return Verdict.UNKNOWN;
        }
        if (!interval(0.95).contains(0)) {
            return Verdict.EFFECT;
        }
        var isSeen = diagnostics.gates().stream()
                .anyMatch(gate -> gate.check() == Gate.Check.POWER && gate.status() == Gate.Status.PASS);
        return isSeen ? Verdict.NO_EFFECT : Verdict.UNKNOWN;
    }
}
