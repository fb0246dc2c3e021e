package nl.geland.analysis.masking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hides sums: those whose number of persons is hidden, those that are dominated, and what would give these back.
 *
 * <p>A sum is shown only where the number of persons behind it is, so differences of sums tell about no smaller group than
 * differences of counts do. A dominated sum is kept from its readers by its protection level on both sides; a sum of few
 * as if one person contributed it all.
 */
final class SumMasking {

    private final SumTable table;
    private final Dominance dominance;
    private final Masked contributors;

    SumMasking(SumTable table, Dominance dominance, Masked contributors) {
        this.table = table;
        this.dominance = dominance;
        this.contributors = contributors;
    }

    Masked mask(Masking masking, ReleaseLog log) {
        var persons = table.contributors();
        var size = persons.grid().size();
        var causes = new @Nullable Cause[size];
        var told = new Told[size];
        var cells = new ArrayList<MaskedCell>();
        for (var cell = 0; cell < size; cell++) {
            causes[cell] = cause(cell);
            cells.add(causes[cell] == null ? shown(table.sum(cell)) : Masking.hiddenCell());
            told[cell] = causes[cell] == null ? toldShown(table.sum(cell)) : toldHidden(cell, causes[cell]);
        }
        var releases = new ArrayList<>(log.about(persons.population(), table.measure()));
        releases.add(new Release(persons.population(), table.measure(), persons.axes(), List.of(told)));
        var equations = new Equations(releases);
        var found = masking.suppress(equations, equations.guards(releases), told, Told.nothing(0));
        for (var cell = 0; cell < size; cell++) {
            if (found.hides(cell)) {
                causes[cell] = Cause.PROTECTS_ANOTHER;
                cells.set(cell, Masking.hiddenCell());
                told[cell] = Told.nothing(0);
            }
        }
        return new Masked(
                masking.masked(persons.population(), table.measure(), persons.grid(), cells, table.publishing()),
                new MaskingReport(persons.grid(), causes, found.toldBefore()),
                new Release(persons.population(), table.measure(), persons.axes(), List.of(told)));
    }

    private @Nullable Cause cause(int cell) {
        var categories = table.contributors().grid().categories(cell).toArray(String[]::new);
        var few = contributors.report().cause(categories);
        if (few.isPresent()) {
            return few.get();
        }
        return dominance.protectionLevel(table.contributions(cell)) > 0 ? Cause.DOMINATED : null;
    }

    private MaskedCell shown(long sum) {
        return switch (table.publishing()) {
            case Publishing.Rounded rounding -> new MaskedCell.Shown(rounding.rounded(sum), MaskedCell.Change.ROUNDED);
            case Publishing.AsCounted(), Publishing.CellKeys(var _) ->
                new MaskedCell.Shown(sum, MaskedCell.Change.NONE);
        };
    }

    private Told toldShown(long sum) {
        return switch (table.publishing()) {
            case Publishing.Rounded rounding -> {
                var value = rounding.rounded(sum);
                yield Told.within(Math.max(0, rounding.least(value)), rounding.most(value));
            }
            case Publishing.AsCounted(), Publishing.CellKeys(var _) -> Told.exactly(sum);
        };
    }

    private Told toldHidden(int cell, @Nullable Cause cause) {
        var sum = table.sum(cell);
        var level = Math.max(0, dominance.protectionLevel(table.contributions(cell)));
        var asOne = Math.max(level, dominance.protectionLevel(sum));
        var kept = cause == Cause.FEW ? asOne : cause == Cause.PROTECTS_ANOTHER ? 0 : level;
        return kept > 0 ? new Told(0, Double.POSITIVE_INFINITY, Math.max(0, sum - kept), sum + kept) : Told.nothing(0);
    }
}
