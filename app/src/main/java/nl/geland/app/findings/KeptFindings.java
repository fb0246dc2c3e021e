package nl.geland.app.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that a study keeps of what it found, for an archive: findings in every version, with numbers and passages, quotes with who approved them, the
 * summary in every version, who lives here, and the reports as they were made. What was made public, and when, is not in it.
 *
 * @param data the version of the data at the moment of writing, so that what was up to date can be known
 */
public record KeptFindings(
        String data,
        List<Numbered> findings,
        List<Version> versions,
        List<Figure> numbers,
        List<Laid> passages,
        List<Cited> quotes,
        List<Approval> approvals,
        List<Told> summaries,
        List<Lives> residents,
        List<Made> reports,
        List<ReportNumber> reportNumbers,
        List<ReportQuote> reportQuotes) {

    public KeptFindings {
        findings = List.copyOf(findings);
        versions = List.copyOf(versions);
        numbers = List.copyOf(numbers);
        passages = List.copyOf(passages);
        quotes = List.copyOf(quotes);
        approvals = List.copyOf(approvals);
        summaries = List.copyOf(summaries);
        residents = List.copyOf(residents);
        reports = List.copyOf(reports);
        reportNumbers = List.copyOf(reportNumbers);
        reportQuotes = List.copyOf(reportQuotes);
    }

    public record Numbered(UUID id, int number, int version) {}

    public record Version(
            UUID finding,
            int version,
            String claim,
            String evidence,
            String counter,
            boolean looked,
            String limits,
            boolean unheard,
            String data,
            Instant madeAt,
            @Nullable UUID madeBy) {

        /** The same on another version of the data. */
        Version on(UnaryOperator<String> other) {
            return new Version(
                    finding,
                    version,
                    claim,
                    evidence,
                    counter,
                    looked,
                    limits,
                    unheard,
                    other.apply(data),
                    madeAt,
                    madeBy);
        }
    }

    /** A number that a version of a finding refers to, as it was then. */
    public record Figure(UUID finding, int version, String token, int said, int asked, int notAsked) {}

    /** A passage that speaks for a finding or against it. */
    public record Laid(
            UUID finding,
            UUID coding,
            String side,
            Instant at,
            @Nullable UUID byUser) {}

    public record Cited(
            UUID id,
            UUID coding,
            UUID participant,
            @Nullable UUID finding,
            String words,
            boolean showsGroup,
            boolean showsOrganisation,
            boolean showsArea,
            boolean showsExperience,
            boolean showsLanguage,
            boolean dropped,
            Instant proposedAt,
            @Nullable UUID proposedBy,
            int version) {}

    /** Somebody approved a version of a quote; this is history and does not count where it is taken in. */
    public record Approval(UUID quote, int version, UUID byUser, Instant at) {}

    public record Told(
            int version,
            String asked,
            String found,
            String unknown,
            String next,
            Instant madeAt,
            @Nullable UUID madeBy) {}

    public record Lives(int place, String what, int people, String beside, String source, LocalDate onDay) {}

    /** A version of the report; its office document is made of the same text. */
    public record Made(
            int version,
            String title,
            String html,
            String publicHtml,
            String sha256,
            String data,
            Instant madeAt,
            @Nullable UUID madeBy) {}

    public record ReportNumber(int version, String token, int said, int asked, int notAsked) {}

    public record ReportQuote(int version, UUID quote, int section, int quoteVersion) {}
}
