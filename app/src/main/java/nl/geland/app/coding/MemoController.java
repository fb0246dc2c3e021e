package nl.geland.app.coding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes beside a turn. */
@Controller
class MemoController {

    private static final String PATH = "/studies/{study}/memos/{memo}";
    private static final String NEW = "/studies/{study}/bronnen/{source}/memos";
    private static final int LONGEST = 4000;

    private final CodingDoor door;
    private final ReadingDesk desk;
    private final Memos memos;

    MemoController(CodingDoor door, ReadingDesk desk, Memos memos) {
        this.door = door;
        this.desk = desk;
        this.memos = memos;
    }

    @PostMapping(NEW)
    String write(
            @PathVariable String study,
            @PathVariable String source,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, "turn", "memo", "request");
        return door.enter(study, NEW, inside -> {
            var text = desk.source(inside, source);
            int turn = form.number("turn", 1, text.turns()).orElseThrow(CodingDoor::notFound);
            var words = form.text("memo", LONGEST);
            var key = form.request();
            if (key.isEmpty() || !form.sound()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute(
                        "view",
                        ReadingController.turnView(desk, inside, text, turn).with(form));
                return "coding/turn";
            }
            memos.write(inside.viewer(), inside.study(), text.id(), turn, words, key.get());
            Flash.done("coding.memo.done").to(next);
            return CodingController.answer(desk, request, inside, text, turn, null, model);
        });
    }

    @GetMapping(PATH)
    String show(@PathVariable String study, @PathVariable String memo, Model model) {
        model.addAttribute("view", door.enter(study, PATH, inside -> view(inside, own(inside, memo), false)));
        return "coding/memo";
    }

    @PostMapping(PATH)
    String change(
            @PathVariable String study,
            @PathVariable String memo,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form = CodingForm.of(request, "version", "memo", "weg");
        return door.enter(study, PATH, inside -> {
            var it = own(inside, memo);
            var removed = form.typed("weg").equals("true");
            var words = removed ? it.text() : form.text("memo", LONGEST);
            if (!form.sound()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("view", new MemoView(inside, it, form, false));
                return "coding/memo";
            }
            if (!memos.change(inside.viewer(), it.id(), form.version(), words, removed)) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("view", new MemoView(inside, own(inside, memo), form, true));
                return "coding/memo";
            }
            Flash.done(removed ? "coding.memo.removed" : "coding.memo.done").to(next);
            return "redirect:" + new MemoView(inside, it, form, false).back();
        });
    }

    private static MemoView view(CodingDoor.Inside inside, Memos.Memo memo, boolean stale) {
        return new MemoView(inside, memo, CodingForm.fresh(java.util.Map.of("memo", memo.text())), stale);
    }

    private Memos.Memo own(CodingDoor.Inside inside, String memo) {
        return memos.find(inside.study(), Sent.id(memo))
                .filter(one -> one.by().equals(inside.viewer().id()))
                .orElseThrow(CodingDoor::notFound);
    }
}
