package nl.geland.analysis.masking;

import java.util.Arrays;

/**
 * The distribution of most entropy over a few whole numbers with mean 0, a variance of at most so much, and chances that
 * do not rise with the distance to 0 on either side.
 *
 * <p>Without the last condition it is an exponential family in the number and its square; numbers whose chances would rise
 * are pooled to one chance until none do. Edges: when the variance asked for is smaller than any distribution with
 * mean 0 has, the one of least variance is approached; without numbers on both sides of 0 all chance is at 0.
 *
 * <p>Source: Giessing (2016), Computational issues in the design of transition probabilities and disclosure risk
 * estimation for additive noise, <a href="https://doi.org/10.1007/978-3-319-45381-1_18">
 * doi:10.1007/978-3-319-45381-1_18</a>; the conditions are those of the R package ptable.
 */
final class MaximumEntropy {

    private static final int HALVINGS = 100;
    private static final double STEEPEST = 60;
    private static final double SAME = 1e-12;

    private final int[] numbers;
    private final int[] pool;
    private double[] meanOf = new double[0];
    private double[] squareOf = new double[0];

    private MaximumEntropy(int[] numbers) {
        this.numbers = numbers;
        pool = new int[numbers.length];
        Arrays.setAll(pool, place -> place);
    }

    /**
     * The chances, in the order of the numbers.
     *
     * @param numbers ascending, at least one below 0 and one above it
     */
    static double[] over(int[] numbers, double variance) {
        var search = new MaximumEntropy(numbers);
        var chances = search.solve(variance);
        while (search.poolFirstRise(chances)) {
            chances = search.solve(variance);
        }
        return chances;
    }

    private double[] solve(double variance) {
        meanOf = pooled(1);
        squareOf = pooled(2);
        var widest = withMeanZero(0);
        if (moment(widest, 2) <= variance + SAME) {
            return widest;
        }
        var low = -STEEPEST;
        var high = 0.0;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (moment(withMeanZero(middle), 2) > variance) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return withMeanZero(high);
    }

    private double[] withMeanZero(double bend) {
        var far = STEEPEST * (1 + Math.abs(bend)) * Math.max(-numbers[0], numbers[numbers.length - 1]);
        var low = -far;
        var high = far;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (moment(chances(middle, bend), 1) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return chances((low + high) / 2, bend);
    }

    private double[] chances(double tilt, double bend) {
        var chances = new double[numbers.length];
        var largest = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < chances.length; i++) {
            chances[i] = tilt * meanOf[i] + bend * squareOf[i];
            largest = Math.max(largest, chances[i]);
        }
        var sum = 0.0;
        for (var i = 0; i < chances.length; i++) {
            chances[i] = Math.exp(chances[i] - largest);
            sum += chances[i];
        }
        for (var i = 0; i < chances.length; i++) {
            chances[i] /= sum;
        }
        return chances;
    }

    private double moment(double[] chances, int power) {
        var sum = 0.0;
        for (var i = 0; i < chances.length; i++) {
            sum += chances[i] * Math.pow(numbers[i], power);
        }
        return sum;
    }

    /** For each number the mean of the powers in its pool. */
    private double[] pooled(int power) {
        var means = new double[numbers.length];
        for (var i = 0; i < means.length; i++) {
            var sum = 0.0;
            var count = 0;
            for (var other = 0; other < means.length; other++) {
                if (pool[other] == pool[i]) {
                    sum += Math.pow(numbers[other], power);
                    count++;
                }
            }
            means[i] = sum / count;
        }
        return means;
    }

    /** Pools the first two neighbours of which the farther one has the larger chance; false when there are none. */
    private boolean poolFirstRise(double[] chances) {
        for (var i = 1; i < numbers.length; i++) {
            var nearer = numbers[i] <= 0 ? i : i - 1;
            var farther = numbers[i] <= 0 ? i - 1 : i;
            var sameSide = numbers[nearer] == 0 || numbers[nearer] * numbers[farther] > 0;
            if (sameSide && pool[nearer] != pool[farther] && chances[farther] > chances[nearer] + SAME) {
                var gone = pool[farther];
                for (var other = 0; other < pool.length; other++) {
                    pool[other] = pool[other] == gone ? pool[nearer] : pool[other];
                }
                return true;
            }
        }
        return false;
    }
}
