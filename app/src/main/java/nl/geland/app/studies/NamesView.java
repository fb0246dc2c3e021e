package nl.geland.app.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.geland.app.texts.Kind;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A raw text with the places that may give somebody away, and the place that is decided on now.
 *
 * @param textEnds where the text ends; what is behind it are notes that a file has of it
 */
record NamesView(
        StudyDoor.Inside inside, Source source, RawText raw, int textEnds, List<Redaction> places, Choice choice) {

    private static final int AROUND = 40;

    /** How many code points before a place tell what it is. */
    private static final int BEFORE = 16;

    /**
     * What is decided on.
     *
     * @param current the place; null where none is left
     * @param last the place decided on before, which can be undone; null at the start
     * @param alike whether that was done for the same words alike
     */
    record Choice(@Nullable Redaction current, @Nullable Redaction last, boolean alike, StudyForm form, Both both) {}

    /** A piece of a turn: words between places, or a place with its words. */
    record Piece(String words, @Nullable Redaction place) {}

    String path() {
        return inside.path() + "/bronnen/" + source.id() + "/namen";
    }

    boolean isNote(RawText.Spoken spoken) {
        return spoken.turn().from() > textEnds;
    }

    long decided() {
        return places.stream().filter(place -> !place.isOpen()).count();
    }

    boolean isDone() {
        return decided() == places.size();
    }

    boolean isCurrent(Redaction place) {
        var current = choice.current();
        return current != null && current.id().equals(place.id());
    }

    /** The label of a speaker and the words, cut where places begin and end; of places that overlap the one that is replaced is shown. */
    List<Piece> pieces(RawText.Spoken spoken) {
        var turn = spoken.turn();
        var speaker = turn.speaker();
        int from = speaker == null ? turn.from() : turn.from() - speaker.codePointCount(0, speaker.length()) - 2;
        var index = raw.text().index();
        var pieces = new ArrayList<Piece>();
        int done = from;
        for (var place : shown()) {
            if (place.start() >= done && place.end() <= turn.to()) {
                if (place.start() > done) {
                    pieces.add(new Piece(index.slice(done, place.start()), null));
                }
                pieces.add(new Piece(index.slice(place.start(), place.end()), place));
                done = place.end();
            }
        }
        if (done < turn.to()) {
            pieces.add(new Piece(index.slice(done, turn.to()), null));
        }
        return pieces;
    }

    /** Places without those that one which is replaced speaks for, or one that waits in place of one that is kept. */
    private List<Redaction> shown() {
        return places.stream()
                .filter(place -> places.stream()
                        .noneMatch(
                                other -> weight(other) > weight(place) && other.overlaps(place.start(), place.end())))
                .toList();
    }

    private static int weight(Redaction place) {
        return switch (place.verdict()) {
            case KEEP -> 0;
            case OPEN -> 1;
            case REPLACE -> 2;
        };
    }

    /** What stands in the field with the words of a place: what was typed, or the words themselves. */
    String stretch(Redaction place) {
        var typed = choice.form().typed("stretch");
        return typed.isEmpty() ? words(place) : typed;
    }

    /** A few words before a place and after it, so that it is seen where it stands. */
    String around(Redaction place, boolean isBefore) {
        var index = raw.text().index();
        return isBefore
                ? index.slice(Math.max(0, place.start() - AROUND), place.start())
                : index.slice(place.end(), Math.min(index.codePoints(), place.end() + AROUND));
    }

    String words(Redaction place) {
        return Deciding.words(raw, place);
    }

    /** How many places have the same words as this one, itself included. */
    long alike(Redaction place) {
        var words = words(place);
        return places.stream()
                .filter(other -> words(other).equalsIgnoreCase(words))
                .count();
    }

    /** What is chosen beforehand: what was found; nothing for a word that somebody must look at. */
    static String chosen(Redaction place) {
        return place.kind() == Kind.LOOK ? "" : Sort.parameter(place.kind());
    }

    /** What a place can be; of an unknown word nothing first, then what stands there most often. */
    List<Option> kinds(Page page, Redaction place) {
        if (place.kind() != Kind.LOOK) {
            return kinds(page);
        }
        var probable = probable(place);
        var kinds = new ArrayList<Option>();
        kinds.add(new Option("", page.word("studies.names.kind.choose")));
        kinds.add(option(page, probable));
        Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.LOOK && kind != probable)
                .forEach(kind -> kinds.add(option(page, kind)));
        return kinds;
    }

    /** A place after *in* or *uit*, an organisation after *bij*, else a person. */
    private Kind probable(Redaction place) {
        var before = raw.text()
                .index()
                .slice(Math.max(0, place.start() - BEFORE), place.start())
                .strip();
        var word = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "in", "uit", "naar", "te", "vanuit" -> Kind.PLACE;
            case "bij" -> Kind.ORGANISATION;
            default -> Kind.PERSON;
        };
    }

    private static Option option(Page page, Kind kind) {
        return new Option(Sort.parameter(kind), page.word(Redaction.kindKey(kind)));
    }

    static String mark(Redaction place) {
        return "place--" + Sort.parameter(place.verdict()) + (place.kind() == Kind.LOOK ? " place--look" : "");
    }

    static List<Option> kinds(Page page) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.LOOK)
                .map(kind -> option(page, kind))
                .toList();
    }
}
