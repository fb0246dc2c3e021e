package nl.geland.analysis.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Amounts being summed into a table, each in every cell that holds its person. Not immutable, for one thread. */
public final class SumTally {

    private final String measure;
    private final Grid grid;
    private final Tally persons;
    private final List<List<Long>> contributions;

    SumTally(String population, String measure, Grid grid) {
        this.measure = measure;
        this.grid = grid;
        persons = new Tally(population, grid);
        contributions = Stream.generate(() -> (List<Long>) new ArrayList<Long>())
                .limit(grid.size())
                .toList();
    }

    /**
     * Adds the amount of one person.
     *
     * @param amount all this person contributes, 0 or more
     * @param categories the category of the person on each axis, as fine as the dimension has it
     */
    public SumTally add(RecordKey key, long amount, String... categories) {
        if (amount < 0) {
            throw Problems.one("amount", "negative", "0 or more");
        }
        persons.add(key, categories);
        grid.visit(
                Sums.holding(grid, categories), cell -> contributions.get(cell).add(amount));
        return this;
    }

    /** The table of everything added so far. */
    public SumTable table() {
        var sorted = contributions.stream()
                .map(amounts -> amounts.stream()
                        .sorted(Comparator.reverseOrder())
                        .mapToLong(Long::longValue)
                        .toArray())
                .toArray(long[][]::new);
        return new SumTable(measure, persons.table(), sorted, Publishing.asCounted());
    }
}
