package nl.geland.app.findings;

import nl.geland.app.coding.CodedStudy;

/** The list of matrices of a study. */
record MatricesView(StudyHead study, int participants, int passages) {

    static MatricesView of(CodedStudy study) {
        return new MatricesView(
                StudyHead.of(study),
                study.participants().size(),
                study.passages().size());
    }
}
