package nl.geland.analysis.simulation;

import java.util.Arrays;
import java.util.List;

/**
 * How large households are.
 *
 * @param shares the share of households of one person, of two, and so on; the last may stand for "or more"
 */
public record Households(List<Double> shares) {

    /** The largest household that is told apart. */
    public static final int LARGEST = 8;

    private static final double ROUNDING = 1e-6;

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

    /** Persons in a household, on average. */
    public double meanPersons() {
        var sum = 0.0;
        for (var size = 1; size <= shares.size(); size++) {
            sum += size * shares.get(size - 1);
        }
        return sum;
    }
}
