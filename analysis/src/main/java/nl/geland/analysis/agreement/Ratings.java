package nl.geland.analysis.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each coder said of each unit: one column for each coder, one place for each unit, a category or nothing.
 *
 * <p>A unit is what was coded at once: an answer, a turn, a passage cut beforehand. Where coders cut the text themselves use
 * {@link Segments}. A coder who said nothing of a unit is {@link #UNCODED} there and takes part in no pair for it, unless
 * {@link #countingUncodedAs} makes silence a judgement.
 *
 * <p>Immutable; the arrays given are copied. Faults are gathered and told in one {@link IllegalArgumentException}; coders
 * and units count from 1 there.
 */
public final class Ratings {

    /** In the place of a category: this coder did not code this unit. */
    public static final int UNCODED = -1;

    private final Categories categories;
    private final int[][] byCoder;
    private final List<String> coders;
    private final List<String> units;
    private final UncodedText uncoded;

    private Ratings(
            Categories categories, int[][] byCoder, List<String> coders, List<String> units, UncodedText uncoded) {
        this.categories = categories;
        this.byCoder = byCoder;
        this.coders = coders;
        this.units = units;
        this.uncoded = uncoded;
    }

    /**
     * Ratings by number of category.
     *
     * @param byCoder for each coder the category of each unit: 0 to {@code categories.size() − 1}, or {@link #UNCODED}
     */
    public static Ratings of(Categories categories, int[]... byCoder) {
        var problems = new Problems();
        var units = byCoder.length == 0 ? 0 : byCoder[0].length;
        for (var coder = 0; coder < byCoder.length; coder++) {
            if (byCoder[coder].length != units) {
                problems.tell(
                        "number of units of coder", coder, byCoder[coder].length, "%d as coder 1".formatted(units));
            }
            for (var unit = 0; unit < byCoder[coder].length; unit++) {
                var category = byCoder[coder][unit];
                if (category < UNCODED || category >= categories.size()) {
                    problems.tell(
                            "coder %d, category of unit".formatted(coder + 1),
                            unit,
                            category,
                            "0 to %d, or -1 for uncoded".formatted(categories.size() - 1));
                }
            }
        }
        problems.refuseIfAny("ratings");
        var copy = Arrays.stream(byCoder).map(int[]::clone).toArray(int[][]::new);
        return new Ratings(categories, copy, numbers(byCoder.length), numbers(units), UncodedText.LEFT_OUT);
    }

    /**
     * Ratings that are numbers; the categories are the numbers that occur, in ascending order.
     *
     * @param scale {@link Scale#ORDINAL}, {@link Scale#INTERVAL} or {@link Scale#RATIO}; for nominal codes use {@link #of}
     * @param byCoder for each coder a number for each unit, NaN where uncoded
     */
    public static Ratings ofNumbers(Scale scale, double[]... byCoder) {
        if (scale == Scale.NOMINAL) {
            throw new IllegalArgumentException("scale is NOMINAL: expected one on which numbers mean something");
        }
        var values = Arrays.stream(byCoder)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0)
                .distinct()
                .sorted()
                .toArray();
        var columns = Arrays.stream(byCoder)
                .map(column -> Arrays.stream(column)
                        .mapToInt(value -> Double.isNaN(value) ? UNCODED : Arrays.binarySearch(values, value + 0.0))
                        .toArray())
                .toArray(int[][]::new);
        return of(Categories.numbered(scale, values), columns);
    }

    /** The same ratings with a name for each coder. */
    public Ratings withCoders(String... names) {
        return new Ratings(categories, byCoder, named("coder", coders.size(), names), units, uncoded);
    }

    /** The same ratings with a name for each unit, by which a disagreement can be found back. */
    public Ratings withUnits(String... names) {
        return new Ratings(categories, byCoder, coders, named("unit", units.size(), names), uncoded);
    }

    /**
     * The same ratings with silence as a judgement: whoever said nothing of a unit said that no code applies.
     *
     * @param name name of that category, not one of the others
     */
    public Ratings countingUncodedAs(String name) {
        var more = categories.and(name);
        var columns = Arrays.stream(byCoder)
                .map(column -> Arrays.stream(column)
                        .map(category -> category == UNCODED ? categories.size() : category)
                        .toArray())
                .toArray(int[][]::new);
        return new Ratings(more, columns, coders, units, UncodedText.OWN_CATEGORY);
    }

    /**
     * The same ratings of one category against all others, to see how far coders agree on that one.
     *
     * @param category name of a category
     * @param otherwise name for all others together
     */
    public Ratings whether(String category, String otherwise) {
        var kept = categories.names().indexOf(category);
        if (kept < 0) {
            throw new IllegalArgumentException("category is \"%s\": expected one of %s"
                    .formatted(category, String.join(", ", categories.names())));
        }
        var columns = Arrays.stream(byCoder)
                .map(column -> Arrays.stream(column)
                        .map(said -> said == UNCODED ? UNCODED : said == kept ? 0 : 1)
                        .toArray())
                .toArray(int[][]::new);
        return new Ratings(Categories.nominal(category, otherwise), columns, coders, units, uncoded);
    }

    /** The categories that could be chosen. */
    public Categories categories() {
        return categories;
    }

    /** Names of the coders. */
    public List<String> coders() {
        return coders;
    }

    /** Names of the units. */
    public List<String> units() {
        return units;
    }

    /** What silence was taken to mean. */
    public UncodedText uncoded() {
        return uncoded;
    }

    int category(int coder, int unit) {
        return byCoder[coder][unit];
    }

    private static List<String> numbers(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(Integer::toString).toList();
    }

    static List<String> named(String what, int size, String... names) {
        var problems = new Problems();
        if (names.length != size) {
            problems.tell("%d names given, expected %d, one for each %s".formatted(names.length, size, what));
        }
        problems.names(what, List.of(names));
        problems.refuseIfAny("names");
        return List.of(names);
    }
}
