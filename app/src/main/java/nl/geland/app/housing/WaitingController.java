package nl.geland.app.housing;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.AccessLog;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has a link with the municipality and no home yet. */
@Controller
class WaitingController {

    private static final String PATH = QuotaController.PATH + "/wachtend";

    private final Access access;
    private final AccessLog log;
    private final DeskDay today;
    private final WaitingHouseholds households;
    private final Norms norms;

    WaitingController(Access access, AccessLog log, DeskDay today, WaitingHouseholds households, Norms norms) {
        this.access = access;
        this.log = log;
        this.today = today;
        this.households = households;
        this.norms = norms;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) @Nullable String toon,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String dir,
            Model model) {
        var viewer = Viewers.current();
        var view = access.as(
                viewer, PATH, () -> look(viewer, WaitingShow.of(toon), Sort.of(sort, dir, WaitingColumn.DUE)));
        model.addAttribute("view", view);
        return "housing/waiting";
    }

    private WaitingView look(Viewer viewer, WaitingShow show, Sort<WaitingColumn> sort) {
        var day = today.today();
        var all = households.on(day);
        var lines = all.stream()
                .filter(line -> show.holds(line, day))
                .sorted(WaitingColumn.order(sort))
                .toList();
        var counts = Arrays.stream(WaitingShow.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        part -> all.stream()
                                .filter(line -> part.holds(line, day))
                                .count()));
        log.looked(
                viewer,
                PATH,
                "housing.purpose.waiting",
                lines.stream().<UUID>flatMap(line -> line.persons().stream()).toList());
        var periods = List.of("link-weeks", "find-weeks", "move-weeks").stream()
                .flatMap(key -> norms.weeks(key, day).stream().map(norm -> new WaitingView.Period(key, norm)))
                .toList();
        return new WaitingView(day, lines, show, counts, sort, periods, viewer.role() == Role.CASE_MANAGER);
    }
}
