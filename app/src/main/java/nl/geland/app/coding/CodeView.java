package nl.geland.app.coding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One code with what can be done to it.
 *
 * @param events what was done to it, newest first
 * @param uses how many codings it has
 * @param stale whether somebody was first with a change, so that both are shown
 */
record CodeView(
        CodingDoor.Inside inside,
        CodeEntry entry,
        List<CodeEntry> entries,
        List<Codebooks.Event> events,
        long uses,
        Map<UUID, String> names,
        CodingForm form,
        boolean stale) {

    /** What stands in the form that changes the code. */
    CodingForm main() {
        return form.errors().within().isEmpty() ? form : CodeForm.of(entry);
    }

    /** What stands in a field of another form: what was sent with it, if it was that form. */
    String typed(String prefix, String field) {
        return form.errors().within().equals(prefix) ? form.typed(field) : "";
    }

    /** What stands in a field of the form that moves the code. */
    String moving(String field, String now) {
        return form.errors().within().equals("move-") ? form.typed(field) : now;
    }

    String path() {
        return inside.path() + "/codeboek/" + entry.id();
    }

    String name(Page page, @Nullable UUID code) {
        return entries.stream()
                .filter(one -> one.id().equals(code))
                .findFirst()
                .map(one -> ReadingView.name(page, one))
                .orElse("");
    }

    String who(@Nullable UUID user) {
        return user == null ? "" : names.getOrDefault(user, "");
    }

    List<Option> others(Page page) {
        return CodebookView.above(page, entries, entry.id());
    }
}
