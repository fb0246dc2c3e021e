package nl.geland.app.findings;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geland.app.disclosure.NamedTexts;
import nl.geland.app.disclosure.PublishedTexts;
import nl.geland.app.studies.NamesFound;
import nl.geland.app.studies.OlderTextsRestated;
import nl.geland.app.texts.MissedNames;
import nl.geland.app.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Takes a name that was missed in a talk out of all that was written of it: findings, summaries and reports say the tag from then on, in every
 * version; what is public and holds it is off the page at once; what colleagues wrote elsewhere is listed for a person. All of it in the transaction
 * that takes the name out of the talk.
 */
@Component
final class NamesTakenBack {

    private static final Set<String> NO_TAG = Set.of("[…]");
    private static final int LONGEST_CLAIM = 600;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_SUMMARY = 1500;
    private static final int LONGEST_FOUND = 3000;

    private final JdbcClient jdbc;
    private final FoundNames found;
    private final RestatedReports reports;
    private final PublicReports open;
    private final Elsewhere elsewhere;

    /** Texts that are not of a study. */
    @Component
    record Elsewhere(PublishedTexts published, ObjectProvider<NamedTexts> texts, Words words) {}

    NamesTakenBack(
            JdbcClient jdbc, FoundNames found, RestatedReports reports, PublicReports open, Elsewhere elsewhere) {
        this.jdbc = jdbc;
        this.found = found;
        this.reports = reports;
        this.open = open;
        this.elsewhere = elsewhere;
    }

    @EventListener
    void takeBack(OlderTextsRestated restated) {
        var missed = restated.missed();
        var names = missed.names();
        if (names.isEmpty()) {
            return;
        }
        var in =
                new FoundNames.In(missed.study(), restated.source(), missed.by().id());
        offPage(missed, in);
        findings(in, names);
        summaries(in, names);
        reports.of(in.study(), names).forEach((place, tags) -> found.add(in, FoundName.Done.REPLACED, place, tags));
        elsewhere
                .texts()
                .orderedStream()
                .flatMap(texts -> texts.written().stream())
                .filter(written -> names.standIn(written.text()))
                .map(NamedTexts.Written::place)
                .forEach(place -> found.add(
                        in, FoundName.Done.LISTED, new FoundNames.Place(place.what(), 0, 0, place.path()), NO_TAG));
    }

    /** What is public does not wait until the working text is made anew. */
    @EventListener
    void takeOff(NamesFound found) {
        var missed = found.missed();
        offPage(
                missed,
                new FoundNames.In(missed.study(), found.source(), missed.by().id()));
    }

    /** Before anything is replaced: what is public and holds a name, of this study or of anybody. */
    private void offPage(OlderTextsRestated.Missed missed, FoundNames.In in) {
        var names = missed.names();
        var by = missed.by();
        var reason = elsewhere.words().word(ReportDesk.DUTCH, "findings.found.reason");
        var items = new LinkedHashSet<UUID>();
        for (var key : elsewhere.published().holding(text -> names.standIn(HtmlUtils.htmlUnescape(text)))) {
            if (!PublicReports.isReport(key)) {
                elsewhere.published().withdraw(key, by, reason);
            }
            if (items.add(key.item())) {
                var path = PublicReports.isReport(key) ? open.takeOff(by, key.item(), reason) : "/openbaar";
                found.add(
                        in,
                        FoundName.Done.OFF_PAGE,
                        new FoundNames.Place(
                                PublicReports.isReport(key)
                                        ? "findings.found.public-report"
                                        : "findings.found.public-text",
                                0,
                                0,
                                path),
                        NO_TAG);
            }
        }
        PublicReports.SUBJECTS.forEach(subject -> elsewhere.published().hide(subject, RestatedReports.hides(names)));
    }

    /** A version of a finding, as it was written. */
    private record Written(UUID id, int number, int version, Finding.Said said) {}

    private void findings(FoundNames.In in, MissedNames names) {
        jdbc
                .sql("""
                select f.id, f.number, v.version, v.claim, v.evidence, v.counter, v.looked, v.limits, v.unheard
                from findings.finding f join findings.finding_version v on v.finding = f.id where f.study = :study
                order by f.number, v.version
                """)
                .param("study", in.study())
                .query((row, n) -> new Written(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getInt("version"),
                        new Finding.Said(
                                row.getString("claim"),
                                row.getString("evidence"),
                                row.getString("counter"),
                                row.getBoolean("looked"),
                                row.getString("limits"),
                                row.getBoolean("unheard"))))
                .list()
                .stream()
                .filter(written -> written.said().texts().stream().anyMatch(names::standIn))
                .forEach(written -> {
                    rewrite(written, names);
                    found.add(
                            in,
                            FoundName.Done.REPLACED,
                            new FoundNames.Place(
                                    "findings.found.finding",
                                    written.number(),
                                    written.version(),
                                    "/studies/" + in.study() + "/bevindingen/" + written.id()),
                            names.tagsIn(String.join("\n", written.said().texts())));
                });
    }

    private void rewrite(Written written, MissedNames names) {
        var said = written.said();
        jdbc.sql("""
                select findings.restate_finding(:id, :version, :claim, :evidence, :counter, :limits)
                """)
                .param("claim", names.hidden(said.claim(), LONGEST_CLAIM))
                .param("evidence", names.hidden(said.evidence(), LONGEST_TEXT))
                .param("counter", names.hidden(said.counter(), LONGEST_TEXT))
                .param("limits", names.hidden(said.limits(), LONGEST_TEXT))
                .param("id", written.id())
                .param("version", written.version())
                .query()
                .listOfRows();
    }

    private void summaries(FoundNames.In in, MissedNames names) {
        record Told(int version, Summary.Said said) {}
        jdbc.sql(
                        "select version, asked, found, unknown, next from findings.summary where study = :study order by version")
                .param("study", in.study())
                .query((row, n) -> new Told(
                        row.getInt("version"),
                        new Summary.Said(
                                row.getString("asked"),
                                row.getString("found"),
                                row.getString("unknown"),
                                row.getString("next"))))
                .list()
                .forEach(written -> {
                    var said = written.said();
                    var tags = names.tagsIn(Stream.of(said.asked(), said.found(), said.unknown(), said.next())
                            .collect(Collectors.joining("\n")));
                    if (tags.isEmpty()) {
                        return;
                    }
                    jdbc.sql("""
                            select findings.restate_summary(:study, :version, :asked, :found, :unknown, :next)
                            """)
                            .param("asked", names.hidden(said.asked(), LONGEST_SUMMARY))
                            .param("found", names.hidden(said.found(), LONGEST_FOUND))
                            .param("unknown", names.hidden(said.unknown(), LONGEST_SUMMARY))
                            .param("next", names.hidden(said.next(), LONGEST_SUMMARY))
                            .param("study", in.study())
                            .param("version", written.version())
                            .query()
                            .listOfRows();
                    found.add(
                            in,
                            FoundName.Done.REPLACED,
                            new FoundNames.Place(
                                    "findings.found.summary",
                                    0,
                                    written.version(),
                                    "/studies/" + in.study() + "/rapporten"),
                            tags);
                });
    }
}
