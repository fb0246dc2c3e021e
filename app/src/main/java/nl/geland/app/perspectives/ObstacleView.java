package nl.geland.app.perspectives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.identity.User;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The page of one obstacle.
 *
 * @param people everybody who works here, to name owners
 * @param members whom it can be given to; none for who does not give it
 * @param form what stands in the fields
 * @param yours what the viewer sent while a colleague was first; none otherwise
 * @param open what of it everybody sees
 */
record ObstacleView(
        Obstacle obstacle,
        List<ObstacleEvent> events,
        Rights rights,
        Map<UUID, User> people,
        List<User> members,
        CheckedForm form,
        List<Yours> yours,
        PublicDesk.Shown open) {

    /**
     * What the viewer may do about it.
     *
     * @param assigns gives it an owner
     * @param handles answers it and opens it again
     * @param opens proposes its texts for the public page, and decides about what a colleague proposed
     */
    record Rights(boolean assigns, boolean handles, boolean opens) {}

    /** A value the viewer sent, and the key of what it is. */
    record Yours(String key, String value) {}

    boolean stale() {
        return !yours.isEmpty();
    }

    boolean answered() {
        return obstacle.care().answer() != null;
    }

    /** Key of what everybody sees of it now. */
    String openKey() {
        if (!open.what()) {
            return "perspectives.public.state.off";
        }
        return "perspectives.public.state." + (open.answer() ? "both" : answered() ? "what" : "unanswered");
    }

    /** Whether the viewer proposed what waits for a colleague. */
    boolean isOwn(Page page) {
        var viewer = page.viewer();
        return viewer != null
                && open.waiting().filter(one -> one.by().equals(viewer.id())).isPresent();
    }

    /** What can be done about what everybody sees; what makes sense first. */
    List<Option> openDeeds(Page page) {
        var deeds = new ArrayList<Option>();
        var waiting = open.waiting();
        if (waiting.isPresent()) {
            if (!isOwn(page)) {
                deeds.add(deed(
                        page, waiting.get().deed(), "release-" + waiting.get().deed()));
            }
            deeds.add(deed(page, "drop", isOwn(page) ? "take-back" : "drop"));
        } else if (!open.what()) {
            deeds.add(deed(page, "what", "what"));
        } else if (answered() && !open.answer()) {
            deeds.add(deed(page, "answer", "answer"));
        }
        if (open.what()) {
            deeds.add(deed(page, "off", "off"));
        }
        return List.copyOf(deeds);
    }

    private static Option deed(Page page, String value, String word) {
        return new Option(value, page.word("perspectives.public.deed." + word));
    }

    /** Name and role of an owner; a dash for none. */
    String owner(Page page, @Nullable UUID id) {
        var owner = id == null ? null : people.get(id);
        return owner == null
                ? page.dateText(null)
                : page.word("perspectives.owner.named", owner.name(), page.word(ObstacleEvent.word(owner.role())));
    }

    /** What stands there now beside what the viewer sent. */
    String now(Page page, Yours sent) {
        var care = obstacle.care();
        return switch (sent.key()) {
            case "perspectives.owner" -> owner(page, care.owner());
            case "perspectives.answer-by" -> page.dateText(care.answerBy());
            case "perspectives.answer" -> care.answer() == null ? page.dateText(null) : care.answer();
            case "perspectives.doing" -> care.doing().isEmpty() ? page.dateText(null) : care.doing();
            case "perspectives.done-by" -> page.dateText(care.doneBy());
            default -> page.word("perspectives.state." + Sort.parameter(obstacle.state()));
        };
    }

    /** Whether there is anything to compare. */
    boolean told(Page page, Yours sent) {
        return !sent.value().isEmpty()
                || sent.key().equals("perspectives.state")
                || !(now(page, sent).isEmpty() || now(page, sent).equals(page.dateText(null)));
    }

    /** What the viewer sent, dates as the page writes them. */
    static String sent(Page page, Yours sent) {
        if (sent.key().equals("perspectives.state")) {
            return page.word("perspectives.state.waiting");
        }
        if (sent.value().isEmpty()) {
            return page.dateText(null);
        }
        return sent.value().matches("\\d{4}-\\d{2}-\\d{2}")
                ? page.dateText(LocalDate.parse(sent.value()))
                : sent.value();
    }

    List<Option> memberOptions(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("perspectives.owner.choose")));
        members.forEach(member -> options.add(new Option(member.id().toString(), owner(page, member.id()))));
        return List.copyOf(options);
    }

    /** The line of history as a sentence. */
    String sentence(Page page, ObstacleEvent event) {
        var role = event.role();
        var who = page.word(role == null ? obstacle.kind().key() : ObstacleEvent.word(role));
        return page.word(event.type().key(), who, owner(page, event.owner()));
    }

    /** An answer that does not stand any more. */
    boolean former(ObstacleEvent event) {
        return event.type() == ObstacleEvent.Type.ANSWERED && (!answered() || event.version() != obstacle.version());
    }
}
