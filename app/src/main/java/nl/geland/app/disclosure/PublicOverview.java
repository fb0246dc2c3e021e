package nl.geland.app.disclosure;

import java.util.List;

/** The overview of all that is public. */
record PublicOverview(List<PublicEntry> pages, List<PublishedTable> tables) implements PublicView {

    boolean isEmpty() {
        return tables.isEmpty()
                && pages.stream().allMatch(page -> page.changedOn().isEmpty());
    }
}
