package nl.geland.analysis.effects;

import java.util.Arrays;

/**
 * A penalty chosen by how well it foretells rows that it did not see. Immutable.
 *
 * <p>Source of the rule of one standard error: Breiman et al. (1984), Classification and Regression Trees, section 3.4.3.
 */
public final class PenaltyChoice {

    private final PenalisedPath path;
    private final double[] deviances;
    private final double[] errors;
    private final int best;
    private final int simplest;

    private PenaltyChoice(PenalisedPath path, double[] deviances, double[] errors, int best, int simplest) {
        this.path = path;
        this.deviances = deviances;
        this.errors = errors;
        this.best = best;
        this.simplest = simplest;
    }

    static PenaltyChoice of(PenalisedPath path, double[][] losses, double[] sizes) {
        var all = Arrays.stream(sizes).sum();
        var deviances = new double[losses[0].length];
        var errors = new double[deviances.length];
        for (var penalty = 0; penalty < deviances.length; penalty++) {
            for (var fold = 0; fold < sizes.length; fold++) {
                deviances[penalty] += sizes[fold] / all * losses[fold][penalty];
            }
            var spread = 0.0;
            for (var fold = 0; fold < sizes.length; fold++) {
                var off = losses[fold][penalty] - deviances[penalty];
                spread += sizes[fold] / all * off * off;
            }
            errors[penalty] = Math.sqrt(spread / (sizes.length - 1));
        }
        var best = 0;
        for (var penalty = 1; penalty < deviances.length; penalty++) {
            best = deviances[penalty] < deviances[best] ? penalty : best;
        }
        var simplest = 0;
        while (deviances[simplest] > deviances[best] + errors[best]) {
            simplest++;
        }
        return new PenaltyChoice(path, deviances, errors, best, simplest);
    }

    /** Coefficients for all penalties, by all rows. */
    public PenalisedPath path() {
        return path;
    }

    /** Mean deviance of unseen rows, for each penalty. */
    public double[] deviances() {
        return deviances.clone();
    }

    /** Their standard errors, from how folds differ. */
    public double[] errors() {
        return errors.clone();
    }

    /** Place of the penalty that foretells best. */
    public int best() {
        return best;
    }

    /** Place of the largest penalty that foretells as well, but for one standard error. */
    public int simplest() {
        return simplest;
    }
}
