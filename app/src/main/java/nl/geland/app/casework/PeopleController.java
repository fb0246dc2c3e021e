package nl.geland.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.AccessLog;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.trajectories.Register;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of people. A search is posted and kept in the session; the address holds filters, order and page only. */
@Controller
class PeopleController {

    static final String PATH = "/mensen";

    /** What the address of the list asks for. */
    record Asked(
            @Nullable String zoek,
            @Nullable String fase,
            @Nullable String wie,
            @Nullable String wijk,
            @Nullable String route,
            @Nullable String sort,
            @Nullable String dir,
            @Nullable String page,
            @Nullable String size) {}

    private final Access access;
    private final AccessLog log;
    private final Register register;
    private final People people;

    PeopleController(Access access, AccessLog log, Register register, People people) {
        this.access = access;
        this.log = log;
        this.register = register;
        this.people = people;
    }

    @GetMapping(PATH)
    String list(Asked asked, HttpServletRequest request, Model model) {
        var viewer = Viewers.current();
        var search = Searches.of(request).find(asked.zoek());
        model.addAttribute("view", access.as(viewer, PATH, () -> look(viewer, asked, search)));
        return "casework/people";
    }

    @PostMapping(PATH)
    String search(
            @RequestParam(defaultValue = "") String tekst,
            Asked asked,
            HttpServletRequest request,
            RedirectAttributes next) {
        var text = tekst.strip();
        if (text.length() > Searches.LONGEST) {
            Flash.refused("casework.people.search.long", Searches.LONGEST).to(next);
            text = "";
        }
        var address = UriComponentsBuilder.fromPath(PATH);
        if (!text.isEmpty()) {
            address.queryParam("zoek", Searches.of(request).keep(text));
        }
        keep(address, "fase", asked.fase());
        keep(address, "wie", asked.wie());
        keep(address, "wijk", asked.wijk());
        keep(address, "route", asked.route());
        keep(address, "sort", asked.sort());
        keep(address, "dir", asked.dir());
        return "redirect:" + address.encode().toUriString();
    }

    private static void keep(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank() && value.length() <= Searches.LONGEST) {
            address.queryParam(name, value.replace("{", "").replace("}", ""));
        }
    }

    private PeopleView look(Viewer viewer, Asked asked, @Nullable String search) {
        var own = Own.worker(viewer);
        var facets = people.facets(own);
        var filter = new PeopleFilter(
                Objects.requireNonNullElse(search, ""),
                Choice.of(asked.fase(), Phase.class),
                own.isEmpty() && facets.workers().contains(asked.wie()) ? Objects.requireNonNull(asked.wie()) : own,
                facets.neighbourhoods().contains(asked.wijk()) ? Objects.requireNonNull(asked.wijk()) : "",
                Choice.of(asked.route(), Route.class));
        var sort = Sort.of(asked.sort(), asked.dir(), PeopleColumn.NAME);
        var found = people.find(
                filter, sort, Paging.of(asked.page(), asked.size(), Integer.MAX_VALUE), register.referenceDate());
        log.looked(
                viewer,
                PATH,
                "casework.purpose.find",
                found.people().stream().<UUID>map(PersonLine::id).toList());
        return new PeopleView(
                found.people(),
                filter,
                facets,
                sort,
                Paging.of(asked.page(), asked.size(), found.total()),
                !own.isEmpty(),
                search == null && asked.zoek() != null);
    }
}
