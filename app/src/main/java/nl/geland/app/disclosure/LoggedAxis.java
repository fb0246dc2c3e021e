package nl.geland.app.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.geland.analysis.masking.Axis;
import nl.geland.analysis.masking.Dimension;

/**
 * An axis as it lies in the log.
 *
 * @param above the place of the whole that each category is a part of; -1 for everybody
 * @param shown places of the categories that are shown, in order
 * @param words key of the words of its categories that are codes, see {@link Subject}
 */
record LoggedAxis(
        String dimension,
        boolean known,
        List<String> categories,
        List<Integer> above,
        List<Integer> shown,
        String words) {

    static LoggedAxis of(Axis axis, String words) {
        var dimension = axis.dimension();
        var categories = dimension.categories();
        return new LoggedAxis(
                dimension.name(),
                dimension.isKnown(),
                categories,
                categories.stream()
                        .map(category -> dimension
                                .above(category)
                                .map(categories::indexOf)
                                .orElse(-1))
                        .toList(),
                axis.categories().stream().map(categories::indexOf).toList(),
                words);
    }

    /** The axis as the method knows it. */
    Axis axis() {
        var dimension = Dimension.of(dimension());
        for (var place = 1; place < categories.size(); ) {
            var whole = above.get(place);
            var parts = new ArrayList<String>();
            while (place < categories.size() && above.get(place).equals(whole)) {
                parts.add(categories.get(place++));
            }
            dimension = dimension.split(categories.get(whole), parts.toArray(String[]::new));
        }
        return Axis.showing(known ? dimension.known() : dimension, names());
    }

    /** The axis as the public knows it. */
    PublishedTable.Axis published() {
        return new PublishedTable.Axis(
                dimension,
                words,
                Arrays.asList(names()),
                IntStream.range(0, shown.size()).mapToObj(this::isWhole).toList());
    }

    private boolean isWhole(int place) {
        return shown.stream().anyMatch(other -> isWithin(other, shown.get(place)));
    }

    private boolean isWithin(int category, int whole) {
        var at = above.get(category);
        while (at >= 0 && at != whole) {
            at = above.get(at);
        }
        return at == whole;
    }

    private String[] names() {
        return shown.stream().map(categories::get).toArray(String[]::new);
    }
}
