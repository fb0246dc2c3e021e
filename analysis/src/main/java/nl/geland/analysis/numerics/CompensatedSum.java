package nl.geland.analysis.numerics;

/**
 * A running sum that keeps the digits which plain addition drops, so that taking away what was added leaves zero.
 *
 * <p>Source: Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39–51,
 * <a href="https://doi.org/10.1002/zamm.19740540106">doi:10.1002/zamm.19740540106</a>. Whole numbers below 2^53 are
 * summed exactly.
 */
public final class CompensatedSum {

    private double sum;
    private double lost;

    public void add(double value) {
        var next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    public double value() {
        return sum + lost;
    }
}
