package nl.geland.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import nl.geland.app.coding.CodedStudy;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The findings that come with the sample study rest on its own cells and passages. */
class FindingSamplesTests {

    private static final CodedStudy STUDY = SampleStudy.read();

    private final JsonNode sample;

    FindingSamplesTests() throws IOException {
        sample = JsonMapper.shared()
                .readTree(Files.readString(SampleStudy.FOLDER.resolve("bevindingen.json"), StandardCharsets.UTF_8));
    }

    private static Finding.Said said(JsonNode finding) {
        return new Finding.Said(
                finding.get("bewering").asString(),
                finding.get("bewijs").asString(),
                finding.get("tegen").asString(),
                finding.get("gezocht").asBoolean(),
                finding.get("grens").asString(),
                false);
    }

    @Test
    void everyNumberComesFromACell() {
        assertThat(sample.get("bevindingen").values()).hasSize(6).allSatisfy(finding -> {
            var said = said(finding);
            assertThat(said.texts()).noneMatch(Reference::hasTypedNumber);
            assertThat(FindingsController.numbers(STUDY, said).keySet()).isEqualTo(Reference.tokens(said.texts()));
            assertThat(said.counter().isEmpty())
                    .as("counter-evidence, or that it was looked for")
                    .isEqualTo(said.looked());
            assertThat(said.limits()).isNotEmpty();
        });
        assertThat(sample.get("samenvatting").values().stream().map(JsonNode::asString))
                .noneMatch(Reference::hasTypedNumber)
                .allSatisfy(
                        text -> assertThat(PlainLanguage.longSentences(text)).isEmpty());
    }

    @Test
    void everyPassageIsCodedAndEveryQuoteMayBePublished() {
        for (var finding : sample.get("bevindingen").values()) {
            for (var field : List.of("voor", "tegenPassages", "citaten")) {
                for (var name : finding.get(field).values()) {
                    assertThat(FindingSamples.passage(STUDY, name.asString()))
                            .as(name.asString())
                            .isPresent();
                }
            }
            for (var name : finding.get("citaten").values()) {
                var passage = FindingSamples.passage(STUDY, name.asString()).orElseThrow();
                var speaker = STUDY.participants().stream()
                        .filter(heard -> heard.id().equals(passage.speaker()))
                        .findFirst()
                        .orElseThrow();
                assertThat(speaker.mayBeQuoted()).isTrue();
                assertThat(QuoteCheck.ofWords(passage.quote())).isEmpty();
                assertThat(Shown.coarse(STUDY.participants(), speaker, EnumSet.of(Shown.GROUP)))
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }
}
