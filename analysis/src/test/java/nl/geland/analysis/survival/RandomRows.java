package nl.geland.analysis.survival;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Rows drawn at random for laws: late entry, ties, several causes; columns can be rearranged row by row. */
final class RandomRows {

    private final int[] from;
    private final int[] to;
    private final int[] cause;
    private final double[] weight;
    private final int[] person;

    private RandomRows(int[] from, int[] to, int[] cause, double[] weight, int[] person) {
        this.from = from;
        this.to = to;
        this.cause = cause;
        this.weight = weight;
        this.person = person;
    }

    static RandomRows draw(SplittableRandom random, int causes) {
        return draw(random, 1 + random.nextInt(60), 1 + random.nextInt(40), causes);
    }

    static RandomRows draw(SplittableRandom random, int n, int longest, int causes) {
        var late = random.nextBoolean();
        var from = new int[n];
        var to = new int[n];
        var cause = new int[n];
        var weight = new double[n];
        var person = new int[n];
        for (var i = 0; i < n; i++) {
            from[i] = late && random.nextInt(3) > 0 ? random.nextInt(longest) : Spells.BEFORE_DAY_ZERO;
            to[i] = from[i] + 1 + random.nextInt(longest);
            cause[i] = random.nextInt(causes + 1);
            weight[i] = 0.05 + 3 * random.nextDouble();
            person[i] = i;
        }
        return new RandomRows(from, to, cause, weight, person);
    }

    int size() {
        return to.length;
    }

    int[] ends() {
        return to.clone();
    }

    int[] causes() {
        return cause.clone();
    }

    double[] weights() {
        return weight.clone();
    }

    Spells plain() {
        return Spells.ofIntervals(from, to, cause);
    }

    Spells weighted() {
        return plain().weightedBy(weight);
    }

    Spells named() {
        return plain().ofPersons(person);
    }

    Spells full() {
        return weighted().ofPersons(person);
    }

    /** The rows at these places, in this order; a place may come more than once. */
    RandomRows take(int[] places) {
        return new RandomRows(
                pick(from, places),
                pick(to, places),
                pick(cause, places),
                IntStream.of(places).mapToDouble(i -> weight[i]).toArray(),
                pick(person, places));
    }

    RandomRows shuffled(SplittableRandom random) {
        var places = IntStream.range(0, to.length).toArray();
        for (var i = places.length - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var kept = places[i];
            places[i] = places[j];
            places[j] = kept;
        }
        return take(places);
    }

    /** Each row that is long enough cut in two on a random day. */
    RandomRows split(SplittableRandom random) {
        var pieces = take(IntStream.range(0, 2 * to.length).map(i -> i / 2).toArray());
        var kept = IntStream.builder();
        for (var i = 0; i < to.length; i++) {
            if (to[i] - from[i] > 1) {
                var cut = from[i] + 1 + random.nextInt(to[i] - from[i] - 1);
                pieces.to[2 * i] = cut;
                pieces.cause[2 * i] = 0;
                pieces.from[2 * i + 1] = cut;
                kept.add(2 * i);
            }
            kept.add(2 * i + 1);
        }
        return pieces.take(kept.build().toArray());
    }

    /** Every day multiplied. */
    RandomRows rescaled(int factor) {
        return new RandomRows(
                IntStream.of(from).map(day -> day < 0 ? day : day * factor).toArray(),
                IntStream.of(to).map(day -> day * factor).toArray(),
                cause,
                weight,
                person);
    }

    /** The same rows with other causes, given by number: {@code names[0]} stays censored. */
    RandomRows renamed(int... names) {
        var other = IntStream.of(cause).map(one -> names[one]).toArray();
        return new RandomRows(from, to, other, weight, person);
    }

    private static int[] pick(int[] column, int[] places) {
        return IntStream.of(places).map(i -> column[i]).toArray();
    }
}
