package nl.geland.app.perspectives;

import java.time.LocalDate;
import java.util.Optional;
import nl.geland.app.disclosure.PublicView;
import nl.geland.app.disclosure.PublishedTable;
import nl.geland.app.disclosure.PublishedText;
import nl.geland.app.identity.Role;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * An obstacle as everybody sees it: what was said and answered as far as somebody made it public, and where it stands.
 * Where it stands is told of what is done by the municipality, so it is told always.
 *
 * @param people how many people met it on the day the text was made public; empty when never counted
 * @param owner the role of whoever answers it, never the name
 * @param answeredOn the day of the answer, also when its text is not public
 */
record PublicObstacle(
        PublishedText what,
        Optional<PublishedText> answer,
        Optional<PublishedText> doing,
        Optional<PublishedTable> people,
        ObstacleLevel level,
        Obstacle.State state,
        Optional<Role> owner,
        LocalDate reportedOn,
        Optional<LocalDate> answerBy,
        Optional<LocalDate> answeredOn,
        Optional<LocalDate> doneBy)
        implements PublicView {

    boolean isOverdue() {
        return state == Obstacle.State.OVERDUE;
    }

    /** Where many people have it, a sentence with about how many; otherwise nothing. */
    String manyPeople(Page page) {
        return people.filter(table -> !table.hides())
                .map(table ->
                        page.word("perspectives.public.people.many", table.at().orElseThrow(), table.referenceDate()))
                .orElse("");
    }

    /** Key of the sentence that says who answers by when; {0} is the role, a date follows. */
    String standing() {
        if (answeredOn.isPresent()) {
            return "perspectives.public.answered";
        }
        return isOverdue() ? "perspectives.public.late" : "perspectives.public.answers";
    }

    /** The date that belongs to {@link #standing}. */
    @Nullable
    LocalDate due() {
        return answeredOn.or(() -> answerBy).orElse(null);
    }

    String ownerName(Page page) {
        return page.word(owner.map(ObstacleEvent::word).orElse("web.role.team-lead"));
    }
}
