package nl.geland.app.findings;

import java.util.List;
import nl.geland.app.coding.UnfinishedCoding;

/**
 * The report of a study: what is written for it, what may go in, and the versions that were made.
 *
 * @param stale whether a colleague was first with the summary
 * @param found where names stood that were found later
 * @param unfinished what of the coding is not finished, so that a version would be made too early
 */
record ReportsView(
        StudyHead head,
        Summary summary,
        Fields form,
        boolean stale,
        List<Report> reports,
        Ready ready,
        FoundNamesView found,
        UnfinishedCoding.Unfinished unfinished) {

    /**
     * What would go into a new version.
     *
     * @param left findings that something is missing of
     */
    record Ready(int findings, int left, int quotes, int quotesLeft, int residents) {}

    List<String> longSentences(String field) {
        return PlainLanguage.longSentences(form.typed(field));
    }

    List<String> longWords(String field) {
        return PlainLanguage.longWords(form.typed(field));
    }

    /** What stands now, to be set beside what was sent. */
    String now(String field) {
        return switch (field) {
            case "asked" -> summary.said().asked();
            case "found" -> summary.said().found();
            case "unknown" -> summary.said().unknown();
            case "next" -> summary.said().next();
            default -> throw new IllegalArgumentException("A summary has no field " + field);
        };
    }
}
