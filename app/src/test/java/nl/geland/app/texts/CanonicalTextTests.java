package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class CanonicalTextTests {

    @Test
    void bringsTwinsTogether() {
        var composed = CanonicalText.of("caf\u00E9\nJa");
        var apart = CanonicalText.of("\uFEFFcafe\u0301\r\nJa");
        assertThat(apart).isEqualTo(composed).hasSameHashCodeAs(composed);
        assertThat(apart.sha256()).isEqualTo(composed.sha256());
        assertThat(CanonicalText.of("a\rb\u2028c\u0085d").text()).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void hashesTheUtf8Bytes() {
        // printf 'abc' | sha256sum, coreutils 9.1
        assertThat(CanonicalText.of("abc").sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        // printf '' | sha256sum
        assertThat(CanonicalText.of("").sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void changesNothingTheSecondTime() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int[] points = {'a', 'e', '\r', '\n', 0x301, 0x327, 0xFEFF, 0x1F600, 0x2028, 0x212B, 0x1100, 0x1161, 0x1F1F3};
        for (int i = 0; i < 2_000; i++) {
            var raw = new StringBuilder();
            random.ints(random.nextInt(20), 0, points.length).forEach(at -> raw.appendCodePoint(points[at]));
            var once = CanonicalText.of(raw.toString());
            assertThat(CanonicalText.of(once.text())).isEqualTo(once);
            assertThat(once.text()).doesNotContain("\r").doesNotContain("\uFEFF");
        }
    }

    @Test
    void refusesWhatIsNoText() {
        assertThatThrownBy(() -> CanonicalText.of("a\0b"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.BINARY));
        assertThatThrownBy(() -> CanonicalText.of("a\uD800b")).isInstanceOf(Refusal.class);
    }

    @Test
    void namesItselfWithoutTelling() {
        assertThat(CanonicalText.of("geheim").toString())
                .doesNotContain("geheim")
                .contains("6 code points");
    }
}
