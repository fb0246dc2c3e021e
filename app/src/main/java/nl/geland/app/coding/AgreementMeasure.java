package nl.geland.app.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nl.geland.analysis.agreement.Agreement;
import nl.geland.analysis.agreement.BootstrapInterval;
import nl.geland.analysis.agreement.Categories;
import nl.geland.analysis.agreement.Coefficient;
import nl.geland.analysis.agreement.Estimate;
import nl.geland.analysis.agreement.Ratings;
import nl.geland.analysis.agreement.Segments;
import nl.geland.analysis.agreement.Uncertainty;
import nl.geland.analysis.agreement.Undefined;
import nl.geland.analysis.agreement.UnitizingAlpha;
import nl.geland.app.coding.AgreementRun.Measure;
import nl.geland.app.coding.AgreementRun.Value;
import nl.geland.app.coding.BlindCodings.Blind;
import nl.geland.app.coding.BlindCodings.Work;
import org.jspecify.annotations.Nullable;

/**
 * Measures how far two coders agree. The unit is a turn that is no question, for each code that either of them used: was it coded, yes or no.
 * Not coded counts as no, because both read every turn. A turn that got a code twice counts once.
 *
 * <p>AC1 is added where fewer than one in ten decisions, or more than nine in ten, are yes: there kappa and alpha can be low while coders
 * hardly differ (Feinstein and Cicchetti (1990), <a href="https://doi.org/10.1016/0895-4356(90)90158-L">doi:10.1016/0895-4356(90)90158-L</a>).
 * The border of a tenth is our own choice.
 */
final class AgreementMeasure {

    static final int RESAMPLES = 2000;
    static final double RARE = 0.1;

    private record Spot(UUID source, int turn, UUID code) {}

    /** How often each coder said yes, and both. */
    private record Counts(int units, int a, int b, int both) {

        boolean extreme() {
            var share = units == 0 ? 0 : (a + b) / (2.0 * units);
            return share < RARE || share > 1 - RARE;
        }
    }

    private final Work work;
    private final RandomGenerator random;
    private final Set<Spot> spotsA;
    private final Set<Spot> spotsB;

    private AgreementMeasure(Work work, long seed) {
        this.work = work;
        this.random = new SplittableRandom(seed);
        this.spotsA = spots(work.by(work.pair().a()));
        this.spotsB = spots(work.by(work.pair().b()));
    }

    /**
     * Measures each code and all together.
     *
     * @param order the codes of the codebook, in its order; those that nobody used are left out
     */
    static List<Value> of(Work work, List<UUID> order, long seed) {
        var used = order.stream()
                .filter(code ->
                        work.codings().stream().anyMatch(coding -> coding.code().equals(code)))
                .toList();
        return new AgreementMeasure(work, seed).measure(used);
    }

    private static Set<Spot> spots(List<Blind> codings) {
        var spots = new HashSet<Spot>();
        codings.forEach(one -> spots.add(new Spot(one.source(), one.turn(), one.code())));
        return spots;
    }

    private List<Value> measure(List<UUID> codes) {
        if (codes.isEmpty() || work.units().isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<Value>();
        values.addAll(of(codes, null));
        codes.forEach(code -> values.addAll(of(List.of(code), code)));
        values.addAll(unitizing(codes));
        return values;
    }

    private List<Value> of(List<UUID> codes, @Nullable UUID code) {
        var a = decisions(spotsA, codes);
        var b = decisions(spotsB, codes);
        var counts = new Counts(a.length, yes(a), yes(b), (int)
                IntStream.range(0, a.length).filter(at -> a[at] + b[at] == 0).count());
        var ratings = Ratings.of(Categories.nominal("yes", "no"), a, b);
        var values = new ArrayList<Value>();
        values.add(value(code, Measure.PERCENT, Coefficient.percentAgreement(), ratings, counts));
        values.add(value(code, Measure.KAPPA, Coefficient.cohenKappa(), ratings, counts));
        values.add(value(code, Measure.ALPHA, Coefficient.krippendorffAlpha(), ratings, counts));
        if (counts.extreme()) {
            values.add(value(code, Measure.AC1, Coefficient.gwetAc1(), ratings, counts));
        }
        return values;
    }

    /** 0 for yes and 1 for no, for every turn and code. */
    private int[] decisions(Set<Spot> spots, List<UUID> codes) {
        return work.units().stream()
                .flatMapToInt(unit -> codes.stream()
                        .mapToInt(code -> spots.contains(new Spot(unit.source(), unit.turn(), code)) ? 0 : 1))
                .toArray();
    }

    private static int yes(int[] decisions) {
        return (int) IntStream.of(decisions).filter(decision -> decision == 0).count();
    }

    private Value value(@Nullable UUID code, Measure measure, Coefficient coefficient, Ratings ratings, Counts counts) {
        var agreement = Agreement.by(coefficient).withResamples(RESAMPLES).measure(ratings, random);
        return value(code, measure, agreement.estimate(), agreement.interval(), counts);
    }

    private static Value value(
            @Nullable UUID code, Measure measure, Estimate estimate, Uncertainty interval, Counts counts) {
        Double value = estimate instanceof nl.geland.analysis.agreement.Value found ? found.value() : null;
        var undefined = estimate instanceof Undefined none ? none.reason().name() : null;
        var around = interval instanceof BootstrapInterval bounds ? bounds : null;
        return new Value(
                code,
                measure,
                value,
                undefined,
                around == null ? null : around.lower(),
                around == null ? null : around.upper(),
                interval instanceof Undefined none ? none.reason().name() : null,
                counts.units(),
                counts.a(),
                counts.b(),
                counts.both());
    }

    private List<Value> unitizing(List<UUID> codes) {
        var sources =
                work.units().stream().map(BlindCodings.Unit::source).distinct().toList();
        var rows = rows(sources, codes);
        var segments = Segments.over(
                        sources.stream()
                                .mapToInt(source -> work.lengths().getOrDefault(source, 1))
                                .toArray(),
                        List.of("a", "b"),
                        codes.stream().map(UUID::toString).toList())
                .marked(column(rows, 0), column(rows, 1), column(rows, 2), column(rows, 3), column(rows, 4));
        var measured = UnitizingAlpha.withDefaults().withResamples(RESAMPLES).measure(segments, random);
        var values = new ArrayList<Value>();
        values.add(value(null, Measure.UNITIZING, measured.estimate(), measured.interval(), passages(rows, -1)));
        for (int at = 0; at < codes.size(); at++) {
            var one = measured.categories().get(at);
            values.add(value(codes.get(at), Measure.UNITIZING, one.estimate(), one.interval(), passages(rows, at)));
        }
        return values;
    }

    private static Counts passages(List<int[]> rows, int category) {
        var here =
                rows.stream().filter(row -> category < 0 || row[2] == category).toList();
        int a = (int) here.stream().filter(row -> row[1] == 0).count();
        return new Counts(here.size(), a, here.size() - a, 0);
    }

    /** Text, coder, code, start and end of each passage; passages of one coder and code that overlap are one. */
    private List<int[]> rows(List<UUID> sources, List<UUID> codes) {
        Map<List<Integer>, List<int[]>> byPlace = new HashMap<>();
        for (var one : work.codings()) {
            int text = sources.indexOf(one.source());
            int code = codes.indexOf(one.code());
            int coder = one.coder().equals(work.pair().a()) ? 0 : 1;
            if (text >= 0 && code >= 0) {
                byPlace.computeIfAbsent(List.of(text, coder, code), _ -> new ArrayList<>())
                        .add(new int[] {text, coder, code, one.start(), one.end()});
            }
        }
        return byPlace.values().stream()
                .flatMap(rows -> joined(rows).stream())
                .sorted(Comparator.<int[]>comparingInt(row -> row[0])
                        .thenComparingInt(row -> row[2])
                        .thenComparingInt(row -> row[1])
                        .thenComparingInt(row -> row[3]))
                .toList();
    }

    private static List<int[]> joined(List<int[]> rows) {
        var joined = new ArrayList<int[]>();
        rows.stream().sorted(Comparator.comparingInt(row -> row[3])).forEach(row -> {
            if (!joined.isEmpty() && row[3] < joined.getLast()[4]) {
                joined.getLast()[4] = Math.max(joined.getLast()[4], row[4]);
            } else {
                joined.add(row);
            }
        });
        return joined;
    }

    private static int[] column(List<int[]> rows, int at) {
        return rows.stream().mapToInt(row -> row[at]).toArray();
    }
}
