package nl.geland.app.areas;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.perspectives.CheckedForm;
import nl.geland.app.perspectives.DeskTeam;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A question of residents: what is promised, by whom and by when, and what was answered. */
@Controller
class QuestionController {

    private static final String PATH = MeetingController.PATH + "/{meeting}/vragen/{id}";
    private static final int LONGEST_PROMISE = 400;
    private static final int LONGEST_ANSWER = 600;
    private static final int USUAL_WEEKS = 4;

    /** Where a question is, as the address says. */
    record Where(String area, String meeting, String id) {}

    /** A change that somebody sent, and what to compare with when a colleague was first. */
    private record Turn(
            Where where, CheckedForm form, @Nullable Told yours, String done) {}

    /** Does the change, or says that a colleague was first. */
    private interface Change {
        Outcome of(Viewer viewer, Question question);
    }

    private final Access access;
    private final AreaBook book;
    private final DeskTeam team;
    private final AreaCalendar calendar;

    QuestionController(Access access, AreaBook book, DeskTeam team, AreaCalendar calendar) {
        this.access = access;
        this.book = book;
        this.team = team;
        this.calendar = calendar;
    }

    @GetMapping(PATH)
    String show(Where where, Model model) {
        return access.as(Viewers.current(), PATH, () -> page(model, where, CheckedForm.fresh(Map.of()), null));
    }

    @PostMapping(PATH + "/belofte")
    String promise(
            Where where,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = form(request, "version", "promise", "owner", "answerBy", CheckedForm.NO_NAME);
        var text = form.text("promise", LONGEST_PROMISE);
        var owner = team.members().stream()
                .filter(member -> member.id().toString().equals(form.typed("owner")))
                .findFirst();
        if (owner.isEmpty()) {
            form.errors().add("owner", "areas.fault.owner");
        }
        var answerBy = form.date("answerBy", calendar.today(), calendar.today().plusYears(1));
        form.looked("promise");
        var yours = form.errors().isEmpty() ? promised(text, owner.orElseThrow(), form) : null;
        return change(
                new Turn(where, form, yours, "areas.promise.done"),
                response,
                next,
                model,
                (viewer, question) -> book.questions()
                        .promise(
                                viewer,
                                question.id(),
                                form.version(),
                                text,
                                owner.orElseThrow().id(),
                                answerBy.orElseThrow()));
    }

    private static Question.Promise promised(String text, User owner, CheckedForm form) {
        return new Question.Promise(text, owner.id(), owner.name(), LocalDate.parse(form.typed("answerBy")));
    }

    @PostMapping(PATH + "/antwoord")
    String answer(
            Where where,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = form(request, "version", "answer", CheckedForm.NO_NAME);
        var answer = form.text("answer", LONGEST_ANSWER);
        form.looked("answer");
        return change(
                new Turn(where, form, new Question.Answer(answer), "areas.answer.done"),
                response,
                next,
                model,
                (viewer, question) -> book.questions().answer(viewer, question.id(), form.version(), answer));
    }

    @PostMapping(PATH + "/heropening")
    String reopen(
            Where where,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = form(request, "version");
        return change(
                new Turn(where, form, new Question.Answer(""), "areas.reopen.done"),
                response,
                next,
                model,
                (viewer, question) -> book.questions().reopen(viewer, question.id(), form.version()));
    }

    private static CheckedForm form(HttpServletRequest request, String... fields) {
        return CheckedForm.of(AreasController.WORDS, request, List.of(fields));
    }

    private String change(
            Turn turn, HttpServletResponse response, RedirectAttributes next, Model model, Change change) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var area = book.area(turn.where().area());
            var meeting = meeting(area, turn.where());
            var question = question(meeting, turn.where());
            if (!turn.form().errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, turn.where(), turn.form(), null);
            }
            if (change.of(viewer, question) == Outcome.STALE) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(model, turn.where(), turn.form(), turn.yours());
            }
            Flash.done(turn.done()).to(next);
            return "redirect:" + area.path() + "/bijeenkomsten/" + meeting.id();
        });
    }

    private Meeting meeting(Area area, Where where) {
        return AreasController.here(book.meetings().find(area, Sent.id(where.meeting())));
    }

    private Question question(Meeting meeting, Where where) {
        return AreasController.here(book.questions().find(meeting, Sent.id(where.id())));
    }

    private String page(Model model, Where where, CheckedForm form, @Nullable Told yours) {
        var area = book.area(where.area());
        var meeting = meeting(area, where);
        var question = question(meeting, where);
        model.addAttribute(
                "view",
                new QuestionView(
                        area,
                        meeting,
                        question,
                        book.questions().events(question.id()),
                        team.members(),
                        form.beforehand(asItIs(meeting, question)),
                        yours));
        return "areas/question";
    }

    /** What stands in the fields of the promise when nobody typed: what holds now, or the day of the next meeting. */
    private Map<String, String> asItIs(Meeting meeting, Question question) {
        var promise = question.promise();
        if (promise != null) {
            return Map.of(
                    "promise",
                    promise.text(),
                    "owner",
                    promise.owner().toString(),
                    "answerBy",
                    promise.by().toString());
        }
        var next = meeting.content().next();
        var usual = calendar.today().plusWeeks(USUAL_WEEKS);
        return Map.of("answerBy", (next == null || next.isBefore(calendar.today()) ? usual : next).toString());
    }
}
