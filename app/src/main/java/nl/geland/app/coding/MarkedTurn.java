package nl.geland.app.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.geland.app.coding.Sentences.Sentence;
import nl.geland.app.texts.TextIndex;

/**
 * A turn as it is read while coding: cut where sentences and codings begin and end, so that overlapping codings can be shown.
 *
 * @param codings what begins in it, or runs on into it
 */
record MarkedTurn(CodingTexts.Turn turn, List<Part> parts, List<Coding> codings, List<Memos.Memo> memos) {

    /** A sentence, or what stands between two. */
    record Part(boolean sentence, int number, int start, int end, List<Piece> pieces) {}

    /**
     * A stretch of text under the same codings.
     *
     * @param depth how many codings cover it
     */
    record Piece(String text, int depth, List<Coding> codings) {

        /** Style of the mark: one, two, or more codings. */
        String tone() {
            return "coded coded--" + Math.min(depth, 3);
        }

        /** Ids of the codings, for script that points them out. */
        String ids() {
            return String.join(
                    " ", codings.stream().map(one -> one.id().toString()).toList());
        }
    }

    static MarkedTurn of(CodingTexts.Turn turn, List<Coding> all, List<Memos.Memo> memos) {
        var codings = all.stream()
                .filter(one -> one.start() < turn.end() && one.end() > turn.start())
                .toList();
        var index = TextIndex.of(turn.text());
        var parts = new ArrayList<Part>();
        int done = 0;
        int number = 0;
        for (var sentence : Sentences.of(turn.text())) {
            if (sentence.start() > done) {
                parts.add(part(turn, index, codings, new Sentence(done, sentence.start()), 0));
            }
            number++;
            parts.add(part(turn, index, codings, sentence, number));
            done = sentence.end();
        }
        if (done < index.codePoints()) {
            parts.add(part(turn, index, codings, new Sentence(done, index.codePoints()), 0));
        }
        var begun = codings.stream()
                .filter(one -> one.start() >= turn.start() || turn.number() == 1)
                .toList();
        return new MarkedTurn(turn, List.copyOf(parts), begun, memos);
    }

    private static Part part(
            CodingTexts.Turn turn, TextIndex index, List<Coding> codings, Sentence stretch, int number) {
        var cuts = new TreeSet<Integer>();
        cuts.add(stretch.start());
        cuts.add(stretch.end());
        for (var coding : codings) {
            cuts.add(Math.clamp((long) coding.start() - turn.start(), stretch.start(), stretch.end()));
            cuts.add(Math.clamp((long) coding.end() - turn.start(), stretch.start(), stretch.end()));
        }
        var pieces = new ArrayList<Piece>();
        int from = cuts.first();
        for (int to : cuts.tailSet(from, false)) {
            int start = turn.start() + from;
            var here = codings.stream()
                    .filter(one -> one.start() <= start && one.end() > start)
                    .toList();
            pieces.add(new Piece(index.slice(from, to), here.size(), here));
            from = to;
        }
        return new Part(
                number > 0, number, turn.start() + stretch.start(), turn.start() + stretch.end(), List.copyOf(pieces));
    }

    List<Part> sentences() {
        return parts.stream().filter(Part::sentence).toList();
    }
}
