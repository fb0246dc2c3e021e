package nl.geland.app.areas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.disclosure.PublishedText;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a neighbourhood that can be public, by their part: its name, its places, what there is to do and where, and what residents asked,
 * what was promised and what was answered. Never whom to ask for an activity: that could be a neighbour at home.
 */
final class PublicTexts {

    static final String NAME = "name";

    private final Map<String, PublishedText> published;
    private final Map<String, String> now;

    /** What is public, as far as it still says what is written down. */
    PublicTexts(Map<String, PublishedText> published, Map<String, String> now) {
        this.published = Map.copyOf(published);
        this.now = Map.copyOf(now);
    }

    Optional<PublishedText> name() {
        return Optional.ofNullable(published.get(NAME));
    }

    Optional<PublishedText> of(String kind, UUID id, String what) {
        var part = part(kind, id, what);
        return Optional.ofNullable(published.get(part))
                .filter(text -> text.content().equals(now.get(part)));
    }

    /** All texts as they are now, in the order of the page. */
    static Map<String, String> of(Area area, AreaBook book) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(NAME, area.name());
        book.places().in(area).stream().filter(place -> place.content().inUse()).forEach(place -> {
            put(texts, part("place", place.id(), "name"), place.content().name());
            put(texts, part("place", place.id(), "where"), place.content().address());
        });
        book.activities().in(area).forEach(activity -> {
            var content = activity.content();
            put(texts, part("activity", activity.id(), "what"), content.what());
            put(texts, part("activity", activity.id(), "times"), content.hours().times());
            var where = content.where();
            put(texts, part("activity", activity.id(), "where"), where == null ? "" : where.name());
        });
        book.questions().in(area).forEach(question -> {
            put(texts, part("question", question.id(), "asked"), question.asked());
            var promise = question.promise();
            put(texts, part("question", question.id(), "promise"), promise == null ? null : promise.text());
            put(texts, part("question", question.id(), "answer"), question.answer());
        });
        return texts;
    }

    private static void put(Map<String, String> texts, String part, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.put(part, text);
        }
    }

    private static String part(String kind, UUID id, String what) {
        return kind + "-" + id + "-" + what;
    }
}
