package nl.geland.app.casework;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.AccessLog;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.trajectories.Register;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The working list (<i>aandacht</i>): the first page of a case manager's day. */
@Controller
class AttentionController {

    static final String PATH = "/aandacht";

    /** What the address of the list asks for; nothing of it says anything about a person. */
    record Asked(
            @Nullable String regel,
            @Nullable String fase,
            @Nullable String wie,
            @Nullable String nieuw,
            @Nullable String sort,
            @Nullable String dir,
            @Nullable String page,
            @Nullable String size) {}

    private final Access access;
    private final AccessLog log;
    private final Register register;
    private final Attention attention;
    private final People people;

    AttentionController(Access access, AccessLog log, Register register, Attention attention, People people) {
        this.access = access;
        this.log = log;
        this.register = register;
        this.attention = attention;
        this.people = people;
    }

    @GetMapping(PATH)
    String list(Asked asked, Model model) {
        var viewer = Viewers.current();
        model.addAttribute("view", access.as(viewer, PATH, () -> look(viewer, asked)));
        return "casework/attention";
    }

    private AttentionView look(Viewer viewer, Asked asked) {
        var own = Own.worker(viewer);
        var day = register.referenceDate();
        var workers = own.isEmpty() ? people.facets("").workers() : List.<String>of();
        var filter = new AttentionFilter(
                Choice.of(asked.regel(), Rule.class),
                Choice.of(asked.fase(), Phase.class),
                workers.stream().anyMatch(code -> code.equals(asked.wie())) ? Objects.requireNonNull(asked.wie()) : own,
                "true".equals(asked.nieuw()));
        var sort = Sort.of(asked.sort(), asked.dir(), AttentionColumn.SINCE);
        var found = attention.find(filter, sort, Paging.of(asked.page(), asked.size(), Integer.MAX_VALUE), day);
        log.looked(
                viewer,
                PATH,
                "casework.purpose.attention",
                found.lines().stream().<UUID>map(line -> line.person().id()).toList());
        return new AttentionView(
                found.lines(),
                filter,
                found.counts(),
                workers,
                sort,
                Paging.of(asked.page(), asked.size(), found.total()),
                !own.isEmpty());
    }
}
