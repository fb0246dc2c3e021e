package nl.geland.app.qda;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.geland.app.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Exchange (<i>uitwisselen</i>): what a study can be taken along as, and what a file from another tool would bring. Looking at a file changes and
 * keeps nothing.
 */
@Controller
class ExchangeController {

    static final String PATH = "/studies/{id}/uitwisselen";

    private final ExchangePages pages;
    private final StudyFiles files;

    ExchangeController(ExchangePages pages, StudyFiles files) {
        this.pages = pages;
        this.files = files;
    }

    @GetMapping(PATH)
    String show(@PathVariable String id, Model model) {
        return pages.show(model, pages.inside(id), FormErrors.none());
    }

    @GetMapping(PATH + "/{form}")
    void take(@PathVariable String id, @PathVariable String form, HttpServletResponse response) throws IOException {
        var study = pages.inside(id);
        var download = Download.of(form).orElseThrow(ExchangePages::notFound);
        var bytes = pages.file(study, download);
        response.setContentType(download.mediaType());
        response.setContentLength(bytes.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"studie" + download.ending() + "\"");
        response.getOutputStream().write(bytes);
    }

    @PostMapping(PATH)
    String look(
            @PathVariable String id,
            @RequestParam(name = AcceptForm.FILE, required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var study = pages.inside(id);
        var form = AcceptForm.of(request);
        try {
            var opened = files.open(file, form.choices());
            model.addAttribute("view", new DryRunView(study, opened, form.beforehand(opened, files.today())));
            return ExchangePages.DRY_RUN;
        } catch (QdaRefusal refusal) {
            return pages.refused(model, response, study, refusal);
        }
    }
}
