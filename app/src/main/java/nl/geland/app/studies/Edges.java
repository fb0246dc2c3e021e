package nl.geland.app.studies;

import java.util.Optional;
import nl.geland.app.texts.Hit;

/** Where a place in a raw text begins and ends, and how a person moves that: a word at a time, or to words that are typed. */
final class Edges {

    /** What is moved, and to where. */
    enum Move {
        BEGIN_EARLIER,
        BEGIN_LATER,
        END_EARLIER,
        END_LATER
    }

    private final RawText raw;
    private final Redaction place;
    private final int[] letters;
    private final int from;
    private final int to;

    private Edges(RawText raw, Redaction place, int from, int to) {
        this.raw = raw;
        this.place = place;
        this.letters = raw.text().text().codePoints().toArray();
        this.from = from;
        this.to = to;
    }

    /** Of a place, which never leaves the turn that it stands in, the label of the speaker included; empty where it stands in none. */
    static Optional<Edges> of(RawText raw, Redaction place) {
        for (var spoken : raw.turns()) {
            var turn = spoken.turn();
            var speaker = turn.speaker();
            int from = speaker == null ? turn.from() : turn.from() - speaker.codePointCount(0, speaker.length()) - 2;
            if (from <= place.start() && place.end() <= turn.to()) {
                return Optional.of(new Edges(raw, place, Math.max(0, from), turn.to()));
            }
        }
        return Optional.empty();
    }

    /** The place after a move of one word; empty where there is no word left to move over. */
    Optional<Hit> moved(Move move) {
        return switch (move) {
            case BEGIN_EARLIER -> at(before(place.start(), from), place.end());
            case BEGIN_LATER -> at(after(place.start(), place.end()), place.end());
            case END_EARLIER -> at(place.start(), endBefore());
            case END_LATER -> at(place.start(), endAfter());
        };
    }

    /** The place where these words stand that share something with it; empty where they do not. */
    Optional<Hit> on(String words) {
        int length = words.codePointCount(0, words.length());
        return raw.text().index().occurrences(words).stream()
                .filter(at -> from <= at && at + length <= to && place.overlaps(at, at + length))
                .findFirst()
                .flatMap(at -> at(at, at + length));
    }

    private Optional<Hit> at(int start, int end) {
        return start < end && (start != place.start() || end != place.end())
                ? Optional.of(new Hit(place.kind(), start, end, place.rule(), place.tag()))
                : Optional.empty();
    }

    /** Where the word before a point begins. */
    private int before(int point, int least) {
        int at = point;
        while (at > least && !isWord(at - 1)) {
            at--;
        }
        if (at == least) {
            return point;
        }
        while (at > least && isWord(at - 1)) {
            at--;
        }
        return at;
    }

    /** Where the word after the one at a point begins. */
    private int after(int point, int most) {
        int at = point;
        while (at < most && isWord(at)) {
            at++;
        }
        while (at < most && !isWord(at)) {
            at++;
        }
        return at;
    }

    /** Where the word before the last one of the place ends. */
    private int endBefore() {
        int at = before(place.end(), place.start());
        while (at > place.start() && !isWord(at - 1)) {
            at--;
        }
        return at;
    }

    /** Where the word after the place ends. */
    private int endAfter() {
        int at = place.end();
        while (at < to && !isWord(at)) {
            at++;
        }
        if (at == to) {
            return place.end();
        }
        while (at < to && isWord(at)) {
            at++;
        }
        return at;
    }

    private boolean isWord(int at) {
        return Character.isLetterOrDigit(letters[at]) || Character.getType(letters[at]) == Character.NON_SPACING_MARK;
    }
}
