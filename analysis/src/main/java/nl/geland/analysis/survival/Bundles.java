package nl.geland.analysis.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Chunks;
import nl.geland.analysis.numerics.RowOrder;

/**
 * Rows in the order of their ends, in which equal rows of no named person stand as one that counts for several: they are at risk on the same
 * days, and the influence of each is the same. A million rows in whole days are some hundreds of bundles; where persons are named each row is
 * a bundle by itself.
 */
final class Bundles {

    final int size;
    final int[] from;
    final int[] to;
    final int[] cause;
    /** Of one row. */
    final double[] weight;
    /** Number of rows. */
    final int[] count;
    /** Bundles by start, with the order by end among equals. */
    final int[] byStart;
    /** Number of the person of each bundle, from 0 on; a bundle of several rows is as many persons of whom one stands for all. */
    final int[] person;

    Bundles(Spells spells) {
        var byEnd = spells.byEnd();
        var first = Chunks.places(byEnd.length, i -> i == 0 || !spells.areExchangeable(byEnd[i - 1], byEnd[i]));
        size = first.length;
        count = new int[size];
        Arrays.setAll(count, i -> (i + 1 < size ? first[i + 1] : byEnd.length) - first[i]);
        var rows = IntStream.of(first).map(place -> byEnd[place]).toArray();
        from = new int[size];
        to = new int[size];
        cause = new int[size];
        weight = new double[size];
        Chunks.each(size, (start, end) -> {
            for (var i = start; i < end; i++) {
                from[i] = spells.from(rows[i]);
                to[i] = spells.to(rows[i]);
                cause[i] = spells.cause(rows[i]);
                weight[i] = spells.weight(rows[i]);
            }
        });
        byStart = new RowOrder(size).by(from).rows();
        person = spells.hasPersons()
                ? numbers(spells, rows)
                : IntStream.range(0, size).toArray();
    }

    private static int[] numbers(Spells spells, int[] rows) {
        var byRow = spells.personNumbers(rows);
        return IntStream.of(rows).map(row -> byRow[row]).toArray();
    }

    /** Weight of all rows of a bundle. */
    double weightOfAll(int bundle) {
        return weight[bundle] * count[bundle];
    }
}
