package nl.geland.app.areas;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.geland.app.perspectives.CheckedForm;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The list of neighbourhoods.
 *
 * @param counts how many neighbourhoods each part of the list has
 * @param obstacles how many obstacles without an answer there are, by the name of the neighbourhood in lower case
 * @param named neighbourhoods of the files that have no page yet
 * @param adds whether the viewer can add one
 * @param form what was typed to add one
 */
record AreasView(
        List<AreaLine> lines,
        AreaShow show,
        Map<AreaShow, Long> counts,
        Map<String, Integer> obstacles,
        Sort<AreaColumn> sort,
        List<String> named,
        boolean adds,
        CheckedForm form) {

    /** Value of {@code aria-current} for the link of a part of the list. */
    @Nullable
    String current(AreaShow other) {
        return show == other ? "true" : null;
    }

    int obstacles(Area area) {
        return obstacles.getOrDefault(area.name().toLowerCase(Locale.ROOT), 0);
    }
}
