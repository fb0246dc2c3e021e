package nl.geland.app.texts;

import java.util.Objects;

/**
 * A stretch of a raw text in the working text that was made of it. One that begins or ends inside replaced words has all of what stands in their
 * place; one of which other words would stand there than the decisions say has no place.
 *
 * @param words what the decisions make of its words
 * @param anchor where they stand in the working text
 */
public record CarriedPassage(String words, Anchor anchor) {

    /**
     * Looks for a stretch of the raw text.
     *
     * @param redacted the raw text after the decisions; the working text is its beginning
     * @throws IllegalArgumentException for a stretch without length, or outside the raw text
     */
    public static CarriedPassage of(CanonicalText raw, int start, int end, Redacted redacted, CanonicalText work) {
        if (start >= end) {
            throw new IllegalArgumentException("A passage from " + start + " cannot end at " + end);
        }
        var words = words(raw.index(), start, end, redacted);
        int from = redacted.map().start(start);
        int to = redacted.map().end(end);
        boolean isThere = from < to
                && to <= work.index().codePoints()
                && Objects.equals(work.index().slice(from, to), words);
        return new CarriedPassage(
                words, isThere ? new Anchor.Found(Segment.of(work, from, to)) : new Anchor.Loose(Anchor.Why.GONE));
    }

    private static String words(TextIndex raw, int start, int end, Redacted redacted) {
        var words = new StringBuilder();
        int done = start;
        for (var stretch : redacted.map().stretches()) {
            if (stretch.from() < end && start < stretch.to()) {
                words.append(raw.slice(done, Math.max(done, stretch.from())));
                words.append(redacted.text().index().slice(stretch.newFrom(), stretch.newTo()));
                done = stretch.to();
            }
        }
        return words.append(raw.slice(Math.min(done, end), end)).toString();
    }
}
