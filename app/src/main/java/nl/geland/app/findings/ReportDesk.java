package nl.geland.app.findings;

import java.util.Locale;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Users;
import nl.geland.app.perspectives.ObstacleCounts;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a report together from all that belongs in it. Inside a transaction of somebody of the team. */
@Component
final class ReportDesk {

    /** What is said to the town is said in its language. */
    static final Locale DUTCH = Locale.of("nl", "NL");

    private final StudyRoom room;
    private final Findings findings;
    private final Quotes quotes;
    private final Reports reports;
    private final ObstacleCounts desk;
    private final Surroundings surroundings;

    /** What a report needs from elsewhere: words, who works here, what is public, and names that were found later. */
    @Component
    record Surroundings(Words words, Users users, Releases releases, FoundNames found) {}

    ReportDesk(
            StudyRoom room,
            Findings findings,
            Quotes quotes,
            Reports reports,
            ObstacleCounts desk,
            Surroundings surroundings) {
        this.room = room;
        this.findings = findings;
        this.quotes = quotes;
        this.reports = reports;
        this.desk = desk;
        this.surroundings = surroundings;
    }

    /** Makes and keeps a new version; gives its number. */
    int make(CodedStudy study, @Nullable UUID by) {
        var id = study.study();
        var material = new ReportMaker.Material(
                study,
                room.facts(id),
                reports.summary(id),
                findings.all(id),
                quotes.all(id),
                reports.residents(id),
                desk.byLevel(),
                room.agreement(id),
                room.unfinished(id));
        var speech = new Speech(surroundings.words(), DUTCH);
        var drafts = new Reports.Drafts(
                new ReportMaker(material, speech, Reader.TEAM).make(),
                new ReportMaker(material, speech, Reader.PUBLIC).make());
        return reports.add(id, drafts, Fingerprint.of(study), by, DUTCH.toLanguageTag());
    }

    ReportsView view(CodedStudy study, Fields form, boolean stale) {
        var id = study.study();
        var all = findings.all(id);
        var today = Finding.Today.of(study);
        var complete = (int)
                all.stream().filter(finding -> finding.mayBeReported(today)).count();
        var proposed = quotes.all(id);
        var approved = (int) proposed.stream()
                .filter(quote ->
                        quote.finding() != null && QuoteCheck.of(study, quote).isEmpty())
                .count();
        return new ReportsView(
                StudyHead.of(study),
                reports.summary(id),
                form,
                stale,
                reports.all(id),
                new ReportsView.Ready(
                        complete,
                        all.size() - complete,
                        approved,
                        proposed.size() - approved,
                        reports.residents(id).size()),
                new FoundNamesView(StudyHead.of(study), surroundings.found().of(id)),
                room.unfinished(id));
    }

    ReportView view(CodedStudy study, Report report) {
        var inIt = reports.quotes(study.study(), report.version());
        var withdrawn = (int) quotes.all(study.study()).stream()
                .filter(quote -> inIt.containsKey(quote.id()))
                .filter(quote -> {
                    var inTheWay = QuoteCheck.of(study, quote);
                    return inTheWay.contains(QuoteCheck.Obstacle.NO_CONSENT)
                            || inTheWay.contains(QuoteCheck.Obstacle.GONE);
                })
                .count();
        var by = surroundings.users().all().stream()
                .filter(user -> user.id().equals(report.madeBy()))
                .map(User::name)
                .findFirst()
                .orElse("");
        return new ReportView(
                StudyHead.of(study),
                report,
                by,
                withdrawn,
                !report.data().equals(Fingerprint.of(study)),
                inIt.size(),
                surroundings
                        .releases()
                        .last(study.study(), report.version())
                        .filter(Release::isPublic)
                        .isPresent());
    }
}
