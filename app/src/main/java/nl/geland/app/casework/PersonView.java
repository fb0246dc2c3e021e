package nl.geland.app.casework;

import java.time.LocalDate;
import java.util.List;
import nl.geland.app.web.Page;
import nl.geland.app.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * The page of one person.
 *
 * @param line how lists show the person now
 * @param dossier what was known on the chosen day; null when nothing was
 * @param knownOn the chosen day; null for now
 * @param day the day that counts as today
 */
record PersonView(
        PersonLine line,
        @Nullable Dossier dossier,
        @Nullable LocalDate knownOn,
        LocalDate day,
        Now now,
        History history,
        Contacts contacts) {

    /** What holds today: reasons for attention, clocks, household. */
    record Now(List<Reason> reasons, List<Dossier.Clock> clocks, List<Dossier.Member> members, int unseenMembers) {}

    /** What changed in what we know. */
    record History(List<Dossier.Correction> corrections, List<Dossier.Change> changes, List<LocalDate> learnedOn) {

        boolean empty() {
            return corrections.isEmpty() && changes.isEmpty();
        }
    }

    /** One page of contacts. */
    record Contacts(List<Dossier.Contact> held, Paging paging) {}

    /** On which line of the picture an event stands. */
    static String track(Dossier.Event event) {
        return switch (event.kind()) {
            case "PERMIT", "LINKED", "KEY" -> "RESIDENCE";
            case "EXAM_PASSED", "EXAM_FAILED" -> "LANGUAGE";
            default -> "CIVIC";
        };
    }

    /** What an exam was about, in words; empty for any other event. */
    static String exam(Page page, Dossier.Event event) {
        if (!event.kind().startsWith("EXAM")) {
            return "";
        }
        var space = event.detail().indexOf(' ');
        var part = space < 0 ? event.detail() : event.detail().substring(0, space);
        var level = space < 0 ? "" : event.detail().substring(space);
        return page.word("casework.exam." + part) + level;
    }

    /** A fact as people write it: a day as a date, nothing as a dash. */
    static String fact(Page page, @Nullable String fact) {
        if (fact == null) {
            return "–";
        }
        return fact.matches("\\d{4}-\\d{2}-\\d{2}") ? page.dateText(LocalDate.parse(fact)) : fact;
    }
}
