package nl.geland.app.findings;

import gg.jte.Content;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What the public would read of a version of the report, and who decides so.
 *
 * @param release the last proposal; null when there never was one
 * @param inTheWay how many quotes in it may not be published
 * @param mayBePublic whether nothing is in the way
 */
record ReleaseView(
        StudyHead head,
        Report report,
        @Nullable Release release,
        int inTheWay,
        boolean mayBePublic,
        Fields form,
        Map<UUID, String> names) {

    /** What the public would read; {@link ReportHtml} escaped all that is in it. */
    Content html() {
        return output -> output.writeContent(report.publicHtml());
    }

    boolean isOpen() {
        return release != null && release.isOpen();
    }

    boolean isPublic() {
        return release != null && release.isPublic();
    }

    boolean isOwn(@Nullable Viewer viewer) {
        return release != null && viewer != null && release.isBy(viewer.id());
    }

    String name(UUID user) {
        return names.getOrDefault(user, "");
    }

    String path() {
        return head.path("rapporten/" + report.version());
    }

    String door() {
        return path() + "/openbaar";
    }

    /** Key of what to know of it now. */
    String standing() {
        if (release == null) {
            return "findings.release.standing.never";
        }
        if (release.isOpen()) {
            return "findings.release.standing.proposed";
        }
        if (release.isPublic()) {
            return "findings.release.standing.public";
        }
        return release.withdrawn() == null
                ? "findings.release.standing.dropped"
                : "findings.release.standing.withdrawn";
    }

    /** Who did the last thing, and when; null when nothing was done. */
    Release.@Nullable Step lastStep() {
        if (release == null) {
            return null;
        }
        if (release.withdrawn() != null) {
            return release.withdrawn();
        }
        return release.end() == null ? release.proposed() : release.end().step();
    }
}
