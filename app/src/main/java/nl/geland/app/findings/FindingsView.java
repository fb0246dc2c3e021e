package nl.geland.app.findings;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.web.Page;
import nl.geland.app.web.Words;

/** The findings of a study. */
record FindingsView(StudyHead head, List<Finding> findings, Map<MatrixKind, Matrix> matrices, Words words) {

    static FindingsView of(CodedStudy study, List<Finding> findings, Words words) {
        return new FindingsView(StudyHead.of(study), findings, new Matrices(study).all(), words);
    }

    /** What keeps a finding out of the report, as keys; nothing where it may enter. */
    List<String> missing(Finding finding) {
        return finding.missing(matrices);
    }

    /** A text with its references counted now. */
    String told(Page page, String text) {
        return Reference.fill(text, token(new Speech(words, page.locale())));
    }

    private Function<String, String> token(Speech speech) {
        return token -> Reference.of(token)
                .flatMap(reference -> reference.in(matrices))
                .map(cell -> speech.amount(cell.amount()))
                .orElse(speech.word("findings.amount.unknown"));
    }
}
