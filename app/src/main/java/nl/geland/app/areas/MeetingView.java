package nl.geland.app.areas;

import java.util.List;
import nl.geland.app.perspectives.CheckedForm;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with residents: what was asked, a field for the next question, and its own form.
 *
 * @param meeting null for a new one
 * @param questions in the order in which they were asked
 * @param form of the meeting
 * @param question the field for what was asked
 * @param yours what the viewer sent while a colleague was first; null otherwise
 */
record MeetingView(
        Area area,
        @Nullable Meeting meeting,
        List<Question> questions,
        List<Place> places,
        CheckedForm form,
        CheckedForm question,
        Meeting.@Nullable Content yours) {

    /** Where the form is sent to. */
    String path() {
        return area.path() + "/bijeenkomsten/" + (meeting == null ? "nieuw" : meeting.id());
    }

    String path(Question asked) {
        return path() + "/vragen/" + asked.id();
    }

    List<Option> placeOptions(Page page) {
        return ActivityView.placeOptions(page, places, form.typed("place"));
    }

    /** Whether the form of the meeting is to be looked at: it is wrong, or somebody was first. */
    boolean formOpen() {
        return yours != null || !form.errors().isEmpty();
    }
}
