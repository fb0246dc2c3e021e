package nl.geland.app.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A table as the public sees it. Only {@link Gate} makes one: out of a masked table that is in the log, or out of the log.
 * Cells in row-major order, the last axis fastest. Immutable.
 */
public final class PublishedTable implements Published {

    /**
     * A dimension along which the table divides, with the categories it shows.
     *
     * @param dimension name of the dimension
     * @param words key of the words of the categories that are codes, see {@link Subject}
     * @param categories in order
     * @param wholes whether each category is the sum of others that are shown
     */
    public record Axis(String dimension, String words, List<String> categories, List<Boolean> wholes) {

        public Axis {
            categories = List.copyOf(categories);
            wholes = List.copyOf(wholes);
        }
    }

    /**
     * Where a table came from.
     *
     * @param number its place in the log
     * @param subject key of the subject
     * @param words key of its words
     * @param roundedTo every number is rounded to a multiple of this
     * @param ownPage whether it has a page of its own
     */
    record Origin(
            int number,
            String subject,
            String words,
            LocalDate referenceDate,
            String dataVersion,
            LocalDate releasedOn,
            int roundedTo,
            boolean ownPage) {}

    private final Origin origin;
    private final List<Axis> axes;
    private final List<OptionalLong> cells;

    PublishedTable(Origin origin, List<Axis> axes, List<OptionalLong> cells) {
        this.origin = origin;
        this.axes = List.copyOf(axes);
        this.cells = List.copyOf(cells);
    }

    /** Name in the address. */
    public String key() {
        return origin.subject();
    }

    /** Key of its words. */
    public String words() {
        return origin.words();
    }

    /** The day the data describe. */
    public LocalDate referenceDate() {
        return origin.referenceDate();
    }

    /** The version of the data. */
    public String dataVersion() {
        return origin.dataVersion();
    }

    public LocalDate releasedOn() {
        return origin.releasedOn();
    }

    /** Every number is rounded to a multiple of this. */
    public int roundedTo() {
        return origin.roundedTo();
    }

    public List<Axis> axes() {
        return axes;
    }

    /** The numbers; empty where one is not shown. */
    public List<OptionalLong> cells() {
        return cells;
    }

    /** The number at these places along the axes; empty when it is not shown. */
    public OptionalLong at(int... places) {
        var cell = 0;
        for (var axis = 0; axis < axes.size(); axis++) {
            cell = cell * axes.get(axis).categories().size() + places[axis];
        }
        return cells.get(cell);
    }

    /** The place of a cell along one axis. */
    public int place(int cell, int axis) {
        var step = IntStream.range(axis + 1, axes.size())
                .map(later -> axes.get(later).categories().size())
                .reduce(1, (a, b) -> a * b);
        return cell / step % axes.get(axis).categories().size();
    }

    /** The category of a cell on each axis. */
    String[] categories(int cell) {
        return IntStream.range(0, axes.size())
                .mapToObj(axis -> axes.get(axis).categories().get(place(cell, axis)))
                .toArray(String[]::new);
    }

    /** Whether some number is not shown. */
    public boolean hides() {
        return cells.stream().anyMatch(OptionalLong::isEmpty);
    }

    boolean hasOwnPage() {
        return origin.ownPage();
    }

    int number() {
        return origin.number();
    }
}
