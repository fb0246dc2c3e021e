package nl.geland.app.findings;

import gg.jte.Content;
import java.util.List;
import nl.geland.app.disclosure.PublicView;
import nl.geland.app.disclosure.PublishedText;

/** A report as everybody may read it now. */
record PublicReport(PublishedText title, List<PublishedText> sections, Extent extent) implements PublicView {

    /** How much of what was made public is there. */
    enum Extent {
        WHOLE,
        /** A quote may not be shown any more; the section it stood in is left out. */
        WITH_GAPS
    }

    PublicReport {
        sections = List.copyOf(sections);
    }

    boolean hasGaps() {
        return extent == Extent.WITH_GAPS;
    }

    /** The sections as they were made; {@link ReportHtml} escaped all that is in them. */
    Content html() {
        return output -> sections.forEach(section -> output.writeContent(section.content()));
    }
}
