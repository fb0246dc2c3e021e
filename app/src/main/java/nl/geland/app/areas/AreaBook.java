package nl.geland.app.areas;

import org.springframework.stereotype.Component;

/** All that is written down of neighbourhoods. */
@Component
record AreaBook(Areas areas, Places places, Activities activities, Meetings meetings, Questions questions) {

    /** A neighbourhood by its address, or the answer that it is not there. */
    Area area(String slug) {
        return AreasController.here(areas.find(slug));
    }
}
