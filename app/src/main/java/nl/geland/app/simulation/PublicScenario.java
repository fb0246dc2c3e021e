package nl.geland.app.simulation;

import java.util.UUID;
import nl.geland.app.disclosure.PublicView;
import nl.geland.app.disclosure.PublishedText;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sent;

/**
 * A scenario that is public.
 *
 * @param content the picture as it was released
 * @param address the end of its address
 */
record PublicScenario(PublishedText content, PublishedText address) implements PublicView {

    Picture picture() {
        return Picture.of(content.content());
    }

    String title(Page page) {
        return picture().title().in(page.locale());
    }

    UUID id() {
        return Sent.id(address.content());
    }
}
