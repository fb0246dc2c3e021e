package nl.geland.app.coding;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.geland.app.texts.TextIndex;

/** Cuts a turn into sentences, the units that a coder steps through. Spaces between them belong to none. */
final class Sentences {

    /** A sentence of a turn, in code points of the turn. */
    record Sentence(int start, int end) {}

    private static final Locale DUTCH = Locale.of("nl");

    private Sentences() {}

    static List<Sentence> of(String turn) {
        var breaks = BreakIterator.getSentenceInstance(DUTCH);
        breaks.setText(turn);
        var index = TextIndex.of(turn);
        var found = new ArrayList<Sentence>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            int last = to;
            while (last > from && Character.isWhitespace(turn.charAt(last - 1))) {
                last--;
            }
            int first = from;
            while (first < last && Character.isWhitespace(turn.charAt(first))) {
                first++;
            }
            if (first < last) {
                found.add(new Sentence(index.fromUtf16(first), index.fromUtf16(last)));
            }
            from = to;
        }
        return List.copyOf(found);
    }
}
