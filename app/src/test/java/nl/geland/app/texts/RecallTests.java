package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * How much the engine finds before anybody looks, and what looking costs, on six sets of turns. The first set is what the rules were built on.
 * The others were written when the rules stood; what their first run taught is in the rules since, but for the sixth, which no rule has seen.
 * The manual tells both.
 */
class RecallTests {

    private static final Lists LISTS = Lists.load();
    private static final Map<String, Map<String, GoldMeasure>> SETS = sets();

    private static final Map<String, String> DUTCH = Map.ofEntries(
            Map.entry("afghan", "Afghaans"),
            Map.entry("dutch", "Nederlands"),
            Map.entry("eritrean", "Eritrees"),
            Map.entry("syrian", "Syrisch"),
            Map.entry("ukrainian", "Oekraïens"),
            Map.entry("together", "samen"),
            Map.entry("gap", "grootste verschil"),
            Map.entry("first", "eerste"),
            Map.entry("second", "tweede"),
            Map.entry("third", "derde"),
            Map.entry("fourth", "vierde"),
            Map.entry("fifth", "vijfde"),
            Map.entry("sixth", "zesde"));
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("afghan", "Afghan"),
            Map.entry("dutch", "Dutch"),
            Map.entry("eritrean", "Eritrean"),
            Map.entry("syrian", "Syrian"),
            Map.entry("ukrainian", "Ukrainian"),
            Map.entry("together", "together"),
            Map.entry("gap", "largest difference"),
            Map.entry("first", "first"),
            Map.entry("second", "second"),
            Map.entry("third", "third"),
            Map.entry("fourth", "fourth"),
            Map.entry("fifth", "fifth"),
            Map.entry("sixth", "sixth"));

    @Test
    void findsPeopleBeforeReviewAndInEveryCommunityAlike() {
        for (var set : List.of("first", "third", "fourth", "fifth")) {
            var measured = Objects.requireNonNull(SETS.get(set));
            assertThat(GoldTable.found(GoldMeasure.together(measured.values())))
                    .as(set)
                    .isGreaterThanOrEqualTo(0.97);
            assertThat(GoldTable.gap(measured)).as(set).isLessThanOrEqualTo(0.02);
        }
    }

    /** The second set is small, and the sixth has taught the rules nothing: there the gap is not met, and the manual says so. */
    @Test
    void findsPeopleInTheOtherSetsToo() {
        for (var set : List.of("second", "sixth")) {
            assertThat(GoldTable.found(GoldMeasure.together(
                            Objects.requireNonNull(SETS.get(set)).values())))
                    .as(set)
                    .isGreaterThanOrEqualTo(0.97);
        }
    }

    @Test
    void asksForFewDecisionsThatAreNotNeeded() {
        SETS.forEach((set, measured) -> assertThat(
                        GoldMeasure.together(measured.values()).needlessDecisions())
                .as(set)
                .isLessThanOrEqualTo(12));
    }

    @Test
    void tellsTheseNumbersInTheManual() throws IOException {
        tells("nl/namen-vinden.md", new GoldTable(DUTCH, Locale.of("nl")));
        tells("en/finding-names.md", new GoldTable(ENGLISH, Locale.ENGLISH));
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
    void hasAsManyTurnsOfEachCommunityAsTheManualSays() {
        for (var community : GoldTurn.COMMUNITIES) {
            assertThat(GoldTurn.of(community)).as(community).hasSize(40);
            for (var set : List.of("third", "fourth", "fifth")) {
                assertThat(GoldTurn.of(set + "/" + community)).as(community).hasSize(40);
            }
            assertThat(GoldTurn.of("sixth/" + community)).as(community).hasSize(100);
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

    private static Map<String, Map<String, GoldMeasure>> sets() {
        var sets = new LinkedHashMap<String, Map<String, GoldMeasure>>();
        sets.put("first", GoldMeasure.perCommunity(""));
        sets.put("second", GoldMeasure.perCommunity("fresh/"));
        for (var set : List.of("third", "fourth", "fifth", "sixth")) {
            sets.put(set, GoldMeasure.perCommunity(set + "/"));
        }
        return sets;
    }

    /** The tables are also left under target, for whoever writes the page. */
    private static void tells(String page, GoldTable table) throws IOException {
        var tables = List.of(table.firstRuns(), table.now(SETS), table.costs(SETS));
        var left = Path.of("target", "names", page.replace('/', '-'));
        Files.createDirectories(left.getParent());
        Files.writeString(left, String.join("\n\n", tables));
        var manual = Files.readString(Path.of("..", "docs", "manual", page));
        assertThat(tables).as(page).allSatisfy(one -> assertThat(manual).contains(one));
    }
}
