package nl.geland.app.findings;

import java.util.List;

/** What changed between two versions of the report. */
record DifferenceView(StudyHead head, Report before, Report after, List<Difference.Line> lines) {

    boolean otherData() {
        return !before.data().equals(after.data());
    }
}
