package nl.geland.analysis.masking;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cells that must not be shown for their own sake, and what readers must not be able to exclude about them. */
final class Primary {

    /** Keeps a share of a whole number that is whole from being rounded up. */
    private static final double ROUNDING = 1e-6;

    private final Rules rules;
    private final CountTable table;
    private final Zeros zeros;
    private final @Nullable Cause[] causes;
    private final double[] keepLower;
    private final double[] keepUpper;

    /**
     * @param zeros whether zeros of this table are hidden: also where the rules would show them
     */
    Primary(Rules rules, CountTable table, Zeros zeros) {
        this.rules = rules;
        this.table = table;
        this.zeros = zeros;
        var size = table.grid().size();
        causes = new @Nullable Cause[size];
        keepLower = new double[size];
        keepUpper = new double[size];
        Arrays.fill(keepLower, Double.NaN);
        Arrays.fill(keepUpper, Double.NaN);
        IntStream.range(0, size).forEach(this::small);
        for (var axis = 0; axis < table.axes().size(); axis++) {
            if (!table.axes().get(axis).dimension().isKnown()) {
                uniform(axis);
            }
        }
    }

    /** Why each cell is hidden; null for those that may be shown. */
    @Nullable
    Cause[] causes() {
        return causes.clone();
    }

    /** What is told about a cell that is hidden for its own sake. */
    Told told(int cell) {
        var least = zeros == Zeros.SHOWN ? 1 : 0;
        return new Told(least, Double.POSITIVE_INFINITY, keepLower[cell], keepUpper[cell]);
    }

    private void small(int cell) {
        var count = table.count(cell);
        if (count == 0 && (zeros == Zeros.SHOWN || table.isImpossible(cell))) {
            return;
        }
        if (count < rules.minimum().persons()) {
            causes[cell] = count == 0 ? Cause.NOBODY : Cause.FEW;
            var nobodyIsSecret = rules.zeros() == Zeros.HIDDEN;
            keepLower[cell] = nobodyIsSecret ? 0 : Double.NaN;
            keepUpper[cell] = count > 0 || nobodyIsSecret ? rules.minimum().persons() : Double.NaN;
        }
    }

    /** Hides what is nearly all of its row along one axis: the row is the smallest whole shown, or all parts shown. */
    private void uniform(int axis) {
        var line = table.axes().get(axis);
        for (var cell = 0; cell < causes.length; cell++) {
            var count = table.count(cell);
            var above = line.placeAbove(table.grid().place(cell, axis));
            if (count < rules.minimum().persons()
                    || isOnlyPart(line, table.grid().place(cell, axis), above)) {
                continue;
            }
            var row =
                    above < 0 ? sumOfTops(axis, cell) : table.count(table.grid().moved(cell, axis, above));
            var most = Math.ceil(rules.groupShare() * row - ROUNDING) - 1;
            if (count > most) {
                causes[cell] = causes[cell] == null ? Cause.ONE_CATEGORY : causes[cell];
                keepLower[cell] = Double.isNaN(keepLower[cell]) ? most : Math.min(keepLower[cell], most);
            }
        }
    }

    /** Whether a category is all there is of its whole, so that being in it tells nothing. */
    private static boolean isOnlyPart(Axis line, int place, int above) {
        var dimension = line.dimension();
        if (above < 0) {
            return IntStream.range(0, line.size()).noneMatch(other -> other != place && line.placeAbove(other) < 0);
        }
        for (var leaf : dimension.leaves()) {
            if (dimension.within(leaf, line.node(above)) && !dimension.within(leaf, line.node(place))) {
                return false;
            }
        }
        return true;
    }

    private long sumOfTops(int axis, int cell) {
        var line = table.axes().get(axis);
        return IntStream.range(0, line.size())
                .filter(place -> line.placeAbove(place) < 0)
                .mapToLong(place -> table.count(table.grid().moved(cell, axis, place)))
                .sum();
    }
}
