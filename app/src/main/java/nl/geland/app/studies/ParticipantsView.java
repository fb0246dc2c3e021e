package nl.geland.app.studies;

import java.util.Arrays;
import java.util.List;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;

/** Everybody who is heard in a study. */
record ParticipantsView(StudyDoor.Inside inside, List<Participant> participants, StudyForm form) {

    static List<Option> kinds(Page page) {
        return Arrays.stream(Group.values())
                .filter(group -> group != Group.POLICY)
                .map(group -> new Option(Sort.parameter(group), page.word(group.key())))
                .toList();
    }
}
