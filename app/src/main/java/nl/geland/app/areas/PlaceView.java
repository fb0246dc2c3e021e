package nl.geland.app.areas;

import java.util.Arrays;
import java.util.List;
import nl.geland.app.perspectives.CheckedForm;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The form of a place.
 *
 * @param place null for a new one
 * @param versions newest first
 * @param yours what the viewer sent while a colleague was first; null otherwise
 */
record PlaceView(
        Area area,
        @Nullable Place place,
        List<Version<Place.Content>> versions,
        CheckedForm form,
        Place.@Nullable Content yours) {

    /** Where the form is sent to. */
    String path() {
        return area.path() + "/plekken/" + (place == null ? "nieuw" : place.id());
    }

    static List<Option> kinds(Page page) {
        return Arrays.stream(PlaceKind.values())
                .map(kind -> new Option(Sort.parameter(kind), page.word(kind.key())))
                .toList();
    }
}
