package nl.geland.app.qda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.zip.ZipInputStream;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StudyArchiveTests {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bringsBackEveryStudyWhole(long seed) {
        var study = RandomStudies.of(seed);
        var read = read(OldArchive.write(study));
        assertThat(read.kind()).isEqualTo(Imported.Kind.ARCHIVE);
        assertThat(read.study()).isEqualTo(study);
        assertThat(read.losses()).containsExactly(new Loss(Lost.ALL_BUT_CODED, 0));
        assertThat(read.whole()).isNull();
    }

    @Test
    void givesTheSameBytesForTheSameStudy() {
        assertThat(OldArchive.write(RandomStudies.of(7))).isEqualTo(OldArchive.write(RandomStudies.of(7)));
    }

    @Test
    void refusesAPartThatWasChanged() throws IOException {
        refuses(QdaReason.CHANGED, "study.json", json -> json.replaceFirst("\"title\" : \"", "\"title\" : \"x"));
        refuses(QdaReason.CHANGED, "texts/", text -> text + " en meer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "version" : 1        | "version" : 3        | OTHER_VERSION
                    "version" : 1        | "version" : 2        | CHANGED
                    "geland-studie"      | "something"          | NOT_OURS
                    "study.json"         | "manifest.json"      | CHANGED
                    "format"             | "fromat"             | NOT_SOUND
                    "version" : 1        | "version" : null     | NOT_SOUND
                    "version" : 1        | "version" : 1e99     | NOT_SOUND
                    """)
    void refusesAManifestThatSaysSomethingElse(String from, String to, QdaReason reason) throws IOException {
        refuses(reason, "manifest.json", json -> json.replace(from, to));
    }

    @Test
    void refusesAStudyThatDoesNotHoldTogether() {
        var study = RandomStudies.of(3);
        assertThat(study.passages()).isNotEmpty();
        var noCodes = new CodedStudy(
                study.study(),
                study.title(),
                study.participants(),
                study.texts(),
                study.guide(),
                List.of(),
                study.passages(),
                study.notes());
        assertThatThrownBy(() -> read(OldArchive.write(noCodes)))
                .isInstanceOfSatisfying(
                        QdaRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(QdaReason.NOT_SOUND));
    }

    private static void refuses(QdaReason reason, String part, UnaryOperator<String> change) throws IOException {
        var parts = new LinkedHashMap<>(parts(OldArchive.write(RandomStudies.of(3))));
        var name = parts.keySet().stream()
                .filter(key -> key.startsWith(part))
                .findFirst()
                .orElseThrow();
        var before = new String(parts.get(name), StandardCharsets.UTF_8);
        var after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(name, after.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read(ZipParts.zip(parts)))
                .isInstanceOfSatisfying(
                        QdaRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    static Imported read(byte[] bytes) {
        return StudyFile.read(bytes, Limits.UPLOAD, LocalDate.of(2026, 9, 1), Map.of());
    }
}
