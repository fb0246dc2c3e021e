package nl.geland.app.coding;

import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The codings whose passage is lost. */
@Controller
class LooseController {

    private static final String LOOSE = "/studies/{study}/los";

    private final CodingDoor door;
    private final CodingTexts texts;
    private final Codings codings;
    private final Codebooks codebooks;
    private final Reanchoring reanchoring;

    LooseController(CodingDoor door, CodingTexts texts, Codings codings, Codebooks codebooks, Reanchoring reanchoring) {
        this.door = door;
        this.texts = texts;
        this.codings = codings;
        this.codebooks = codebooks;
        this.reanchoring = reanchoring;
    }

    @GetMapping(LOOSE)
    String loose(@PathVariable String study, Model model) {
        model.addAttribute("view", door.enter(study, LOOSE, inside -> {
            var sources = texts.sources(inside.study());
            sources.forEach(source -> reanchoring.bringUpToDate(source.id()));
            return new LooseView(
                    inside,
                    codings.loose(inside.study(), inside.viewer().id()),
                    sources.stream().collect(Collectors.toUnmodifiableMap(CodingTexts.Source::id, source -> source)),
                    codebooks.newest(inside.study()).stream()
                            .collect(Collectors.toUnmodifiableMap(CodeEntry::id, entry -> entry)));
        }));
        return "coding/loose";
    }
}
