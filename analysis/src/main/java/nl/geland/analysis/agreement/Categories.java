package nl.geland.analysis.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The categories that coders could choose from, with their scale. All of them count, also those that nobody chose.
 *
 * <p>Immutable. Faults are gathered and told in one {@link IllegalArgumentException}.
 */
public final class Categories {

    private final Scale scale;
    private final List<String> names;
    private final double[] values;

    private Categories(Scale scale, List<String> names, double[] values) {
        this.scale = scale;
        this.names = names;
        this.values = values;
    }

    /** Categories without an order. */
    public static Categories nominal(String... names) {
        return named(Scale.NOMINAL, List.of(names));
    }

    /** Categories in their order, the least first. */
    public static Categories ordinal(String... names) {
        return named(Scale.ORDINAL, List.of(names));
    }

    /**
     * Numbers of which the differences have a meaning.
     *
     * @param values finite, each once
     */
    public static Categories interval(double... values) {
        return numbered(Scale.INTERVAL, values);
    }

    /**
     * Numbers of which the ratios have a meaning.
     *
     * @param values finite, 0 or more, each once
     */
    public static Categories ratio(double... values) {
        return numbered(Scale.RATIO, values);
    }

    /** What may be said of two of them. */
    public Scale scale() {
        return scale;
    }

    /** Number of categories. */
    public int size() {
        return names.size();
    }

    /** Their names, in order of their numbers. */
    public List<String> names() {
        return names;
    }

    /** The number a category stands for; its place when it stands for none. */
    double value(int category) {
        return values[category];
    }

    static Categories numbered(Scale scale, double... values) {
        var problems = new Problems();
        for (var i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                problems.tell("category", i, values[i], "a finite number");
            } else if (scale == Scale.RATIO && values[i] < 0) {
                problems.tell("category", i, values[i], "0 or more on a ratio scale");
            }
        }
        problems.refuseIfAny("categories");
        var names = Arrays.stream(values).mapToObj(Categories::written).toList();
        problems.names("category", names);
        problems.refuseIfAny("categories");
        return new Categories(scale, names, values.clone());
    }

    /** The same nominal categories and one more at the end. */
    Categories and(String name) {
        if (scale != Scale.NOMINAL) {
            throw new IllegalArgumentException(
                    "scale is %s: uncoded text can be a category only among nominal ones; leave it out instead"
                            .formatted(scale));
        }
        var more = new ArrayList<>(names);
        more.add(name);
        return named(scale, List.copyOf(more));
    }

    private static Categories named(Scale scale, List<String> names) {
        var problems = new Problems();
        problems.names("category", names);
        problems.refuseIfAny("categories");
        return new Categories(
                scale, names, IntStream.range(0, names.size()).asDoubleStream().toArray());
    }

    private static String written(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toString();
    }
}
