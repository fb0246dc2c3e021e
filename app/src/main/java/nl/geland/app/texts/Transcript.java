package nl.geland.app.texts;

import java.util.ArrayList;
import java.util.List;

/**
 * A talk as it was read from a file: its canonical text, who spoke when, and the names that stood around it.
 *
 * @param namesSeen names of authors and names in comments, deleted text and properties; needed to find them in the text, then forgotten
 */
public record Transcript(Format format, CanonicalText text, List<Turn> turns, List<String> namesSeen) {

    public Transcript {
        turns = List.copyOf(turns);
        namesSeen = List.copyOf(namesSeen);
    }

    /**
     * One line or more per utterance, each after its speaker's label.
     *
     * @throws Refusal when there are no words, or more than the limits allow
     */
    public static Transcript of(Format format, List<Utterance> utterances, NamesSeen names, Limits limits) {
        var whole = new StringBuilder();
        var spoken = new ArrayList<Spoken>();
        for (var utterance : utterances) {
            var words = CanonicalText.canonical(utterance.words()).strip();
            if (words.codePoints().allMatch(Transcript::isUnseen)) {
                continue;
            }
            if (!whole.isEmpty()) {
                whole.append('\n');
            }
            if (utterance.speaker() != null) {
                whole.append(CanonicalText.canonical(utterance.speaker())).append(Turn.AFTER_SPEAKER);
            }
            var from = whole.length();
            whole.append(words);
            spoken.add(new Spoken(utterance, from, whole.length()));
            if (whole.length() > limits.characters()) {
                throw new Refusal(Reason.TOO_LONG, limits.characters());
            }
        }
        if (spoken.isEmpty()) {
            throw new Refusal(Reason.EMPTY);
        }
        var text = CanonicalText.of(whole.toString());
        return new Transcript(
                format, text, spoken.stream().map(one -> one.turn(text.index())).toList(), names.list());
    }

    private static boolean isUnseen(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT;
    }

    private record Spoken(Utterance utterance, int from, int to) {

        Turn turn(TextIndex index) {
            var speaker = utterance.speaker();
            return new Turn(
                    speaker == null ? null : CanonicalText.canonical(speaker),
                    index.fromUtf16(from),
                    index.fromUtf16(to),
                    utterance.start(),
                    utterance.end());
        }
    }
}
