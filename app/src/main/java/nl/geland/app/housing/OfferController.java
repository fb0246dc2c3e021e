package nl.geland.app.housing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.AccessLog;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.trajectories.Register;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offering a home to a household that waits. A person chooses; nothing is ranked but by the day on which the time is up. */
@Controller
class OfferController {

    private static final String PATH = DwellingController.PATH + "/aanbieden";
    private static final int DAYS_BACK = 90;

    private final Access access;
    private final AccessLog log;
    private final Register register;
    private final HouseholdSizes sizes;
    private final OfferDesk desk;
    private final PlacingBook book;

    OfferController(
            Access access, AccessLog log, Register register, HouseholdSizes sizes, OfferDesk desk, PlacingBook book) {
        this.access = access;
        this.log = log;
        this.register = register;
        this.sizes = sizes;
        this.desk = desk;
        this.book = book;
    }

    @GetMapping(PATH)
    String blank(@PathVariable String id, Model model) {
        var form = Typed.fresh(Map.of("aangeboden", register.referenceDate().toString()));
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
        var chosen = view.candidates().stream()
                .map(candidate -> candidate.line())
                .filter(line -> line.eldest().toString().equals(form.typed("huishouden")))
                .findFirst();
        if (chosen.isEmpty()) {
            form.errors().add("huishouden", "housing.fault.huishouden");
        }
        var on = form.optionalDate("aangeboden", view.day().minusDays(DAYS_BACK), view.day());
        if (on == null && form.errors().of("aangeboden").isEmpty()) {
            form.errors()
                    .add("aangeboden", "housing.fault.aangeboden", view.day().minusDays(DAYS_BACK), view.day());
        }
        Optional<UUID> offered = on == null || chosen.isEmpty()
                ? Optional.empty()
                : book.offer(viewer, chosen.get().household(), view.home().dwelling(), on);
        if (offered.isEmpty()) {
            if (form.errors().isEmpty()) {
                form.errors().add("huishouden", "housing.fault.huishouden-twice");
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view);
            return "housing/offer";
        }
        Flash.done("housing.offered").to(next);
        return "redirect:" + PlacingController.PLACING + "/" + offered.get();
    }

    private OfferView look(Viewer viewer, String id, Typed form) {
        var day = register.referenceDate();
        var known = sizes.on(day);
        return access.as(viewer, PATH, () -> {
            var home = DwellingController.here(desk.home(Sent.id(id), day));
            var candidates = desk.candidates(home, day, known);
            log.looked(
                    viewer,
                    PATH,
                    "housing.purpose.offer",
                    candidates.stream()
                            .<UUID>flatMap(candidate -> candidate.line().persons().stream())
                            .toList());
            return new OfferView(home, candidates, form, day);
        });
    }
}
