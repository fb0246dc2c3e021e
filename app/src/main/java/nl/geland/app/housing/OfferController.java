package nl.geland.app.housing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.AccessLog;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offering a home to a household that waits. A person chooses; nothing is ranked but by how long ago the link was. */
@Controller
class OfferController {

    private static final String PATH = DwellingController.PATH + "/aanbieden";

    private final Access access;
    private final AccessLog log;
    private final DeskDay day;
    private final HouseholdSizes sizes;
    private final OfferDesk desk;
    private final PlacingBook book;

    OfferController(Access access, AccessLog log, DeskDay day, HouseholdSizes sizes, OfferDesk desk, PlacingBook book) {
        this.access = access;
        this.log = log;
        this.day = day;
        this.sizes = sizes;
        this.desk = desk;
        this.book = book;
    }

    @GetMapping(PATH)
    String blank(@PathVariable String id, Model model) {
        var form = Typed.fresh(Map.of("aangeboden", day.latest().toString()));
        model.addAttribute("view", look(Viewers.current(), id, form));
        return "housing/offer";
    }

    @PostMapping(PATH)
    String offer(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = Typed.of(request, List.of("huishouden", "aangeboden"));
        var view = look(viewer, id, form);
        if (!view.free()) {
            return refused(view, HttpStatus.CONFLICT, response, model);
        }
        var chosen = chosen(view, form);
        var on = OfferForm.day(form, view, chosen.orElse(null));
        if (on == null || chosen.isEmpty()) {
            return refused(view, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
        var offered = book.offer(viewer, chosen.get().household(), view.home().dwelling(), on);
        if (offered.placing() == null) {
            if (offered.written() == PlacingBook.Written.TWICE) {
                form.errors().add("huishouden", "housing.fault.huishouden-twice");
                return refused(view, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
            }
            return refused(look(viewer, id, form), HttpStatus.CONFLICT, response, model);
        }
        Flash.done("housing.offered").to(next);
        return "redirect:" + PlacingController.PLACING + "/" + offered.placing();
    }

    private static String refused(OfferView view, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("view", view);
        return "housing/offer";
    }

    /** The household that was chosen; empty, with an error, when it is not one of the list. */
    private static Optional<WaitingLine> chosen(OfferView view, Typed form) {
        var household = form.typed("huishouden");
        var chosen = view.candidates().stream()
                .map(OfferView.Candidate::line)
                .filter(line -> line.eldest().toString().equals(household))
                .findFirst();
        if (chosen.isEmpty()) {
            var refuser = view.refusers().stream()
                    .anyMatch(other -> other.line().eldest().toString().equals(household));
            form.errors().add("huishouden", "housing.fault.huishouden" + (refuser ? "-refused" : ""));
        }
        return chosen;
    }

    private OfferView look(Viewer viewer, String id, Typed form) {
        var known = sizes.on(day.today());
        return access.as(viewer, PATH, () -> {
            var view = desk.view(Sent.id(id), known, form);
            var looked = Stream.concat(
                    view.candidates().stream().map(OfferView.Candidate::line),
                    view.refusers().stream().map(OfferView.Refuser::line));
            var people = Stream.concat(
                    looked.flatMap(line -> line.persons().stream()),
                    view.holders().stream().flatMap(placing -> placing.persons().stream()));
            log.looked(viewer, PATH, "housing.purpose.offer", people.distinct().toList());
            return view;
        });
    }
}
