package nl.geland.analysis.masking;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A table that may go to the public. Only {@link Masking} makes one: what asks for this type cannot be given anything
 * else. Immutable; cells in row-major order, the last axis fastest.
 *
 * <p>Where numbers are rounded or changed by cell key, parts do not add up to their whole: see {@link #isAdditive()}.
 */
public final class MaskedTable {

    private final String population;
    private final String measure;
    private final Grid grid;
    private final List<MaskedCell> cells;
    private final Publishing publishing;
    private final Rules rules;

    MaskedTable(
            String population, String measure, Grid grid, List<MaskedCell> cells, Publishing publishing, Rules rules) {
        this.population = population;
        this.measure = measure;
        this.grid = grid;
        this.cells = List.copyOf(cells);
        this.publishing = publishing;
        this.rules = rules;
    }

    /** The population, as named. */
    public String population() {
        return population;
    }

    /** What is counted or summed, with its unit. */
    public String measure() {
        return measure;
    }

    /** The axes, in order. */
    public List<Axis> axes() {
        return grid.axes();
    }

    /** All cells. */
    public List<MaskedCell> cells() {
        return cells;
    }

    /** One cell, by its category on each axis. */
    public MaskedCell cell(String... categories) {
        return cells.get(grid.cell(categories));
    }

    /** How numbers are told. */
    public Publishing publishing() {
        return publishing;
    }

    /** Whether shown parts add up to their shown whole. */
    public boolean isAdditive() {
        return publishing.isAdditive();
    }

    /** The smallest number that may be shown, with the reason where it is under ten: to be printed with the table. */
    public Minimum minimum() {
        return rules.minimum();
    }

    /** The smallest denominator of a percentage. */
    public int leastDenominator() {
        return rules.leastDenominator();
    }

    /**
     * A shown cell as a share of a shown cell that holds it, from the numbers shown and nothing else. Empty when either is
     * hidden or the whole is smaller than {@link #leastDenominator()}. Noise can bring a share above 1; it is told as 1.
     */
    public OptionalDouble share(List<String> part, List<String> whole) {
        var partCell = grid.cell(part.toArray(String[]::new));
        var wholeCell = grid.cell(whole.toArray(String[]::new));
        if (!grid.within(partCell, wholeCell)) {
            throw Problems.one("part " + part, "outside " + whole, "a cell within the whole");
        }
        if (cells.get(partCell) instanceof MaskedCell.Shown(var few, var _)
                && cells.get(wholeCell) instanceof MaskedCell.Shown(var all, var _)
                && all >= rules.leastDenominator()) {
            return OptionalDouble.of(Math.min(1, few / (double) all));
        }
        return OptionalDouble.empty();
    }
}
