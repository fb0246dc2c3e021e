package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A passage of an earlier working text, in the one that the decisions of today make. */
class EarlierTextTests {

    private static final CanonicalText RAW =
            CanonicalText.of("Yonas zei dag. [lacht] Sara 🏠 Tekle zei dag. Yonas ook.");
    private static final Hit FIRST = hit(0, 5, "[PERSOON-1]");
    private static final Hit LAUGH = hit(15, 22, "[GELUID-1]");
    private static final Hit SARA = hit(23, 35, "[PERSOON-2]");
    private static final Hit ONLY_SARA = hit(23, 27, "[PERSOON-2]");
    private static final Hit LAST = hit(45, 50, "[PERSOON-1]");
    private static final List<Hit> ALL = List.of(FIRST, LAUGH, SARA, ONLY_SARA, LAST);

    @Test
    void aPassageWithAMissedNameGetsTheTagAndItsNewSurroundings() {
        var now = redacted(FIRST, SARA, LAST);
        assertThat(moved(redacted(FIRST, LAST), now, "Sara 🏠 Tekle zei", 0)).isEqualTo("[PERSOON-2] zei");
        assertThat(moved(redacted(FIRST, LAST), now, "ekle zei", 0)).isEqualTo("[PERSOON-2] zei");
        assertThat(moved(redacted(), now, "onas ook", 0)).isEqualTo("[PERSOON-1] ook");
        assertThat(moved(redacted(FIRST, ONLY_SARA, LAST), now, "[PERSOON-2] 🏠 T", 0))
                .isEqualTo("[PERSOON-2]");
    }

    @Test
    void wordsThatStandTwiceStayTheSameOnes() {
        var earlier = redacted(FIRST);
        var now = redacted(FIRST, LAUGH, SARA, LAST);
        var text = EarlierText.of(RAW, earlier.text(), ALL).orElseThrow();
        var second = earlier.text().index().occurrences("zei dag").getLast();
        var moved = text.moved(Segment.of(earlier.text(), second, second + 7), now, now.text());
        assertThat(moved).hasValueSatisfying(segment -> {
            assertThat(segment.before()).endsWith("[PERSOON-2] ");
            assertThat(segment.start())
                    .isEqualTo(now.text().index().occurrences("zei dag").getLast());
        });
    }

    @Test
    void aWordInBracketsOfTheTextIsNoTagUnlessItWasTakenOut() {
        var now = redacted(FIRST, LAUGH);
        assertThat(moved(redacted(), now, "[lacht]", 0)).isEqualTo("[GELUID-1]");
        assertThat(moved(redacted(LAUGH), redacted(), "[GELUID-1] Sara", 0)).isEqualTo("[lacht] Sara");
    }

    @Test
    void aTextThatIsNotMadeOfTheRawTextIsNotFound() {
        assertThat(EarlierText.of(RAW, CanonicalText.of("[PERSOON-1] zei nee."), ALL))
                .isEmpty();
        assertThat(EarlierText.of(RAW, CanonicalText.of("[[[[[[[["), ALL)).isEmpty();
        var text = EarlierText.of(RAW, RAW, ALL).orElseThrow();
        assertThat(text.moved(new Segment(0, 5, "Andrs", "", ""), redacted(), RAW))
                .isEmpty();
        assertThat(text.moved(new Segment(500, 505, "Yonas", "", ""), redacted(), RAW))
                .isEmpty();
    }

    @Test
    void everyPassageOfRandomTextsComesWhereItsRawWordsAre() {
        var lot = new Random(20260903);
        for (int round = 0; round < 500; round++) {
            var raw = CanonicalText.of("[a] b🏠[x]".repeat(1 + lot.nextInt(6)));
            int length = raw.index().codePoints();
            var places = new ArrayList<Hit>();
            for (int at = 0; at + 3 < length; at += 1 + lot.nextInt(5)) {
                int end = at + 1 + lot.nextInt(3);
                places.add(hit(at, end, "[T" + lot.nextInt(3) + "]"));
                at = end;
            }
            var earlier = Redacted.of(raw, some(places, lot));
            var now = Redacted.of(raw, some(places, lot));
            var text = EarlierText.of(raw, earlier.text(), places).orElseThrow();
            int long1 = earlier.text().index().codePoints();
            int start = lot.nextInt(long1);
            int end = start + 1 + lot.nextInt(long1 - start);
            var moved = text.moved(Segment.of(earlier.text(), start, end), now, now.text());
            assertThat(moved).isPresent();
            var whole = text.moved(Segment.of(earlier.text(), 0, long1), now, now.text());
            assertThat(whole)
                    .hasValueSatisfying(segment ->
                            assertThat(segment.quote()).isEqualTo(now.text().text()));
        }
    }

    private static List<Proposal> some(List<Hit> places, Random lot) {
        return places.stream()
                .filter(_ -> lot.nextBoolean())
                .map(place -> Proposal.open(place).replaced())
                .toList();
    }

    private static String moved(Redacted earlier, Redacted now, String words, int which) {
        int start = earlier.text().index().occurrences(words).get(which);
        var passage = Segment.of(earlier.text(), start, start + words.codePointCount(0, words.length()));
        return EarlierText.of(RAW, earlier.text(), ALL)
                .orElseThrow()
                .moved(passage, now, now.text())
                .orElseThrow()
                .quote();
    }

    private static Redacted redacted(Hit... hits) {
        return Redacted.of(
                RAW,
                List.of(hits).stream().map(hit -> Proposal.open(hit).replaced()).toList());
    }

    private static Hit hit(int start, int end, String tag) {
        return new Hit(Kind.PERSON, start, end, "TEST", tag);
    }
}
