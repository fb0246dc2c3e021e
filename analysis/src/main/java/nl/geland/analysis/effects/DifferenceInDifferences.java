package nl.geland.analysis.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
        var cells = cells(panel);
        var drawn = new CohortCell[cells.size()];
        IntStream.range(0, drawn.length)
                .parallel()
                .forEach(at -> drawn[at] = cells.get(at).estimate(panel));
        if (Arrays.stream(drawn).noneMatch(cell -> cell.hasEffect() && cell.isAfter())) {
            throw new IllegalArgumentException("no cohort has anybody to be compared with after it was treated: "
                    + "add units or periods, or leave out covariates that tell who was treated");
        }
        return new GroupTimeEffects(panel, List.of(drawn));
    }

    private List<Task> cells(CohortPanel panel) {
        var periods = panel.periods();
        var cells = new ArrayList<Task>();
        for (var cohort : panel.cohorts()) {
            var last = IntStream.range(0, periods.length)
                    .filter(at -> periods[at] < cohort)
                    .max()
                    .orElseThrow();
            for (var at = 0; at < periods.length; at++) {
                var from = periods[at] >= cohort || base == Base.LAST_BEFORE ? last : at - 1;
                if (from >= 0 && from != at) {
                    cells.add(new Task(cohort, from, at, controls));
                }
            }
        }
        return cells;
    }

    /** One cohort in one period, to be estimated. */
    private record Task(int cohort, int from, int to, Controls controls) {

        CohortCell estimate(CohortPanel panel) {
            var period = panel.periods()[to];
            var latest = Math.max(period, panel.periods()[from]);
            var members = IntStream.range(0, panel.size())
                    .filter(unit -> panel.cohort(unit) == cohort || isControl(panel.cohort(unit), latest))
                    .toArray();
            var treated = new boolean[members.length];
            var count = 0;
            for (var i = 0; i < members.length; i++) {
                treated[i] = panel.cohort(members[i]) == cohort;
                count += treated[i] ? 1 : 0;
            }
            if (count < 2 || members.length - count < 2) {
                var reason = count < 2 ? LeftOut.Reason.FEW_TREATED : LeftOut.Reason.NOBODY_TO_COMPARE;
                return new CohortCell(new LeftOut(cohort, period, reason));
            }
            var chances = PanelDifference.Chances.of(treated, panel.covariates().rows(members));
            if (chances == null) {
                return new CohortCell(new LeftOut(cohort, period, LeftOut.Reason.NO_OVERLAP));
            }
            return estimate(panel, period, members, chances);
        }

        private CohortCell estimate(CohortPanel panel, int period, int[] members, PanelDifference.Chances chances) {
            var difference = PanelDifference.of(panel.change(from, to, members), chances);
            var influence = new double[panel.size()];
            var wider = (double) panel.size() / members.length;
            for (var i = 0; i < members.length; i++) {
                influence[members[i]] = wider * difference.influence[i];
            }
            return new CohortCell(cohort, period, difference.effect, influence, comparison(chances));
        }

        private static Propensity comparison(PanelDifference.Chances chances) {
            var observed = Observed.of(chances.treated, new double[chances.size()], chances.covariates);
            return Propensity.of(observed, chances.chance);
        }

        private boolean isControl(int other, int latest) {
            return other == CohortPanel.NEVER
                    || (controls == Controls.NOT_YET_TREATED && other > latest && other != cohort);
        }
    }
}
