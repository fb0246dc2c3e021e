package nl.geland.app.areas;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewers;
import nl.geland.app.perspectives.CheckedForm;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding a place to a neighbourhood, and changing it. */
@Controller
class PlaceController {

    private static final String PATH = AreaController.PATH + "/plekken";
    private static final List<String> FIELDS = List.of("version", "name", "kind", "address", "use");
    private static final int LONGEST = 80;

    private final Access access;
    private final AreaBook book;

    PlaceController(Access access, AreaBook book) {
        this.access = access;
        this.book = book;
    }

    @GetMapping(PATH + "/nieuw")
    String blank(@PathVariable String area, Model model) {
        return access.as(
                Viewers.current(),
                PATH,
                () -> page(model, book.area(area), null, CheckedForm.fresh(Map.of("use", "true")), null));
    }

    @PostMapping(PATH + "/nieuw")
    String add(
            @PathVariable String area,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = CheckedForm.of(AreasController.WORDS, request, FIELDS);
        var content = read(form);
        return access.as(viewer, PATH, () -> {
            var found = book.area(area);
            if (content.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, found, null, form, null);
            }
            book.places().add(viewer, found, content.get());
            Flash.done("areas.place.added").to(next);
            return "redirect:" + found.path();
        });
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable String area, @PathVariable String id, Model model) {
        return access.as(Viewers.current(), PATH, () -> {
            var found = book.area(area);
            var place = AreasController.here(book.places().find(found, Sent.id(id)));
            return page(model, found, place, CheckedForm.fresh(typed(place.content())), null);
        });
    }

    @PostMapping(PATH + "/{id}")
    String change(
            @PathVariable String area,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = CheckedForm.of(AreasController.WORDS, request, FIELDS);
        var content = read(form);
        return access.as(viewer, PATH, () -> {
            var found = book.area(area);
            var place = AreasController.here(book.places().find(found, Sent.id(id)));
            if (content.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, found, place, form, null);
            }
            if (book.places().change(viewer, place.id(), form.version(), content.get()) == Outcome.STALE) {
                response.setStatus(HttpStatus.CONFLICT.value());
                var now = AreasController.here(book.places().find(found, place.id()));
                return page(model, found, now, form, content.get());
            }
            Flash.done("areas.saved").to(next);
            return "redirect:" + found.path();
        });
    }

    private static Optional<Place.Content> read(CheckedForm form) {
        var name = form.name("name", LONGEST);
        var address = form.typed("address");
        if (address.codePointCount(0, address.length()) > LONGEST) {
            form.errors().add("address", "areas.fault.address", LONGEST);
        }
        var kind = form.choice("kind", PlaceKind.class);
        form.looked("name");
        return form.errors().isEmpty()
                ? kind.map(chosen -> new Place.Content(
                        name, chosen, address, form.typed("use").equals("true")))
                : Optional.empty();
    }

    private static Map<String, String> typed(Place.Content content) {
        return Map.of(
                "name",
                content.name(),
                "kind",
                Sort.parameter(content.kind()),
                "address",
                content.address(),
                "use",
                content.inUse() ? "true" : "");
    }

    private String page(
            Model model, Area area, @Nullable Place place, CheckedForm form, Place.@Nullable Content yours) {
        var versions = place == null
                ? List.<Version<Place.Content>>of()
                : book.places().versions(place.id());
        model.addAttribute("view", new PlaceView(area, place, versions, form, yours));
        return "areas/place";
    }
}
