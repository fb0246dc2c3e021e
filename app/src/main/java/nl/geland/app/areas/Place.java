package nl.geland.app.areas;

import java.util.List;
import java.util.UUID;
import nl.geland.app.web.Page;

/** A place in a neighbourhood where people can meet, as it is now. */
record Place(UUID id, int version, Content content) {

    /**
     * What is written down of it.
     *
     * @param address of the place, which is public; empty when it is not known
     * @param inUse whether things are still done there
     */
    record Content(String name, PlaceKind kind, String address, boolean inUse) implements Told {

        @Override
        public List<Fact> facts(Page page) {
            return List.of(
                    new Fact("areas.place.name", name),
                    new Fact("areas.place.kind", page.word(kind.key())),
                    new Fact("areas.place.address", address.isEmpty() ? page.dateText(null) : address),
                    new Fact("areas.place.use", page.word(inUse ? "areas.place.use.yes" : "areas.place.use.no")));
        }
    }

    String name() {
        return content.name();
    }
}
