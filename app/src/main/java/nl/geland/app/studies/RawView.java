package nl.geland.app.studies;

/** The question why somebody opens a raw text; {@code there} says whether it is still there. */
record RawView(StudyDoor.Inside inside, Source source, boolean there, StudyForm form) {}
