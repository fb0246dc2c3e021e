package nl.geland.app.areas;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewers;
import nl.geland.app.perspectives.CheckedForm;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting with residents: writing down that it was held, and what was asked. */
@Controller
class MeetingController {

    static final String PATH = AreaController.PATH + "/bijeenkomsten";

    private static final List<String> FIELDS = List.of("version", "heldOn", "place", "came", "next");
    private static final int LONGEST_QUESTION = 400;
    private static final int MOST_PEOPLE = 500;
    private static final int YEARS_BACK = 5;

    private final Access access;
    private final AreaBook book;
    private final AreaCalendar calendar;

    MeetingController(Access access, AreaBook book, AreaCalendar calendar) {
        this.access = access;
        this.book = book;
        this.calendar = calendar;
    }

    @GetMapping(PATH + "/nieuw")
    String blank(@PathVariable String area, Model model) {
        var form = CheckedForm.fresh(Map.of("heldOn", calendar.today().toString()));
        return access.as(Viewers.current(), PATH, () -> page(model, book.area(area), null, form, null));
    }

    @PostMapping(PATH + "/nieuw")
    String add(
            @PathVariable String area,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = CheckedForm.of(AreasController.WORDS, request, FIELDS);
        return access.as(viewer, PATH, () -> {
            var found = book.area(area);
            var content = read(form, book.places().in(found));
            if (content.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, found, null, form, null);
            }
            var id = book.meetings().add(viewer, found, content.get());
            Flash.done("areas.meeting.added").to(next);
            return "redirect:" + found.path() + "/bijeenkomsten/" + id;
        });
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable String area, @PathVariable String id, Model model) {
        return access.as(Viewers.current(), PATH, () -> {
            var found = book.area(area);
            var meeting = find(found, id);
            return page(model, found, meeting, CheckedForm.fresh(typed(meeting.content())), null);
        });
    }

    @PostMapping(PATH + "/{id}")
    String change(
            @PathVariable String area,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = CheckedForm.of(AreasController.WORDS, request, FIELDS);
        return access.as(viewer, PATH, () -> {
            var found = book.area(area);
            var meeting = find(found, id);
            var content = read(form, book.places().in(found));
            if (content.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, found, meeting, form, null);
            }
            if (book.meetings().change(viewer, meeting.id(), form.version(), content.get()) == Outcome.STALE) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(model, found, find(found, id), form, content.get());
            }
            Flash.done("areas.saved").to(next);
            return "redirect:" + found.path() + "/bijeenkomsten/" + meeting.id();
        });
    }

    @PostMapping(PATH + "/{id}/vragen")
    String ask(
            @PathVariable String area,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = CheckedForm.of(AreasController.WORDS, request, List.of("asked", CheckedForm.NO_NAME));
        var asked = form.text("asked", LONGEST_QUESTION);
        form.looked("asked");
        return access.as(viewer, PATH, () -> {
            var found = book.area(area);
            var meeting = find(found, id);
            if (!form.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var unchanged = CheckedForm.fresh(typed(meeting.content()));
                return page(
                        model,
                        new MeetingView(
                                found,
                                meeting,
                                book.questions().at(meeting),
                                book.places().in(found),
                                unchanged,
                                form,
                                null));
            }
            book.questions().ask(viewer, meeting, asked);
            Flash.done("areas.asked.done").to(next);
            return "redirect:" + found.path() + "/bijeenkomsten/" + meeting.id();
        });
    }

    private Optional<Meeting.Content> read(CheckedForm form, List<Place> places) {
        var today = calendar.today();
        var heldOn = form.date("heldOn", today.minusYears(YEARS_BACK), today);
        var where = ActivityForm.place(form, places);
        var came = form.number("came", 0, MOST_PEOPLE);
        var next = form.optionalDate(
                "next", heldOn.map(day -> day.plusDays(1)).orElse(LocalDate.EPOCH), today.plusYears(1));
        return form.errors().isEmpty()
                ? Optional.of(new Meeting.Content(heldOn.orElseThrow(), where, came.orElseThrow(), next))
                : Optional.empty();
    }

    private static Map<String, String> typed(Meeting.Content content) {
        var where = content.where();
        var next = content.next();
        return Map.of(
                "heldOn",
                content.heldOn().toString(),
                "place",
                where == null ? "" : where.id().toString(),
                "came",
                String.valueOf(content.came()),
                "next",
                next == null ? "" : next.toString());
    }

    private Meeting find(Area area, String id) {
        return AreasController.here(book.meetings().find(area, Sent.id(id)));
    }

    private String page(
            Model model, Area area, @Nullable Meeting meeting, CheckedForm form, Meeting.@Nullable Content yours) {
        return page(
                model,
                new MeetingView(
                        area,
                        meeting,
                        meeting == null ? List.of() : book.questions().at(meeting),
                        book.places().in(area),
                        form,
                        CheckedForm.fresh(Map.of()),
                        yours));
    }

    private static String page(Model model, MeetingView view) {
        model.addAttribute("view", view);
        return "areas/meeting";
    }
}
