package nl.geland.app.areas;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewers;
import nl.geland.app.perspectives.CheckedForm;
import nl.geland.app.perspectives.ObstaclesByArea;
import nl.geland.app.web.CsvFile;
import nl.geland.app.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One neighbourhood: its page, the sheet to take to a meeting with residents, and its activities as a file. */
@Controller
class AreaController {

    static final String PATH = AreasController.PATH + "/{area}";

    private final Access access;
    private final AreaBook book;
    private final ObstaclesByArea obstacles;
    private final AreaFigures figures;
    private final AreaCalendar calendar;
    private final ActivityFile file;

    AreaController(
            Access access,
            AreaBook book,
            ObstaclesByArea obstacles,
            AreaFigures figures,
            AreaCalendar calendar,
            ActivityFile file) {
        this.access = access;
        this.book = book;
        this.obstacles = obstacles;
        this.figures = figures;
        this.calendar = calendar;
        this.file = file;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String area,
            @RequestParam(required = false) @Nullable String taal,
            @RequestParam(required = false) @Nullable String voor,
            Model model) {
        model.addAttribute("view", view(area, ActivityFilter.of(taal, voor)));
        return "areas/area";
    }

    /** What residents may read, on one or two sheets. */
    @GetMapping(PATH + "/papier")
    String paper(@PathVariable String area, Model model) {
        model.addAttribute("view", view(area, ActivityFilter.of(null, null)));
        return "areas/paper";
    }

    private AreaView view(String slug, ActivityFilter filter) {
        var viewer = Viewers.current();
        var area = access.as(viewer, PATH, () -> book.area(slug));
        Optional<AreaNumbers> numbers = figures.of(area.name());
        return access.as(
                viewer,
                PATH,
                () -> new AreaView(
                        area,
                        calendar.today(),
                        calendar.monday(),
                        filter,
                        book.activities().in(area),
                        book.places().in(area),
                        book.meetings().in(area),
                        book.questions().in(area),
                        obstacles.in(viewer, area.name()),
                        numbers,
                        AreasController.leads(viewer)));
    }

    /** Every activity, also what is over or yet to come. */
    @GetMapping(PATH + "/activiteiten.csv")
    ResponseEntity<byte[]> csv(@PathVariable String area, Locale locale) {
        var content = access.as(
                Viewers.current(), PATH, () -> file.csv(book.activities().in(book.area(area)), locale));
        return CsvFile.download("activiteiten-" + area + ".csv", content);
    }

    @PostMapping(PATH + "/lijst")
    String list(@PathVariable String area, HttpServletRequest request, RedirectAttributes next) {
        var form = CheckedForm.of(AreasController.WORDS, request, List.of("active"));
        var active = switch (form.typed("active")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return access.as(Viewers.current(), PATH, () -> {
            var found = book.area(area);
            book.areas().list(found.id(), active);
            Flash.done(active ? "areas.listed" : "areas.unlisted").to(next);
            return "redirect:" + found.path();
        });
    }
}
