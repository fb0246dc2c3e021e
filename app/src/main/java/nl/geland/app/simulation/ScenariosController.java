package nl.geland.app.simulation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.jspecify.annotations.Nullable;
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

    private static final int MOST = 4;
    private static final String FIRST = "first";
    private static final String WITH = "with";

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
        return page(model, Viewers.current(), null);
    }

    private String page(Model model, Viewer viewer, @Nullable String fault) {
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
                                fault)));
        return "simulation/scenarios";
    }

    @PostMapping(PATH + "/doorrekenen")
    String compare(HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        var viewer = Viewers.current();
        var asked = asked(request);
        if (lab.isFull()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        var chosen = access.as(
                viewer,
                PATH,
                () -> asked.stream()
                        .map(id ->
                                scenarios.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                        .toList());
        var fault = fault(chosen);
        if (fault != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, viewer, fault);
        }
        var runs = Experiment.RUNS;
        var id = access.as(viewer, PATH, () -> comparisons.add(viewer, chosen, runs));
        lab.start(id, chosen, runs);
        Flash.done("simulation.lab.started").to(next);
        return "redirect:" + ComparisonController.PATH + "/" + id;
    }

    /** The scenarios that were ticked, the one to compare with first. */
    private static List<UUID> asked(HttpServletRequest request) {
        var known = List.of(FIRST, WITH, "_csrf");
        if (!known.containsAll(request.getParameterMap().keySet())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var ids = new LinkedHashSet<UUID>();
        for (var field : List.of(FIRST, WITH)) {
            var values = request.getParameterValues(field);
            for (var value : values == null ? new String[0] : values) {
                ids.add(Sent.id(value));
            }
        }
        if (ids.size() > 100) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new ArrayList<>(ids);
    }

    private static @Nullable String fault(List<Saved> chosen) {
        if (chosen.isEmpty()) {
            return "simulation.lab.fault.none";
        }
        if (chosen.size() > MOST) {
            return "simulation.lab.fault.many";
        }
        return chosen.stream().allMatch(chosen.getFirst()::isComparableTo) ? null : "simulation.lab.fault.differ";
    }
}
