package nl.geland.app.studies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.geland.app.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a raw text again after its names were taken out: only with a reason, which is kept. */
@Controller
class RawController {

    private static final String RAW = SourceController.ONE + "/ruw";
    private static final int LONGEST = 300;

    private final StudyDoor door;
    private final RawZone rawZone;
    private final RawLooks rawLooks;

    RawController(StudyDoor door, RawZone rawZone, RawLooks rawLooks) {
        this.door = door;
        this.rawZone = rawZone;
        this.rawLooks = rawLooks;
    }

    @GetMapping(RAW)
    String ask(@PathVariable String id, @PathVariable String item, Model model) {
        return door.asTeam(
                RAW, id, inside -> page(model, inside, door.source(inside, item), StudyForm.fresh(Map.of())));
    }

    @PostMapping(RAW)
    String open(
            @PathVariable String id,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = StudyForm.of(request, "reason");
        return door.asTeam(RAW, id, inside -> {
            var source = door.source(inside, item);
            var reason = form.text("reason", LONGEST);
            if (!form.isGood()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, inside, source, form);
            }
            if (!rawZone.holds(source.id())) {
                throw StudyDoor.nothing();
            }
            rawLooks.open(inside.viewer(), source, reason);
            Flash.note("studies.raw.opened").to(next);
            return "redirect:" + inside.path() + "/bronnen/" + source.id() + "/namen";
        });
    }

    private String page(Model model, StudyDoor.Inside inside, Source source, StudyForm form) {
        model.addAttribute("view", new RawView(inside, source, rawZone.holds(source.id()), form));
        return "studies/raw";
    }
}
