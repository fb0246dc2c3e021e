package nl.geland.app.simulation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where two people decide that a scenario becomes public: one proposes, another releases. */
@Controller
class ProposalController {

    static final String PATH = ScenariosController.PATH + "/voorstellen";

    private final Access access;
    private final SavedScenarios scenarios;
    private final Comparisons comparisons;
    private final PublicScenarios open;
    private final Users users;
    private final Words words;

    ProposalController(
            Access access,
            SavedScenarios scenarios,
            Comparisons comparisons,
            PublicScenarios open,
            Users users,
            Words words) {
        this.words = words;
        this.access = access;
        this.scenarios = scenarios;
        this.comparisons = comparisons;
        this.open = open;
        this.users = users;
    }

    /** Proposes one of the scenarios of a comparison; shows it again, with all that was typed, when something is wrong. */
    @PostMapping(ComparisonController.PATH + "/{id}/voorstel")
    String propose(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = ProposalForm.of(
                request, ProposalForm.REASON, ProposalForm.PLACE, ProposalForm.NOTE, ProposalForm.NOTE_ENGLISH);
        return access.as(viewer, PATH, () -> {
            var comparison = comparisons.find(Sent.id(id)).orElseThrow(ProposalController::unknown);
            var sheet = comparison.answers();
            var all = scenarios.compared(comparison.id());
            var at = IntStream.range(0, all.size()).filter(form::isOf).findFirst();
            if (sheet == null || at.isEmpty()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            var shown = all.get(at.getAsInt());
            var reason = form.reason();
            var note = form.note();
            form.checkNames(List.of(all.getFirst(), shown));
            if (!form.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute(
                        "view", new ComparisonView(comparison, all, null, Names.of(users.all()), words, form));
                return "simulation/comparison";
            }
            var picture = Picture.of(words, all, comparison, sheet, at.getAsInt());
            var proposal = open.propose(
                    viewer, shown, comparison.id(), note.dutch().isEmpty() ? picture : picture.noting(note), reason);
            Flash.done("simulation.lab.proposed").to(next);
            return to(proposal.toString());
        });
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable String id, Model model) {
        return page(id, ProposalForm.fresh(), model);
    }

    private String page(String id, ProposalForm form, Model model) {
        var viewer = Viewers.current();
        model.addAttribute("view", access.as(viewer, PATH + "/{id}", () -> {
            var proposal = find(id);
            return new ProposalView(
                    proposal,
                    proposal.proposedBy().equals(viewer.id()),
                    Names.of(users.all()),
                    scenarios.begun(proposal).orElse(null),
                    form);
        }));
        return "simulation/proposal";
    }

    @PostMapping(PATH + "/{id}/vrijgave")
    String release(@PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        Sent.only(request);
        return decide(id, next, open::release, "simulation.lab.released");
    }

    @PostMapping(PATH + "/{id}/afwijzing")
    String drop(@PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        Sent.only(request);
        return decide(id, next, open::drop, "simulation.lab.dropped");
    }

    @PostMapping(PATH + "/{id}/intrekking")
    String withdraw(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = ProposalForm.of(request, ProposalForm.REASON);
        var reason = form.reason();
        if (!form.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, form, model);
        }
        return decide(id, next, (by, proposal) -> open.withdraw(by, proposal, reason), "simulation.lab.withdrawn");
    }

    private String decide(
            String id,
            RedirectAttributes next,
            BiFunction<Viewer, Proposal, PublicScenarios.Outcome> deed,
            String done) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH + "/{id}", () -> {
            var outcome = deed.apply(viewer, find(id));
            if (outcome == PublicScenarios.Outcome.DONE) {
                Flash.done(done).to(next);
            } else {
                Flash.refused("simulation.lab.decide."
                                + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .to(next);
            }
            return to(id);
        });
    }

    private Proposal find(String id) {
        return open.find(Sent.id(id)).orElseThrow(ProposalController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String to(String id) {
        return "redirect:" + PATH + "/" + Sent.id(id);
    }
}
