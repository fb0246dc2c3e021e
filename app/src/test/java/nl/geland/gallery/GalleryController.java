package nl.geland.gallery;

import nl.geland.app.web.Flash;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the parts of the shell. */
@Controller
class GalleryController {

    enum Column {
        NAME,
        LAST_CONTACT,
        DAYS
    }

    record Form(int age) {}

    @GetMapping("/mensen")
    String gallery(
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String dir,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            Model model) {
        var errors = new FormErrors()
                .add("name", "gallery.error.name")
                .add("file", "gallery.error.file", 20)
                .add("gallery.error.form");
        model.addAttribute(
                "view",
                new GalleryView(
                        Sort.of(sort, dir, Column.NAME),
                        Paging.of(page, size, 1234),
                        errors,
                        java.util.stream.IntStream.range(0, 34).boxed().toList()));
        return "gallery/all";
    }

    @GetMapping("/grafieken")
    String charts(Model model) {
        model.addAttribute(
                "view",
                new GalleryView(
                        Sort.of(null, null, Column.NAME),
                        Paging.of(null, null, 0),
                        FormErrors.none(),
                        java.util.stream.IntStream.range(0, 34).boxed().toList()));
        return "gallery/charts";
    }

    @PostMapping("/mensen")
    String save(@ModelAttribute Form form, RedirectAttributes next) {
        Flash.done("gallery.saved", form.age()).to(next);
        return "redirect:/mensen";
    }

    @GetMapping("/kapot")
    String broken(@RequestParam(required = false) @Nullable Integer number) {
        throw new IllegalStateException("secret inside " + number);
    }

    @GetMapping("/te-laat")
    String late() {
        throw new CannotAcquireLockException("secret inside");
    }

    @GetMapping("/weg")
    String away() {
        throw new QueryTimeoutException("secret inside");
    }
}
