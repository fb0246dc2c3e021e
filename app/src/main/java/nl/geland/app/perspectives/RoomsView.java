package nl.geland.app.perspectives;

import java.util.List;
import nl.geland.app.web.Page;
import nl.geland.app.web.Paging;

/**
 * The registry of room given.
 *
 * @param often the rules that were bent three times or more
 * @param proposes whether the viewer may propose to change one
 */
record RoomsView(List<RoomGiven> rooms, List<RoomsGiven.Often> often, Paging paging, boolean proposes) {

    static String name(Page page, RoomsGiven.Often often) {
        return often.rule() == BentRule.OTHER
                ? often.otherRule()
                : page.word(often.rule().key());
    }
}
