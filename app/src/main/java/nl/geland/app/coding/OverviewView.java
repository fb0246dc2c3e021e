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
        int loose) {

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
