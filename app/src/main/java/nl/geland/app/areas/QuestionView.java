package nl.geland.app.areas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.geland.app.identity.User;
import nl.geland.app.perspectives.CheckedForm;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * What residents asked, and what becomes of it.
 *
 * @param events oldest first
 * @param members who can see to it
 * @param form what stands in the fields
 * @param yours what the viewer sent while a colleague was first; null otherwise
 */
record QuestionView(
        Area area,
        Meeting meeting,
        Question question,
        List<Question.Event> events,
        List<User> members,
        CheckedForm form,
        @Nullable Told yours) {

    String path() {
        return meetingPath() + "/vragen/" + question.id();
    }

    String meetingPath() {
        return area.path() + "/bijeenkomsten/" + meeting.id();
    }

    /** Whether an answer is what is written, so that what may be a name is pointed at there and not beside the promise. */
    boolean answering() {
        return !form.typed("answer").isEmpty()
                || (question.promise() != null && form.findings().clean());
    }

    /** Whether the folded form is to be looked at too: something is wrong, or somebody was first. */
    boolean formsOpen() {
        return yours != null || !form.errors().isEmpty();
    }

    /** What stands there now beside what the viewer sent. */
    List<Compared> compared(Page page) {
        var sent = Objects.requireNonNull(yours);
        Told now = sent instanceof Question.Answer
                ? new Question.Answer(Objects.requireNonNullElse(question.answer(), ""))
                : question.promised();
        return Compared.of(page, now, sent);
    }

    List<Option> memberOptions(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("areas.owner.choose")));
        members.forEach(member -> options.add(new Option(
                member.id().toString(),
                page.word(
                        "perspectives.owner.named",
                        member.name(),
                        page.word("web.role." + Sort.parameter(member.role()))))));
        return List.copyOf(options);
    }
}
