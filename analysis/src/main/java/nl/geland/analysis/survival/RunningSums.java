package nl.geland.analysis.survival;

/**
 * Sums of steps from the first on, kept with what each addition drops, so that the sum between two places has all its digits however large the
 * sums before them.
 */
final class RunningSums {

    private final double[] sum;
    private final double[] lost;

    RunningSums(double[] steps) {
        sum = new double[steps.length + 1];
        lost = new double[steps.length + 1];
        for (var i = 0; i < steps.length; i++) {
            var next = sum[i] + steps[i];
            var error =
                    Math.abs(sum[i]) >= Math.abs(steps[i]) ? (sum[i] - next) + steps[i] : (steps[i] - next) + sum[i];
            sum[i + 1] = next;
            lost[i + 1] = lost[i] + error;
        }
    }

    /** Sum of the steps after one up to and including another; −1 stands before the first. */
    double between(int after, int upTo) {
        return (sum[upTo + 1] - sum[after + 1]) + (lost[upTo + 1] - lost[after + 1]);
    }

    /** Sum of the steps after one. */
    double beyond(int after) {
        return between(after, sum.length - 2);
    }
}
