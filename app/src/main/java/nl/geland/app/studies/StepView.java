package nl.geland.app.studies;

/** The form of one step. */
record StepView(StudyDoor.Inside inside, Step step, StudyForm form, Both both) {}
