package nl.geland.app.simulation;

import java.util.UUID;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** What comes out of a comparison, and how far it is; it can be broken off. */
@Controller
class ComparisonController {

    static final String PATH = ScenariosController.PATH + "/uitkomsten";

    private final Access access;
    private final SavedScenarios scenarios;
    private final Comparisons comparisons;
    private final Lab lab;
    private final Users users;
    private final Words words;

    ComparisonController(
            Access access, SavedScenarios scenarios, Comparisons comparisons, Lab lab, Users users, Words words) {
        this.access = access;
        this.scenarios = scenarios;
        this.comparisons = comparisons;
        this.lab = lab;
        this.users = users;
        this.words = words;
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable String id, Model model) {
        var view = access.as(Viewers.current(), PATH + "/{id}", () -> {
            var found = find(id);
            return new ComparisonView(
                    found,
                    scenarios.compared(found.id()),
                    lab.stand(found.id()).orElse(null),
                    Names.of(users.all()),
                    words,
                    ProposalForm.fresh());
        });
        model.addAttribute("view", view);
        return "simulation/comparison";
    }

    @PostMapping(PATH + "/{id}/afbreken")
    String cancel(@PathVariable String id) {
        UUID known = access.as(Viewers.current(), PATH + "/{id}", () -> find(id).id());
        lab.cancel(known);
        return "redirect:" + PATH + "/" + known;
    }

    private Comparisons.Comparison find(String id) {
        return comparisons.find(Sent.id(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
