package nl.geland.app.texts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the engine finds in turns of the test sets. Each turn is a text by itself, so that no name is known from another turn. A marked stretch
 * counts as *recognised* when each of its words lies in a hit that is no mere question, and as *found* when each lies in any hit, also a word
 * that must be looked at: nothing goes on before a person decided on those too. Small words and titles (van, de, meneer, tante) do not count.
 */
record GoldMeasure(List<Outcome> outcomes, int hits, int needless, int words) {

    private static final Lists LISTS = Lists.load();
    private static final Redactor REDACTOR = new Redactor(LISTS);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Set<String> SMALL = Set.of(
            "van",
            "den",
            "der",
            "de",
            "en",
            "het",
            "in",
            "bij",
            "te",
            "al",
            "meneer",
            "mijnheer",
            "dhr",
            "mr",
            "dr",
            "juf",
            "opa",
            "oma",
            "oom",
            "tante",
            "zuster",
            "broer",
            "mevrouw",
            "mevr",
            "mw",
            "gemeente",
            "t");

    /** One marked stretch. */
    record Outcome(Kind kind, String words, boolean recognised, boolean found) {}

    private record Span(Hit hit, int from, int to) {}

    /** The turns of a set per community. */
    static Map<String, GoldMeasure> perCommunity(String folder) {
        var measured = new TreeMap<String, GoldMeasure>();
        for (var community : GoldTurn.COMMUNITIES) {
            measured.put(
                    community,
                    together(GoldTurn.of(folder + community).stream()
                            .map(GoldMeasure::of)
                            .toList()));
        }
        return measured;
    }

    static GoldMeasure together(Iterable<GoldMeasure> parts) {
        var all = new GoldMeasure(List.of(), 0, 0, 0);
        for (var part : parts) {
            all = new GoldMeasure(
                    Stream.concat(all.outcomes.stream(), part.outcomes.stream()).toList(),
                    all.hits + part.hits,
                    all.needless + part.needless,
                    all.words + part.words);
        }
        return all;
    }

    static GoldMeasure of(GoldTurn turn) {
        var text = CanonicalText.of(turn.words());
        var spans = REDACTOR.review(text, List.of()).proposals().stream()
                .map(Proposal::hit)
                .map(hit -> new Span(
                        hit, text.index().toUtf16(hit.start()), text.index().toUtf16(hit.end())))
                .toList();
        var outcomes = turn.marks().stream()
                .map(mark -> new Outcome(
                        mark.kind(),
                        turn.slice(mark),
                        covered(turn, mark, spans, span -> !span.hit().mustBeLookedAt()),
                        covered(turn, mark, spans, span -> true)))
                .toList();
        int needless =
                (int) spans.stream().filter(span -> !isMarked(turn, span)).count();
        return new GoldMeasure(
                outcomes,
                spans.size(),
                needless,
                Reading.of(turn.words()).tokens().size());
    }

    /** The names of people of which no word stands in a list. */
    GoldMeasure unlisted() {
        return new GoldMeasure(
                outcomes.stream()
                        .filter(GoldMeasure::isPerson)
                        .filter(outcome -> Reading.of(outcome.words()).tokens().stream()
                                .noneMatch(token -> LISTS.names().holds(token.word())))
                        .toList(),
                hits,
                needless,
                words);
    }

    int people() {
        return (int) outcomes.stream().filter(GoldMeasure::isPerson).count();
    }

    /** The share of names of people that counts so. */
    double ofPeople(Predicate<Outcome> counts) {
        return share(GoldMeasure::isPerson, counts);
    }

    /** The share of everything else that points to somebody. */
    double ofOthers(Predicate<Outcome> counts) {
        return share(outcome -> !isPerson(outcome), counts);
    }

    /** How many decisions a person must make in a thousand words. */
    long decisions() {
        return Math.round(1000.0 * hits / words);
    }

    /** How many of those are on words that point to nobody. */
    long needlessDecisions() {
        return Math.round(1000.0 * needless / words);
    }

    private double share(Predicate<Outcome> of, Predicate<Outcome> counts) {
        var all = outcomes.stream().filter(of).toList();
        return all.stream().filter(counts).count() / (double) all.size();
    }

    private static boolean isPerson(Outcome outcome) {
        return outcome.kind() == Kind.PERSON;
    }

    private static boolean covered(GoldTurn turn, GoldTurn.Mark mark, List<Span> spans, Predicate<Span> counts) {
        var words = WORD.matcher(turn.words()).region(mark.from(), mark.to());
        while (words.find()) {
            int from = words.start();
            int to = words.end();
            if (!SMALL.contains(words.group().toLowerCase(Locale.ROOT))
                    && spans.stream().noneMatch(span -> counts.test(span) && span.from() <= from && to <= span.to())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMarked(GoldTurn turn, Span span) {
        return turn.marks().stream().anyMatch(mark -> mark.from() < span.to() && span.from() < mark.to());
    }
}
