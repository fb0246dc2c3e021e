package nl.geland.app.areas;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geland.app.disclosure.Approval;
import nl.geland.app.disclosure.Gate;
import nl.geland.app.disclosure.PublishedCount;
import nl.geland.app.disclosure.PublishedText;
import nl.geland.app.disclosure.PublishedTexts;
import nl.geland.app.disclosure.TextKey;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Viewer;
import nl.geland.app.perspectives.DeskTeam;
import nl.geland.app.perspectives.ObstaclesByArea;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of neighbourhoods is public. One person proposes the texts as they read them, another makes them public; a text that was changed since is
 * left out until somebody proposes it anew. Numbers of people and homes come from tables that went through the gate.
 */
@Component
final class PublicAreaDesk {

    private static final String SUBJECT = "area";
    private static final String PEOPLE = "wijk-en-inburgering";

    private final AreaBook book;
    private final PublishedTexts texts;
    private final Gate gate;
    private final ObstaclesByArea obstacles;
    private final DeskTeam team;

    PublicAreaDesk(AreaBook book, PublishedTexts texts, Gate gate, ObstaclesByArea obstacles, DeskTeam team) {
        this.book = book;
        this.texts = texts;
        this.gate = gate;
        this.obstacles = obstacles;
        this.team = team;
    }

    /** The texts that are public now, by their part. */
    Map<String, PublishedText> published(Area area) {
        return texts.ofItem(SUBJECT, area.id());
    }

    /** Makes public what was proposed, as far as it still says the same, and takes off what was not proposed any more. */
    void release(Viewer by, Area area, Opening opening) {
        var now = PublicTexts.of(area, book);
        var before = published(area);
        var approval = Approval.second(by, opening.reason(), opening.id(), opening.by());
        opening.texts().forEach((part, content) -> {
            var shown = before.get(part);
            if (content.equals(now.get(part)) && (shown == null || !content.equals(shown.content()))) {
                texts.release(key(area, part), content, approval);
            }
        });
        before.keySet().stream()
                .filter(part -> !opening.texts().containsKey(part))
                .forEach(part -> texts.withdraw(key(area, part), by, opening.reason()));
    }

    /** Takes all texts of a neighbourhood off the page; one person is enough, because it can be urgent. */
    void withdraw(Viewer by, Area area, String reason) {
        published(area).keySet().forEach(part -> texts.withdraw(key(area, part), by, reason));
    }

    /** The day on which something was last made public; empty while nothing is. */
    Optional<LocalDate> changedOn() {
        return texts.current(SUBJECT).values().stream()
                .map(PublishedText::releasedOn)
                .max(LocalDate::compareTo);
    }

    /** The public page, neighbourhoods by name. */
    PublicAreas page() {
        var byArea = texts.current(SUBJECT).entrySet().stream()
                .collect(Collectors.groupingBy(
                        text -> text.getKey().item(),
                        Collectors.toMap(text -> text.getKey().part(), Map.Entry::getValue)));
        var waiting = obstacles.open();
        var people = team.byId();
        var shown = book.areas().lines().stream()
                .map(AreaLine::area)
                .filter(area -> area.active() && byArea.containsKey(area.id()))
                .flatMap(
                        area -> neighbourhood(area, byArea.getOrDefault(area.id(), Map.of()), waiting, people).stream())
                .toList();
        return new PublicAreas(shown, gate.current(PEOPLE), gate.current(PublicHomes.KEY));
    }

    private Optional<PublicNeighbourhood> neighbourhood(
            Area area, Map<String, PublishedText> published, Map<String, Integer> waiting, Map<UUID, User> people) {
        var open = new PublicTexts(published, PublicTexts.of(area, book));
        return open.name()
                .map(name -> new PublicNeighbourhood(
                        name,
                        places(area, open),
                        activities(area, open),
                        questions(area, open, people),
                        PublishedCount.of(waiting.getOrDefault(area.name().toLowerCase(Locale.ROOT), 0))));
    }

    private List<PublicNeighbourhood.Meetable> places(Area area, PublicTexts open) {
        return book.places().in(area).stream()
                .flatMap(place -> open
                        .of("place", place.id(), "name")
                        .map(name -> new PublicNeighbourhood.Meetable(
                                name,
                                open.of("place", place.id(), "where"),
                                place.content().kind()))
                        .stream())
                .toList();
    }

    private List<PublicNeighbourhood.Doable> activities(Area area, PublicTexts open) {
        return book.activities().in(area).stream()
                .flatMap(activity -> open
                        .of("activity", activity.id(), "what")
                        .map(what -> new PublicNeighbourhood.Doable(
                                what,
                                Optional.ofNullable(activity.content().hours().day()),
                                open.of("activity", activity.id(), "times"),
                                open.of("activity", activity.id(), "where"),
                                activity.content().audience(),
                                activity.content().languages().stream().sorted().toList()))
                        .stream())
                .toList();
    }

    private List<PublicNeighbourhood.Asked> questions(Area area, PublicTexts open, Map<UUID, User> people) {
        var meetings = book.meetings().in(area).stream().collect(Collectors.toMap(Meeting::id, Meeting::content));
        return book.questions().in(area).stream()
                .flatMap(question -> open
                        .of("question", question.id(), "asked")
                        .map(asked -> asked(asked, question, open, people, meetings.get(question.meeting())))
                        .stream())
                .toList();
    }

    private static PublicNeighbourhood.Asked asked(
            PublishedText asked,
            Question question,
            PublicTexts open,
            Map<UUID, User> people,
            Meeting.@Nullable Content meeting) {
        var promise = Optional.ofNullable(question.promise());
        return new PublicNeighbourhood.Asked(
                asked,
                open.of("question", question.id(), "promise"),
                open.of("question", question.id(), "answer"),
                question.state(),
                question.askedOn(),
                promise.map(one -> people.get(one.owner())).map(User::role),
                promise.map(Question.Promise::by),
                Optional.ofNullable(meeting).map(Meeting.Content::next));
    }

    private static TextKey key(Area area, String part) {
        return new TextKey(SUBJECT, area.id(), part);
    }
}
