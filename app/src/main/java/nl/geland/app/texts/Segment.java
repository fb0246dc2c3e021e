package nl.geland.app.texts;

import java.util.ArrayList;

/**
 * A passage of a text that something is said about: where it is, its words, and the words around it, so that it can be found again when the
 * text changed.
 *
 * @param start first code point
 * @param end past the last code point
 * @param before at most 32 code points that stood before it
 * @param after at most 32 code points that stood after it
 */
public record Segment(int start, int end, String quote, String before, String after) {

    /** How many code points of the surroundings are kept. */
    public static final int CONTEXT = 32;

    /** A quote this long is itself; a shorter one needs surroundings to be known by. */
    private static final int TELLING = 24;

    /** How many code points of the surroundings must be the same for a short quote, or all there are. */
    private static final int ENOUGH = 8;

    public static Segment of(CanonicalText text, int start, int end) {
        var index = text.index();
        if (start >= end) {
            throw new IllegalArgumentException("A segment from " + start + " cannot end at " + end);
        }
        return new Segment(
                start,
                end,
                index.slice(start, end),
                index.slice(Math.max(0, start - CONTEXT), start),
                index.slice(end, Math.min(index.codePoints(), end + CONTEXT)));
    }

    /** The passage in a text that came by deciding on redactions: known exactly, also where its own words were replaced. */
    public Segment movedTo(Redacted redacted) {
        return of(redacted.text(), redacted.map().start(start), redacted.map().end(end));
    }

    /** The passage in another version of the text, by its words and what stands around them. */
    public Anchor reanchor(CanonicalText changed) {
        var best = new ArrayList<Integer>();
        int most = -1;
        for (int at : changed.index().occurrences(quote)) {
            int same = sameAround(changed, at);
            if (same > most) {
                best.clear();
                most = same;
            }
            if (same == most) {
                best.add(at);
            }
        }
        if (best.isEmpty()) {
            return new Anchor.Loose(Anchor.Why.GONE);
        }
        if (best.size() > 1) {
            return new Anchor.Loose(Anchor.Why.SEVERAL);
        }
        int around = length(before) + length(after);
        if (length(quote) < TELLING && most < Math.min(ENOUGH, around)) {
            return new Anchor.Loose(Anchor.Why.ELSEWHERE);
        }
        return new Anchor.Found(of(changed, best.getFirst(), best.getFirst() + length(quote)));
    }

    private int sameAround(CanonicalText changed, int at) {
        var index = changed.index();
        var there = of(changed, at, Math.min(index.codePoints(), at + length(quote)));
        return sameFromStart(there.after, after) + sameFromStart(reversed(there.before), reversed(before));
    }

    private static int sameFromStart(String one, String other) {
        var first = one.codePoints().toArray();
        var second = other.codePoints().toArray();
        int same = 0;
        while (same < Math.min(first.length, second.length) && first[same] == second[same]) {
            same++;
        }
        return same;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
