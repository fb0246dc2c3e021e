package nl.geland.app.areas;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.perspectives.CheckedForm;
import nl.geland.app.perspectives.ObstaclesByArea;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of neighbourhoods, and adding one. */
@Controller
class AreasController {

    static final String PATH = "/wijken";
    static final String WORDS = "areas";

    private static final int LONGEST_NAME = 40;

    private final Access access;
    private final AreaBook book;
    private final ObstaclesByArea obstacles;
    private final AreaFigures figures;

    AreasController(Access access, AreaBook book, ObstaclesByArea obstacles, AreaFigures figures) {
        this.access = access;
        this.book = book;
        this.obstacles = obstacles;
        this.figures = figures;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) @Nullable String toon,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String dir,
            Model model) {
        var show = CheckedForm.chosen(Objects.requireNonNullElse(toon, ""), AreaShow.class)
                .orElse(AreaShow.ALL);
        return page(model, show, Sort.of(sort, dir, AreaColumn.NAME), CheckedForm.fresh(Map.of()));
    }

    @PostMapping(PATH)
    String add(HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        var form = CheckedForm.of(WORDS, request, List.of("name"));
        var name = form.name("name", LONGEST_NAME);
        form.looked("name");
        if (form.errors().isEmpty() && Area.slug(name).isEmpty()) {
            form.errors().add("name", "areas.fault.name");
        }
        Optional<Area> added = form.errors().isEmpty()
                ? access.as(Viewers.current(), PATH, () -> book.areas().add(name))
                : Optional.empty();
        if (added.isEmpty()) {
            if (form.errors().isEmpty()) {
                form.errors().add("name", "areas.fault.name-taken");
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, AreaShow.ALL, new Sort<>(AreaColumn.NAME, false), form);
        }
        Flash.done("areas.added", added.get().name()).to(next);
        return "redirect:" + added.get().path();
    }

    private String page(Model model, AreaShow show, Sort<AreaColumn> sort, CheckedForm form) {
        var viewer = Viewers.current();
        var adds = leads(viewer);
        var inFiles = adds ? figures.areas() : List.<String>of();
        model.addAttribute("view", access.as(viewer, PATH, () -> view(show, sort, inFiles, adds, form)));
        return "areas/areas";
    }

    private AreasView view(AreaShow show, Sort<AreaColumn> sort, List<String> inFiles, boolean adds, CheckedForm form) {
        var lines = book.areas().lines();
        var counts = Arrays.stream(AreaShow.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        part -> lines.stream().filter(part::holds).count()));
        var named = inFiles.stream()
                .filter(name ->
                        lines.stream().noneMatch(line -> line.area().name().equalsIgnoreCase(name)))
                .toList();
        return new AreasView(
                lines.stream()
                        .filter(show::holds)
                        .sorted(AreaColumn.order(sort))
                        .toList(),
                show,
                counts,
                obstacles.open(),
                sort,
                named,
                adds,
                form);
    }

    /** What was looked for, or the answer that it is not there. */
    static <T> T here(Optional<T> found) {
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whether the viewer may add neighbourhoods and take them off the list. */
    static boolean leads(Viewer viewer) {
        return viewer.role() == Role.TEAM_LEAD;
    }
}
