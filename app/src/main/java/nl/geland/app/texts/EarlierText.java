package nl.geland.app.texts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that earlier decisions made of a raw text, held against the raw text again: so that a passage of it is found exactly in the text that
 * the decisions of today make, also where its own words were replaced since.
 *
 * @param text the earlier text
 * @param toRaw where a place of it is in the raw text
 */
public record EarlierText(CanonicalText text, OffsetMap toRaw) {

    /** A stretch that a tag stands for, with those before it. */
    private record Known(
            OffsetMap.Stretch stretch, @Nullable Known before) {}

    /** Where reading goes on, in the raw text and in the earlier one. */
    private record At(int raw, int earlier) {}

    private record Choice(At at, @Nullable Known known) {}

    /**
     * Finds out which words the tags of an earlier text stand for.
     *
     * @param places all that was ever decided on; a decision may have been another one then, and a tag too
     * @return empty where the earlier text is not the raw text with tags in such places
     */
    public static Optional<EarlierText> of(CanonicalText raw, CanonicalText earlier, List<Hit> places) {
        var ends = new HashMap<Integer, List<Integer>>();
        places.stream()
                .sorted(Comparator.comparingInt(Hit::end))
                .forEach(place -> ends.computeIfAbsent(place.start(), _ -> new ArrayList<>())
                        .add(place.end()));
        int[] from = raw.text().codePoints().toArray();
        int[] made = earlier.text().codePoints().toArray();
        var failed = new HashSet<At>();
        var open = new ArrayDeque<Choice>();
        open.push(new Choice(new At(0, 0), null));
        while (!open.isEmpty()) {
            var choice = open.pop();
            var stop = literal(from, made, choice.at(), ends);
            if (stop.earlier() == made.length) {
                return Optional.of(new EarlierText(earlier, new OffsetMap(inOrder(choice.known()))));
            }
            if (failed.add(stop)) {
                choices(from, made, stop, choice.known(), ends).forEach(open::push);
            }
        }
        return Optional.empty();
    }

    /** Reads on while both say the same and no tag can begin. */
    private static At literal(int[] raw, int[] made, At at, Map<Integer, List<Integer>> ends) {
        int from = at.raw();
        int to = at.earlier();
        while (to < made.length
                && from < raw.length
                && raw[from] == made[to]
                && !(made[to] == '[' && ends.containsKey(from))) {
            from++;
            to++;
        }
        return new At(from, to);
    }

    /** What a bracket may be, the likeliest last: a letter of the text, or a tag for a shorter or longer place. */
    private static List<Choice> choices(
            int[] raw, int[] made, At at, @Nullable Known known, Map<Integer, List<Integer>> ends) {
        var choices = new ArrayList<Choice>();
        if (made[at.earlier()] != '[') {
            return choices;
        }
        if (at.raw() < raw.length && raw[at.raw()] == '[') {
            var next = literal(raw, made, new At(at.raw() + 1, at.earlier() + 1), ends);
            choices.add(new Choice(next, known));
        }
        int close = at.earlier();
        while (close < made.length && made[close] != ']') {
            close++;
        }
        if (close < made.length) {
            for (int end : ends.getOrDefault(at.raw(), List.of())) {
                var stretch = new OffsetMap.Stretch(at.earlier(), close + 1, at.raw(), end);
                choices.add(new Choice(new At(end, close + 1), new Known(stretch, known)));
            }
        }
        return choices;
    }

    private static List<OffsetMap.Stretch> inOrder(@Nullable Known last) {
        var stretches = new ArrayDeque<OffsetMap.Stretch>();
        for (var known = last; known != null; known = known.before()) {
            stretches.push(known.stretch());
        }
        return List.copyOf(stretches);
    }

    /**
     * The passage in the working text of today.
     *
     * @param redacted the raw text after the decisions of today; the working text is its beginning
     * @return empty where the earlier text has other words at that place, or nothing is left of it
     */
    public Optional<Segment> moved(Segment passage, Redacted redacted, CanonicalText work) {
        boolean isThere = passage.end() <= text.index().codePoints()
                && text.index().slice(passage.start(), passage.end()).equals(passage.quote());
        if (!isThere) {
            return Optional.empty();
        }
        int start = redacted.map().start(toRaw.start(passage.start()));
        int end = redacted.map().end(toRaw.end(passage.end()));
        return start < end && end <= work.index().codePoints()
                ? Optional.of(Segment.of(work, start, end))
                : Optional.empty();
    }
}
