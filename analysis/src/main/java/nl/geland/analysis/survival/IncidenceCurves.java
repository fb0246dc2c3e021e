package nl.geland.analysis.survival;

/** What is left in the initial state and what left it for each cause, with standard errors, one place for each event day. */
final class IncidenceCurves {

    final double[] survival;
    final double[] survivalError;
    final double[][] incidence;
    final double[][] incidenceError;

    IncidenceCurves(int size, int causes) {
        survival = new double[size];
        survivalError = new double[size];
        incidence = new double[causes][size];
        incidenceError = new double[causes][size];
    }

    /** After everybody left, nothing changes any more. */
    void carry(int i) {
        for (var k = 0; k < incidence.length; k++) {
            incidence[k][i] = incidence[k][i - 1];
            incidenceError[k][i] = incidenceError[k][i - 1];
        }
    }

    /** The incidence of a cause after a day on which the share {@code step} leaves for it. */
    void leave(int cause, int i, double step) {
        incidence[cause][i] = Math.min((i == 0 ? 0 : incidence[cause][i - 1]) + step, 1);
    }
}
