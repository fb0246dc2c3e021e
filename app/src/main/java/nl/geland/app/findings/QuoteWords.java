package nl.geland.app.findings;

import java.util.ArrayList;
import java.util.Set;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.web.Sort;

/** As whom somebody is quoted. */
final class QuoteWords {

    private QuoteWords() {}

    /** What is shown of somebody; "a participant" where nothing is. */
    static String speaker(Speech speech, Heard heard, Set<Shown> shown) {
        var parts = new ArrayList<String>();
        parts.add(speech.word(
                shown.contains(Shown.GROUP)
                        ? "findings.one." + Sort.parameter(heard.group())
                        : "findings.one.participant"));
        for (var what : Shown.values()) {
            if (what != Shown.GROUP && shown.contains(what) && !what.of(heard).isEmpty()) {
                parts.add(what.of(heard));
            }
        }
        return String.join(", ", parts);
    }
}
