package nl.geland.app.qda;

import nl.geland.app.studies.StudyIntake;

/**
 * What a person answers for who takes a file in as a study.
 *
 * @param reason how it comes that there are no names in it
 * @param sha256 of the file
 */
record Acceptance(StudyIntake.About about, String reason, String sha256) {}
