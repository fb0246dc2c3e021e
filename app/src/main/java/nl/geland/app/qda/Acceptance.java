package nl.geland.app.qda;

import nl.geland.app.studies.StudyIntake;

/**
 * What a person answers for who takes a file in as a study.
 *
 * @param names whether names are still in its texts
 * @param reason how it comes that there are no names in it; empty where there are
 * @param sha256 of the file
 */
record Acceptance(StudyIntake.About about, Names names, String reason, String sha256) {

    /** Whether names are still in the texts of a file. */
    enum Names {
        OUT,
        STILL_IN
    }
}
