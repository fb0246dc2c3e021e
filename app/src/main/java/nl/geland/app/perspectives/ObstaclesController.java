package nl.geland.app.perspectives;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.texts.TextCheck;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of obstacles, and reporting one. */
@Controller
class ObstaclesController {

    static final String PATH = "/belemmeringen";

    private static final int LONGEST = 600;
    private static final int LONGEST_AREA = 40;

    /** What the address of the list asks for. */
    record Asked(
            @Nullable String toon,
            @Nullable String wijk,
            @Nullable String niveau,
            @Nullable String sort,
            @Nullable String page,
            @Nullable String size) {}

    private final Access access;
    private final Obstacles obstacles;
    private final ObstacleDesk desk;
    private final DeskTeam team;

    ObstaclesController(Access access, Obstacles obstacles, ObstacleDesk desk, DeskTeam team) {
        this.access = access;
        this.obstacles = obstacles;
        this.desk = desk;
        this.team = team;
    }

    @GetMapping(PATH)
    String list(Asked asked, Model model) {
        var viewer = Viewers.current();
        model.addAttribute("view", access.as(viewer, PATH, () -> look(viewer, asked)));
        return "perspectives/obstacles";
    }

    private ObstaclesView look(Viewer viewer, Asked asked) {
        var areas = obstacles.areas();
        var filter = new ObstacleFilter(
                CheckedForm.chosen(text(asked.toon()), ObstacleShow.class).orElse(ObstacleShow.ALL),
                areas.contains(text(asked.wijk())) ? text(asked.wijk()) : "",
                CheckedForm.chosen(text(asked.niveau()), ObstacleLevel.class));
        var usual = DeskTeam.has(viewer) ? ObstacleColumn.DUE : ObstacleColumn.REPORTED;
        var sort = Sort.of(asked.sort(), null, usual).column();
        var found = obstacles.find(viewer, filter, sort, Paging.of(asked.page(), asked.size(), Integer.MAX_VALUE));
        return new ObstaclesView(
                found.obstacles(),
                filter,
                obstacles.counts(viewer),
                areas,
                team.byId(),
                sort,
                Paging.of(asked.page(), asked.size(), found.total()));
    }

    private static String text(@Nullable String asked) {
        return Objects.requireNonNullElse(asked, "");
    }

    @GetMapping(PATH + "/nieuw")
    String blank(Model model) {
        var viewer = Viewers.current();
        return form(model, access.as(viewer, PATH, () -> {
            var kind = obstacles.lastKind(viewer).map(Sort::parameter).orElse("");
            return new ReportView(CheckedForm.fresh(Map.of("kind", kind)), obstacles.areas(), fromOutside(viewer));
        }));
    }

    @PostMapping(PATH + "/nieuw")
    String report(HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        var viewer = Viewers.current();
        var form = CheckedForm.of(request, "what", "area", "level", "frequency", "kind", CheckedForm.NO_NAME);
        var what = form.text("what", LONGEST);
        var area = form.optional("area", LONGEST_AREA).replaceAll("\\s+", " ");
        form.looked("what");
        var level = form.choice("level", ObstacleLevel.class);
        var frequency = form.choice("frequency", ObstacleFrequency.class);
        var kind = fromOutside(viewer)
                ? form.choice("kind", ReporterKind.class).filter(ReporterKind.FROM_OUTSIDE::contains)
                : Optional.of(ReporterKind.STAFF);
        if (!form.errors().isEmpty() || level.isEmpty() || frequency.isEmpty() || kind.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(
                    model, access.as(viewer, PATH, () -> new ReportView(form, obstacles.areas(), fromOutside(viewer))));
        }
        UUID id = access.as(
                viewer,
                PATH,
                () -> desk.report(
                        viewer,
                        new ObstacleDesk.Report(
                                kind.get(), what, spelledAsBefore(area), level.get(), frequency.get())));
        Flash.done("perspectives.report.done").to(next);
        return "redirect:" + PATH + "/" + id;
    }

    /** One neighbourhood has one spelling: that of who named it first. */
    private String spelledAsBefore(String area) {
        return obstacles.areas().stream()
                .filter(known -> known.equalsIgnoreCase(area))
                .findFirst()
                .orElse(area);
    }

    /** What the check says of a text, for the script that asks while somebody types. Nothing is kept. */
    @PostMapping(PATH + "/controle")
    String check(@RequestParam(defaultValue = "") String tekst, HttpServletRequest request, Model model) {
        Sent.only(request, "tekst");
        model.addAttribute("view", TextCheck.check(tekst));
        return "perspectives/check";
    }

    private static boolean fromOutside(Viewer viewer) {
        return viewer.role() == Role.REPORTER;
    }

    private static String form(Model model, ReportView view) {
        model.addAttribute("view", view);
        return "perspectives/report";
    }
}
