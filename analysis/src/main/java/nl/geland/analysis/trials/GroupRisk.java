package nl.geland.analysis.trials;

/** What follows from the daily chances of one strategy: the share with the outcome by each day, and how it moves with those chances. */
final class GroupRisk {

    private final double[][] hazard;
    /** Share that had nothing after each day. */
    private final double[] left;
    /** Share with the outcome by each day. */
    final double[] risk;

    /**
     * Follows the chances.
     *
     * @param hazard of the outcome, and of what rules it out, on each day from 1 on
     */
    GroupRisk(double[][] hazard) {
        this.hazard = hazard;
        var days = hazard[0].length;
        left = new double[days];
        risk = new double[days];
        left[0] = 1;
        for (var day = 1; day < days; day++) {
            risk[day] = risk[day - 1] + left[day - 1] * hazard[0][day];
            left[day] = left[day - 1] * (1 - hazard[0][day] - hazard[1][day]);
            if (left[day - 1] == 0) {
                risk[day] = risk[day - 1];
                left[day] = 0;
            }
        }
    }

    private int horizon() {
        return risk.length - 1;
    }

    /** Share with the outcome by the horizon. */
    double atHorizon() {
        return risk[horizon()];
    }

    /** Mean days without the outcome up to the horizon. */
    double meanDays() {
        var sum = 0.0;
        for (var day = 0; day < horizon(); day++) {
            sum += 1 - risk[day];
        }
        return sum;
    }

    /** How the share at the horizon moves with the chance of each cause on each day. */
    double[][] riskGradient() {
        var gradient = new double[2][risk.length];
        for (var day = 1; day < risk.length; day++) {
            var lost = lost(day, atHorizon() - risk[day]);
            gradient[0][day] = left[day - 1] - lost;
            gradient[1][day] = -lost;
        }
        return gradient;
    }

    /** How the mean days move with the chance of each cause on each day. */
    double[][] meanGradient() {
        var gradient = new double[2][risk.length];
        var later = 0.0;
        for (var day = horizon() - 1; day >= 1; day--) {
            later += risk[day];
            var days = horizon() - day;
            var lost = lost(day, later - days * risk[day]);
            gradient[0][day] = lost - days * left[day - 1];
            gradient[1][day] = lost;
        }
        return gradient;
    }

    private double lost(int day, double stillToCome) {
        var stays = 1 - hazard[0][day] - hazard[1][day];
        return stillToCome == 0 || stays <= 0 ? 0 : stillToCome / stays;
    }
}
