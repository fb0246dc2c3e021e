package nl.geland.analysis.masking;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How likely each noise is for each count: the table that turns a cell key into a change.
 *
 * <p>For every count the noise has mean 0, lies within plus or minus {@code most}, and never leads to a blocked number,
 * 1 to {@code blocked}, nor below 0; a count of 0 stays 0. Where these allow it the variance is the one asked for; close
 * above the blocked numbers it is smaller, and for blocked counts it can be larger: see {@link #variance}. Counts that
 * cannot be moved off the blocked numbers within {@code most} have no noise and must be hidden first.
 *
 * <p>Noise does not add up: the noise of a total is not the sum of that of its parts. The same persons get the same noise
 * in every table.
 *
 * <p>Sources: Thompson, Broadfoot and Elazar (2013), Methodology for the automatic confidentialisation of statistical
 * outputs from remote servers at the Australian Bureau of Statistics, Joint UNECE/Eurostat work session on statistical
 * data confidentiality, Ottawa; transition probabilities by {@link MaximumEntropy}.
 */
public final class PerturbationTable {

    /** The largest noise allowed: tables shown with more would no longer be read as counts. */
    private static final int MOST = 50;

    private final int most;
    private final double variance;
    private final int blocked;
    private final double[][] chances;

    private PerturbationTable(int most, double variance, int blocked) {
        this.most = most;
        this.variance = variance;
        this.blocked = blocked;
        chances = new double[most + blocked + 2][];
        for (var count = 0; count < chances.length; count++) {
            chances[count] = chancesFor(count);
        }
    }

    /**
     * The table of most entropy.
     *
     * @param most the largest noise, 1 to 50, in persons
     * @param variance the variance of the noise, above 0 and at most that of even noise, {@code most (most + 1) / 3}
     * @param blocked the largest number that noise never leads to, 0 for none; for the engine at least the minimum less one
     */
    public static PerturbationTable ofMaximumEntropy(int most, double variance, int blocked) {
        var problems = new Problems();
        if (most < 1 || most > MOST) {
            problems.tell("largest noise", most, "1 to " + MOST);
        }
        var even = most * (most + 1) / 3.0;
        if (!(variance > 0 && variance <= even)) {
            problems.tell("variance of the noise", variance, "above 0 and at most " + even);
        }
        if (blocked < 0 || blocked > MOST) {
            problems.tell("largest blocked number", blocked, "0 to " + MOST);
        }
        problems.refuseIfAny("perturbation table");
        return new PerturbationTable(most, variance, blocked);
    }

    /** The largest noise, in persons. */
    public int most() {
        return most;
    }

    /** The largest number that noise never leads to. */
    public int blocked() {
        return blocked;
    }

    /** Whether there is noise for this count. */
    public boolean has(long count) {
        return row(count).length > 0;
    }

    /** The chance that this count is shown as that number. */
    public double chance(long count, long shown) {
        var noise = shown - count;
        var row = row(count);
        return row.length == 0 || Math.abs(noise) > most ? 0 : row[Math.toIntExact(noise) + most];
    }

    /** The variance of the noise on this count; {@code NaN} when there is none. */
    public double variance(long count) {
        var row = row(count);
        return row.length == 0
                ? Double.NaN
                : IntStream.range(0, row.length)
                        .mapToDouble(i -> row[i] * (i - most) * (i - most))
                        .sum();
    }

    /**
     * The number to show.
     *
     * @param count persons in the cell
     * @param key cell key, in [0, 1)
     */
    public long perturbed(long count, double key) {
        var row = row(count);
        if (row.length == 0) {
            throw Problems.one("count", "blocked", "0, or more than %d; hide smaller ones first".formatted(blocked));
        }
        var sum = 0.0;
        var last = count;
        for (var i = 0; i < row.length; i++) {
            sum += row[i];
            last = row[i] > 0 ? count + i - most : last;
            if (key < sum) {
                return last;
            }
        }
        return last;
    }

    /** The smallest count, not under a minimum, that can be shown as this number. */
    long least(long shown, long minimum) {
        var count = Math.max(minimum, shown - most);
        while (count < shown && chance(count, shown) == 0) {
            count++;
        }
        return count;
    }

    /** The largest count that can be shown as this number. */
    long most(long shown) {
        var count = shown + most;
        while (count > shown && chance(count, shown) == 0) {
            count--;
        }
        return count;
    }

    private double[] row(long count) {
        return chances[Math.toIntExact(Math.min(count, chances.length - 1))];
    }

    /** Chances of noise −most … most; empty when the count cannot leave the blocked numbers with mean 0. */
    private double[] chancesFor(int count) {
        var row = new double[2 * most + 1];
        var numbers = IntStream.rangeClosed(-most, most)
                .filter(noise -> count + noise == 0 || count + noise > blocked)
                .toArray();
        if (count == 0 || numbers.length == 0 || numbers[0] >= 0 || numbers[numbers.length - 1] <= 0) {
            row[most] = 1;
            return count > 0 && count <= blocked ? new double[0] : row;
        }
        var found = MaximumEntropy.over(numbers, variance);
        for (var i = 0; i < numbers.length; i++) {
            row[numbers[i] + most] = found[i];
        }
        return row;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PerturbationTable that
                && most == that.most
                && variance == that.variance
                && blocked == that.blocked;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new double[] {most, variance, blocked});
    }
}
