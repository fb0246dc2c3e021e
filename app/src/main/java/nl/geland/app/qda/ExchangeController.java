package nl.geland.app.qda;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.geland.app.coding.CodedStudies;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.Which;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewers;
import nl.geland.app.texts.Limits;
import nl.geland.app.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Exchange (<i>uitwisselen</i>): what a study can be taken along as, and what a file from another tool would bring. Looking at a file changes and
 * keeps nothing.
 */
@Controller
class ExchangeController {

    static final String PATH = "/studies/{id}/uitwisselen";

    private static final String FILE = "bestand";
    private static final int SECONDS_TO_WAIT = 20;

    private final Access access;
    private final ExchangeDoor door;
    private final CodedStudies studies;
    private final Clock clock;

    /** One file at a time, so that what one may cost in memory is what all may cost. */
    private final Semaphore turn = new Semaphore(1);

    ExchangeController(Access access, ExchangeDoor door, CodedStudies studies, Clock clock) {
        this.access = access;
        this.door = door;
        this.studies = studies;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@PathVariable String id, Model model) {
        return page(model, inside(id), FormErrors.none());
    }

    @GetMapping(PATH + "/{form}")
    void take(@PathVariable String id, @PathVariable String form, HttpServletResponse response) throws IOException {
        var study = inside(id);
        var download = Download.of(form).orElseThrow(ExchangeController::notFound);
        var coded = coded(study);
        if (!download.isPossible(coded)) {
            throw notFound();
        }
        var bytes = download.write(coded);
        response.setContentType(download.mediaType());
        response.setContentLength(bytes.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"studie" + download.ending() + "\"");
        response.getOutputStream().write(bytes);
    }

    @PostMapping(PATH)
    String look(
            @PathVariable String id,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var study = inside(id);
        try {
            model.addAttribute("view", new DryRunView(study, read(file)));
            return "qda/dryrun";
        } catch (QdaRefusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var errors = FormErrors.none()
                    .add(FILE, refusal.reason().key(), refusal.arguments().toArray());
            return page(model, study, errors);
        }
    }

    private Imported read(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new QdaRefusal(QdaReason.EMPTY);
        }
        if (file.getSize() > Limits.UPLOAD.packedBytes()) {
            throw new QdaRefusal(QdaReason.TOO_LARGE, Limits.UPLOAD.mebibytes());
        }
        if (!isMyTurn()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
            return StudyFile.read(file.getBytes(), Limits.UPLOAD, today, Map.of());
        } finally {
            turn.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turn.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ExchangeDoor.Inside inside(String id) {
        var viewer = Viewers.current();
        return access.as(
                viewer,
                PATH,
                () -> door.open(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private CodedStudy coded(ExchangeDoor.Inside study) {
        return access.as(
                Viewers.current(),
                PATH,
                () -> studies.load(study.study(), Which.settled()).orElseThrow(ExchangeController::notFound));
    }

    private String page(Model model, ExchangeDoor.Inside study, FormErrors errors) {
        model.addAttribute("view", new ExchangeView(study, coded(study), errors));
        return "qda/exchange";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
