package nl.geland.analysis.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.geland.analysis.effects.PanelDifference.Chances;
import org.jspecify.annotations.Nullable;

/**
 * What a measure did that began for some earlier than for others: how the outcome of each cohort changed, beside units that were not treated yet.
 * Units that are treated already are never what others are compared with. Immutable; the same bits for any order of rows and number of threads.
 *
 * <p>It rests on one assumption: without the measure both would have changed alike, given the covariates. Changes before the measure show
 * whether that held so far.
 *
 * <p>Sources: Callaway and Sant'Anna (2021), <a href="https://doi.org/10.1016/j.jeconom.2020.12.001">doi:10.1016/j.jeconom.2020.12.001</a>; each
 * difference after Sant'Anna and Zhao (2020), <a href="https://doi.org/10.1016/j.jeconom.2020.06.003">doi:10.1016/j.jeconom.2020.06.003</a>.
 * A cohort and period for which nobody is left to compare with, or whose covariates tell who was treated, are left out and told: see
 * {@link GroupTimeEffects#leftOut}. Time is linear in units, per cohort and period.
 */
public final class DifferenceInDifferences {

    /** Whom the treated are compared with. */
    public enum Controls {
        /** Units that are never treated in these periods. */
        NEVER_TREATED,
        /** These and units that are treated later than the period looked at. */
        NOT_YET_TREATED
    }

    /** Since when the change before a measure is counted. */
    public enum Base {
        /** Each period beside the one before it. */
        PREVIOUS_PERIOD,
        /** Each period beside the last one before the measure. */
        LAST_BEFORE
    }

    private final Controls controls;
    private final Base base;

    private DifferenceInDifferences(Controls controls, Base base) {
        this.controls = controls;
        this.base = base;
    }

    /** Beside the never treated, changes before the measure from period to period. */
    public static DifferenceInDifferences withDefaults() {
        return new DifferenceInDifferences(Controls.NEVER_TREATED, Base.PREVIOUS_PERIOD);
    }

    /** The same beside others. */
    public DifferenceInDifferences with(Controls chosen) {
        return new DifferenceInDifferences(chosen, base);
    }

    /** The same with another base for the periods before the measure. */
    public DifferenceInDifferences with(Base chosen) {
        return new DifferenceInDifferences(controls, chosen);
    }

    /**
     * Estimates the effect on each cohort in each period.
     *
     * @throws IllegalArgumentException when no cohort was treated or nobody can be compared with, in words
     */
    public GroupTimeEffects estimate(CohortPanel panel) {
        if (panel.cohorts().length == 0) {
            throw new IllegalArgumentException(
                    "nobody is treated first after the first period: expected at least one cohort that is");
        }
        var hasNever = IntStream.range(0, panel.size()).anyMatch(unit -> panel.cohort(unit) == CohortPanel.NEVER);
        if (controls == Controls.NEVER_TREATED && !hasNever) {
            throw new IllegalArgumentException(
                    "there is no unit that is never treated: compare with those that are not treated yet");
        }
        var cohorts = panel.cohorts();
        var steps = Arrays.stream(cohorts)
                .boxed()
                .parallel()
                .map(cohort -> steps(panel, cohort))
                .toList();
        var cells = steps.stream().flatMap(List::stream).toList().parallelStream()
                .map(step -> step.comparison.estimate(panel, step.from, step.to))
                .toList();
        if (cells.stream().noneMatch(cell -> cell.hasEffect() && cell.isAfter())) {
            throw new IllegalArgumentException("no cohort has anybody to be compared with after it was treated: "
                    + "add units or periods, or leave out covariates that tell who was treated");
        }
        return new GroupTimeEffects(panel, cells);
    }

    /** A cohort and the others from one period to another. */
    private record Step(Comparison comparison, int from, int to) {}

    private List<Step> steps(CohortPanel panel, int cohort) {
        var periods = panel.periods();
        var last = IntStream.range(0, periods.length)
                .filter(at -> periods[at] < cohort)
                .max()
                .orElseThrow();
        var steps = new ArrayList<Step>();
        Comparison comparison = null;
        for (var at = 0; at < periods.length; at++) {
            var from = periods[at] >= cohort || base == Base.LAST_BEFORE ? last : at - 1;
            if (from < 0 || from == at) {
                continue;
            }
            var members = members(panel, cohort, Math.max(periods[at], periods[from]));
            if (comparison == null || !Arrays.equals(comparison.members, members)) {
                comparison = new Comparison(panel, cohort, members);
            }
            steps.add(new Step(comparison, from, at));
        }
        return steps;
    }

    private int[] members(CohortPanel panel, int cohort, int latest) {
        return IntStream.range(0, panel.size())
                .filter(unit -> panel.cohort(unit) == cohort || isControl(panel.cohort(unit), cohort, latest))
                .toArray();
    }

    private boolean isControl(int other, int cohort, int latest) {
        return other == CohortPanel.NEVER
                || (controls == Controls.NOT_YET_TREATED && other > latest && other != cohort);
    }

    /** A cohort and the units it is compared with, in as many periods as these are the same. */
    private static final class Comparison {

        private final int cohort;
        private final int[] members;
        private final @Nullable Chances chances;
        private final @Nullable Propensity propensity;
        private final LeftOut.@Nullable Reason reason;

        Comparison(CohortPanel panel, int cohort, int[] members) {
            this.cohort = cohort;
            this.members = members;
            var treated = new boolean[members.length];
            var count = 0;
            for (var i = 0; i < members.length; i++) {
                treated[i] = panel.cohort(members[i]) == cohort;
                count += treated[i] ? 1 : 0;
            }
            if (count < 2 || members.length - count < 2) {
                chances = null;
                propensity = null;
                reason = count < 2 ? LeftOut.Reason.FEW_TREATED : LeftOut.Reason.NOBODY_TO_COMPARE;
                return;
            }
            var covariates = panel.covariates().rows(members);
            chances = Chances.of(treated, covariates);
            reason = chances == null ? LeftOut.Reason.NO_OVERLAP : null;
            propensity = chances == null
                    ? null
                    : Propensity.of(Observed.of(treated, new double[members.length], covariates), chances.chance);
        }

        CohortCell estimate(CohortPanel panel, int from, int to) {
            var period = panel.periods()[to];
            if (chances == null || propensity == null) {
                return new CohortCell(new LeftOut(cohort, period, Objects.requireNonNull(reason)));
            }
            var difference = PanelDifference.of(panel.change(from, to, members), chances);
            var influence = new double[panel.size()];
            var wider = (double) panel.size() / members.length;
            for (var i = 0; i < members.length; i++) {
                influence[members[i]] = wider * difference.influence[i];
            }
            return new CohortCell(cohort, period, difference.effect, influence, propensity);
        }
    }
}
