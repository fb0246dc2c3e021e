package nl.geland.app.studies;

import java.util.List;

/**
 * One participant.
 *
 * @param sources in which this participant speaks
 */
record ParticipantView(
        StudyDoor.Inside inside, Participant participant, List<Source> sources, StudyForm form, Both both) {}
