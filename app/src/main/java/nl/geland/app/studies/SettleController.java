package nl.geland.app.studies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** Saying what came of an expectation, and changing a step. */
@Controller
class SettleController {

    private static final String EXPECTATION = StudyDoor.STUDY + "/verwachtingen/{item}";
    private static final String STEP = StudyDoor.STUDY + "/stappen/{item}";
    private static final int LONGEST = 1000;
    private static final int LONGEST_STEP = 300;
    private static final int YEARS = 10;

    private final StudyDoor door;
    private final Expectations expectations;
    private final Schedule schedule;
    private final Calendar calendar;

    SettleController(StudyDoor door, Expectations expectations, Schedule schedule, Calendar calendar) {
        this.door = door;
        this.expectations = expectations;
        this.schedule = schedule;
        this.calendar = calendar;
    }

    @GetMapping(EXPECTATION)
    String expectation(@PathVariable String id, @PathVariable String item, Model model) {
        return door.asTeam(EXPECTATION, id, inside -> {
            var found = find(inside, item);
            return expectation(model, inside, found, asItIs(found), Both.NONE);
        });
    }

    @PostMapping(EXPECTATION)
    String settle(
            @PathVariable String id,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(request, "outcome", "explanation", "limits", StudyForm.VERSION);
        return door.asTeam(EXPECTATION, id, inside -> {
            var found = find(inside, item);
            var outcome = form.choice("outcome", Expectation.Outcome.class);
            var explanation = form.text("explanation", LONGEST);
            var limits = form.optional("limits", LONGEST);
            if (!form.isGood()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return expectation(model, inside, found, form, Both.NONE);
            }
            var settled = new Expectation.Settled(outcome.orElseThrow(), explanation, limits);
            if (expectations.settle(found.id(), form.version(), settled) == Change.STALE) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return expectation(model, inside, found, form, both(found, settled));
            }
            Flash.done("studies.kept").to(next);
            return "redirect:" + inside.path();
        });
    }

    @GetMapping(STEP)
    String step(@PathVariable String id, @PathVariable String item, Model model) {
        return door.asTeam(STEP, id, inside -> {
            var found = step(inside, item);
            return step(model, inside, found, asItIs(found), Both.NONE);
        });
    }

    @PostMapping(STEP)
    String change(
            @PathVariable String id,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(request, "step", "dueOn", "doneOn", StudyForm.VERSION);
        return door.asTeam(STEP, id, inside -> {
            var found = step(inside, item);
            var today = calendar.today();
            var text = form.text("step", LONGEST_STEP);
            var dueOn = form.date("dueOn", today.minusYears(YEARS), today.plusYears(YEARS));
            var doneOn = form.typed("doneOn").isEmpty() ? null : form.date("doneOn", today.minusYears(YEARS), today);
            if (!form.isGood()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return step(model, inside, found, form, Both.NONE);
            }
            if (schedule.change(new Step(found.id(), dueOn, text, doneOn, form.version())) == Change.STALE) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return step(
                        model,
                        inside,
                        found,
                        form,
                        Both.of(
                                "studies.field.step",
                                found.text(),
                                text,
                                "studies.field.due-on",
                                found.dueOn().toString(),
                                dueOn.toString(),
                                "studies.field.done-on",
                                found.doneOn() == null ? "" : found.doneOn().toString(),
                                doneOn == null ? "" : doneOn.toString()));
            }
            Flash.done("studies.kept").to(next);
            return "redirect:" + inside.path();
        });
    }

    private Expectation find(StudyDoor.Inside inside, String item) {
        return expectations.find(inside.id(), Sent.id(item)).orElseThrow(StudyDoor::nothing);
    }

    private Step step(StudyDoor.Inside inside, String item) {
        return schedule.step(inside.id(), Sent.id(item)).orElseThrow(StudyDoor::nothing);
    }

    private static StudyForm asItIs(Expectation expectation) {
        var outcome = expectation.outcome();
        return StudyForm.fresh(Map.of(
                "outcome", outcome == null ? "" : Sort.parameter(outcome),
                "explanation", expectation.explanation(),
                "limits", expectation.limits()));
    }

    private static StudyForm asItIs(Step step) {
        var done = step.doneOn();
        return StudyForm.fresh(Map.of(
                "step", step.text(), "dueOn", step.dueOn().toString(), "doneOn", done == null ? "" : done.toString()));
    }

    private static Both both(Expectation now, Expectation.Settled yours) {
        var outcome = now.outcome();
        return Both.of(
                "studies.field.outcome",
                outcome == null ? "" : outcome.key(),
                yours.outcome().key(),
                "studies.field.explanation",
                now.explanation(),
                yours.explanation(),
                "studies.field.limits",
                now.limits(),
                yours.limits());
    }

    private static String expectation(
            Model model, StudyDoor.Inside inside, Expectation expectation, StudyForm form, Both both) {
        model.addAttribute("view", new ExpectationView(inside, expectation, form, both));
        return "studies/expectation";
    }

    private static String step(Model model, StudyDoor.Inside inside, Step step, StudyForm form, Both both) {
        model.addAttribute("view", new StepView(inside, step, form, both));
        return "studies/step";
    }
}
