package nl.geland.analysis.survival;

import java.util.Arrays;

/**
 * Sums over persons of the squared influence of each on the survival and on the incidence of each cause, carried along
 * the event days: the infinitesimal jackknife.
 *
 * <p>With {@code Y} at risk, {@code S} the survival just before a day, {@code ΔF} the step of an incidence on it, a
 * person with weight {@code r} at risk and event weights {@code D} (all) and {@code D_k} has
 *
 * <pre>
 *   M ← M + (D − r·d/Y)/(Y − d)               influence on S is −S·M
 *   V ← V − M·ΔF + (D_k·S − r·ΔF)/Y           influence on F is V
 * </pre>
 *
 * <p>Between the days on which a person enters, leaves or has an event these steps are the same straight line for all,
 * so the sums of squares and products move in constant time, and each person is brought up to date only when something
 * happens to it. Persons who are like each other in all are carried as one. Time is linear in rows plus days, times causes. Cancellation is watched: when it could have cost more
 * than {@link #TOLERATED} of a sum, all sums are taken anew.
 *
 * <p>Source: Therneau (2023), A package for survival analysis in R, vignette of survival 3.5-3, on the
 * infinitesimal jackknife; Andersen and Perme (2010),
 * <a href="https://doi.org/10.1177/0962280209105020">doi:10.1177/0962280209105020</a>.
 */
final class Influence {

    /** Largest share of a sum of squares that rounding may have taken: our choice, two digits beyond 1e-9 on its root. */
    static final double TOLERATED = 1e-11;

    private static final double ROUNDING = 0x1p-52;

    private final InfluenceSteps steps;
    private final int causes;
    private int step;

    /** Persons that each stands for. */
    private final int[] count;

    private final double[] r;
    private final double[] m;
    private final double[] v;
    private final int[] at;

    private double rr;
    private double rm;
    private double mm;
    private final double[] rv;
    private final double[] mv;
    private final double[] vv;
    private final double[] doubt;

    /**
     * Nobody at risk yet.
     *
     * @param count for each person, how many are like it in all
     */
    Influence(InfluenceSteps steps, int[] count) {
        this.steps = steps;
        this.count = count;
        causes = steps.causes;
        r = new double[count.length];
        m = new double[count.length];
        v = new double[count.length * causes];
        at = new int[count.length];
        rv = new double[causes];
        mv = new double[causes];
        vv = new double[causes];
        doubt = new double[causes];
    }

    /** Sum over persons of M². */
    double squaresOfSurvival() {
        return Math.max(mm, 0);
    }

    /** Sum over persons of V² for one cause. */
    double squaresOfIncidence(int slot) {
        return Math.max(vv[slot], 0);
    }

    /** One person gets more (or, below zero, less) weight at risk. */
    void risk(int person, double weight) {
        change(person, weight, 0, 0, 0);
    }

    /** One person has an event on the day of the last {@link #advance} and leaves with its weight. */
    void event(int person, double weight, int slot) {
        change(person, -weight, weight * steps.ownOfM[step], slot, weight * steps.ownOfV[step]);
    }

    /** Passes an event day, as far as it is the same for all persons at risk. */
    void advance() {
        step++;
        var g = steps.hazard[step];
        for (var k = 0; k < causes; k++) {
            var a = steps.incidence[k][step];
            var b = a / steps.atRisk[step];
            doubt[k] +=
                    ROUNDING * (vv[k] + a * a * mm + b * b * rr + 2 * Math.abs(a * mv[k]) + 2 * Math.abs(b * rv[k]));
            vv[k] += a * a * mm + b * b * rr - 2 * a * mv[k] - 2 * b * rv[k] + 2 * a * b * rm;
            mv[k] += -a * mm - b * rm - g * (rv[k] - a * rm - b * rr);
            rv[k] += -a * rm - b * rr;
        }
        mm += -2 * g * rm + g * g * rr;
        rm -= g * rr;
    }

    /** Takes the sums anew where rounding may have touched them; to be called when a day is complete. */
    void settle() {
        var doubtful = false;
        for (var k = 0; k < causes; k++) {
            doubtful |= doubt[k] > TOLERATED * vv[k];
        }
        if (doubtful) {
            takeAnew();
        }
    }

    private void change(int person, double risk, double stepOfM, int slot, double stepOfV) {
        bringUpToDate(person);
        var many = count[person];
        var oldR = r[person];
        var oldM = m[person];
        var newR = oldR + risk;
        var newM = oldM + stepOfM;
        r[person] = newR;
        m[person] = newM;
        rr += many * (newR * newR - oldR * oldR);
        rm += many * (newR * newM - oldR * oldM);
        mm += many * (newM * newM - oldM * oldM);
        for (var k = 0; k < causes; k++) {
            var place = person * causes + k;
            var oldV = v[place];
            var newV = k == slot ? oldV + stepOfV : oldV;
            v[place] = newV;
            rv[k] += many * (newR * newV - oldR * oldV);
            mv[k] += many * (newM * newV - oldM * oldV);
            vv[k] += many * (newV * newV - oldV * oldV);
            doubt[k] += ROUNDING * many * (newV * newV + oldV * oldV);
        }
    }

    private void bringUpToDate(int person) {
        var since = at[person];
        if (since == step) {
            return;
        }
        var risk = r[person];
        var slope = m[person] + risk * steps.hazardSum[since];
        for (var k = 0; k < causes; k++) {
            var area = steps.area[k];
            var incidence = steps.incidenceSum[k];
            v[person * causes + k] += risk * (area[step] - area[since]) - slope * (incidence[step] - incidence[since]);
        }
        m[person] -= risk * (steps.hazardSum[step] - steps.hazardSum[since]);
        at[person] = step;
    }

    private void takeAnew() {
        rr = 0;
        rm = 0;
        mm = 0;
        Arrays.fill(rv, 0);
        Arrays.fill(mv, 0);
        Arrays.fill(vv, 0);
        for (var person = 0; person < r.length; person++) {
            bringUpToDate(person);
            var many = count[person];
            rr += many * r[person] * r[person];
            rm += many * r[person] * m[person];
            mm += many * m[person] * m[person];
            for (var k = 0; k < causes; k++) {
                var one = v[person * causes + k];
                rv[k] += many * r[person] * one;
                mv[k] += many * m[person] * one;
                vv[k] += many * one * one;
            }
        }
        Arrays.fill(doubt, 0);
    }
}
