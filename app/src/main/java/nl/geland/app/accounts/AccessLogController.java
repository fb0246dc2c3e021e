package nl.geland.app.accounts;

import java.util.Set;
import java.util.stream.Collectors;
import nl.geland.app.identity.AccessLog;
import nl.geland.app.identity.AccessTable;
import nl.geland.app.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at how many people on which page. It names staff, never the people looked at. */
@Controller
class AccessLogController {

    private final AccessLog log;
    private final Set<String> named;

    AccessLogController(AccessLog log, AccessTable table) {
        this.log = log;
        this.named = table.rows().stream()
                .filter(row -> row.shows() == AccessTable.Shows.NAMES)
                .map(row -> row.path().getPatternString())
                .collect(Collectors.toUnmodifiableSet());
    }

    @GetMapping("/inzage-log")
    String list(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            Model model) {
        var paging = Paging.of(page, size, log.count());
        var looks = log.newest(paging.size(), paging.offset());
        model.addAttribute("view", new AccessLogView(looks, named, paging));
        return "accounts/log";
    }
}
