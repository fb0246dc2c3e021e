package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * How much the engine finds before anybody looks, and what looking costs, on three sets of turns. The first set is what the rules were built on.
 * The second and third were written when the rules stood; what their first run taught is in the rules since, and the manual tells both.
 */
class RecallTests {

    private static final Lists LISTS = Lists.load();
    private static final Map<String, GoldMeasure> FIRST = GoldMeasure.perCommunity("");
    private static final Map<String, GoldMeasure> SECOND = GoldMeasure.perCommunity("fresh/");
    private static final Map<String, GoldMeasure> THIRD = GoldMeasure.perCommunity("third/");

    private static final Map<String, String> DUTCH = Map.of(
            "afghan",
            "Afghaans",
            "dutch",
            "Nederlands",
            "eritrean",
            "Eritrees",
            "syrian",
            "Syrisch",
            "ukrainian",
            "Oekraïens");
    private static final Map<String, String> ENGLISH = Map.of(
            "afghan", "Afghan", "dutch", "Dutch", "eritrean", "Eritrean", "syrian", "Syrian", "ukrainian", "Ukrainian");

    @Test
    void findsPeopleBeforeReviewAndInEveryCommunityAlike() {
        for (var set : List.of(FIRST, THIRD)) {
            assertThat(found(GoldMeasure.together(set.values()))).isGreaterThanOrEqualTo(0.97);
            var recalls = set.values().stream().map(RecallTests::found).sorted().toList();
            assertThat(recalls.getLast() - recalls.getFirst()).isLessThanOrEqualTo(0.02);
        }
    }

    @Test
    void findsPeopleInTheSmallSecondSetToo() {
        assertThat(found(GoldMeasure.together(SECOND.values()))).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void asksForFewDecisionsThatAreNotNeeded() {
        for (var set : List.of(FIRST, SECOND, THIRD)) {
            assertThat(GoldMeasure.together(set.values()).needlessDecisions()).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void tellsTheseNumbersInTheManual() throws IOException {
        tells("nl/namen-vinden.md", DUTCH, Locale.of("nl"));
        tells("en/finding-names.md", ENGLISH, Locale.ENGLISH);
    }

    /** The interviews of the sample study, whole, as a talk is typed out. */
    @Test
    void tellsInTheManualWhatAnOrdinaryTalkAsks() throws IOException {
        var talks = SampleTalks.read();
        int words = 0;
        int decisions = 0;
        for (var talk : talks) {
            var text = CanonicalText.of(talk);
            words += Reading.of(text.text()).tokens().size();
            decisions +=
                    Redactor.withDefaults().review(text, List.of()).proposals().size();
        }
        long share = Math.round(1000.0 * decisions / words);
        assertThat(Files.readString(Path.of("..", "docs", "manual", "nl", "namen-vinden.md")))
                .contains("In de %d gesprekken van `samples/stemmen` zijn het er %d op duizend woorden."
                        .formatted(talks.size(), share));
        assertThat(Files.readString(Path.of("..", "docs", "manual", "en", "finding-names.md")))
                .contains("In the %d talks of `samples/stemmen` there are %d in a thousand words."
                        .formatted(talks.size(), share));
    }

    @Test
    void hasFortyTurnsOfEachCommunity() {
        for (var community : GoldTurn.COMMUNITIES) {
            assertThat(GoldTurn.of(community)).as(community).hasSize(40);
            assertThat(GoldTurn.of("third/" + community)).as(community).hasSize(40);
        }
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
        var turn = new GoldTurn("ze is een roos", List.of(new GoldTurn.Mark(Kind.PERSON, true, 10, 14)));
        assertThat(GoldMeasure.of(turn).outcomes())
                .containsExactly(new GoldMeasure.Outcome(Kind.PERSON, "roos", false, false));
    }

    private static void tells(String page, Map<String, String> communities, Locale locale) throws IOException {
        var manual = Files.readString(Path.of("..", "docs", "manual", page));
        for (var set : List.of(FIRST, SECOND, THIRD)) {
            assertThat(manual).as(page).contains(table(set, communities, locale));
        }
    }

    /** The lines of a table of the manual: a line per community by its name, then all. */
    private static String table(Map<String, GoldMeasure> set, Map<String, String> communities, Locale locale) {
        var named = new TreeMap<String, GoldMeasure>();
        set.forEach((community, measured) -> named.put(communities.get(community), measured));
        var lines = new ArrayList<String>();
        named.forEach((name, measured) -> lines.add(line(name, measured, locale)));
        var all = locale.getLanguage().equals("nl") ? "samen" : "together";
        lines.add(line(all, GoldMeasure.together(set.values()), locale));
        return String.join("\n", lines);
    }

    private static String line(String name, GoldMeasure measured, Locale locale) {
        Function<Double, String> percent = share -> String.format(locale, "%.1f", 100 * share);
        return "| %s | %d | %s | %s | %s | %d | %d |"
                .formatted(
                        name,
                        measured.people(),
                        percent.apply(measured.ofPeople(GoldMeasure.Outcome::recognised)),
                        percent.apply(found(measured)),
                        percent.apply(measured.ofOthers(GoldMeasure.Outcome::found)),
                        measured.decisions(),
                        measured.needlessDecisions());
    }

    private static double found(GoldMeasure measured) {
        return measured.ofPeople(GoldMeasure.Outcome::found);
    }
}
