package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class TextIndexTests {

    private static final int[] POINTS = {
        'a', ' ', '\n', 'é', 0x301, 0x308, 'ß', 0x0645, 0x1230, 0x20AC, 0xFEFF, 0x1F600, 0x1F1F3, 0x10FFFF, 0x10000
    };

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(42);

    @Test
    void convertsBackToWhereItCameFrom() {
        for (int length = 0; length < 300; length++) {
            var text = text(length);
            var index = TextIndex.of(text);
            assertThat(index.codePoints()).isEqualTo(length);
            assertThat(index.utf16Length()).isEqualTo(text.length());
            assertThat(index.utf8Length()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
            for (int at = 0; at <= length; at++) {
                assertThat(index.fromUtf16(index.toUtf16(at))).isEqualTo(at);
                assertThat(index.fromUtf8(index.toUtf8(at))).isEqualTo(at);
            }
        }
    }

    @Test
    void agreesWithCountingByHand() {
        var text = text(1_000);
        var index = TextIndex.of(text);
        for (int at = 0; at <= 1_000; at++) {
            var before = text.substring(0, text.offsetByCodePoints(0, at));
            assertThat(index.toUtf16(at)).isEqualTo(before.length());
            assertThat(index.toUtf8(at)).isEqualTo(before.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void refusesOffsetsInsideACharacter() {
        var index = TextIndex.of("a😀e\u0301");
        assertThat(index.codePoints()).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.fromUtf16(2))
                .withMessageContaining("UTF-16 offset 2");
        for (int inside : new int[] {2, 3, 4, 7}) {
            assertThatIllegalArgumentException().isThrownBy(() -> index.fromUtf8(inside));
        }
        assertThat(index.slice(1, 2)).isEqualTo("😀");
        assertThat(index.slice(3, 4)).isEqualTo("\u0301");
    }

    @Test
    void refusesOffsetsOutsideTheText() {
        var index = TextIndex.of("abc");
        assertThatIllegalArgumentException().isThrownBy(() -> index.toUtf16(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> index.toUtf8(4));
        assertThatIllegalArgumentException().isThrownBy(() -> index.fromUtf16(4));
        assertThatIllegalArgumentException().isThrownBy(() -> index.fromUtf8(4));
        assertThatIllegalArgumentException().isThrownBy(() -> index.slice(2, 1));
    }

    @Test
    void knowsTheOnePlaceInTheEmptyText() {
        var index = TextIndex.of("");
        assertThat(index.toUtf16(0)).isZero();
        assertThat(index.toUtf8(0)).isZero();
        assertThat(index.fromUtf16(0)).isZero();
        assertThat(index.fromUtf8(0)).isZero();
        assertThat(index.slice(0, 0)).isEmpty();
        assertThat(index.occurrences("")).isEmpty();
    }

    @Test
    void refusesHalfASurrogatePair() {
        assertThatIllegalArgumentException().isThrownBy(() -> TextIndex.of("a\uD83D"));
        assertThatIllegalArgumentException().isThrownBy(() -> TextIndex.of("\uDE00a"));
    }

    @Test
    void findsAQuoteInCodePoints() {
        assertThat(TextIndex.of("😀 ja 😀 ja").occurrences("ja")).containsExactly(2, 7);
        assertThat(TextIndex.of("aaa").occurrences("aa")).containsExactly(0, 1);
    }

    private String text(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(POINTS[random.nextInt(POINTS.length)]);
        }
        return text.toString();
    }
}
