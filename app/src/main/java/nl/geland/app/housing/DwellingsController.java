package nl.geland.app.housing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of homes, and adding one. A number is posted: it may be an address. */
@Controller
class DwellingsController {

    static final String PATH = QuotaController.PATH + "/woningen";

    /** What the address of the list asks for. */
    record Asked(
            @Nullable String toon,
            @Nullable String wijk,
            @Nullable String soort,
            @Nullable String stand,
            @Nullable String kamers,
            @Nullable String gelijkvloers,
            @Nullable String verschil,
            @Nullable String sort,
            @Nullable String dir,
            @Nullable String page,
            @Nullable String size) {}

    private final Access access;
    private final DeskDay day;
    private final Homes homes;
    private final Allotments allotments;
    private final Districts districts;

    DwellingsController(Access access, DeskDay day, Homes homes, Allotments allotments, Districts districts) {
        this.access = access;
        this.day = day;
        this.homes = homes;
        this.allotments = allotments;
        this.districts = districts;
    }

    @GetMapping(PATH)
    String list(Asked asked, Model model) {
        var suitable = access.asSystem("suitable allocations", () -> allotments.suitable(day.today()));
        model.addAttribute("view", access.as(Viewers.current(), PATH, () -> look(asked, suitable)));
        return "housing/homes";
    }

    @PostMapping(PATH)
    String open(HttpServletRequest request, RedirectAttributes next) {
        var number = Typed.of(request, List.of("nummer")).typed("nummer");
        Optional<UUID> found = access.as(Viewers.current(), PATH, () -> homes.numbered(number));
        if (found.isEmpty()) {
            Flash.refused("housing.home.none-numbered").to(next);
            return "redirect:" + PATH;
        }
        return "redirect:" + PATH + "/" + found.get();
    }

    @GetMapping(PATH + "/nieuw")
    String blank(Model model) {
        return access.as(
                Viewers.current(),
                PATH,
                () -> page(
                        model,
                        Typed.fresh(Map.of(
                                "soort", HomeKind.SOCIAL_RENT.code(),
                                "gelijkvloers", "unknown",
                                "vanaf", day.latest().toString()))));
    }

    @PostMapping(PATH + "/nieuw")
    String add(HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        var viewer = Viewers.current();
        var form = Typed.of(request, HomeForm.FIELDS_OF_NEW);
        var number = HomeForm.number(form);
        return access.as(viewer, PATH, () -> {
            var content = HomeForm.read(form, districts.known(), day.today());
            Optional<UUID> added = content.flatMap(typed -> homes.add(viewer, number, typed));
            if (added.isEmpty()) {
                if (form.errors().isEmpty()) {
                    form.errors().add("nummer", "housing.fault.nummer-taken");
                }
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, form);
            }
            Flash.done("housing.home.added").to(next);
            return "redirect:" + PATH + "/" + added.get();
        });
    }

    private String page(Model model, Typed form) {
        model.addAttribute("view", HomeView.blank(form, districts.known(), day.today()));
        return "housing/home";
    }

    /** The least number of rooms that was asked for; 0 for any. No home has as many as a number that is too long to read. */
    private static int rooms(@Nullable String asked) {
        if (asked == null || !asked.matches("[0-9]+")) {
            return 0;
        }
        return asked.length() > 6 ? 999_999 : Integer.parseInt(asked);
    }

    private HomesView look(Asked asked, HomesView.Suitable suitable) {
        var neighbourhoods = homes.neighbourhoods();
        var standing = Typed.chosen(asked.stand(), Standing.class);
        var all = new HomeFilter(
                HomesShow.ALL,
                neighbourhoods.stream()
                        .filter(name -> name.equals(asked.wijk()))
                        .findFirst()
                        .orElse(""),
                Typed.chosen(asked.soort(), HomeKind.class),
                standing,
                rooms(asked.kamers()),
                "true".equals(asked.gelijkvloers()),
                "true".equals(asked.verschil()));
        var counts = homes.counts(all, day.latest());
        var filter = standing.isPresent()
                ? all
                : all.of(Typed.chosen(asked.toon(), HomesShow.class).orElseGet(() -> HomesShow.first(counts)));
        var sort = Sort.of(asked.sort(), asked.dir(), HomeColumn.NUMBER);
        var found = homes.find(filter, sort, Paging.of(asked.page(), asked.size(), Integer.MAX_VALUE), day.latest());
        return new HomesView(
                found.homes(),
                filter,
                neighbourhoods,
                counts,
                sort,
                Paging.of(asked.page(), asked.size(), found.total()),
                suitable);
    }
}
