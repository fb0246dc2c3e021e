package nl.geland.app.studies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.texts.Hit;
import nl.geland.app.texts.Kind;
import org.springframework.stereotype.Component;

/** Decisions on places that need the text itself: with the right tag, and for the same words alike. Inside {@code Access.as}. */
@Component
final class Deciding {

    /** What somebody wants with a place. */
    record Wish(Redaction.Verdict verdict, Kind kind, boolean alike) {}

    private final Redactions redactions;

    Deciding(Redactions redactions) {
        this.redactions = redactions;
    }

    /** Decides on a place and, when that was asked, on all places with the same words. */
    Change decide(Viewer by, UUID source, RawText raw, Redaction redaction, Wish wish) {
        var all = redactions.of(source);
        if (wish.verdict() == Redaction.Verdict.REPLACE && swallowed(all, redaction)) {
            return Change.STALE;
        }
        var tag = wish.kind() == redaction.kind() ? redaction.tag() : tag(raw, all, redaction, wish.kind());
        var changed = redactions.decide(by, redaction, wish.verdict(), wish.kind(), tag);
        if (changed == Change.DONE && wish.alike()) {
            var words = words(raw, redaction);
            all.stream()
                    .filter(other -> !other.id().equals(redaction.id())
                            && words(raw, other).equalsIgnoreCase(words)
                            && !(wish.verdict() == Redaction.Verdict.REPLACE && swallowed(all, other)))
                    .forEach(other -> redactions.decide(by, other, wish.verdict(), wish.kind(), tag));
        }
        return changed;
    }

    /** Whether another place speaks for this one already, as it is replaced and overlaps it. */
    private static boolean swallowed(List<Redaction> all, Redaction redaction) {
        return all.stream()
                .anyMatch(other -> !other.id().equals(redaction.id())
                        && other.verdict() == Redaction.Verdict.REPLACE
                        && other.overlaps(redaction.start(), redaction.end()));
    }

    private static String tag(RawText raw, List<Redaction> all, Redaction redaction, Kind kind) {
        return Redactions.review(raw, all).tagAs(redaction.hit(), kind);
    }

    /** Replaces every place where these words stand as whole words; tells at how many. */
    int add(Viewer by, UUID source, RawText raw, String words, Kind kind, String rule) {
        var index = raw.text().index();
        int length = words.codePointCount(0, words.length());
        int added = 0;
        for (int at : index.occurrences(words)) {
            if (isWhole(raw, at, at + length)) {
                var hit = new Hit(kind, at, at + length, rule, "[]");
                var tag = Redactions.review(raw, redactions.of(source)).tagAs(hit, kind);
                redactions.replace(by, source, new Hit(kind, at, at + length, rule, tag));
                added++;
            }
        }
        return added;
    }

    /** Where these words stand as whole words for the first time from here on; -1 where they do not. */
    static int first(RawText raw, String words, int from) {
        int length = words.codePointCount(0, words.length());
        return raw.text().index().occurrences(words).stream()
                .filter(at -> at >= from && isWhole(raw, at, at + length))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isWhole(RawText raw, int from, int to) {
        var index = raw.text().index();
        return (from == 0
                        || !Character.isLetterOrDigit(
                                index.slice(from - 1, from).codePointAt(0)))
                && (to == index.codePoints()
                        || !Character.isLetterOrDigit(index.slice(to, to + 1).codePointAt(0)));
    }

    /** The next place that waits for a decision, after this one and then from the top. */
    Optional<UUID> nextOpen(UUID source, Redaction after) {
        var open = redactions.of(source).stream().filter(Redaction::isOpen).toList();
        return open.stream()
                .filter(place -> place.start() > after.start())
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(Redaction::id);
    }

    static String words(RawText raw, Redaction redaction) {
        return raw.text().index().slice(redaction.start(), redaction.end());
    }
}
