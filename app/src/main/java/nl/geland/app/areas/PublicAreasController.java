package nl.geland.app.areas;

import nl.geland.app.disclosure.PublicEntry;
import nl.geland.app.disclosure.PublicPage;
import nl.geland.app.web.PublicArea;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public page of neighbourhoods. */
@Controller
class PublicAreasController implements PublicEntry.Source {

    static final String PATH = PublicArea.PATH + "/wijken";

    private final PublicAreaDesk desk;

    PublicAreasController(PublicAreaDesk desk) {
        this.desk = desk;
    }

    @Override
    public PublicEntry entry() {
        return new PublicEntry("areas.public", PATH, desk.changedOn());
    }

    @GetMapping(PATH)
    PublicPage page() {
        return PublicPage.of("areas/public", desk.page());
    }
}
