package nl.geland.app.areas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Viewer;
import nl.geland.app.perspectives.CheckedForm;
import org.jspecify.annotations.Nullable;

/**
 * What everybody would read of a neighbourhood, and who decides.
 *
 * @param texts as they are now, by their part
 * @param published how many texts are public
 */
record OpeningView(
        Area area,
        Map<String, String> texts,
        int published,
        Optional<Opening> opening,
        Map<UUID, User> people,
        CheckedForm form) {

    String path() {
        return OpeningController.PATH.replace("{area}", area.slug());
    }

    /** The texts that would be made public: those that were proposed and still say the same, or all of now. */
    Map<String, String> told() {
        var told = new LinkedHashMap<>(texts);
        opening.ifPresent(one -> told.entrySet()
                .removeIf(text -> !text.getValue().equals(one.texts().get(text.getKey()))));
        return told;
    }

    /** Whether something was changed after it was proposed. */
    boolean isChanged() {
        return opening.filter(one -> told().size() < one.texts().size()).isPresent();
    }

    /** Key of what a text is. */
    static String key(String part) {
        return part.equals(PublicTexts.NAME)
                ? "areas.name"
                : "areas.opening." + part.substring(0, part.indexOf('-')) + part.substring(part.lastIndexOf('-'));
    }

    boolean isOwn(@Nullable Viewer viewer) {
        return viewer != null
                && opening.filter(one -> one.by().equals(viewer.id())).isPresent();
    }

    String name(UUID id) {
        var user = people.get(id);
        return user == null ? "" : user.name();
    }
}
