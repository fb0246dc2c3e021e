package nl.geland.app.areas;

import java.util.List;
import nl.geland.app.web.Page;

/** What somebody wrote down, told fact by fact, so that two versions can be laid beside each other. */
interface Told {

    /**
     * One fact.
     *
     * @param key key of what it is
     * @param text in the language of the page; a dash for nothing
     */
    record Fact(String key, String text) {}

    /** All facts, always in the same order. */
    List<Fact> facts(Page page);
}
