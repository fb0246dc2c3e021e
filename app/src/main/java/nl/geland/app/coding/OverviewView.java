package nl.geland.app.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;

/** The texts of a study with who codes them and how far that is. */
record OverviewView(
        CodingDoor.Inside inside,
        List<CodingTexts.Source> sources,
        Map<UUID, List<Tasks.Task>> tasks,
        List<Codings.Count> counts,
        List<CodingDoor.Member> members,
        Map<UUID, String> names,
        int loose,
        Leaving leaving) {

    /** What is chosen for a text that is released. */
    static final String RELEASE = "vrij";

    /**
     * Texts that somebody left unfinished.
     *
     * @param form what stands in the fields of the form that was sent, if one was
     */
    record Leaving(List<LeftTexts.Left> texts, List<LeftTexts.Event> events, CodingForm form) {

        /** What stands in a field of the form of one text; empty in those of the others. */
        String typed(LeftTexts.Left left, String field) {
            return form.errors().within().equals(prefix(left)) ? form.typed(field) : "";
        }
    }

    /** What the ids of the fields begin with of the form about a text that was left. */
    static String prefix(LeftTexts.Left left) {
        return "left-" + left.source() + "-" + left.coder() + "-";
    }

    /** Who can get a text: those who do not code it yet. */
    List<CodingDoor.Member> heirs(UUID source) {
        var coding = tasks.getOrDefault(source, List.of()).stream()
                .map(Tasks.Task::coder)
                .toList();
        return members.stream().filter(member -> !coding.contains(member.id())).toList();
    }

    List<Option> heirs(Page page, UUID source) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("coding.left.choose")));
        heirs(source)
                .forEach(member -> options.add(
                        new Option(member.id().toString(), page.word("coding.left.give", who(member.id())))));
        options.add(new Option(RELEASE, page.word("coding.left.release")));
        return List.copyOf(options);
    }

    /** How a text is called; a dash for one that is there no more. */
    String title(UUID source) {
        return sources.stream()
                .filter(one -> one.id().equals(source))
                .findFirst()
                .map(OverviewView::label)
                .orElse("–");
    }

    boolean left(Tasks.Task task) {
        return leaving.texts().contains(new LeftTexts.Left(task.source(), task.coder()));
    }

    /** What became of a text that was left, in a sentence. */
    String told(Page page, LeftTexts.Event event) {
        var to = event.to();
        return to == null
                ? page.word(
                        "coding.left.event.released",
                        title(event.source()),
                        who(event.coder()),
                        who(event.by()),
                        event.reason())
                : page.word(
                        "coding.left.event.handed-over",
                        title(event.source()),
                        who(event.coder()),
                        who(to),
                        who(event.by()),
                        event.reason());
    }

    List<Tasks.Task> of(CodingTexts.Source source) {
        return tasks.getOrDefault(source.id(), List.of());
    }

    /** The own codings in a text. */
    int own(CodingTexts.Source source) {
        return counts.stream()
                .filter(count -> count.source().equals(source.id())
                        && count.coder().equals(inside.viewer().id()))
                .mapToInt(Codings.Count::codings)
                .sum();
    }

    /** Whether the viewer has this text to code and is not done. */
    boolean waits(CodingTexts.Source source) {
        return of(source).stream()
                .anyMatch(task -> task.coder().equals(inside.viewer().id()) && !task.done());
    }

    String who(UUID user) {
        return names.getOrDefault(user, "");
    }

    String read(CodingTexts.Source source) {
        return inside.path() + "/bronnen/" + source.id() + "/coderen";
    }

    /** Where is said which turn asks which question of the guide. */
    String asked(CodingTexts.Source source) {
        return inside.path() + "/bronnen/" + source.id() + "/vragen";
    }

    List<Option> texts(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("alle", page.word("coding.task.all")));
        sources.forEach(source -> options.add(new Option(source.id().toString(), label(source))));
        return List.copyOf(options);
    }

    static String label(CodingTexts.Source source) {
        return source.edition().isEmpty() ? source.title() : source.title() + " (" + source.edition() + ")";
    }

    List<Option> coders() {
        return members.stream()
                .map(member -> new Option(member.id().toString(), who(member.id())))
                .toList();
    }
}
