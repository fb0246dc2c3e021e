package nl.geland.app.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.geland.analysis.masking.MaskedCell;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import nl.geland.app.perspectives.ObstaclesByArea;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The page of one neighbourhood.
 *
 * @param today the day on which it is printed
 * @param monday of this week
 * @param numbers empty where the files name no such neighbourhood
 * @param lists whether the viewer can take it off the list
 */
record AreaView(
        Area area,
        LocalDate today,
        LocalDate monday,
        ActivityFilter filter,
        List<Activity> activities,
        List<Place> places,
        List<Meeting> meetings,
        List<Question> questions,
        List<ObstaclesByArea.Voiced> obstacles,
        Optional<AreaNumbers> numbers,
        boolean lists) {

    private static final Set<Role> OPENERS = EnumSet.of(Role.TEAM_LEAD, Role.POLICY_ADVISER);

    /** Questions as the sheet has them: first what residents still wait for, the earliest day first; then what was answered, the latest first. */
    List<Question> forResidents() {
        var waiting = Comparator.comparing((Question question) ->
                question.promise() == null ? LocalDate.MAX : question.promise().by());
        return Stream.concat(
                        questions.stream().filter(Question::open).sorted(waiting.thenComparing(Question::askedOn)),
                        questions.stream()
                                .filter(question -> !question.open())
                                .sorted(Comparator.comparing((Question question) ->
                                                Objects.requireNonNullElse(question.answeredOn(), question.askedOn()))
                                        .reversed()))
                .toList();
    }

    /** Whether somebody may decide what everybody reads of it. */
    static boolean opens(@Nullable Viewer viewer) {
        return viewer != null && OPENERS.contains(viewer.role());
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }

    /** Those with a day in this week that are asked for. */
    List<Activity> thisWeek() {
        return goingOn()
                .filter(activity -> activity.content().hours().day() != null)
                .toList();
    }

    /** Those that are asked for and go on, at times that only words tell: nobody can say whether that is this week. */
    List<Activity> nowAndThen() {
        return goingOn()
                .filter(activity -> activity.content().hours().day() == null)
                .toList();
    }

    private Stream<Activity> goingOn() {
        return activities.stream()
                .filter(activity -> activity.content().within(monday, sunday()))
                .filter(filter::holds);
    }

    /** Those of another time. */
    List<Activity> otherTimes() {
        return activities.stream()
                .filter(activity -> !activity.content().within(monday, sunday()))
                .toList();
    }

    List<Question> open() {
        return questions.stream().filter(Question::open).toList();
    }

    /** How many questions were asked at a meeting. */
    long asked(Meeting meeting) {
        return of(meeting.id()).size();
    }

    /** How many of them wait for an answer. */
    long open(Meeting meeting) {
        return of(meeting.id()).stream().filter(Question::open).count();
    }

    private List<Question> of(UUID meeting) {
        return questions.stream()
                .filter(question -> question.meeting().equals(meeting))
                .toList();
    }

    List<Place> placesInUse() {
        return places.stream().filter(place -> place.content().inUse()).toList();
    }

    String path(Question question) {
        return area.path() + "/bijeenkomsten/" + question.meeting() + "/vragen/" + question.id();
    }

    /** A protected number; a dot where it may not be shown. */
    static String text(Page page, MaskedCell cell) {
        return switch (cell) {
            case MaskedCell.Shown shown -> page.number(shown.value());
            case MaskedCell.Hidden _ -> "·";
        };
    }

    /** Whether there is a dot to explain. */
    static boolean hides(AreaNumbers numbers) {
        return numbers.lines().stream()
                .anyMatch(line -> line.here() instanceof MaskedCell.Hidden || line.town() instanceof MaskedCell.Hidden);
    }

    /** The languages that are spoken at activities of this week. */
    List<Option> languages(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("areas.language.all")));
        Language.LIST.stream()
                .filter(language -> activities.stream()
                        .anyMatch(activity -> activity.content().languages().contains(language)))
                .forEach(language -> options.add(new Option(Sort.parameter(language), page.word(language.key()))));
        return List.copyOf(options);
    }

    static List<Option> audiences(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("areas.audience.all")));
        Arrays.stream(Audience.values())
                .forEach(audience -> options.add(new Option(Sort.parameter(audience), page.word(audience.key()))));
        return List.copyOf(options);
    }
}
