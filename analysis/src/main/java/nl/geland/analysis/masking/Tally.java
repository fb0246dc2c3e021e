package nl.geland.analysis.masking;

/**
 * Persons being counted into a table, each in every cell that holds them, with their keys summed for the noise.
 *
 * <p>Not immutable and not for more than one thread: fill it and ask for the table.
 */
public final class Tally {

    private final String population;
    private final Grid grid;
    private final long[] counts;
    private final long[] keys;

    Tally(String population, Grid grid) {
        this.population = population;
        this.grid = grid;
        counts = new long[grid.size()];
        keys = new long[grid.size()];
    }

    /**
     * Counts one person.
     *
     * @param categories the category of the person on each axis, as fine as the dimension has it
     */
    public Tally add(RecordKey key, String... categories) {
        grid.visit(Sums.holding(grid, categories), cell -> {
            counts[cell]++;
            keys[cell] += key.bits();
        });
        return this;
    }

    /** The table of everybody counted so far. */
    public CountTable table() {
        return new CountTable(population, grid, counts.clone(), new boolean[counts.length], keys.clone());
    }
}
