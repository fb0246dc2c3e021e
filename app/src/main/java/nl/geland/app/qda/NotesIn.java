package nl.geland.app.qda;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import org.jspecify.annotations.Nullable;

/** Notes of a project and what they stand beside. Notes of ours that hold fields of codings are kept apart. */
final class NotesIn {

    /** Where a note stands. */
    private record Place(UUID source, @Nullable Integer turn) {}

    private final Map<UUID, XmlNode> notes = new LinkedHashMap<>();
    private final Map<UUID, String> words = new HashMap<>();
    private final Map<UUID, PassageFields> fields = new HashMap<>();
    private final Map<UUID, Place> places = new HashMap<>();
    private final Losses losses;
    private final LocalDate today;

    NotesIn(XmlNode project, TextsIn texts, boolean isOurs, Losses losses, LocalDate today) {
        this.losses = losses;
        this.today = today;
        var all = project.within("Notes", "Note").toList();
        for (int at = 0; at < all.size(); at++) {
            var note = all.get(at);
            var guid = note.has("guid") ? Guids.of(note.attribute("guid")) : Guids.named("note", at);
            var text = texts.of(note).map(raw -> raw.canonical().text()).orElse("");
            var own = isOurs && note.attribute("name").equals(PassageFields.NAME)
                    ? PassageFields.read(text)
                    : Optional.<PassageFields>empty();
            if (own.isPresent()) {
                fields.put(guid, own.get());
            } else if (text.isBlank()) {
                losses.add(Lost.TEXT_MISSING);
            } else if (notes.putIfAbsent(guid, note) == null) {
                words.put(guid, text);
            } else {
                losses.add(Lost.TWICE);
            }
        }
    }

    /** What a coding says of itself in our own note; empty when it has none. */
    Optional<PassageFields> fields(XmlNode coding) {
        return references(coding)
                .map(fields::get)
                .filter(found -> found != null)
                .findFirst();
    }

    /** Remembers where the notes of an element stand; the first place counts. */
    void place(XmlNode element, UUID source, @Nullable Integer turn) {
        references(element).filter(note -> !fields.containsKey(note)).forEach(note -> {
            if (!notes.containsKey(note)) {
                losses.add(Lost.DANGLING);
            } else if (places.putIfAbsent(note, new Place(source, turn)) != null) {
                losses.add(Lost.LINKS);
            }
        });
    }

    List<CodedStudy.Note> list() {
        var list = new ArrayList<CodedStudy.Note>();
        notes.forEach((guid, note) -> {
            var place = places.get(guid);
            list.add(new CodedStudy.Note(
                    guid,
                    place == null ? null : place.source(),
                    place == null ? null : place.turn(),
                    user(note),
                    day(note, today),
                    words.getOrDefault(guid, "")));
        });
        return List.copyOf(list);
    }

    /** Who made something; one and the same number for all that does not say. */
    static UUID user(XmlNode element) {
        return element.has("creatingUser") ? Guids.of(element.attribute("creatingUser")) : Guids.named("unknown-user");
    }

    /** The day on which something was made, or a day for what does not say. */
    static LocalDate day(XmlNode element, LocalDate otherwise) {
        var moment = element.attribute("creationDateTime");
        try {
            return moment.length() < 10 ? otherwise : LocalDate.parse(moment.substring(0, 10));
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    private static java.util.stream.Stream<UUID> references(XmlNode element) {
        return element.children("NoteRef").map(reference -> Guids.of(reference.attribute("targetGUID")));
    }
}
