package nl.geland.analysis.agreement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How much it weighs that one coder said one category and another coder another: 0 for the same, 1 for the gravest.
 *
 * <p>Linear and quadratic weights follow the places of ordinal categories and the numbers of interval and ratio ones,
 * over the full width of the categories, also of those that nobody chose; nominal categories have neither, and are
 * refused.
 *
 * <p>Sources: Cohen (1968), <a href="https://doi.org/10.1037/h0026256">doi:10.1037/h0026256</a>; the quadratic ones:
 * Fleiss and Cohen (1973), <a href="https://doi.org/10.1177/001316447303300309">doi:10.1177/001316447303300309</a>; the
 * linear ones: Cicchetti and Allison (1971), <a href="https://doi.org/10.1080/00029238.1971.11080840">
 * doi:10.1080/00029238.1971.11080840</a>.
 */
public final class Weights {

    private static final Weights UNWEIGHTED = new Weights("unweighted", 0, null);
    private static final Weights LINEAR = new Weights("linear", 1, null);
    private static final Weights QUADRATIC = new Weights("quadratic", 2, null);

    private final String name;
    private final int power;
    private final double @Nullable [][] table;

    private Weights(String name, int power, double @Nullable [][] table) {
        this.name = name;
        this.power = power;
        this.table = table;
    }

    /** Every difference is as grave: 0 or 1. */
    public static Weights unweighted() {
        return UNWEIGHTED;
    }

    /** By distance. */
    public static Weights linear() {
        return LINEAR;
    }

    /** By the square of the distance. */
    public static Weights quadratic() {
        return QUADRATIC;
    }

    /**
     * Weights of one's own, on any scale; only their proportions count.
     *
     * @param disagreement a square: finite numbers of 0 or more, 0 on the diagonal, the same on both sides of it, not all 0
     */
    public static Weights of(double[][] disagreement) {
        checkSquare(disagreement);
        checkWeights(disagreement);
        var most = Arrays.stream(disagreement)
                .flatMapToDouble(Arrays::stream)
                .max()
                .orElse(0);
        if (most == 0) {
            throw new IllegalArgumentException("weights refused: all weights are 0, expected at least one above 0");
        }
        var scaled = Arrays.stream(disagreement)
                .map(row -> Arrays.stream(row).map(weight -> weight / most).toArray())
                .toArray(double[][]::new);
        return new Weights("own weights", 0, scaled);
    }

    /** Weight of each pair of categories, 0 to 1. */
    double[][] of(Categories categories) {
        var size = categories.size();
        if (table != null) {
            if (table.length != size) {
                throw new IllegalArgumentException("weights are for %d categories: expected %d, those of the ratings"
                        .formatted(table.length, size));
            }
            return table;
        }
        if (power > 0 && categories.scale() == Scale.NOMINAL) {
            throw new IllegalArgumentException(
                    "weights are %s and the scale is NOMINAL: expected categories with an order, or unweighted"
                            .formatted(name));
        }
        var width = new Width(categories, category -> true);
        var weights = new double[size][size];
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < size; j++) {
                weights[i][j] = i == j ? 0 : power == 0 ? 1 : Math.pow(width.apart(i, j), power);
            }
        }
        return weights;
    }

    private static void checkSquare(double[][] disagreement) {
        var problems = new Problems();
        for (var i = 0; i < disagreement.length; i++) {
            if (disagreement[i].length != disagreement.length) {
                problems.tell(
                        "length of row", i, disagreement[i].length, "%d, a square".formatted(disagreement.length));
            }
        }
        problems.refuseIfAny("weights");
    }

    private static void checkWeights(double[][] disagreement) {
        var problems = new Problems();
        for (var i = 0; i < disagreement.length; i++) {
            var row = "row %d, weight".formatted(i + 1);
            for (var j = 0; j < disagreement.length; j++) {
                var weight = disagreement[i][j];
                if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                    problems.tell(row, j, weight, "a finite number of 0 or more");
                } else if (i == j && weight != 0) {
                    problems.tell(row, j, weight, "0 for the same category");
                } else if (weight != disagreement[j][i]) {
                    problems.tell(row, j, weight, "as in row %d".formatted(j + 1));
                }
            }
        }
        problems.refuseIfAny("weights");
    }

    @Override
    public String toString() {
        return name;
    }
}
