package nl.geland.app.areas;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.geland.analysis.masking.Dimension;
import nl.geland.app.disclosure.PublicView;
import nl.geland.app.disclosure.PublishedTable;

/**
 * The public page of neighbourhoods.
 *
 * @param people newcomers by neighbourhood, where that table is public
 * @param homes homes by neighbourhood, where that table is public
 */
record PublicAreas(List<PublicNeighbourhood> areas, Optional<PublishedTable> people, Optional<PublishedTable> homes)
        implements PublicView {

    private static final String NEIGHBOURHOOD = "neighbourhood";

    PublicAreas {
        areas = List.copyOf(areas);
    }

    /** What a public table says of a neighbourhood; empty where it names none with this name or hides the number. */
    static OptionalLong number(PublishedTable table, String area) {
        var places = new int[table.axes().size()];
        for (var at = 0; at < places.length; at++) {
            var axis = table.axes().get(at);
            places[at] = axis.dimension().equals(NEIGHBOURHOOD)
                    ? place(axis, area)
                    : axis.categories().indexOf(Dimension.ALL);
            if (places[at] < 0) {
                return OptionalLong.empty();
            }
        }
        return table.at(places);
    }

    private static int place(PublishedTable.Axis axis, String area) {
        for (var place = 0; place < axis.categories().size(); place++) {
            if (axis.categories().get(place).equalsIgnoreCase(area)) {
                return place;
            }
        }
        return -1;
    }
}
