package nl.geland.app.simulation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
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

    private static final int LONGEST_REASON = 300;
    private static final String REASON = "reason";
    private static final String PLACE = "place";
    private static final String NOTE = "note";
    private static final String NOTE_ENGLISH = "note-english";

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

    /** Proposes one of the scenarios of a comparison. */
    @PostMapping(ComparisonController.PATH + "/{id}/voorstel")
    String propose(@PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        var viewer = Viewers.current();
        var sent = Sent.fields(request, List.of(REASON, PLACE, NOTE, NOTE_ENGLISH));
        var reason = reason(sent.getOrDefault(REASON, ""));
        return access.as(viewer, PATH, () -> {
            var comparison = comparisons.find(Sent.id(id)).orElseThrow(ProposalController::unknown);
            var sheet = comparison.answers();
            var all = scenarios.compared(comparison.id());
            var place = sent.getOrDefault(PLACE, "");
            if (sheet == null || !place.matches("[0-3]") || Integer.parseInt(place) >= all.size()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            if (reason == null) {
                Flash.refused("simulation.lab.fault.reason").to(next);
                return "redirect:" + ComparisonController.PATH + "/" + comparison.id();
            }
            var at = Integer.parseInt(place);
            if (!all.get(at).title().isComplete() || !all.getFirst().title().isComplete()) {
                Flash.refused("simulation.lab.fault.english").to(next);
                return "redirect:" + ComparisonController.PATH + "/" + comparison.id();
            }
            var dutch = note(sent, NOTE);
            var english = note(sent, NOTE_ENGLISH);
            if (dutch == null || english == null || dutch.isEmpty() != english.isEmpty()) {
                Flash.refused("simulation.lab.fault.note").to(next);
                return "redirect:" + ComparisonController.PATH + "/" + comparison.id();
            }
            var picture = Picture.of(words, all, comparison, sheet, at);
            var proposal = open.propose(
                    viewer,
                    all.get(at),
                    comparison.id(),
                    dutch.isEmpty() ? picture : picture.noting(new Texts(dutch, english)),
                    reason);
            Flash.done("simulation.lab.proposed").to(next);
            return to(proposal.toString());
        });
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable String id, Model model) {
        var viewer = Viewers.current();
        model.addAttribute("view", access.as(viewer, PATH + "/{id}", () -> {
            var proposal = find(id);
            return new ProposalView(
                    proposal,
                    proposal.proposedBy().equals(viewer.id()),
                    Names.of(users.all()),
                    scenarios.begun(proposal).orElse(null));
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
    String withdraw(@PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        var reason = reason(Sent.fields(request, List.of(REASON)).getOrDefault(REASON, ""));
        if (reason == null) {
            access.as(Viewers.current(), PATH, () -> find(id));
            Flash.refused("simulation.lab.fault.reason").to(next);
            return to(id);
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

    /** What the municipality adds for everybody; empty where it adds nothing, null where that is no sentence. */
    private static @Nullable String note(Map<String, String> sent, String field) {
        var typed = sent.getOrDefault(field, "");
        return typed.isBlank() ? "" : reason(typed.strip());
    }

    /** A sentence; null when it is none. */
    private static @Nullable String reason(String typed) {
        var reason = typed.replaceAll("\\s+", " ");
        return reason.codePoints().noneMatch(Character::isLetter)
                        || reason.indexOf('\0') >= 0
                        || reason.codePointCount(0, reason.length()) > LONGEST_REASON
                ? null
                : reason;
    }
}
