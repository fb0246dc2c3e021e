package nl.geland.analysis.masking;

import java.util.Arrays;
import java.util.List;

/**
 * Sums of an amount over persons, by one or more dimensions, with what each person contributes: what must not leave
 * before {@link Masking} has seen it.
 *
 * <p>Amounts are whole, 0 or more, in the unit named with the measure (cents, hours); one for each person. Cells are in
 * row-major order, the last axis fastest. Sums are told as they are, or rounded: cell keys are for counts. Immutable.
 */
public final class SumTable {

    private final String measure;
    private final CountTable contributors;
    private final long[][] contributions;
    private final Publishing publishing;

    SumTable(String measure, CountTable contributors, long[][] contributions, Publishing publishing) {
        this.measure = measure;
        this.contributors = contributors;
        this.contributions = contributions;
        this.publishing = publishing;
    }

    /**
     * Sums amounts person by person: see {@link SumTally}.
     *
     * @param measure what is summed, with its unit
     */
    public static SumTally tally(String population, String measure, Axis... axes) {
        if (measure.isBlank() || measure.equals(CountTable.PERSONS)) {
            throw Problems.one("measure", measure, "what is summed, with its unit");
        }
        return new SumTally(population, measure, new Grid(List.of(axes)));
    }

    /** The same, each sum told to the nearest multiple of a base, in the unit of the sums. */
    public SumTable roundedTo(int base) {
        return new SumTable(measure, contributors, contributions, Publishing.roundedTo(base));
    }

    /** What is summed, with its unit. */
    public String measure() {
        return measure;
    }

    /** How many persons are behind each sum. */
    public CountTable contributors() {
        return contributors;
    }

    /** One sum. */
    public long sum(String... categories) {
        return sum(contributors.grid().cell(categories));
    }

    long sum(int cell) {
        return Arrays.stream(contributions[cell]).sum();
    }

    /** What each person contributes to a cell, largest first. */
    long[] contributions(int cell) {
        return contributions[cell].clone();
    }

    Publishing publishing() {
        return publishing;
    }
}
