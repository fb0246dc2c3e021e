package nl.geland.app.studies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is heard in a study, and what each agreed to. */
@Controller
class ParticipantsController {

    private static final String LIST = StudyDoor.STUDY + "/deelnemers";
    private static final String ONE = LIST + "/{item}";
    private static final String PURPOSE = "study participants";
    private static final int LONGEST = 60;
    private static final String[] ABOUT = {"organisation", "area", "experience", "languageGroup"};

    private final StudyDoor door;
    private final Participants participants;
    private final StudySources sources;
    private final Calendar calendar;

    ParticipantsController(StudyDoor door, Participants participants, StudySources sources, Calendar calendar) {
        this.door = door;
        this.participants = participants;
        this.sources = sources;
        this.calendar = calendar;
    }

    @GetMapping(LIST)
    String list(@PathVariable String id, Model model) {
        return door.in(LIST, id, inside -> list(model, inside, StudyForm.fresh(Map.of())));
    }

    @PostMapping(LIST)
    String add(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(
                request, "kind", "organisation", "area", "experience", "languageGroup", "interview", "quote", "reuse");
        return door.asTeam(LIST, id, inside -> {
            var group = form.choice("kind", Group.class).filter(kind -> kind != Group.POLICY);
            var about = about(form);
            if (!form.ticked("interview")) {
                form.errors().add("interview", "studies.fault.interview");
            }
            if (group.isEmpty() && form.errors().of("kind").isEmpty()) {
                form.errors().add("kind", "studies.fault.kind");
            }
            if (!form.isGood()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return list(model, inside, form);
            }
            var pseudonym = participants.freshPseudonym(inside.id());
            var one = participants.add(inside.id(), pseudonym, group.orElseThrow(), about);
            for (var scope : Participant.Scope.values()) {
                if (form.ticked(Sort.parameter(scope))) {
                    participants.agree(one, scope);
                }
            }
            Flash.done("studies.participant.added", pseudonym).to(next);
            return "redirect:" + inside.path() + "/deelnemers/" + one;
        });
    }

    @GetMapping(ONE)
    String show(@PathVariable String id, @PathVariable String item, Model model) {
        return door.in(ONE, id, inside -> {
            var one = find(inside, item);
            return one(model, inside, one, asItIs(one), Both.NONE);
        });
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String id,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(request, "organisation", "area", "experience", "languageGroup", StudyForm.VERSION);
        return door.asTeam(ONE, id, inside -> {
            var one = find(inside, item);
            var about = about(form);
            if (!form.isGood()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return one(model, inside, one, form, Both.NONE);
            }
            if (participants.change(one.id(), form.version(), about) == Change.STALE) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return one(model, inside, one, form, both(one.about(), about));
            }
            Flash.done("studies.kept").to(next);
            return "redirect:" + inside.path() + "/deelnemers/" + one.id();
        });
    }

    @PostMapping(ONE + "/toestemming")
    String consent(
            @PathVariable String id, @PathVariable String item, HttpServletRequest request, RedirectAttributes next) {
        var form = StudyForm.of(request, "scope", "given");
        return door.asTeam(ONE, id, inside -> {
            var one = find(inside, item);
            var scope = form.choice("scope", Participant.Scope.class).orElseThrow(StudyDoor::nothing);
            if (form.ticked("given")) {
                participants.agree(one.id(), scope);
                Flash.done("studies.consent.given.done").to(next);
            } else if (participants.withdraw(one.id(), scope)) {
                if (scope == Participant.Scope.INTERVIEW) {
                    sources.takeOut(calendar, inside.id(), one.id());
                }
                Flash.done(
                                scope == Participant.Scope.INTERVIEW
                                        ? "studies.consent.interview-withdrawn.done"
                                        : "studies.consent.withdrawn.done")
                        .to(next);
            }
            return "redirect:" + inside.path() + "/deelnemers/" + one.id();
        });
    }

    private Participant find(StudyDoor.Inside inside, String item) {
        return participants.find(inside.id(), Sent.id(item)).orElseThrow(StudyDoor::nothing);
    }

    private static Participant.About about(StudyForm form) {
        return new Participant.About(
                form.optional(ABOUT[0], LONGEST),
                form.optional(ABOUT[1], LONGEST),
                form.optional(ABOUT[2], LONGEST),
                form.optional(ABOUT[3], LONGEST));
    }

    private static StudyForm asItIs(Participant one) {
        var about = one.about();
        return StudyForm.fresh(Map.of(
                ABOUT[0], about.organisation(),
                ABOUT[1], about.area(),
                ABOUT[2], about.experience(),
                ABOUT[3], about.languageGroup()));
    }

    private static Both both(Participant.About now, Participant.About yours) {
        return Both.of(
                "studies.field.organisation",
                now.organisation(),
                yours.organisation(),
                "studies.field.area",
                now.area(),
                yours.area(),
                "studies.field.experience",
                now.experience(),
                yours.experience(),
                "studies.field.language-group",
                now.languageGroup(),
                yours.languageGroup());
    }

    private String list(Model model, StudyDoor.Inside inside, StudyForm form) {
        var all = participants.of(inside.id());
        door.looked(inside, LIST, PURPOSE, all.stream().map(Participant::id).toList());
        model.addAttribute("view", new ParticipantsView(inside, all, form));
        return "studies/participants";
    }

    private String one(Model model, StudyDoor.Inside inside, Participant one, StudyForm form, Both both) {
        door.looked(inside, ONE, PURPOSE, List.of(one.id()));
        var spoken = sources.of(inside.id()).stream()
                .filter(source -> source.participants().contains(one.id()))
                .toList();
        model.addAttribute("view", new ParticipantView(inside, one, spoken, form, both));
        return "studies/participant";
    }
}
