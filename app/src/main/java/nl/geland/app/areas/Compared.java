package nl.geland.app.areas;

import java.util.List;
import java.util.stream.IntStream;
import nl.geland.app.web.Page;

/**
 * A fact in two versions.
 *
 * @param key key of what it is
 */
record Compared(String key, String one, String other) {

    /** Where two versions differ; everything where they are equal, so that nobody looks at an empty table. */
    static List<Compared> of(Page page, Told one, Told other) {
        var all = facts(page, one, other);
        var different =
                all.stream().filter(fact -> !fact.one().equals(fact.other())).toList();
        return different.isEmpty() ? all : different;
    }

    /** Where a version differs from the one before it. */
    static List<Compared> changes(Page page, Told before, Told after) {
        return facts(page, before, after).stream()
                .filter(fact -> !fact.one().equals(fact.other()))
                .toList();
    }

    private static List<Compared> facts(Page page, Told one, Told other) {
        var first = one.facts(page);
        var second = other.facts(page);
        return IntStream.range(0, first.size())
                .mapToObj(i -> new Compared(
                        first.get(i).key(), first.get(i).text(), second.get(i).text()))
                .toList();
    }
}
