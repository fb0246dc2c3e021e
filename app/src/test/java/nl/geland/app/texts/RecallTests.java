package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How much the engine finds before anybody looks, measured on the test set, per class and per community. Each turn is a text by itself, so that
 * no name is known from another turn. A marked name counts as *hit* when each of its words lies in a hit, and as *found* when each lies in a
 * hit or in a word that must be looked at. Small words (van, de, meneer) do not count.
 */
class RecallTests {

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
            "gemeente",
            "t");

    private static final Map<String, List<Measured>> MEASURED = measure("");

    /** A second, smaller set, written when the rules stood; its first run is in the manual, what was learnt from it is in the rules since. */
    private static final Map<String, List<Measured>> FRESH = measure("fresh/");

    @Test
    void findsPeopleBeforeReviewAndInEveryCommunityAlike() {
        System.out.println(table(MEASURED));
        var recalls = MEASURED.values().stream()
                .map(turns -> share(turns, Kind.PERSON, Outcome::found))
                .toList();
        assertThat(share(all(MEASURED), Kind.PERSON, Outcome::found)).isGreaterThanOrEqualTo(0.97);
        assertThat(recalls).allSatisfy(recall -> assertThat(recall).isGreaterThanOrEqualTo(0.97));
        var gap = recalls.stream().mapToDouble(Double::doubleValue).max().orElseThrow()
                - recalls.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        assertThat(gap).isLessThanOrEqualTo(0.02);
    }

    @Test
    void findsPeopleInTheFreshSetToo() {
        System.out.println(table(FRESH));
        assertThat(share(all(FRESH), Kind.PERSON, Outcome::found)).isGreaterThanOrEqualTo(0.97);
    }

    private static final Map<String, List<Measured>> THIRD = measure("third/");

    @Test
    void third() {
        System.out.println(table(THIRD));
    }

    @Test
    void hasFortyTurnsOfEachCommunity() {
        MEASURED.forEach((community, turns) -> assertThat(turns).as(community).hasSize(40));
    }

    @Test
    void keepsTheHeldOutNamesOutOfTheLists() {
        for (var community : GoldTurn.COMMUNITIES) {
            var people = 0;
            var heldOut = 0;
            for (var turn : GoldTurn.of(community)) {
                for (var mark : turn.marks()) {
                    people += mark.kind() == Kind.PERSON ? 1 : 0;
                    if (mark.isHeldOut()) {
                        heldOut += mark.kind() == Kind.PERSON ? 1 : 0;
                        assertThat(Reading.of(turn.slice(mark)).tokens())
                                .as(turn.slice(mark))
                                .noneMatch(token -> LISTS.names().holds(token.word())
                                        || LISTS.places().contains(Fold.plain(token.word())));
                    }
                }
            }
            assertThat(heldOut).as(community).isGreaterThanOrEqualTo((people + 4) / 5);
        }
    }

    @Test
    void canMiss() {
        var reader = new GoldTurn("ze is een roos", List.of(new GoldTurn.Mark(Kind.PERSON, true, 10, 14)));
        assertThat(measure(reader).outcomes()).containsExactly(new Outcome(Kind.PERSON, true, false, false, false));
    }

    private static Map<String, List<Measured>> measure(String set) {
        var measured = new TreeMap<String, List<Measured>>();
        for (var community : GoldTurn.COMMUNITIES) {
            measured.put(
                    community,
                    GoldTurn.of(set + community).stream()
                            .map(RecallTests::measure)
                            .toList());
        }
        return measured;
    }

    private static Measured measure(GoldTurn turn) {
        var text = CanonicalText.of(turn.words());
        assertThat(text.text()).isEqualTo(turn.words());
        var hits = REDACTOR.review(text, List.of()).proposals().stream()
                .map(Proposal::hit)
                .map(hit -> new Span(
                        hit, text.index().toUtf16(hit.start()), text.index().toUtf16(hit.end())))
                .toList();
        var outcomes = new ArrayList<Outcome>();
        for (var mark : turn.marks()) {
            var outcome = new Outcome(
                    mark.kind(),
                    mark.isHeldOut(),
                    covered(turn, mark, hits, span -> !span.hit().mustBeLookedAt()),
                    covered(turn, mark, hits, span -> true),
                    covered(turn, mark, hits, span -> span.hit().kind() == mark.kind()));
            outcomes.add(outcome);
            if (!outcome.found()) {
                System.out.println("missed: " + mark.kind() + " " + turn.slice(mark));
            }
        }
        return new Measured(
                outcomes,
                (int) hits.stream().filter(span -> !span.hit().mustBeLookedAt()).count(),
                (int) hits.stream()
                        .filter(span -> !span.hit().mustBeLookedAt() && isMarked(turn, span))
                        .count(),
                (int) hits.stream().filter(span -> span.hit().mustBeLookedAt()).count(),
                (int) hits.stream()
                        .filter(span -> span.hit().mustBeLookedAt() && isMarked(turn, span))
                        .count(),
                Reading.of(turn.words()).tokens().size());
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

    private static List<Measured> all(Map<String, List<Measured>> measured) {
        return measured.values().stream().flatMap(List::stream).toList();
    }

    private static double share(List<Measured> turns, Kind kind, Predicate<Outcome> counts) {
        var ofKind = turns.stream()
                .flatMap(turn -> turn.outcomes().stream())
                .filter(outcome -> outcome.kind() == kind)
                .toList();
        return ofKind.stream().filter(counts).count() / (double) ofKind.size();
    }

    private static String table(Map<String, List<Measured>> measured) {
        var table = new StringBuilder(
                "class/community | n | in no list | hit | of this class | found (hit or must look)\n");
        measured.forEach((community, turns) -> table.append(line("PERSON " + community, turns, Kind.PERSON)));
        for (var kind : Kind.values()) {
            table.append(line(kind + " all", all(measured), kind));
        }
        table.append(
                "community | words | hits | precision of hits | to look at | of which marked | to look at per 100 words\n");
        measured.forEach((community, turns) -> table.append(precision(community, turns)));
        return table.append(precision("all", all(measured))).toString();
    }

    private static String line(String name, List<Measured> turns, Kind kind) {
        var outcomes = turns.stream()
                .flatMap(turn -> turn.outcomes().stream())
                .filter(outcome -> outcome.kind() == kind)
                .toList();
        var heldOut = outcomes.stream().filter(Outcome::isHeldOut).toList();
        return outcomes.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%s | %d | %d (hit %d, found %d) | %.3f | %.3f | %.3f%n",
                        name,
                        outcomes.size(),
                        heldOut.size(),
                        heldOut.stream().filter(Outcome::hit).count(),
                        heldOut.stream().filter(Outcome::found).count(),
                        share(turns, kind, Outcome::hit),
                        share(turns, kind, Outcome::ofKind),
                        share(turns, kind, Outcome::found));
    }

    private static String precision(String name, List<Measured> turns) {
        int hits = turns.stream().mapToInt(Measured::hits).sum();
        int right = turns.stream().mapToInt(Measured::rightHits).sum();
        int looks = turns.stream().mapToInt(Measured::looks).sum();
        int rightLooks = turns.stream().mapToInt(Measured::rightLooks).sum();
        int words = turns.stream().mapToInt(Measured::words).sum();
        return String.format(
                Locale.ROOT,
                "%s | %d | %d | %.3f | %d | %d | %.1f%n",
                name,
                words,
                hits,
                right / (double) hits,
                looks,
                rightLooks,
                100.0 * looks / words);
    }

    private record Span(Hit hit, int from, int to) {}

    private record Outcome(Kind kind, boolean isHeldOut, boolean hit, boolean found, boolean ofKind) {}

    private record Measured(List<Outcome> outcomes, int hits, int rightHits, int looks, int rightLooks, int words) {}
}
