package nl.geland.app.disclosure;

import nl.geland.app.web.PublicArea;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What every public page leads to: the accessibility statement and what Geland is, in the language of the address. */
@Controller
class PublicShellController {

    /** A page that shows words and nothing that changes. */
    record OnlyWords() implements PublicView {}

    @GetMapping(PublicArea.PATH + "/toegankelijkheid")
    PublicPage accessibility() {
        return PublicPage.of("web/publicaccessibility", new OnlyWords());
    }

    @GetMapping(PublicArea.PATH + "/over")
    PublicPage about() {
        return PublicPage.of("web/publicabout", new OnlyWords());
    }
}
