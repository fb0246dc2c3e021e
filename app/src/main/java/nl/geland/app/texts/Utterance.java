package nl.geland.app.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words and their speaker as a reader found them, before there is a canonical text to point into. */
record Utterance(
        @Nullable String speaker,
        String words,
        @Nullable Duration start,
        @Nullable Duration end) {

    static Utterance of(@Nullable String speaker, String words) {
        return new Utterance(speaker, words, null, null);
    }

    /** Joins what a known speaker says in several cues in a row; cues that name nobody stay apart. */
    static List<Utterance> joined(List<Utterance> cues) {
        var joined = new ArrayList<Utterance>();
        for (int from = 0; from < cues.size(); ) {
            var first = cues.get(from);
            int to = from + 1;
            while (to < cues.size()
                    && first.speaker() != null
                    && Objects.equals(first.speaker(), cues.get(to).speaker())) {
                to++;
            }
            joined.add(together(cues.subList(from, to), " "));
            from = to;
        }
        return joined;
    }

    /** One utterance of several by the same speaker: from the start of the first to the end of the last. */
    static Utterance together(List<Utterance> parts, String between) {
        var first = parts.getFirst();
        var words = String.join(between, parts.stream().map(Utterance::words).toList());
        return new Utterance(
                first.speaker(), words, first.start(), parts.getLast().end());
    }
}
