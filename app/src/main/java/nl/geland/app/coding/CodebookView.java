package nl.geland.app.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A version of the codebook.
 *
 * @param shown number of the version
 * @param uses how many codings each code has
 */
record CodebookView(
        CodingDoor.Inside inside,
        List<Codebooks.Version> versions,
        int shown,
        List<CodeEntry> entries,
        List<Codebooks.Event> events,
        Map<UUID, Long> uses,
        Map<UUID, String> names,
        CodingForm form) {

    String path() {
        return inside.path() + "/codeboek";
    }

    boolean newest() {
        return versions.isEmpty() || versions.getFirst().number() == shown;
    }

    /** The version that is shown; null where there is no codebook yet. */
    Codebooks.@Nullable Version version() {
        return versions.stream()
                .filter(version -> version.number() == shown)
                .findFirst()
                .orElse(null);
    }

    /** The codes in use by theme, in the order of the codebook. */
    Map<String, List<CodeEntry>> themes() {
        var themes = new LinkedHashMap<String, List<CodeEntry>>();
        entries.stream()
                .filter(entry -> !entry.retired())
                .forEach(entry -> themes.computeIfAbsent(entry.code().theme(), _ -> new ArrayList<>())
                        .add(entry));
        return themes;
    }

    List<CodeEntry> retired() {
        return entries.stream().filter(CodeEntry::retired).toList();
    }

    long uses(CodeEntry entry) {
        return uses.getOrDefault(entry.id(), 0L);
    }

    String name(Page page, @Nullable UUID code) {
        return entries.stream()
                .filter(entry -> entry.id().equals(code))
                .findFirst()
                .map(entry -> ReadingView.name(page, entry))
                .orElse("");
    }

    /** What was done, as a sentence. */
    static String sentence(Page page, Codebooks.Event event, String from, String to) {
        var was = event.wasName() == null ? from : event.wasName();
        return page.word("coding.event." + Sort.parameter(event.kind()), was, to, event.codings());
    }

    String who(@Nullable UUID user) {
        return user == null ? "" : names.getOrDefault(user, "");
    }

    List<Option> above(Page page) {
        return above(page, entries, null);
    }

    static List<Option> above(Page page, List<CodeEntry> entries, @Nullable UUID code) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("coding.beneath.none")));
        entries.stream()
                .filter(entry -> !entry.retired() && !entry.id().equals(code))
                .forEach(entry -> options.add(new Option(entry.id().toString(), ReadingView.name(page, entry))));
        return List.copyOf(options);
    }
}
