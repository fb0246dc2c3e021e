package nl.geland.app.simulation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One scenario: made, read, changed, taken along as a file. */
@Controller
class ScenarioController {

    private static final String NEW = ScenariosController.PATH + "/nieuw/{origin}";
    private static final String PATH = ScenariosController.PATH + "/{id}";

    private final Access access;
    private final SavedScenarios scenarios;
    private final Towns towns;
    private final Users users;

    ScenarioController(Access access, SavedScenarios scenarios, Towns towns, Users users) {
        this.access = access;
        this.scenarios = scenarios;
        this.towns = towns;
        this.users = users;
    }

    /** An empty form, or one that starts with the choices of a saved scenario. */
    @GetMapping(NEW)
    String blank(@PathVariable String origin, @RequestParam(required = false) @Nullable String van, Model model) {
        var town = town(origin);
        return access.as(Viewers.current(), NEW, () -> {
            var chosen =
                    van == null ? Chosen.asItIs(town.file().town()) : find(van).chosen();
            return form(
                    model,
                    new ScenarioView(
                            town.file(),
                            town.dataVersion(),
                            origin,
                            ChosenForm.fresh(new Texts("", ""), chosen),
                            null,
                            null,
                            names()));
        });
    }

    @PostMapping(NEW)
    String add(
            @PathVariable String origin,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = ChosenForm.of(request);
        var town = town(origin);
        return access.as(viewer, NEW, () -> {
            var title = form.title();
            var chosen = form.chosen(town.file().town().start());
            form.checkTitle(scenarios.isTaken(viewer, title));
            if (!form.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return form(
                        model, new ScenarioView(town.file(), town.dataVersion(), origin, form, null, null, names()));
            }
            scenarios.add(viewer, origin(origin), title, town, chosen.orElseThrow());
            Flash.done("simulation.lab.saved").to(next);
            return "redirect:" + ScenariosController.PATH;
        });
    }

    @GetMapping(PATH)
    String show(@PathVariable String id, Model model) {
        return access.as(Viewers.current(), PATH, () -> {
            var saved = find(id);
            return form(model, view(saved, ChosenForm.fresh(saved.title(), saved.chosen()), null));
        });
    }

    @PostMapping(PATH)
    String change(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = ChosenForm.of(request);
        return access.as(viewer, PATH, () -> {
            var saved = find(id);
            var title = form.title();
            var chosen = form.chosen(saved.town().town().start());
            form.checkTitle(scenarios.isTaken(saved, title));
            if (!form.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return form(model, view(saved, form, null));
            }
            if (form.version() != saved.version() || !scenarios.change(viewer, saved, title, chosen.orElseThrow())) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return form(model, view(saved, form, ChosenForm.fresh(saved.title(), find(id).chosen())));
            }
            Flash.done("simulation.lab.saved").to(next);
            return "redirect:" + ScenariosController.PATH + "/" + saved.id();
        });
    }

    @GetMapping(PATH + "/bestand")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        var saved = access.as(Viewers.current(), PATH + "/bestand", () -> find(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"scenario.json\"")
                .body(ScenarioFiles.write(saved.file()));
    }

    private ScenarioView view(Saved saved, ChosenForm form, @Nullable ChosenForm now) {
        return new ScenarioView(saved.town(), saved.dataVersion(), "", form, saved, now, names());
    }

    private static String form(Model model, ScenarioView view) {
        model.addAttribute("view", view);
        return "simulation/scenario";
    }

    private Names names() {
        return Names.of(users.all());
    }

    private Saved find(String id) {
        return scenarios.find(Sent.id(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Saved.Origin origin(String word) {
        return switch (word) {
            case "artikel" -> Saved.Origin.ARTICLE;
            case "gemeente" -> Saved.Origin.MEASURED;
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** Outside the access of who looks: our own town is estimated from the files as work of the system. */
    private SavedScenarios.Town town(String word) {
        return towns.of(origin(word)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
