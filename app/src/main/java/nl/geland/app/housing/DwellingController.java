package nl.geland.app.housing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.AccessLog;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.trajectories.Register;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One home: changing it, putting an earlier version back, and saying who is right where the file says something else. */
@Controller
class DwellingController {

    static final String PATH = DwellingsController.PATH + "/{id}";

    private final Access access;
    private final AccessLog log;
    private final Register register;
    private final Homes homes;
    private final Placings placings;

    DwellingController(Access access, AccessLog log, Register register, Homes homes, Placings placings) {
        this.access = access;
        this.log = log;
        this.register = register;
        this.homes = homes;
        this.placings = placings;
    }

    @GetMapping(PATH)
    String show(@PathVariable String id, Model model) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var home = find(id);
            return page(viewer, model, home, Typed.fresh(HomeForm.typed(home.content())), null);
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
        var form = Typed.of(request, HomeForm.FIELDS);
        return access.as(viewer, PATH, () -> {
            var home = find(id);
            var content = HomeForm.read(form, register.referenceDate());
            if (content.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(viewer, model, home, form, null);
            }
            return written(viewer, home, form, content.get(), "housing.saved", next, response, model);
        });
    }

    /** Writes an earlier version as the newest. */
    @PostMapping(PATH + "/terug")
    String back(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = Typed.of(request, List.of("version", "to"));
        return access.as(viewer, PATH, () -> {
            var home = find(id);
            var earlier = here(homes.versions(home.id()).stream()
                            .filter(version -> String.valueOf(version.number()).equals(form.typed("to")))
                            .findFirst())
                    .content();
            return written(viewer, home, form, earlier, "housing.put-back", next, response, model);
        });
    }

    /** Takes over what the file says, or keeps what a colleague wrote over the file as it is now. */
    @PostMapping(PATH + "/bestand")
    String settle(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = Typed.of(request, List.of("version", "keuze"));
        return access.as(viewer, PATH, () -> {
            var home = find(id);
            var file = home.file();
            if (file == null || !List.of("bestand", "hand").contains(form.typed("keuze"))) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            var own = home.content();
            var chosen = form.typed("keuze").equals("hand")
                    ? own
                    : new Home.Content(
                            file.neighbourhood(),
                            file.rooms(),
                            file.kind(),
                            file.rentCents(),
                            file.stepFree(),
                            own.places(),
                            own.from(),
                            own.until());
            return written(viewer, home, form, chosen, "housing.settled", next, response, model);
        });
    }

    private String written(
            Viewer viewer,
            Home home,
            Typed form,
            Home.Content content,
            String done,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        if (!homes.change(viewer, home.id(), form.version(), content)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(viewer, model, find(home.id().toString()), Typed.fresh(HomeForm.typed(content)), content);
        }
        Flash.done(done).to(next);
        return "redirect:" + home.path();
    }

    private String page(Viewer viewer, Model model, Home home, Typed form, Home.@Nullable Content yours) {
        var offers = placings.of(home.dwelling());
        log.looked(
                viewer,
                PATH,
                "housing.purpose.home",
                offers.stream()
                        .<UUID>flatMap(placing -> placing.persons().stream())
                        .toList());
        model.addAttribute(
                "view",
                new HomeView(
                        home,
                        homes.versions(home.id()),
                        form,
                        yours,
                        offers,
                        homes.neighbourhoods(),
                        register.referenceDate()));
        return "housing/home";
    }

    private Home find(String id) {
        return here(homes.find(Sent.id(id), register.referenceDate()));
    }

    /** What was looked for, or the answer that it is not there. */
    static <T> T here(Optional<T> found) {
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
