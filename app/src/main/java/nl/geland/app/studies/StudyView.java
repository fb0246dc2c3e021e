package nl.geland.app.studies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.identity.User;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;

/**
 * The overview of a study.
 *
 * @param people everybody who works here, to name members
 * @param form what stands in the fields of its small forms
 */
record StudyView(
        StudyDoor.Inside inside,
        List<String> subQuestions,
        List<Expectation> expectations,
        Heard heard,
        List<Step> steps,
        List<GuideQuestion> guide,
        List<Source> sources,
        List<Members.Member> members,
        List<Members.Event> memberEvents,
        Map<UUID, User> people,
        LocalDate today,
        StudyForm form) {

    /** How many of each group were planned and heard. */
    record Heard(Map<Group, Integer> planned, Map<Group, Integer> heard) {

        int planned(Group group) {
            return planned.getOrDefault(group, 0);
        }

        int heard(Group group) {
            return heard.getOrDefault(group, 0);
        }

        boolean has(Group group) {
            return planned(group) > 0 || heard(group) > 0;
        }
    }

    long stepsDone() {
        return steps.stream().filter(step -> step.doneOn() != null).count();
    }

    boolean isLate(Step step) {
        return step.doneOn() == null && step.dueOn().isBefore(today);
    }

    long ready() {
        return sources.stream()
                .filter(source -> source.state() == Source.State.READY)
                .count();
    }

    long counting() {
        return sources.stream()
                .filter(source -> source.state() != Source.State.GONE)
                .count();
    }

    String name(UUID id) {
        var user = people.get(id);
        return user == null ? "" : user.name();
    }

    static List<Option> groups(Page page) {
        var options = new ArrayList<Option>();
        for (var group : Group.values()) {
            options.add(new Option(Sort.parameter(group), page.word(group.key())));
        }
        return List.copyOf(options);
    }

    /** What the ids of the fields begin with in the form that lets somebody in to do this. */
    static String prefix(StudyPart part) {
        return Sort.parameter(part) + "-";
    }

    /** What stands in the field of that form: what was typed in it, and not what was typed in the other. */
    String typedMember(StudyPart part) {
        return form.errors().within().equals(prefix(part)) ? form.typed("member") : "";
    }

    /** Colleagues who can be let in to do this, and nobody who would be refused. */
    Colleagues candidates(StudyPart part) {
        return Colleagues.of(people.values().stream()
                        .sorted(Comparator.comparing(User::name).thenComparing(User::signInName))
                        .toList())
                .without(members.stream().map(Members.Member::user).toList())
                .forPart(part);
    }
}
