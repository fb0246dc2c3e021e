package nl.geland.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Segments written down one by one, or drawn at random; they can be rearranged before they are handed over. */
final class Marks {

    static final int TEXT = 0;
    static final int CODER = 1;
    static final int CATEGORY = 2;
    static final int START = 3;
    static final int END = 4;

    private final int[] lengths;
    private final int coders;
    private final int categories;
    private final List<int[]> rows;

    Marks(int[] lengths, int coders, int categories, List<int[]> rows) {
        this.lengths = lengths;
        this.coders = coders;
        this.categories = categories;
        this.rows = rows;
    }

    static Marks over(int coders, int categories, int... lengths) {
        return new Marks(lengths, coders, categories, List.of());
    }

    /** One more segment, by place and length. */
    Marks mark(int text, int coder, int category, int start, int length) {
        var more = new ArrayList<>(rows);
        more.add(new int[] {text, coder, category, start, start + length});
        return new Marks(lengths, coders, categories, more);
    }

    /** More segments of one coder in the first text, with the first category: start, end, start, end. */
    Marks marked(int coder, int... bounds) {
        var marks = this;
        for (var i = 0; i < bounds.length; i += 2) {
            marks = marks.mark(0, coder, 0, bounds[i], bounds[i + 1] - bounds[i]);
        }
        return marks;
    }

    /** Segments of each coder near those of an unseen first reader, some lost, some added. */
    static Marks draw(SplittableRandom random, int coders, int categories, int... lengths) {
        var rows = new ArrayList<int[]>();
        for (var text = 0; text < lengths.length; text++) {
            for (var category = 0; category < categories; category++) {
                for (var coder = 0; coder < coders; coder++) {
                    var end = 0;
                    while (end < lengths[text]) {
                        var start = end + random.nextInt(6);
                        end = Math.min(start + 1 + random.nextInt(8), lengths[text]);
                        if (start < end && random.nextInt(3) > 0) {
                            rows.add(new int[] {text, coder, category, start, end});
                        }
                    }
                }
            }
        }
        return new Marks(lengths, coders, categories, rows);
    }

    /** The same with one of its columns, or its order of rows, written anew. */
    Marks renumbered(int column, int[] names) {
        return new Marks(
                lengths,
                coders,
                categories,
                rows.stream()
                        .map(row -> {
                            var other = row.clone();
                            other[column] = names[row[column]];
                            return other;
                        })
                        .toList());
    }

    Marks shuffled(SplittableRandom random) {
        return new Marks(
                lengths,
                coders,
                categories,
                IntStream.of(Studies.shuffle(random, rows.size()))
                        .mapToObj(rows::get)
                        .toList());
    }

    Segments segments() {
        return Segments.over(lengths, List.of(Studies.names(coders)), List.of(Studies.names(categories)))
                .marked(column(TEXT), column(CODER), column(CATEGORY), column(START), column(END));
    }

    int[] lengths() {
        return lengths;
    }

    int coders() {
        return coders;
    }

    int categories() {
        return categories;
    }

    List<int[]> rows() {
        return rows;
    }

    double alpha() {
        return Studies.number(UnitizingAlpha.withDefaults().measure(segments()).estimate());
    }

    double alpha(int category) {
        return Studies.number(UnitizingAlpha.withDefaults()
                .measure(segments())
                .categories()
                .get(category)
                .estimate());
    }

    int[] column(int place) {
        return rows.stream().mapToInt(row -> row[place]).toArray();
    }
}
