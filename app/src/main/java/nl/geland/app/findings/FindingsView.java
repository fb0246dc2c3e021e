package nl.geland.app.findings;

import java.util.List;
import java.util.function.Function;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.web.Page;
import nl.geland.app.web.Words;

/** The findings of a study. */
record FindingsView(StudyHead head, List<Finding> findings, Finding.Today today, Words words) {

    static FindingsView of(CodedStudy study, List<Finding> findings, Words words) {
        return new FindingsView(StudyHead.of(study), findings, Finding.Today.of(study), words);
    }

    /** What keeps a finding out of the report, as keys; nothing where it may enter. */
    List<String> missing(Finding finding) {
        return finding.missing(today);
    }

    /** Of how many who were asked nobody said it, in words. */
    String silence(Page page, Finding finding) {
        return finding.silence(today)
                .map(silence -> token(new Speech(words, page.locale())).apply(silence.token()))
                .orElse(page.word("findings.missing.denominator"));
    }

    /** A text with its references counted now. */
    String told(Page page, String text) {
        return Reference.fill(text, token(new Speech(words, page.locale())));
    }

    private Function<String, String> token(Speech speech) {
        return token -> Reference.of(token)
                .flatMap(reference -> reference.in(today.matrices()))
                .map(cell -> speech.amount(cell.amount()))
                .orElse(speech.word("findings.amount.unknown"));
    }
}
