package nl.geland.app.housing;

import java.util.ArrayList;
import java.util.List;
import nl.geland.app.web.Page;

/** What somebody wrote down, told fact by fact, so that two versions can be laid beside each other. */
interface Told {

    /** One fact: the key of what it is, and its text in the language of the page. */
    record Fact(String key, String text) {}

    /** A fact in two versions. */
    record Pair(String key, String one, String other) {}

    /** All facts, always in the same order. */
    List<Fact> facts(Page page);

    /** The facts in which two versions differ. */
    static List<Pair> differences(Page page, Told one, Told other) {
        var pairs = new ArrayList<Pair>();
        var second = other.facts(page).iterator();
        for (var first : one.facts(page)) {
            var beside = second.next();
            if (!first.text().equals(beside.text())) {
                pairs.add(new Pair(first.key(), first.text(), beside.text()));
            }
        }
        return List.copyOf(pairs);
    }

    /** The facts in which two versions differ; all of them where they are equal, so that nobody looks at an empty table. */
    static List<Pair> beside(Page page, Told one, Told other) {
        var different = differences(page, one, other);
        return different.isEmpty()
                ? one.facts(page).stream()
                        .map(fact -> new Pair(fact.key(), fact.text(), fact.text()))
                        .toList()
                : different;
    }
}
