package nl.geland.app.studies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One source: what is known of it, who speaks in it, and its working text. */
@Controller
class SourceController {

    static final String ONE = SourcesController.LIST + "/{item}";

    private static final int TITLE = 120;
    private static final int SHORT = 40;
    private static final int YEARS = 30;

    private final StudyDoor door;
    private final StudySources sources;
    private final Participants participants;
    private final WorkTexts workTexts;
    private final Calendar calendar;
    private final Carried carried;

    SourceController(
            StudyDoor door,
            StudySources sources,
            Participants participants,
            WorkTexts workTexts,
            Calendar calendar,
            Carried carried) {
        this.door = door;
        this.sources = sources;
        this.participants = participants;
        this.workTexts = workTexts;
        this.calendar = calendar;
        this.carried = carried;
    }

    @GetMapping(ONE)
    String show(@PathVariable String id, @PathVariable String item, Model model) {
        return door.in(ONE, id, inside -> {
            var source = door.source(inside, item);
            return page(model, inside, source, asItIs(source), Both.NONE);
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
        return door.asTeam(ONE, id, inside -> {
            var source = door.source(inside, item);
            var all = participants.of(inside.id());
            var fields = new ArrayList<>(
                    List.of("title", "edition", "heldOn", "language", "interpreter", StudyForm.VERSION));
            all.forEach(one -> fields.add(SourcesView.field(one.id())));
            var form = StudyForm.of(request, fields);
            var about = new Source.About(
                    form.text("title", TITLE),
                    form.optional("edition", SHORT),
                    form.date("heldOn", calendar.today().minusYears(YEARS), calendar.today()),
                    form.typed("language").isEmpty() ? "nl" : form.text("language", 20),
                    form.ticked("interpreter"));
            var speakers = all.stream()
                    .map(Participant::id)
                    .filter(one -> form.ticked(SourcesView.field(one)))
                    .toList();
            if (!form.isGood()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, inside, source, form, Both.NONE);
            }
            if (sources.change(source.id(), form.version(), about, speakers) == Change.STALE) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(model, inside, source, form, both(source, about, speakers));
            }
            Flash.done("studies.kept").to(next);
            return "redirect:" + inside.path() + "/bronnen/" + source.id();
        });
    }

    private static StudyForm asItIs(Source source) {
        var about = source.about();
        var fields = new HashMap<String, String>();
        fields.put("title", about.title());
        fields.put("edition", about.edition());
        fields.put("heldOn", about.heldOn().toString());
        fields.put("language", about.language());
        fields.put("interpreter", String.valueOf(about.interpreter()));
        source.participants().forEach(one -> fields.put(SourcesView.field(one), "true"));
        return StudyForm.fresh(fields);
    }

    private static Both both(Source source, Source.About yours, List<UUID> speakers) {
        var now = source.about();
        return Both.of(
                "studies.field.source-title",
                now.title(),
                yours.title(),
                "studies.field.edition",
                now.edition(),
                yours.edition(),
                "studies.field.held-on",
                now.heldOn().toString(),
                yours.heldOn().toString(),
                "studies.field.speakers",
                String.valueOf(source.participants().size()),
                String.valueOf(speakers.size()));
    }

    private String page(Model model, StudyDoor.Inside inside, Source source, StudyForm form, Both both) {
        Optional<WorkTexts.Version> text = workTexts.latest(source.id());
        model.addAttribute(
                "view",
                new SourceView(
                        inside,
                        source,
                        participants.of(inside.id()),
                        text.orElse(null),
                        inside.isTeam() ? carried.of(source.id()).orElse(null) : null,
                        form,
                        both));
        return "studies/source";
    }
}
