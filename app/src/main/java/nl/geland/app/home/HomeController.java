package nl.geland.app.home;

import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads each role to its first page. */
@Controller
class HomeController {

    @GetMapping("/")
    String home() {
        return "redirect:" + firstPage(Viewers.current().role());
    }

    static String firstPage(Role role) {
        return switch (role) {
            case TEAM_LEAD, CASE_MANAGER -> "/aandacht";
            case POLICY_ADVISER, RESEARCHER -> FiguresController.PATH;
            case ADMINISTRATOR -> "/bestanden";
            case REPORTER -> "/belemmeringen";
        };
    }
}
