package nl.geland.app.simulation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of saved scenarios, and working some of them out side by side. */
@Controller
class ScenariosController {

    static final String PATH = "/scenarios";

    private final Access access;
    private final SavedScenarios scenarios;
    private final Comparisons comparisons;
    private final Lab lab;
    private final Towns towns;
    private final PublicScenarios open;

    ScenariosController(
            Access access,
            SavedScenarios scenarios,
            Comparisons comparisons,
            Lab lab,
            Towns towns,
            PublicScenarios open) {
        this.access = access;
        this.scenarios = scenarios;
        this.comparisons = comparisons;
        this.lab = lab;
        this.towns = towns;
        this.open = open;
    }

    @GetMapping(PATH)
    String list(Model model) {
        return page(model, Viewers.current(), Ticked.none());
    }

    private String page(Model model, Viewer viewer, Ticked ticked) {
        model.addAttribute(
                "view",
                access.as(
                        viewer,
                        PATH,
                        () -> new ScenariosView(
                                scenarios.all(),
                                comparisons.last(),
                                open.open(),
                                open.names(),
                                towns.article().file().story(),
                                ticked)));
        return "simulation/scenarios";
    }

    @PostMapping(PATH + "/doorrekenen")
    String compare(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var ticked = Ticked.of(request);
        if (lab.isFull()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        var chosen = access.as(
                viewer,
                PATH,
                () -> ticked.all().stream()
                        .map(id ->
                                scenarios.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                        .toList());
        ticked.check(chosen, locale);
        if (!ticked.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, viewer, ticked);
        }
        var runs = Experiment.RUNS;
        var id = access.as(viewer, PATH, () -> comparisons.add(viewer, chosen, runs));
        lab.start(id, chosen, runs);
        Flash.done("simulation.lab.started").to(next);
        return "redirect:" + ComparisonController.PATH + "/" + id;
    }
}
