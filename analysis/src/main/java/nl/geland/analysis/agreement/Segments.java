package nl.geland.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The segments that each coder marked in the same texts, each with one category: unitising and coding at once.
 *
 * <p>A segment is {@code [start, end)} in code points of its text. Segments of one coder with the same category do not
 * overlap, but may touch; those with different categories may overlap, as codes on a text do. What a coder did not mark with
 * a category is a gap for that category: every coder is taken to have read every text.
 *
 * <p>Immutable; the arrays given are copied. Faults are gathered and told in one {@link IllegalArgumentException}, with rows
 * that count from 1. A segment without length is refused: it marks nothing.
 */
public final class Segments {

    private final long[] lengths;
    private final List<String> texts;
    private final List<String> coders;
    private final List<String> categories;
    private final Row[] rows;

    private Segments(long[] lengths, List<String> texts, List<String> coders, List<String> categories, Row[] rows) {
        this.lengths = lengths;
        this.texts = texts;
        this.coders = coders;
        this.categories = categories;
        this.rows = rows;
    }

    /**
     * Texts in which nobody marked anything yet.
     *
     * @param lengths code points of each text, 1 or more
     * @param coders names of the coders, each once
     * @param categories names of the categories, each once
     */
    public static Segments over(int[] lengths, List<String> coders, List<String> categories) {
        var problems = new Problems();
        for (var i = 0; i < lengths.length; i++) {
            if (lengths[i] < 1) {
                problems.tell("length of text", i, lengths[i], "1 code point or more");
            }
        }
        problems.names("coder", coders);
        problems.names("category", categories);
        problems.refuseIfAny("texts");
        var names = IntStream.rangeClosed(1, lengths.length)
                .mapToObj(Integer::toString)
                .toList();
        return new Segments(
                Arrays.stream(lengths).asLongStream().toArray(),
                names,
                List.copyOf(coders),
                List.copyOf(categories),
                new Row[0]);
    }

    /** The same with a name for each text. */
    public Segments withTexts(String... names) {
        return new Segments(lengths, Ratings.named("text", lengths.length, names), coders, categories, rows);
    }

    /**
     * The same with these segments in place of those before. The columns run parallel, one place for each segment.
     *
     * @param text number of the text, from 0
     * @param coder number of the coder, from 0
     * @param category number of the category, from 0
     * @param start first code point, from 0
     * @param end code point after the last one, later than {@code start}
     */
    public Segments marked(int[] text, int[] coder, int[] category, int[] start, int[] end) {
        var problems = new Problems();
        var columns = List.of(text, coder, category, start, end);
        var names = List.of("text", "coder", "category", "start", "end");
        for (var i = 1; i < columns.size(); i++) {
            if (columns.get(i).length != text.length) {
                problems.tell("column %s has %d values, expected %d, one for each segment"
                        .formatted(names.get(i), columns.get(i).length, text.length));
            }
        }
        problems.refuseIfAny("segments");
        var marked = new Row[text.length];
        for (var i = 0; i < marked.length; i++) {
            marked[i] = new Row(i, text[i], coder[i], category[i], new Span(start[i], end[i]));
            check(marked[i], problems);
        }
        problems.refuseIfAny("segments");
        checkOverlaps(marked, problems);
        problems.refuseIfAny("segments");
        return new Segments(lengths, texts, coders, categories, marked);
    }

    /** Names of the texts. */
    public List<String> texts() {
        return texts;
    }

    /** Names of the coders. */
    public List<String> coders() {
        return coders;
    }

    /** Names of the categories. */
    public List<String> categories() {
        return categories;
    }

    /** Number of segments. */
    public int size() {
        return rows.length;
    }

    /** Code points of a text. */
    long length(int text) {
        return lengths[text];
    }

    /** By text, then coder: what was marked with this category, from start to end. */
    Span[][][] spans(int category) {
        var lists = IntStream.range(0, lengths.length * coders.size())
                .<List<Span>>mapToObj(i -> new ArrayList<>())
                .toList();
        for (var row : rows) {
            if (row.category == category) {
                lists.get(row.text * coders.size() + row.coder).add(row.span);
            }
        }
        var spans = new Span[lengths.length][coders.size()][];
        for (var text = 0; text < lengths.length; text++) {
            for (var coder = 0; coder < coders.size(); coder++) {
                spans[text][coder] = lists.get(text * coders.size() + coder).stream()
                        .sorted(Comparator.comparingInt(Span::start))
                        .toArray(Span[]::new);
            }
        }
        return spans;
    }

    private void check(Row row, Problems problems) {
        within(problems, row.at + 1, "text", row.text, lengths.length);
        within(problems, row.at + 1, "coder", row.coder, coders.size());
        within(problems, row.at + 1, "category", row.category, categories.size());
        if (row.span.start() < 0) {
            problems.tell("row %d: start is %d, expected 0 or later".formatted(row.at + 1, row.span.start()));
        }
        if (row.span.end() <= row.span.start()) {
            problems.tell("row %d: end is %d, expected later than start, which is %d"
                    .formatted(row.at + 1, row.span.end(), row.span.start()));
        }
        if (row.text >= 0 && row.text < lengths.length && row.span.end() > lengths[row.text]) {
            problems.tell("row %d: end is %d, expected %d at most, the length of the text"
                    .formatted(row.at + 1, row.span.end(), lengths[row.text]));
        }
    }

    private static void within(Problems problems, int row, String column, int value, int size) {
        if (value < 0 || value >= size) {
            problems.tell("row %d: %s is %d, expected 0 to %d".formatted(row, column, value, size - 1));
        }
    }

    private static void checkOverlaps(Row[] marked, Problems problems) {
        var sorted = marked.clone();
        Arrays.sort(
                sorted,
                Comparator.comparingInt(Row::text)
                        .thenComparingInt(Row::coder)
                        .thenComparingInt(Row::category)
                        .thenComparingInt(row -> row.span.start()));
        for (var i = 1; i < sorted.length; i++) {
            var earlier = sorted[i - 1];
            var row = sorted[i];
            if (row.isBeside(earlier) && row.span.overlaps(earlier.span)) {
                problems.tell(
                        "row %d: start is %d, expected %d or later, the end of row %d by the same coder with the same category"
                                .formatted(row.at + 1, row.span.start(), earlier.span.end(), earlier.at + 1));
            }
        }
    }

    private record Row(int at, int text, int coder, int category, Span span) {

        boolean isBeside(Row other) {
            return text == other.text && coder == other.coder && category == other.category;
        }
    }
}
