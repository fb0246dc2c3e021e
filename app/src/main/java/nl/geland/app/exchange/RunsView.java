package nl.geland.app.exchange;

import java.util.List;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Paging;

/** The list of imports, and the form for a new one. */
record RunsView(List<RunReports.Run> runs, Paging paging, FormErrors errors) {

    static String tag(Outcome.State state) {
        return switch (state) {
            case ACCEPTED -> "tag--done";
            case REFUSED, FAILED -> "tag--wrong";
            case QUESTIONS, CHECKED, INTERRUPTED, CHECKING, ACCEPTING -> "tag--note";
            case DISCARDED, CANCELLED, EXPIRED -> "";
        };
    }

    long mebibytes() {
        return Limits.UPLOAD.mebibytes();
    }
}
