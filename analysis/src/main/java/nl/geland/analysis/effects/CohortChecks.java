package nl.geland.analysis.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.ChiSquared;

/**
 * What must be known of differences by cohort before they are read: of each covariate the worst balance of any cohort, of overlap and
 * chances the least.
 */
final class CohortChecks {

    private static final double LARGEST_DIFFERENCE = 0.1;
    private static final double LEAST_EQUIPOISE = 0.2;
    private static final double LEAST_CHANCE = 0.001;
    private static final double LEAST_P = 0.05;
    /** Beside one for each covariate: below it Callaway and Sant'Anna's own program warns. */
    private static final int LEAST_UNITS = 5;

    private CohortChecks() {}

    static Diagnostics of(CohortPanel panel, List<CohortCell> cells, List<LeftOut> leftOut, ChiSquared before) {
        var after = cells.stream()
                .filter(CohortCell::isAfter)
                .map(cell -> Objects.requireNonNull(cell.propensity))
                .distinct()
                .toList();
        var worst = new LinkedHashMap<String, Balance>();
        after.forEach(propensity -> propensity
                .balance(Estimand.ATT)
                .forEach(one -> worst.merge(one.covariate(), one, CohortChecks::worse)));
        var gates = new ArrayList<Gate>();
        var largest = worst.values().stream()
                .mapToDouble(one -> Math.abs(one.after()))
                .max()
                .orElse(0);
        var equipoise = after.stream().mapToDouble(Propensity::equipoise).min().orElse(Double.NaN);
        var isTold = leftOut.stream().anyMatch(one -> one.reason() == LeftOut.Reason.NO_OVERLAP);
        gates.add(Gate.below(Gate.Check.BALANCE, largest, LARGEST_DIFFERENCE));
        gates.add(Gate.atLeast(Gate.Check.OVERLAP, equipoise, LEAST_EQUIPOISE));
        gates.add(Gate.atLeast(Gate.Check.POSITIVITY, isTold ? 0 : smallest(after), LEAST_CHANCE));
        gates.add(parallel(before));
        gates.add(cohorts(panel, cells));
        var treated = IntStream.range(0, panel.size())
                .filter(unit -> panel.cohort(unit) != CohortPanel.NEVER)
                .count();
        var others = after.stream()
                .mapToDouble(one -> one.effectiveSampleSize(Estimand.ATT, false))
                .min()
                .orElse(Double.NaN);
        return new Diagnostics(List.copyOf(worst.values()), equipoise, treated, others, gates);
    }

    private static Balance worse(Balance one, Balance other) {
        return Math.abs(other.after()) > Math.abs(one.after()) ? other : one;
    }

    private static double smallest(List<Propensity> comparisons) {
        return comparisons.stream()
                .mapToDouble(one -> 1 - Arrays.stream(one.scores()).max().orElse(0))
                .min()
                .orElse(0);
    }

    private static Gate parallel(ChiSquared before) {
        var p = before.pValue();
        return Double.isNaN(p)
                ? new Gate(Gate.Check.PARALLEL_BEFORE, Gate.Status.WARN, p, LEAST_P)
                : Gate.atLeast(Gate.Check.PARALLEL_BEFORE, p, LEAST_P);
    }

    private static Gate cohorts(CohortPanel panel, List<CohortCell> cells) {
        var least = cells.stream()
                .mapToInt(CohortCell::cohort)
                .distinct()
                .mapToLong(cohort -> IntStream.range(0, panel.size())
                        .filter(unit -> panel.cohort(unit) == cohort)
                        .count())
                .min()
                .orElse(0);
        var bound = LEAST_UNITS + panel.covariates().width();
        var status = least >= bound ? Gate.Status.PASS : Gate.Status.WARN;
        return new Gate(Gate.Check.COHORT_SIZE, status, least, bound);
    }
}
