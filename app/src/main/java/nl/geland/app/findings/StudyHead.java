package nl.geland.app.findings;

import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/** Which study a page is about, and its parts beside it. */
record StudyHead(UUID id, String title) {

    static StudyHead of(CodedStudy study) {
        return new StudyHead(study.study(), study.title());
    }

    String path() {
        return "/studies/" + id;
    }

    /** Address of a part of the study. */
    String path(String part) {
        return path() + "/" + part;
    }

    /** Value of {@code aria-current} for the link to a part. */
    @Nullable
    String current(Page page, String part) {
        return page.path().equals(path(part)) || page.path().startsWith(path(part) + "/") ? "true" : null;
    }
}
