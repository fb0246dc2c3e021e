package nl.geland.app.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.disclosure.Approval;
import nl.geland.app.disclosure.PublishedText;
import nl.geland.app.disclosure.PublishedTexts;
import nl.geland.app.disclosure.TextKey;
import nl.geland.app.identity.Viewer;
import org.springframework.stereotype.Component;

/**
 * Reports for everybody. One person of the team proposes a version, another makes it public. It is published section by section: a section with a
 * quote that may not be shown any more is off the page at once, before anybody of the team has seen it.
 */
@Component
final class PublicReports {

    private static final String REPORT = "report";
    private static final String SECTION = "report-section";
    private static final String TITLE = "title";
    private static final String ADDRESS = "address";

    /** What stands under the names of public texts that belong to a report. */
    static final List<String> SUBJECTS = List.of(REPORT, SECTION);

    private final Reports reports;
    private final Quotes quotes;
    private final Releases releases;
    private final PublishedTexts texts;

    PublicReports(Reports reports, Quotes quotes, Releases releases, PublishedTexts texts) {
        this.reports = reports;
        this.quotes = quotes;
        this.releases = releases;
        this.texts = texts;
    }

    /** How many quotes in a version may not be published as it quotes them. */
    int inTheWay(CodedStudy study, int version) {
        var inIt = reports.quotes(study.study(), version);
        var fine = quotes.all(study.study()).stream()
                .filter(quote -> Integer.valueOf(quote.version()).equals(inIt.get(quote.id())))
                .filter(quote -> QuoteCheck.of(study, quote).isEmpty())
                .count();
        return inIt.size() - (int) fine;
    }

    /** Whether a version may be proposed and made public: it is whole, was made for the public too, and every quote in it still holds. */
    boolean mayBePublic(CodedStudy study, Report report) {
        return report.isWhole() && !report.publicHtml().isEmpty() && inTheWay(study, report.version()) == 0;
    }

    /** Makes public what a colleague proposed. */
    void release(Viewer by, Release release, Report report) {
        releases.end(release, true, by.id());
        var approval = Approval.second(
                by, release.reason(), release.id(), release.proposed().by());
        texts.release(key(release, REPORT, TITLE), report.title(), approval);
        texts.release(key(release, REPORT, ADDRESS), release.id().toString(), approval);
        var sections = ReportHtml.sections(report.publicHtml());
        for (int at = 0; at < sections.size(); at++) {
            texts.release(key(release, SECTION, String.valueOf(at + 1)), sections.get(at), approval);
        }
    }

    /** Takes a public version off the page. */
    void withdraw(Viewer by, Release release, String reason) {
        releases.withdraw(release, reason, by.id());
        for (var subject : SUBJECTS) {
            texts.ofItem(subject, release.id())
                    .keySet()
                    .forEach(part -> texts.withdraw(key(release, subject, part), by, reason));
        }
    }

    static boolean isReport(TextKey key) {
        return SUBJECTS.contains(key.subject());
    }

    /** Takes a public report of any study off the page, by its public address; gives where its team decides what happens next. */
    String takeOff(Viewer by, UUID address, String reason) {
        return releases.find(address)
                .map(release -> {
                    if (release.isPublic()) {
                        withdraw(by, release, reason);
                    }
                    return "/studies/" + release.study() + "/rapporten/" + release.version() + "/openbaar";
                })
                .orElse("/openbaar");
    }

    /** The day on which a report was last made public; empty while none is. */
    Optional<LocalDate> changedOn() {
        return texts.current(REPORT).values().stream()
                .map(PublishedText::releasedOn)
                .max(LocalDate::compareTo);
    }

    /** All public reports, the last one first. */
    PublicReportList list() {
        var published = texts.current(REPORT);
        return new PublicReportList(published.entrySet().stream()
                .filter(text -> text.getKey().part().equals(TITLE))
                .sorted(Comparator.<Map.Entry<TextKey, PublishedText>, LocalDate>comparing(
                                text -> text.getValue().releasedOn())
                        .reversed()
                        .thenComparing(text -> text.getValue().content())
                        .thenComparing(text -> text.getKey().item()))
                .flatMap(text -> Optional.ofNullable(
                        published.get(new TextKey(REPORT, text.getKey().item(), ADDRESS)))
                        .map(address -> new PublicReportList.Line(text.getValue(), address))
                        .stream())
                .toList());
    }

    /** A public report as it may be shown now; empty when there is none at this address. */
    Optional<PublicReport> find(UUID id) {
        return Optional.ofNullable(texts.ofItem(REPORT, id).get(TITLE)).map(title -> {
            var sections = texts.ofItem(SECTION, id);
            var fallen = releases.fallen(id);
            var shown = new ArrayList<PublishedText>();
            for (int number = 1; sections.containsKey(String.valueOf(number)); number++) {
                if (!fallen.contains(number)) {
                    shown.add(sections.get(String.valueOf(number)));
                }
            }
            return new PublicReport(
                    title, shown, fallen.isEmpty() ? PublicReport.Extent.WHOLE : PublicReport.Extent.WITH_GAPS);
        });
    }

    private static TextKey key(Release release, String subject, String part) {
        return new TextKey(subject, release.id(), part);
    }
}
