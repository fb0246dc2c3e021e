package nl.geland.app.qda;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.geland.app.coding.CodedStudies;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.Which;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.studies.Carried;
import nl.geland.app.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of the exchange share: the way in, the study as it goes out, and the page that says why a file is not read. */
@Component
final class ExchangePages {

    static final String DRY_RUN = "qda/dryrun";

    private final Access access;
    private final ExchangeDoor door;
    private final CodedStudies studies;
    private final WholeOut wholes;
    private final Carried carried;

    ExchangePages(Access access, ExchangeDoor door, CodedStudies studies, WholeOut wholes, Carried carried) {
        this.access = access;
        this.door = door;
        this.studies = studies;
        this.wholes = wholes;
        this.carried = carried;
    }

    ExchangeDoor.Inside inside(String id) {
        var viewer = Viewers.current();
        return access.as(
                viewer, ExchangeController.PATH, () -> door.open(viewer, id).orElseThrow(ExchangePages::notFound));
    }

    CodedStudy coded(ExchangeDoor.Inside study) {
        return access.as(
                Viewers.current(),
                ExchangeController.PATH,
                () -> studies.load(study.study(), Which.settled()).orElseThrow(ExchangePages::notFound));
    }

    /** A file of the study in one of its forms. */
    byte[] file(ExchangeDoor.Inside study, Download download) {
        var viewer = Viewers.current();
        return access.as(viewer, ExchangeController.PATH, () -> {
            var coded = coded(study);
            if (!download.isPossible(coded)) {
                throw notFound();
            }
            return download.write(coded, () -> whole(viewer, coded));
        });
    }

    /** All the rest of a study; not where somebody changes the study at this very moment, as the parts would not fit then. */
    private Whole whole(Viewer viewer, CodedStudy coded) {
        var whole = wholes.of(viewer, coded);
        if (!studies.load(coded.study(), Which.settled()).equals(Optional.of(coded))) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return whole;
    }

    String show(Model model, ExchangeDoor.Inside study, FormErrors errors) {
        var viewer = Viewers.current();
        var leftOut = access.as(viewer, ExchangeController.PATH, () -> wholes.leftOut(viewer, study.study()));
        var counts = access.as(viewer, ExchangeController.PATH, () -> carried.ofStudy(study.study()));
        model.addAttribute("view", new ExchangeView(study, coded(study), leftOut, counts, errors));
        return "qda/exchange";
    }

    String refused(Model model, HttpServletResponse response, ExchangeDoor.Inside study, QdaRefusal refusal) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(
                model,
                study,
                FormErrors.none()
                        .add(
                                AcceptForm.FILE,
                                refusal.reason().key(),
                                refusal.arguments().toArray()));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
