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
    private final DeskDay day;
    private final Homes homes;
    private final Placings placings;
    private final Districts districts;

    DwellingController(Access access, AccessLog log, DeskDay day, Homes homes, Placings placings, Districts districts) {
        this.access = access;
        this.log = log;
        this.day = day;
        this.homes = homes;
        this.placings = placings;
        this.districts = districts;
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
            var content = HomeForm.read(form, districts.known(), day.today());
            if (content.isEmpty() || tooFew(home, content.get(), form)) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(viewer, model, home, form, null);
            }
            return written(viewer, home, form, content.get(), "housing.saved", next, response, model);
        });
    }

    /** Writes an earlier version, or what the file says, as the newest. */
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
            var earlier = here(version(home, form.typed("to")));
            var again = Typed.fresh(HomeForm.typed(earlier));
            HomeForm.read(again, districts.known(), day.today());
            if (tooFew(home, earlier, again) || !again.errors().of("wijk").isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(viewer, model, home, again, null);
            }
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
                new HomeView(home, homes.versions(home.id()), form, yours, offers, districts.known(), day.today()));
        return "housing/home";
    }

    /** What a version says, by its number as a form sends it; 0 is what the file says. */
    private Optional<Home.Content> version(Home home, String number) {
        return number.equals("0")
                ? Optional.ofNullable(home.file())
                : homes.versions(home.id()).stream()
                        .filter(version -> String.valueOf(version.number()).equals(number))
                        .findFirst()
                        .map(Home.Version::content);
    }

    /** Whether there would be fewer places than before, and fewer than households that hold one; with an error then. */
    private boolean tooFew(Home home, Home.Content content, Typed form) {
        homes.hold(home.id());
        var holders = placings.of(home.dwelling()).stream()
                .filter(placing -> placing.hold() != null)
                .count();
        var few = content.spots() < holders && content.spots() < home.content().spots();
        if (few) {
            form.errors().add("plaatsen", "housing.fault.plaatsen-held", holders);
        }
        return few;
    }

    private Home find(String id) {
        return here(homes.find(Sent.id(id), day.latest()));
    }

    /** What was looked for, or the answer that it is not there. */
    static <T> T here(Optional<T> found) {
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
