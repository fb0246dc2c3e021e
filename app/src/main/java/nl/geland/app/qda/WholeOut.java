package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodingKeeper;
import nl.geland.app.findings.FindingKeeper;
import nl.geland.app.identity.Viewer;
import nl.geland.app.studies.StudyKeeper;
import org.springframework.stereotype.Component;

/** Gathers all of a study that the viewer may see for an archive. Inside {@code Access.as}, for somebody of its team. */
@Component
final class WholeOut {

    private final StudyKeeper studies;
    private final CodingKeeper codings;
    private final FindingKeeper findings;

    WholeOut(StudyKeeper studies, CodingKeeper codings, FindingKeeper findings) {
        this.studies = studies;
        this.codings = codings;
        this.findings = findings;
    }

    Whole.LeftOut leftOut(Viewer viewer, UUID study) {
        return new Whole.LeftOut(studies.raw(study), codings.blind(viewer, study), findings.releases(study));
    }

    Whole of(Viewer viewer, CodedStudy coded) {
        var study = studies.of(coded.study());
        var coding = codings.of(viewer, coded.study());
        var found = findings.of(coded);
        var people = new ArrayList<>(Whole.people(study, coding, found).toList());
        boolean works = people.remove(viewer.id());
        if (works) {
            people.addFirst(viewer.id());
        }
        var about = new Whole.About(people, works ? viewer.id() : null, leftOut(viewer, coded.study()));
        return new Whole(about, study, coding, found);
    }
}
