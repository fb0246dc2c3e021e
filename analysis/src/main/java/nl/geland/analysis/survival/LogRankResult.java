package nl.geland.analysis.survival;

import nl.geland.analysis.numerics.ChiSquared;

/**
 * What a log-rank test found.
 *
 * @param observed weighted events per group
 * @param expected weighted events expected per group if all had them at the same pace
 * @param test the test
 */
@SuppressWarnings("ArrayRecordComponent") // a copy goes in and a copy comes out
public record LogRankResult(double[] observed, double[] expected, ChiSquared test) {

    public LogRankResult {
        observed = observed.clone();
        expected = expected.clone();
    }

    @Override
    public double[] observed() {
        return observed.clone();
    }

    @Override
    public double[] expected() {
        return expected.clone();
    }
}
