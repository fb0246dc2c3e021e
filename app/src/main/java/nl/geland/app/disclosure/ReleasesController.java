package nl.geland.app.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the team decides what becomes public: the log, a table as it would be, and the decision of a second person. */
@Controller
class ReleasesController {

    static final String PATH = "/openbaar-maken";

    private static final String PROPOSAL = PATH + "/voorstellen/{id}";
    /** Does what was wished, or says what stood in the way. */
    private interface Deed {
        ReleaseDesk.Outcome of(Viewer viewer, Proposal proposal, Releasable table);
    }

    private final Access access;
    private final ReleaseDesk desk;
    private final Drafts drafts;
    private final Proposals proposals;
    private final ReleaseStore store;
    private final Users users;

    ReleasesController(
            Access access, ReleaseDesk desk, Drafts drafts, Proposals proposals, ReleaseStore store, Users users) {
        this.access = access;
        this.desk = desk;
        this.drafts = drafts;
        this.proposals = proposals;
        this.store = store;
        this.users = users;
    }

    @GetMapping(PATH)
    String list(Model model) {
        return access.as(Viewers.current(), PATH, () -> list(model, FormErrors.none(), false));
    }

    @GetMapping(PATH + "/{table}")
    String table(@PathVariable String table, Model model) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> draft(model, drafts.view(viewer, find(table), null, Wish.none())));
    }

    @PostMapping(PATH + "/{table}/voorstel")
    String propose(
            @PathVariable String table,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var wish = Wish.of(request);
        return access.as(viewer, PATH, () -> {
            var known = find(table);
            if (!wish.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return draft(model, drafts.view(viewer, known, null, wish));
            }
            var counted = desk.count(known).orElseThrow(ReleasesController::absent);
            if (desk.propose(viewer, known, counted, wish.reason()).isEmpty()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return draft(model, drafts.view(viewer, known, null, wish.failed(ReleaseDesk.Outcome.STALE)));
            }
            Flash.done("disclosure.proposed.done").to(next);
            return "redirect:" + PATH;
        });
    }

    @GetMapping(PROPOSAL)
    String proposal(@PathVariable String id, Model model) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var proposal = proposal(id);
            return draft(model, drafts.view(viewer, find(proposal.subject()), proposal, Wish.none()));
        });
    }

    @PostMapping(PROPOSAL + "/vrijgave")
    String release(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Sent.only(request);
        Flash.done("disclosure.released.done").to(next);
        return decide(id, response, model, desk::release);
    }

    @PostMapping(PROPOSAL + "/afwijzing")
    String drop(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Sent.only(request);
        Flash.done("disclosure.dropped.done").to(next);
        return decide(id, response, model, (viewer, proposal, table) -> desk.drop(viewer, proposal));
    }

    @PostMapping(PATH + "/vrijgaven/{number}/intrekking")
    String withdraw(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var wish = Wish.of(request);
        return access.as(viewer, PATH, () -> {
            var known = number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
            if (store.line(known).isEmpty()) {
                throw absent();
            }
            if (!wish.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return list(model, wish.errors(), false);
            }
            if (desk.withdraw(viewer, known, wish.reason()) == ReleaseDesk.Outcome.STALE) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return list(model, FormErrors.none(), true);
            }
            Flash.done("disclosure.withdrawn.done").to(next);
            return "redirect:" + PATH;
        });
    }

    /** Decides, and shows what stands there now where that could not be. A refused release leaves nothing behind. */
    private String decide(String id, HttpServletResponse response, Model model, Deed deed) {
        var viewer = Viewers.current();
        ReleaseDesk.Outcome outcome;
        try {
            outcome = access.as(viewer, PATH, () -> {
                var proposal = proposal(id);
                return deed.of(viewer, proposal, find(proposal.subject()));
            });
        } catch (ReleaseRefused refused) {
            outcome = ReleaseDesk.Outcome.REFUSED;
        }
        if (outcome == ReleaseDesk.Outcome.DONE) {
            return "redirect:" + PATH;
        }
        var wish = Wish.none().failed(outcome);
        response.setStatus(
                (outcome == ReleaseDesk.Outcome.OWN_PROPOSAL ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT).value());
        return access.as(viewer, PATH, () -> {
            var proposal = proposal(id);
            return draft(model, drafts.view(viewer, find(proposal.subject()), proposal, wish));
        });
    }

    private Releasable find(String table) {
        return desk.table(table).orElseThrow(ReleasesController::absent);
    }

    private Proposal proposal(String id) {
        var known = Sent.id(id);
        return proposals.find(known).orElseThrow(ReleasesController::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String list(Model model, FormErrors errors, boolean stale) {
        var tables = desk.tables().stream().map(Releasable::subject).toList();
        model.addAttribute(
                "view",
                new ReleasesView(
                        store.lines(),
                        proposals.open(),
                        tables,
                        desk.editions(),
                        users.all().stream().collect(Collectors.toUnmodifiableMap(User::id, Function.identity())),
                        errors,
                        stale));
        return "disclosure/releases";
    }

    private static String draft(Model model, DraftView view) {
        model.addAttribute("view", view);
        return "disclosure/draft";
    }
}
