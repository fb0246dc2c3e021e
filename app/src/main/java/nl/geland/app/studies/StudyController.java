package nl.geland.app.studies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Users;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The overview of a study, and what is added to it there: expectations, steps, questions of the guide, groups and members. */
@Controller
class StudyController {

    private static final int EXPECTATION = 600;
    private static final int STEP = 300;
    private static final int QUESTION = 500;
    private static final int THEME = 60;
    private static final int MOST_PLANNED = 1000;
    private static final int YEARS = 10;

    /** A form that adds something, and what is said when it did. */
    private record Adding(String id, StudyForm form, String done) {}

    /** Who works here, and who on a study. */
    @Component
    record People(Users users, Members members) {}

    private final StudyDoor door;
    private final Studies studies;
    private final Expectations expectations;
    private final Schedule schedule;
    private final Overview overview;
    private final People people;

    StudyController(
            StudyDoor door,
            Studies studies,
            Expectations expectations,
            Schedule schedule,
            Overview overview,
            People people) {
        this.door = door;
        this.studies = studies;
        this.expectations = expectations;
        this.schedule = schedule;
        this.overview = overview;
        this.people = people;
    }

    @GetMapping(StudyDoor.STUDY)
    String show(@PathVariable String id, Model model) {
        return door.in(StudyDoor.STUDY, id, inside -> page(model, inside, StudyForm.fresh(Map.of())));
    }

    @PostMapping(StudyDoor.STUDY + "/verwachtingen")
    String expect(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(request, "expectation");
        var text = form.text("expectation", EXPECTATION);
        return add(
                new Adding(id, form, "studies.expectation.written"),
                response,
                next,
                model,
                inside -> expectations.write(inside.id(), text));
    }

    @PostMapping(StudyDoor.STUDY + "/stappen")
    String step(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(request, "step", "dueOn");
        var text = form.text("step", STEP);
        var today = overview.today();
        var dueOn = form.date("dueOn", today.minusYears(1), today.plusYears(YEARS));
        return add(
                new Adding(id, form, "studies.step.added"),
                response,
                next,
                model,
                inside -> schedule.add(inside.id(), dueOn, text));
    }

    @PostMapping(StudyDoor.STUDY + "/leidraad")
    String ask(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(request, "code", "beneath", "theme", "asked");
        var code = form.text("code", 12);
        if (!code.isEmpty() && !code.matches("[A-Za-z0-9-]{1,12}")) {
            form.errors().add("code", "studies.fault.code");
        }
        var beneath = form.typed("beneath");
        var question = new GuideQuestion(
                code, beneath.isEmpty() ? null : beneath, form.optional("theme", THEME), form.text("asked", QUESTION));
        return add(new Adding(id, form, "studies.guide.kept"), response, next, model, inside -> {
            var codes = schedule.guide(inside.id()).stream()
                    .map(GuideQuestion::code)
                    .toList();
            if (!beneath.isEmpty() && (!codes.contains(beneath) || beneath.equals(code))) {
                form.errors().add("beneath", "studies.fault.beneath");
                return;
            }
            schedule.ask(inside.id(), question);
        });
    }

    @PostMapping(StudyDoor.STUDY + "/groepen")
    String plan(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(request, "group", "planned");
        var group = form.choice("group", Group.class);
        var planned = form.number("planned", 0, MOST_PLANNED);
        return add(
                new Adding(id, form, "studies.kept"),
                response,
                next,
                model,
                inside -> studies.plan(inside.id(), group.orElseThrow(), planned));
    }

    @PostMapping(StudyDoor.STUDY + "/leden")
    String admit(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(request, "member", "part");
        var part = Sent.chosen(form.typed("part"), StudyPart.class);
        form.errors().within(StudyView.prefix(part.orElse(StudyPart.SECOND_CODER)));
        if (part.isEmpty()) {
            form.errors().add("member", "studies.fault.part");
        }
        return add(
                new Adding(id, form, "studies.member.added"),
                response,
                next,
                model,
                inside -> Colleagues.of(people.users().all())
                        .find(form.typed("member"))
                        .ifPresentOrElse(
                                user -> admit(inside, user, part.orElseThrow(), form),
                                () -> form.errors().add("member", "studies.fault.member")));
    }

    private void admit(StudyDoor.Inside inside, User user, StudyPart part, StudyForm form) {
        if (people.members().of(inside.id()).stream().anyMatch(one -> one.user().equals(user.id()))) {
            form.errors().add("member", "studies.fault.member.inside");
        } else if (part.isFor(user.role())) {
            people.members().admit(inside.viewer(), inside.id(), user.id(), part);
        } else {
            form.errors().add("member", "studies.fault.part.role");
        }
    }

    @PostMapping(StudyDoor.STUDY + "/leden/{member}/weg")
    String dismiss(
            @PathVariable String id,
            @PathVariable String member,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(request);
        var leaving = Sent.id(member);
        return door.asTeam(StudyDoor.STUDY, id, inside -> {
            if (people.members().of(inside.id()).stream()
                    .noneMatch(one -> one.user().equals(leaving))) {
                throw StudyDoor.nothing();
            }
            if (!people.members().dismiss(inside.viewer(), inside.id(), leaving)) {
                form.errors().add("studies.fault.last-member");
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, inside, form);
            }
            Flash.done("studies.member.removed").to(next);
            return "redirect:" + (leaving.equals(inside.viewer().id()) ? StudyDoor.PATH : inside.path());
        });
    }

    /** Adds what a good form says; a form that is not good comes back with what is wrong. */
    private String add(
            Adding adding,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Consumer<StudyDoor.Inside> work) {
        return door.asTeam(StudyDoor.STUDY, adding.id(), inside -> {
            if (adding.form().isGood()) {
                work.accept(inside);
            }
            if (!adding.form().isGood()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, inside, adding.form());
            }
            Flash.done(adding.done()).to(next);
            return "redirect:" + inside.path();
        });
    }

    private String page(Model model, StudyDoor.Inside inside, StudyForm form) {
        var everybody =
                people.users().all().stream().collect(Collectors.toUnmodifiableMap(User::id, Function.identity()));
        model.addAttribute("view", overview.of(inside, everybody, form));
        return "studies/study";
    }
}
