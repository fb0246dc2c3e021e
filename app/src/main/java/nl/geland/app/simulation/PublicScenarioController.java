package nl.geland.app.simulation;

import nl.geland.app.disclosure.PublicEntry;
import nl.geland.app.disclosure.PublicPage;
import nl.geland.app.web.PublicArea;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The scenarios that are public, for everybody. */
@Controller
class PublicScenarioController implements PublicEntry.Source {

    static final String PATH = PublicArea.PATH + "/scenarios";

    private final PublicScenarios scenarios;

    PublicScenarioController(PublicScenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public PublicEntry entry() {
        return new PublicEntry("simulation.public", PATH, scenarios.changedOn());
    }

    @GetMapping(PATH)
    PublicPage list() {
        return PublicPage.of("simulation/publicscenarios", scenarios.list());
    }

    @GetMapping(PATH + "/{release}")
    PublicPage show(@PathVariable String release) {
        var id = Sent.id(release);
        return scenarios
                .published(id)
                .map(one -> PublicPage.of("simulation/publicscenario", one))
                .or(() -> scenarios.withdrawn(id).map(one -> PublicPage.gone("simulation/withdrawnscenario", one)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
