package nl.geland.app.disclosure;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.geland.analysis.masking.Dimension;
import nl.geland.app.web.Page;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;

/** How a public table reads on a page, and what it tells the picture drawn from it. */
final class TableText {

    private static final int VERSION = 12;

    private TableText() {}

    static String title(Page page, PublishedTable table) {
        return page.word(table.words() + ".title");
    }

    /** The beginning of the version of the data: enough to tell two apart. */
    static String version(PublishedTable table) {
        var version = table.dataVersion();
        return version.substring(0, Math.min(version.length(), VERSION));
    }

    static String axis(Page page, String words, PublishedTable.Axis axis) {
        return page.word(words + ".axis." + axis.dimension());
    }

    static String category(Page page, PublishedTable.Axis axis, String category) {
        return category(page::word, axis, category);
    }

    static String category(Words words, Locale locale, PublishedTable.Axis axis, String category) {
        return category(key -> words.word(locale, key), axis, category);
    }

    private static String category(UnaryOperator<String> word, PublishedTable.Axis axis, String category) {
        if (category.equals(Dimension.ALL)) {
            return word.apply("disclosure.all");
        }
        return category.startsWith(Subject.CODE)
                ? word.apply(axis.words() + "."
                        + category.substring(Subject.CODE.length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))
                : category;
    }

    static String number(Page page, OptionalLong number) {
        return number.isPresent() ? page.number(number.getAsLong()) : PublicFile.HIDDEN;
    }

    /** The number as the picture reads it; empty for a gap. */
    static String machine(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    /** How the picture knows a number that is not shown from none; null for one that is. */
    static @Nullable String hidden(OptionalLong number) {
        return number.isPresent() ? null : "true";
    }

    /** Whether rows and columns can be made: one or two axes. */
    static boolean isFlat(PublishedTable table) {
        return table.axes().size() == 1 || table.axes().size() == 2;
    }

    /** Places along the second axis; one for a table without it. */
    static int[] columns(PublishedTable table) {
        return IntStream.range(
                        0,
                        table.axes().size() < 2
                                ? 1
                                : table.axes().get(1).categories().size())
                .toArray();
    }

    /** The cell of a row and a column. */
    static OptionalLong at(PublishedTable table, int row, int column) {
        return table.axes().size() < 2 ? table.at(row) : table.at(row, column);
    }

    /** Key of the series that a column draws; null for one that is the sum of others. */
    static @Nullable String series(PublishedTable table, int column) {
        return table.axes().size() > 1 && table.axes().get(1).wholes().get(column) ? null : "c" + column;
    }

    /** Tells the picture to leave a row out that is the sum of others; null for any other. */
    static @Nullable String skip(PublishedTable table, int row) {
        return table.axes().getFirst().wholes().get(row) ? "true" : null;
    }

    static String head(Page page, PublishedTable table, int column) {
        if (table.axes().size() < 2) {
            return page.word("disclosure.persons");
        }
        var axis = table.axes().get(1);
        return category(page, axis, axis.categories().get(column));
    }
}
