package nl.geland.app.qda;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.geland.app.coding.CodebookIntake;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Taking in (<i>overnemen</i>) what was looked at. The form sends the same file again, and its hash says that it is the same: so nothing from
 * elsewhere lies here before somebody answers for it.
 */
@Controller
class AcceptController {

    private static final String ACCEPT = ExchangeController.PATH + "/overnemen";
    private static final String CODEBOOK = ExchangeController.PATH + "/codeboek";

    private final Access access;
    private final ExchangePages pages;
    private final StudyFiles files;
    private final Accepting accepting;
    private final CodebookIntake codebooks;

    AcceptController(
            Access access, ExchangePages pages, StudyFiles files, Accepting accepting, CodebookIntake codebooks) {
        this.access = access;
        this.pages = pages;
        this.files = files;
        this.accepting = accepting;
        this.codebooks = codebooks;
    }

    @PostMapping(ACCEPT)
    String accept(
            @PathVariable String id,
            @RequestParam(name = AcceptForm.FILE, required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model)
            throws IOException {
        var study = pages.inside(id);
        var form = AcceptForm.of(request);
        try {
            var opened = files.open(file, form.choices());
            var acceptance = form.isSameFile(opened) ? form.acceptance(opened, files.today()) : null;
            if (acceptance == null || !form.errors().isEmpty()) {
                return refused(model, response, new DryRunView(study, opened, form), acceptance == null);
            }
            var viewer = Viewers.current();
            var accepted = access.as(viewer, ACCEPT, () -> accepting.accept(viewer, opened.imported(), acceptance));
            boolean isNamed = acceptance.names() == Acceptance.Names.STILL_IN;
            Flash.done(accepted.before() ? "qda.accepted.before" : isNamed ? "qda.accepted.named" : "qda.accepted")
                    .to(next);
            return "redirect:/studies/" + accepted.study() + (isNamed ? "/bronnen" : "");
        } catch (QdaRefusal refusal) {
            return pages.refused(model, response, study, refusal);
        }
    }

    @PostMapping(CODEBOOK)
    String codebook(
            @PathVariable String id,
            @RequestParam(name = AcceptForm.FILE, required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model)
            throws IOException {
        var study = pages.inside(id);
        var form = AcceptForm.of(request);
        try {
            var opened = files.open(file, form.choices());
            boolean same = form.isSameFile(opened);
            if (same && !opened.canBeCodebook()) {
                form.errors().add("qda.fault.cannot");
            }
            if (!form.errors().isEmpty()) {
                return refused(model, response, new DryRunView(study, opened, form), !same);
            }
            var viewer = Viewers.current();
            var taken = access.as(
                    viewer,
                    CODEBOOK,
                    () -> codebooks.take(
                            viewer, study.study(), opened.imported().study().codes()));
            Flash.done("qda.codebook.taken", taken.added(), taken.codes().size() - taken.added())
                    .to(next);
            return "redirect:/studies/" + study.study() + "/codeboek";
        } catch (QdaRefusal refusal) {
            return pages.refused(model, response, study, refusal);
        }
    }

    private String refused(Model model, HttpServletResponse response, DryRunView view, boolean isOther) {
        response.setStatus((isOther ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        view.form().beforehand(view.opened(), files.today());
        model.addAttribute("view", view);
        return ExchangePages.DRY_RUN;
    }
}
