package nl.geland.app.findings;

import gg.jte.Content;

/**
 * One version of the report.
 *
 * @param withdrawn how many quotes in it may no longer be published
 */
record ReportView(
        StudyHead head, Report report, String by, int withdrawn, boolean otherData, int quotes, boolean isPublic) {

    /** The report as it was made; {@link ReportHtml} escaped all that is in it. */
    Content html() {
        return output -> output.writeContent(report.html());
    }

    String path() {
        return head.path("rapporten/" + report.version());
    }
}
