package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.TextIndex;

/**
 * Finds out how a file counts places. Every way of counting is tried on all selections of a text and scored: by the words that the file says
 * stand there (in a name or description, often cut off with dots), else by whether borders cut words. Names that are a selection's words under no
 * reading are labels and no evidence.
 *
 * <p>Edges: a text without selections has no readings; selections without words at word borders under two readings leave a tie, which is
 * reported and not settled.
 */
final class Detector {

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");
    private static final Pattern DOTS = Pattern.compile("(?:…|\\.{3})$");
    private static final Pattern NOT_XML = Pattern.compile("[\\p{Cntrl}&&[^\\s]]|[\uFFFE\uFFFF]");
    private static final int FEWEST_CUT = 4;

    private final RawText text;
    private final TextIndex index;
    private final List<Selection> selections;
    private final List<List<String>> quotes;

    private Detector(RawText text, List<Selection> selections) {
        this.text = text;
        this.index = text.canonical().index();
        this.selections = selections;
        this.quotes = selections.stream().map(Detector::quotes).toList();
    }

    /** What each way of counting makes of the selections, best first, without those that say the same as a better one. */
    static List<Scored> readings(RawText text, List<Selection> selections) {
        if (selections.isEmpty()) {
            return List.of();
        }
        return new Detector(text, selections).readings();
    }

    /** The one reading of a file of our own, which says how it counts; what does not fit in it is not looked for elsewhere. */
    static List<Scored> standard(RawText text, List<Selection> selections) {
        if (selections.isEmpty()) {
            return List.of();
        }
        var detector = new Detector(text, selections);
        var places = detector.places(Reading.STANDARD);
        var matches = detector.matches(places);
        var fits = new boolean[matches.length];
        int anchored = 0;
        for (int of = 0; of < fits.length; of++) {
            fits[of] = matches[of] > 0
                    || (places.starts()[of] >= 0 && detector.quotes.get(of).isEmpty());
            anchored += fits[of] ? 1 : 0;
        }
        double share = (double) anchored / fits.length;
        return List.of(new Scored(Reading.STANDARD, share, share, places.starts(), places.ends(), fits));
    }

    private List<Scored> readings() {
        var placed = new ArrayList<Scored>();
        for (var reading : Reading.candidates(text.raw())) {
            var places = places(reading);
            if (placed.stream().noneMatch(places::samePlaces)) {
                placed.add(places);
            }
        }
        var matches = new double[placed.size()][];
        var isQuoted = new boolean[selections.size()];
        for (int at = 0; at < placed.size(); at++) {
            matches[at] = matches(placed.get(at));
            for (int of = 0; of < isQuoted.length; of++) {
                isQuoted[of] |= matches[at][of] > 0;
            }
        }
        var scored = new ArrayList<Scored>();
        for (int at = 0; at < placed.size(); at++) {
            scored.add(scored(placed.get(at), matches[at], isQuoted));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored;
    }

    /** Walks the text once and notes where every start and end that the file gives lies. */
    private Scored places(Reading reading) {
        var wanted = selections.stream()
                .flatMapToLong(selection -> LongStream.of(selection.start(), selection.end()))
                .distinct()
                .sorted()
                .toArray();
        var at = new int[wanted.length];
        var after = new int[wanted.length];
        Arrays.fill(at, RawText.NOWHERE);
        Arrays.fill(after, RawText.NOWHERE);
        var raw = text.raw();
        long counted = 0;
        int next = 0;
        for (int unit = 0; unit <= raw.length(); ) {
            int signs = unit == raw.length() ? 1 : signs(raw, unit);
            int count = unit == raw.length() ? 1 : reading.count(raw, unit, signs);
            while (count > 0 && next < wanted.length && wanted[next] < counted + count) {
                if (wanted[next] == counted) {
                    at[next] = unit;
                    after[next] = unit == raw.length() ? RawText.NOWHERE : unit + signs;
                }
                next++;
            }
            counted += count;
            unit += signs;
        }
        var starts = new int[selections.size()];
        var ends = new int[selections.size()];
        for (int of = 0; of < starts.length; of++) {
            int start = at[Arrays.binarySearch(wanted, selections.get(of).start())];
            int last = Arrays.binarySearch(wanted, selections.get(of).end());
            int end = reading.endInclusive() ? after[last] : at[last];
            starts[of] = text.toCanonical(start);
            ends[of] = text.toCanonical(end);
            if (starts[of] < 0 || ends[of] <= starts[of]) {
                starts[of] = RawText.NOWHERE;
                ends[of] = RawText.NOWHERE;
            }
        }
        return new Scored(reading, 0, 0, starts, ends, new boolean[starts.length]);
    }

    private static int signs(String raw, int at) {
        if (raw.charAt(at) == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n') {
            return 2;
        }
        return Character.charCount(raw.codePointAt(at));
    }

    /** How well the words fit, from 0 to 1; words that are cut off say nothing of the end, so that its border counts for half. */
    private double[] matches(Scored places) {
        var matches = new double[selections.size()];
        for (int of = 0; of < matches.length; of++) {
            int start = places.starts()[of];
            int end = places.ends()[of];
            matches[of] = start < 0
                    ? 0
                    : quotes.get(of).stream()
                            .mapToDouble(quote -> says(quote, start, end))
                            .max()
                            .orElse(0);
        }
        return matches;
    }

    private double says(String quote, int start, int end) {
        var words = DOTS.matcher(quote).replaceFirst("").strip();
        int longest = 4 * quote.length() + 64;
        var there = blanksAsOne(index.slice(start, Math.min(end, start + longest)));
        if (end - start <= longest && there.equals(quote)) {
            return 1;
        }
        boolean isCut = !words.equals(quote) && words.length() >= FEWEST_CUT;
        return isCut && there.startsWith(words) ? (1 + borders(start, end)) / 2 : 0;
    }

    private Scored scored(Scored places, double[] matches, boolean[] isQuoted) {
        var fits = new boolean[matches.length];
        double sum = 0;
        int anchored = 0;
        for (int of = 0; of < fits.length; of++) {
            double one = isQuoted[of] ? matches[of] : borders(places.starts()[of], places.ends()[of]);
            fits[of] = one > 0;
            sum += one;
            anchored += fits[of] ? 1 : 0;
        }
        return new Scored(
                places.reading(),
                sum / fits.length,
                (double) anchored / fits.length,
                places.starts(),
                places.ends(),
                fits);
    }

    private double borders(int start, int end) {
        if (start < 0 || cuts(start) || cuts(end)) {
            return 0;
        }
        return Character.isWhitespace(point(start)) || Character.isWhitespace(point(end - 1)) ? 0.5 : 1;
    }

    private boolean cuts(int border) {
        return border > 0 && border < index.codePoints() && isWord(point(border - 1)) && isWord(point(border));
    }

    private int point(int at) {
        return text.canonical().text().codePointAt(index.toUtf16(at));
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point)
                || switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.FORMAT -> true;
                    default -> false;
                };
    }

    private static List<String> quotes(Selection selection) {
        var quotes = new ArrayList<String>();
        for (var said : List.of(selection.name(), selection.description())) {
            var quote = blanksAsOne(said);
            if (quote.length() > 1) {
                quotes.add(quote);
            }
        }
        return List.copyOf(quotes);
    }

    private static String blanksAsOne(String words) {
        var known = NOT_XML.matcher(CanonicalText.canonical(words)).replaceAll("\uFFFD");
        return BLANKS.matcher(known).replaceAll(" ").strip();
    }
}
