package nl.geland.analysis.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How large households are.
 *
 * @param shares the share of households of one person, of two, and so on; the last may stand for "or more"
 */
public record Households(List<Double> shares) {

    /** The largest household that is told apart. */
    public static final int LARGEST = 8;

    private static final double ROUNDING = 1e-6;

    /** One size more makes a household e⁴⁰ times as frequent: nobody is left of any other size, to rounding. */
    private static final double STEEPEST = 40;

    private static final int HALVINGS = 60;

    /** Shares that add up to 1. */
    public Households {
        shares = List.copyOf(shares);
        var problems = new Problems();
        if (shares.isEmpty() || shares.size() > LARGEST) {
            problems.tell(
                    "number of household sizes", shares.size(), "1 to " + LARGEST + ": take the largest together");
        }
        for (var size = 1; size <= shares.size(); size++) {
            problems.share("share of households of " + size, shares.get(size - 1));
        }
        var sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            problems.tell("sum of the shares of households", sum, "1: divide each by the sum");
        }
        problems.refuseIfAny("households");
    }

    /** Shares by size, from one person up. */
    public static Households of(double... shares) {
        return new Households(Arrays.stream(shares).boxed().toList());
    }

    /** Only people who live alone. */
    public static Households single() {
        return of(1);
    }

    /**
     * The same sizes with another average: of all shares with that average those that lie nearest to these, by the divergence of
     * Kullback and Leibler. Each share is multiplied by e to the power of its size times one number (exponential tilting): Csiszár
     * (1975), <a href="https://doi.org/10.1214/aop/1176996454">doi:10.1214/aop/1176996454</a>. A size that nobody has stays so.
     *
     * @param persons in a household, on average
     * @throws IllegalArgumentException when that does not lie between the smallest and the largest size that anybody has
     */
    public Households averaging(double persons) {
        if (!(persons > smallest() && persons < largest())) {
            var problems = new Problems();
            problems.tell(
                    "persons in a household on average",
                    persons,
                    "more than %d and less than %d".formatted(smallest(), largest()));
            problems.refuseIfAny("households");
        }
        var low = -STEEPEST;
        var high = STEEPEST;
        for (var halving = 0; halving < HALVINGS; halving++) {
            var middle = (low + high) / 2;
            if (tilted(middle).meanPersons() < persons) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return tilted((low + high) / 2);
    }

    private Households tilted(double slope) {
        var weights = new double[shares.size()];
        var sum = 0.0;
        for (var size = 0; size < weights.length; size++) {
            weights[size] = shares.get(size) * StrictMath.exp(slope * size);
            sum += weights[size];
        }
        for (var size = 0; size < weights.length; size++) {
            weights[size] /= sum;
        }
        return of(weights);
    }

    /** The smallest household that anybody has, in persons. */
    public int smallest() {
        return 1
                + IntStream.range(0, shares.size())
                        .filter(size -> shares.get(size) > 0)
                        .min()
                        .orElseThrow();
    }

    /** The largest household that anybody has, in persons. */
    public int largest() {
        return 1
                + IntStream.range(0, shares.size())
                        .filter(size -> shares.get(size) > 0)
                        .max()
                        .orElseThrow();
    }

    /** Persons in a household, on average. */
    public double meanPersons() {
        var sum = 0.0;
        for (var size = 1; size <= shares.size(); size++) {
            sum += size * shares.get(size - 1);
        }
        return sum;
    }
}
