package nl.geland.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: nonsense in the address is pulled back to what exists, never refused.
 *
 * @param page number of the page, from 1
 * @param size rows on a page, one of {@link #SIZES}
 * @param total rows in the whole list
 */
public record Paging(int page, int size, long total) {

    /** The sizes a visitor can choose; the first is the default. */
    public static final List<Integer> SIZES = List.of(25, 50, 100);

    public Paging {
        total = Math.max(0, total);
        size = SIZES.contains(size) ? size : SIZES.getFirst();
        page = (int) Math.clamp(page, 1L, Math.max(1, Math.ceilDiv(total, size)));
    }

    /** Reads the raw request parameters {@code page} and {@code size}; absent or unreadable means the default. */
    public static Paging of(@Nullable String page, @Nullable String size, long total) {
        return new Paging(wholeNumber(page), wholeNumber(size), total);
    }

    /** Number of pages, at least 1. */
    public int pages() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, Math.ceilDiv(total, size)));
    }

    /** Rows to skip. */
    public long offset() {
        return (long) (page - 1) * size;
    }

    /** Number of the first row shown, from 1; 0 when the list is empty. */
    public long first() {
        return total == 0 ? 0 : offset() + 1;
    }

    /** Number of the last row shown. */
    public long last() {
        return Math.min(total, offset() + size);
    }

    /** The page numbers worth a link: first, last and the neighbours; 0 stands for a gap. */
    public List<Integer> stops() {
        var numbers = IntStream.of(1, page - 1, page, page + 1, pages())
                .filter(number -> number >= 1 && number <= pages())
                .distinct()
                .sorted()
                .toArray();
        var stops = new ArrayList<Integer>();
        for (int number : numbers) {
            if (!stops.isEmpty() && number - stops.getLast() > 1) {
                stops.add(0);
            }
            stops.add(number);
        }
        return List.copyOf(stops);
    }

    private static int wholeNumber(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,9}")) {
            return 0;
        }
        return Integer.parseInt(text);
    }
}
