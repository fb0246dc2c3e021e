package nl.geland.app.estimates;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.geland.analysis.numerics.Covariates;

/** Which columns give a likelihood without a largest value, because they tell what happened with certainty. */
final class Endless {

    private Endless() {}

    /**
     * The columns of which each by itself does; where none does, as few together as do: all, less those without which it stays so.
     *
     * @param isEndless whether a regression on some columns is
     */
    static List<String> columns(Covariates covariates, Predicate<Covariates> isEndless) {
        var alone = IntStream.range(0, covariates.width())
                .filter(column -> isEndless.test(only(covariates, new int[] {column})))
                .toArray();
        var telling = alone.length > 0 ? alone : together(covariates, isEndless);
        return IntStream.of(telling).mapToObj(covariates.names()::get).toList();
    }

    private static int[] together(Covariates covariates, Predicate<Covariates> isEndless) {
        var kept = IntStream.range(0, covariates.width()).toArray();
        for (var column = 0; column < covariates.width() && kept.length > 2; column++) {
            var out = column;
            var rest = IntStream.of(kept).filter(one -> one != out).toArray();
            if (isEndless.test(only(covariates, rest))) {
                kept = rest;
            }
        }
        return kept;
    }

    /** Some columns by themselves. */
    static Covariates only(Covariates covariates, int... columns) {
        var values = IntStream.of(columns)
                .mapToObj(column -> IntStream.range(0, covariates.size())
                        .mapToDouble(row -> covariates.value(row, column))
                        .toArray())
                .toArray(double[][]::new);
        return Covariates.of(
                IntStream.of(columns).mapToObj(covariates.names()::get).toList(), values);
    }
}
