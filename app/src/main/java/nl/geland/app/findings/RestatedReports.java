package nl.geland.app.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geland.app.texts.MissedNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Takes a name that was found later out of versions of reports that were made: out of the text, that for the public, and the office document. */
@Component
final class RestatedReports {

    private final JdbcClient jdbc;
    private final Reports reports;

    RestatedReports(JdbcClient jdbc, Reports reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    /** The versions that held it, each with the tags that stand there now. */
    Map<FoundNames.Place, Set<String>> of(UUID study, MissedNames names) {
        var held = new LinkedHashMap<FoundNames.Place, Set<String>>();
        for (var report : reports.all(study)) {
            var told = Stream.of(report.title(), report.html(), report.publicHtml())
                    .map(HtmlUtils::htmlUnescape)
                    .collect(Collectors.joining("\n"));
            if (names.standIn(told)) {
                restate(study, report, names);
                held.put(
                        new FoundNames.Place(
                                "findings.found.report",
                                0,
                                report.version(),
                                "/studies/" + study + "/rapporten/" + report.version()),
                        names.tagsIn(told));
            }
        }
        return held;
    }

    private void restate(UUID study, Report report, MissedNames names) {
        var title = names.hidden(report.title());
        var html = hides(names).apply(report.html());
        jdbc.sql("""
                select findings.restate_report(:study, :version, :title, :html, :publicHtml, :docx, :sha256)
                """)
                .param("title", title)
                .param("html", html)
                .param("publicHtml", hides(names).apply(report.publicHtml()))
                .param("docx", ReportDocx.write(title, ReportDesk.DUTCH.toLanguageTag(), blocks(html)))
                .param("sha256", Fingerprint.of(html))
                .param("study", study)
                .param("version", report.version())
                .query()
                .listOfRows();
    }

    /** A report in blocks; one that is not written as now is read line by line, so that no name stays in its document. */
    private static List<Block> blocks(String html) {
        return ReportReader.read(html)
                .orElseGet(() -> ReportHtml.lines(html).stream()
                        .<Block>map(Block.Paragraph::new)
                        .toList());
    }

    /** What takes the names out of text of a report, where they stand escaped and tags have no number. */
    static UnaryOperator<String> hides(MissedNames names) {
        return html -> names.standIn(HtmlUtils.htmlUnescape(html))
                ? ReportHtml.inTexts(html, text -> QuoteCheck.published(names.hidden(text)))
                : html;
    }
}
