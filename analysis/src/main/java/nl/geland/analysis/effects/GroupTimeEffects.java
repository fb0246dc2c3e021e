package nl.geland.analysis.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Symmetric;

/**
 * Effects by cohort and period, and what they come to together: by time since the measure, by cohort, by period, and as one number. Immutable.
 *
 * <p>Source: Callaway and Sant'Anna (2021), table 1, <a
 * href="https://doi.org/10.1016/j.jeconom.2020.12.001">doi:10.1016/j.jeconom.2020.12.001</a>. Cohorts weigh by their size, and the errors allow for
 * the sizes being estimated.
 */
public final class GroupTimeEffects {

    private final CohortPanel panel;
    private final List<CohortCell> cells;
    private final List<LeftOut> leftOut;
    private final ChiSquared before;
    private final Diagnostics diagnostics;

    GroupTimeEffects(CohortPanel panel, List<CohortCell> all) {
        this.panel = panel;
        cells = all.stream().filter(CohortCell::hasEffect).toList();
        leftOut = all.stream()
                .filter(cell -> !cell.hasEffect())
                .map(cell -> Objects.requireNonNull(cell.leftOut))
                .toList();
        before = testBefore();
        diagnostics = CohortChecks.of(panel, cells, leftOut, before);
    }

    /** The effect on each cohort in each period, those before the measure included. */
    public List<GroupTimeEffect> effects() {
        return cells.stream()
                .map(cell -> new GroupTimeEffect(cell.cohort(), cell.period(), estimate(cell.point, cell.influence)))
                .toList();
    }

    /** Cohorts and periods of which nothing can be said: they count in no other number. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Whether cohorts changed like the others before the measure, all tested at once; without such a period nothing could be tested. */
    public ChiSquared before() {
        return before;
    }

    /** What must be known before reading any of the numbers. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** The mean over all cohorts and periods since the measure. */
    public EffectEstimate simple() {
        return estimate(weighted(cells.stream()
                .filter(CohortCell::isAfter)
                .map(GroupTimeEffects::part)
                .toList()));
    }

    /** The effect by number of periods since the measure began: 0 in its first period, below 0 before it. */
    public List<TimedEffect> byTimeSince() {
        return timed(parts(_ -> true, cell -> place(cell.period()) - place(cell.cohort()), true));
    }

    /** The mean of the effects by time since the measure, from its first period on. */
    public EffectEstimate meanOverTimeSince() {
        var parts = parts(CohortCell::isAfter, cell -> place(cell.period()) - place(cell.cohort()), true);
        return estimate(mean(List.copyOf(parts.values())));
    }

    /** The mean effect on each cohort since its measure. */
    public List<TimedEffect> byCohort() {
        return timed(parts(CohortCell::isAfter, CohortCell::cohort, false));
    }

    /** The mean of the effects by cohort: of all who were treated, as far as they were seen. */
    public EffectEstimate meanOverCohorts() {
        var parts = parts(CohortCell::isAfter, CohortCell::cohort, false);
        return estimate(weighted(List.copyOf(parts.values())));
    }

    /** The effect in each period, on all who are treated by then. */
    public List<TimedEffect> byPeriod() {
        return timed(parts(CohortCell::isAfter, CohortCell::period, true));
    }

    /** The mean of the effects by period. */
    public EffectEstimate meanOverPeriods() {
        return estimate(mean(
                List.copyOf(parts(CohortCell::isAfter, CohortCell::period, true).values())));
    }

    /**
     * Intervals that hold all of some of these effects at once.
     *
     * @param draws of the bootstrap, such as 9,999
     * @param seed what they are drawn with
     */
    public UniformBand band(List<TimedEffect> effects, double level, int draws, long seed) {
        return UniformBand.of(effects.stream().map(TimedEffect::effect).toList(), level, draws, seed);
    }

    private int place(int period) {
        return Arrays.binarySearch(panel.periods(), period);
    }

    private List<TimedEffect> timed(SortedMap<Integer, Part> parts) {
        var list = new ArrayList<TimedEffect>();
        parts.forEach((at, part) -> list.add(new TimedEffect(at, estimate(part))));
        return list;
    }

    private SortedMap<Integer, Part> parts(Predicate<CohortCell> which, ToIntFunction<CohortCell> key, boolean bySize) {
        var grouped = new TreeMap<Integer, List<Part>>();
        cells.stream()
                .filter(which)
                .forEach(cell -> grouped.computeIfAbsent(key.applyAsInt(cell), _ -> new ArrayList<>())
                        .add(part(cell)));
        var parts = new TreeMap<Integer, Part>();
        grouped.forEach((at, group) -> parts.put(at, bySize ? weighted(group) : mean(group)));
        return parts;
    }

    /** A number with its influences; the cohort matters as long as one is what it is of. */
    private static final class Part {

        private final int cohort;
        private final double point;
        private final double[] influence;

        Part(int cohort, double point, double[] influence) {
            this.cohort = cohort;
            this.point = point;
            this.influence = influence;
        }
    }

    private static Part part(CohortCell cell) {
        return new Part(cell.cohort(), cell.point, cell.influence);
    }

    private Part mean(List<Part> parts) {
        var weights = new double[parts.size()];
        Arrays.fill(weights, 1.0 / parts.size());
        return sum(parts, weights);
    }

    /** Each by the size of its cohort; who is in which cohort is chance too. */
    private Part weighted(List<Part> parts) {
        var shares = parts.stream().mapToDouble(part -> share(part.cohort)).toArray();
        var all = Arrays.stream(shares).sum();
        var sum = sum(parts, Arrays.stream(shares).map(share -> share / all).toArray());
        var shifts = new HashMap<Integer, Double>();
        for (var unit = 0; unit < panel.size(); unit++) {
            sum.influence[unit] +=
                    shifts.computeIfAbsent(panel.cohort(unit), cohort -> shift(parts, shares, all, cohort));
        }
        return sum;
    }

    /** What a unit of a cohort adds by its part in the sizes of cohorts. */
    private static double shift(List<Part> parts, double[] shares, double all, int cohort) {
        var spread = -all;
        for (var part : parts) {
            spread += cohort == part.cohort ? 1 : 0;
        }
        var shift = 0.0;
        for (var i = 0; i < shares.length; i++) {
            var own = (cohort == parts.get(i).cohort ? 1 : 0) - shares[i];
            shift += parts.get(i).point * (own / all - spread * shares[i] / (all * all));
        }
        return shift;
    }

    private double share(int cohort) {
        return (double) IntStream.range(0, panel.size())
                        .filter(unit -> panel.cohort(unit) == cohort)
                        .count()
                / panel.size();
    }

    private Part sum(List<Part> parts, double[] weights) {
        var point = 0.0;
        var influence = new double[panel.size()];
        for (var i = 0; i < weights.length; i++) {
            point += weights[i] * parts.get(i).point;
            for (var unit = 0; unit < influence.length; unit++) {
                influence[unit] += weights[i] * parts.get(i).influence[unit];
            }
        }
        return new Part(parts.getFirst().cohort, point, influence);
    }

    private EffectEstimate estimate(Part part) {
        return estimate(part.point, part.influence);
    }

    private EffectEstimate estimate(double point, double[] influence) {
        return new EffectEstimate(Estimand.ATT, point, influence, panel::cluster, diagnostics);
    }

    private ChiSquared testBefore() {
        var early = cells.stream().filter(cell -> !cell.isAfter()).toList();
        if (early.isEmpty()) {
            return new ChiSquared(Double.NaN, 0);
        }
        var size = panel.size();
        var sums = early.parallelStream()
                .map(cell -> EffectEstimate.clusterSums(cell.influence, panel::cluster))
                .map(ofCell -> Arrays.stream(ofCell).map(sum -> sum / size).toArray())
                .toArray(double[][]::new);
        if (sums[0].length < 2) {
            return new ChiSquared(Double.NaN, 0);
        }
        var covariance = new double[Symmetric.length(sums.length)];
        IntStream.range(0, sums.length).parallel().forEach(i -> {
            for (var j = 0; j <= i; j++) {
                for (var one = 0; one < sums[i].length; one++) {
                    covariance[Symmetric.at(i, j)] += sums[i][one] * sums[j][one];
                }
            }
        });
        var aliased = new boolean[sums.length];
        var inverse = Symmetric.inverse(covariance, aliased, new double[1]);
        var points = early.stream().mapToDouble(cell -> cell.point).toArray();
        var degrees = (int)
                IntStream.range(0, aliased.length).filter(i -> !aliased[i]).count();
        return new ChiSquared(degrees == 0 ? Double.NaN : Symmetric.form(inverse, points), degrees);
    }
}
