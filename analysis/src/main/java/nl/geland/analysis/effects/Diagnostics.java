package nl.geland.analysis.effects;

import java.util.ArrayList;
import java.util.List;

/**
 * What must be known of an estimate before it is read.
 *
 * @param balance the treated and the others on each covariate
 * @param equipoise share of units for whom either treatment was a real possibility
 * @param treatedSize effective number of the treated
 * @param otherSize effective number of the others
 * @param gates the checks
 */
public record Diagnostics(
        List<Balance> balance, double equipoise, double treatedSize, double otherSize, List<Gate> gates) {

    private static final double LARGEST_DIFFERENCE = 0.1;
    private static final double LEAST_EQUIPOISE = 0.2;
    private static final double LEAST_CHANCE = 0.001;
    private static final double LEAST_EVENTS = 10;

    public Diagnostics {
        balance = List.copyOf(balance);
        gates = List.copyOf(gates);
    }

    static Diagnostics of(Observed observed, Propensity propensity, Estimand estimand) {
        var balance = propensity.balance(estimand);
        var largest =
                balance.stream().mapToDouble(one -> Math.abs(one.after())).max().orElse(0);
        var gates = new ArrayList<Gate>();
        gates.add(Gate.below(Gate.Check.BALANCE, largest, LARGEST_DIFFERENCE));
        gates.add(Gate.atLeast(Gate.Check.OVERLAP, propensity.equipoise(), LEAST_EQUIPOISE));
        gates.add(Gate.atLeast(Gate.Check.POSITIVITY, smallest(observed, propensity, estimand), LEAST_CHANCE));
        if (observed.isYesOrNo()) {
            gates.add(Gate.atLeast(Gate.Check.EVENTS, rarest(observed), LEAST_EVENTS));
        }
        return new Diagnostics(
                balance,
                propensity.equipoise(),
                propensity.effectiveSampleSize(estimand, true),
                propensity.effectiveSampleSize(estimand, false),
                gates);
    }

    /** Whether no check failed. */
    public boolean hasPassed() {
        return gates.stream().noneMatch(gate -> gate.status() == Gate.Status.FAIL);
    }

    Diagnostics with(Gate gate) {
        var more = new ArrayList<>(gates);
        more.add(gate);
        return new Diagnostics(balance, equipoise, treatedSize, otherSize, more);
    }

    /** Overlap weights never divide by a chance. */
    private static double smallest(Observed observed, Propensity propensity, Estimand estimand) {
        var scores = propensity.scores();
        var smallest = 1.0;
        for (var unit = 0; unit < scores.length; unit++) {
            var chance = observed.isTreated(unit) ? scores[unit] : 1 - scores[unit];
            var counts = estimand == Estimand.ATE || (estimand == Estimand.ATT && !observed.isTreated(unit));
            smallest = counts ? Math.min(smallest, chance) : smallest;
        }
        return smallest;
    }

    private static double rarest(Observed observed) {
        var yes = new int[2];
        var all = new int[2];
        for (var unit = 0; unit < observed.size(); unit++) {
            var group = observed.isTreated(unit) ? 1 : 0;
            all[group]++;
            yes[group] += observed.outcome(unit) == 1 ? 1 : 0;
        }
        return Math.min(Math.min(yes[0], all[0] - yes[0]), Math.min(yes[1], all[1] - yes[1]));
    }
}
