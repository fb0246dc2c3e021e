package nl.geland.app.findings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Group;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewers;
import nl.geland.app.perspectives.ObstacleCounts;
import nl.geland.app.web.CsvFile;
import nl.geland.app.web.Sort;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Voices beside each other: a page for each matrix, and in each cell the quotes. */
@Controller
class MatricesController {

    static final String PATH = "/studies/{id}/vergelijken";

    private final Access access;
    private final StudyRoom room;
    private final Findings findings;
    private final ObstacleCounts desk;
    private final Words words;

    MatricesController(Access access, StudyRoom room, Findings findings, ObstacleCounts desk, Words words) {
        this.access = access;
        this.room = room;
        this.findings = findings;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping(PATH)
    String index(@PathVariable String id, Model model) {
        var viewer = Viewers.current();
        model.addAttribute("view", access.as(viewer, PATH, () -> MatricesView.of(room.open(viewer, id))));
        return "findings/matrices";
    }

    @GetMapping(PATH + "/{matrix}")
    String show(
            @PathVariable String id,
            @PathVariable String matrix,
            @RequestParam(required = false) @Nullable String groep,
            @RequestParam(required = false) @Nullable String cel,
            Model model) {
        var viewer = Viewers.current();
        var kind = kind(matrix);
        var group = group(groep);
        model.addAttribute("view", access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            var matrices = new Matrices(Narrowed.to(study, group));
            var found = matrices.of(kind);
            var place = place(found, cel);
            return new MatrixView(
                    StudyHead.of(study),
                    found,
                    group,
                    place,
                    new MatrixView.Beside(
                            StanceRows.of(kind, matrices.stances()),
                            kind == MatrixKind.OBSTACLES ? desk.byLevel() : null,
                            findings.all(study.study())),
                    study);
        }));
        return "findings/matrix";
    }

    @GetMapping(PATH + "/{matrix}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String id,
            @PathVariable String matrix,
            @RequestParam(required = false) @Nullable String groep,
            HttpServletRequest request) {
        var viewer = Viewers.current();
        var kind = kind(matrix);
        var group = group(groep);
        var speech = new Speech(words, RequestContextUtils.getLocale(request));
        var found = access.as(viewer, PATH, () -> new Matrices(Narrowed.to(room.open(viewer, id), group)).of(kind));
        return CsvFile.download(kind.path() + ".csv", MatrixFile.of(found, speech));
    }

    private static MatrixKind kind(String matrix) {
        return MatrixKind.of(matrix).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Nothing for everybody. */
    private static Optional<Group> group(@Nullable String group) {
        if (group == null || group.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(CodedStudy.Group.values())
                .filter(one -> Sort.parameter(one).equals(group))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)));
    }

    private static Matrix.@Nullable Place place(Matrix matrix, @Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        return matrix.cells().keySet().stream()
                .filter(place -> place.code().equals(cell))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
