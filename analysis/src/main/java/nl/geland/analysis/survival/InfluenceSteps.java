package nl.geland.analysis.survival;

/**
 * What each event day adds to the influence of everybody at risk, and the sums of that from the first day on; see {@link Influence}. Day
 * {@code i} of the table is step {@code i + 1}; step 0 stands before all.
 */
final class InfluenceSteps {

    final int causes;
    /** Of M, for a person with weight 1 at risk: d/(Y(Y − d)); 0 when everyone at risk has the event. */
    final double[] hazard;
    /** ΔF by cause. */
    final double[][] incidence;

    final double[] atRisk;
    /** What an event adds to M and to V of the person who has it, per weight. */
    final double[] ownOfM;

    final double[] ownOfV;

    final double[] hazardSum;
    final double[][] incidenceSum;
    /** Sums of the hazard before each step times that of the incidence, less the incidence over those at risk. */
    final double[][] area;

    InfluenceSteps(int days, int causes) {
        this.causes = causes;
        hazard = new double[days + 1];
        incidence = new double[causes][days + 1];
        atRisk = new double[days + 1];
        ownOfM = new double[days + 1];
        ownOfV = new double[days + 1];
        hazardSum = new double[days + 1];
        incidenceSum = new double[causes][days + 1];
        area = new double[causes][days + 1];
    }

    /** Sums up to a step, of which all else is known. */
    void sumUpTo(int step) {
        hazardSum[step] = hazardSum[step - 1] + hazard[step];
        for (var k = 0; k < causes; k++) {
            var a = incidence[k][step];
            incidenceSum[k][step] = incidenceSum[k][step - 1] + a;
            area[k][step] = area[k][step - 1] + a * hazardSum[step - 1] - a / atRisk[step];
        }
    }
}
