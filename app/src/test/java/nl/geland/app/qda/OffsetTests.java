package nl.geland.app.qda;

import static nl.geland.app.qda.StudyArchiveTests.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OffsetTests {

    private static final String TALK = """
            I: Wanneer voel je je thuis? 🏠
            R: Als mijn buurvrouw 👩‍🦱 zoëven zwaait, cafe\u0301 open is en niemand haast heeft.
            I: En verder?
            R: ትምህርቲ ኣገዳሲ እዩ, zegt mijn zoon 😀 altijd. Dan voel ik me thuis, en anders niet.
            R: البيت هو المكان, zei ze. Dat is het verhaal.
            """;

    private static final List<String> SELECTED = List.of(
            "mijn buurvrouw",
            "niemand haast heeft",
            "ትምህርቲ ኣገዳሲ",
            "mijn zoon",
            "voel ik me thuis",
            "البيت هو",
            "het verhaal");

    static Stream<Arguments> conventions() {
        return Stream.of(
                        TALK,
                        TALK.replace("\n", "\r\n"),
                        "\uFEFF" + TALK,
                        "\uFEFF" + TALK.replace("\n", "\r\n"),
                        mixed())
                .flatMap(raw -> Reading.candidates(raw).stream().map(reading -> Arguments.of(raw, reading)));
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void findsHowAToolCountsByTheWordsItGives(String raw, Reading reading) {
        var file = VendorFile.of(raw, reading);
        SELECTED.forEach(words -> file.selects(words, words.substring(0, 5) + "..."));
        assertFound(read(file.zip()));
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void findsHowAToolCountsByBordersOfWordsAlone(String raw, Reading reading) {
        var file = VendorFile.of(raw, reading);
        SELECTED.forEach(words -> file.selects(words, "Citaat"));
        assertFound(read(file.zip()));
    }

    private static void assertFound(Imported imported) {
        assertThat(imported.sources()).singleElement().satisfies(source -> {
            assertThat(source.best().anchored()).isEqualTo(1);
            assertThat(source.asks()).isFalse();
        });
        assertThat(imported.loose()).isEmpty();
        assertThat(imported.study().passages())
                .extracting(CodedStudy.Passage::quote)
                .containsExactlyElementsOf(
                        SELECTED.stream().map(CanonicalText::canonical).toList());
    }

    @Test
    void asksWhenTwoWaysOfCountingFitEquallyWell() {
        var imported = read(VendorFile.of("Ja, zei hij.\nNee. Nee.", Reading.STANDARD)
                .selects("Nee", "Citaat")
                .zip());
        var source = imported.sources().getFirst();
        assertThat(source.ambiguous()).isTrue();
        assertThat(source.asks()).isTrue();
        assertThat(source.readings().get(0).score())
                .isEqualTo(source.readings().get(1).score());
    }

    @Test
    void aPersonDecidesWhichOfTwoItIs() {
        var bytes = VendorFile.of("Ja, zei hij.\nNee. Nee.", Reading.STANDARD)
                .selects("Nee", "Citaat")
                .zip();
        var source = read(bytes).sources().getFirst();
        for (var scored : source.readings()) {
            var decided = StudyFile.read(
                    bytes, Limits.UPLOAD, LocalDate.of(2026, 9, 1), Map.of(source.text(), scored.reading()));
            assertThat(decided.asks()).isFalse();
            assertThat(decided.sources().getFirst().best().reading()).isEqualTo(scored.reading());
        }
    }

    @Test
    void asksWhenTooFewPlacesFitAndPutsNoneElsewhere() {
        var lot = new Random(5);
        var file = VendorFile.of(TALK, Reading.STANDARD);
        for (int n = 0; n < 40; n++) {
            int start = lot.nextInt(200);
            file.at(start, start + 3 + lot.nextInt(20));
        }
        var imported = read(file.zip());
        var source = imported.sources().getFirst();
        assertThat(source.best().anchored()).isLessThan(SourceReading.ENOUGH);
        assertThat(imported.asks()).isTrue();
        assertThat(imported.study().passages().size() + imported.loose().size()).isEqualTo(40);
        assertThat(imported.loose()).isNotEmpty();
    }

    @Test
    void aPlaceThatSaysOtherWordsThanTheFileIsLoose() {
        var file = VendorFile.of(TALK, Reading.STANDARD);
        SELECTED.forEach(words -> file.selects(words, words));
        SELECTED.forEach(words -> file.selects(words, words));
        for (int n = 0; n < 20; n++) {
            file.selects("mijn buurvrouw", "mijn buurvrouw");
        }
        file.selects("mijn zoon", "mijn zoon 😀 altijd");
        var imported = read(file.zip());
        assertThat(imported.asks()).isFalse();
        assertThat(imported.study().passages()).hasSize(35);
    }

    @Test
    void countsPlacesOutsideTheTextAndInsideACharacterAsLoose() {
        var file = VendorFile.of(TALK, new Reading(Reading.Unit.UTF_16, Reading.LineEnd.ONE, false, false));
        SELECTED.forEach(words -> file.selects(words, words));
        int half = TALK.indexOf("🏠") + 1;
        var imported =
                read(file.at(half, half + 4).at(3, 99_999_999).at(7, 7).at(9, 4).zip());
        assertThat(imported.loose())
                .hasSize(4)
                .allSatisfy(loose -> assertThat(loose.why()).isEqualTo(Loose.Why.NO_PLACE));
        assertThat(imported.study().passages()).hasSize(SELECTED.size());
    }

    @Test
    void tellsACodingWithoutAKnownCode() {
        var file = VendorFile.of(TALK, Reading.STANDARD).coded("33333333-aaaa-4aaa-8aaa-333333333333");
        SELECTED.forEach(words -> file.selects(words, words));
        assertThat(read(file.zip()).loose())
                .hasSize(SELECTED.size())
                .allSatisfy(loose -> assertThat(loose.why()).isEqualTo(Loose.Why.NO_CODE));
    }

    @Test
    void findsATextHoweverItsPathIsWritten() {
        for (var path : List.of(
                "internal://tekst.txt",
                "sources/tekst.txt",
                "./Sources/TEKST.TXT",
                "tekst.txt",
                "Sources\\tekst.txt")) {
            var file = VendorFile.of(TALK, Reading.STANDARD).under(path);
            SELECTED.forEach(words -> file.selects(words, words));
            assertThat(read(file.zip()).study().passages()).as(path).hasSize(SELECTED.size());
        }
        for (var path : List.of("relative:///tekst.txt", "absolute://C:/tekst.txt", "../tekst.txt", "")) {
            var file = VendorFile.of(TALK, Reading.STANDARD).under(path);
            SELECTED.forEach(words -> file.selects(words, words));
            assertThat(read(file.zip()).losses())
                    .as(path)
                    .extracting(Loss::what)
                    .contains(Lost.TEXT_MISSING);
        }
    }

    @Test
    void aPlaceInTheMiddleOfWhatBecomesOneCharacterIsNowhere() {
        var raw = RawText.of("\uFEFFcafe\u0301 en\r\nzo\u0308n");
        assertThat(raw.canonical().text()).isEqualTo("café en\nzön");
        assertThat(raw.toCanonical(1)).isZero();
        assertThat(raw.toCanonical(4)).isEqualTo(3);
        assertThat(raw.toCanonical(5)).isEqualTo(RawText.NOWHERE);
        assertThat(raw.toCanonical(6)).isEqualTo(4);
        assertThat(raw.toCanonical(9)).isEqualTo(7);
        assertThat(raw.toCanonical(10)).isEqualTo(RawText.NOWHERE);
        assertThat(raw.toCanonical(11)).isEqualTo(8);
        assertThat(raw.toCanonical(13)).isEqualTo(RawText.NOWHERE);
        assertThat(raw.toCanonical(15)).isEqualTo(11);
        assertThat(raw.toCanonical(16)).isEqualTo(RawText.NOWHERE);
    }

    private static String mixed() {
        int at = TALK.indexOf('\n', 40);
        return TALK.substring(0, at) + "\r\n" + TALK.substring(at + 1);
    }
}
