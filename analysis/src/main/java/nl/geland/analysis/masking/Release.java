package nl.geland.analysis.masking;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One table that went to the public: for each cell what was told and what must stay hidden. Plain data, so that it can be
 * kept and read back; it is no {@link MaskedTable} and cannot be shown.
 *
 * @param population the population, as named
 * @param measure what was counted or summed
 * @param axes the axes, in order
 * @param cells one for each cell, row-major
 */
public record Release(String population, String measure, List<Axis> axes, List<Told> cells) {

    public Release {
        var size = new Grid(axes).size();
        if (cells.size() != size) {
            throw Problems.one("number of cells", cells.size(), "%d, one for each cell".formatted(size));
        }
        axes = List.copyOf(axes);
        cells = List.copyOf(cells);
    }

    /** A table that was published as it is, before or outside these rules. */
    public static Release asItIs(CountTable table) {
        var cells = IntStream.range(0, table.grid().size())
                .mapToObj(cell -> Told.exactly(table.count(cell)))
                .toList();
        return new Release(table.population(), CountTable.PERSONS, table.axes(), cells);
    }
}
