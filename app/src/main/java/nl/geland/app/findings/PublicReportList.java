package nl.geland.app.findings;

import java.util.List;
import nl.geland.app.disclosure.PublicView;
import nl.geland.app.disclosure.PublishedText;

/** The public list of reports. */
record PublicReportList(List<Line> reports) implements PublicView {

    /** One report, and its address under the list. */
    record Line(PublishedText title, PublishedText address) implements PublicView {}
}
