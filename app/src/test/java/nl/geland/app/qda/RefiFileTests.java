package nl.geland.app.qda;

import static nl.geland.app.qda.StudyArchiveTests.parts;
import static nl.geland.app.qda.StudyArchiveTests.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import nl.geland.app.coding.CodedStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

class RefiFileTests {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void writesProjectsAndCodebooksByTheGrammarOfTheStandard(long seed) throws IOException, SAXException {
        var study = RandomStudies.of(seed);
        validate(
                "project-grammar.xsd",
                Objects.requireNonNull(parts(QdpxFile.write(study)).get(QdpxFile.PROJECT)));
        validate("codebook-grammar.xsd", QdcFile.write(study.codes()));
    }

    @Test
    void theGrammarRefusesAProjectThatIsNone() {
        assertThatThrownBy(() -> validate(
                        "project-grammar.xsd",
                        "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><Sources/></Project>"
                                .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SAXException.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bringsBackOfAProjectAllButWhatIsListedAsLost(long seed) {
        var study = RandomStudies.of(seed);
        var imported = read(QdpxFile.write(study));
        assertThat(imported.loose()).isEmpty();
        assertThat(imported.sources()).noneMatch(SourceReading::asks);
        assertThat(imported.losses())
                .extracting(Loss::what)
                .containsExactlyInAnyOrder(Lost.STUDY_NUMBER, Lost.TURNS, Lost.GUIDE);
        var back = imported.study();
        assertThat(back.title()).isEqualTo(study.title());
        assertThat(back.participants()).isEqualTo(study.participants());
        assertThat(back.texts())
                .isEqualTo(
                        study.texts().stream().map(RefiFileTests::linesAsTurns).toList());
        assertThat(back.codes()).containsExactlyInAnyOrderElementsOf(study.codes());
        assertThat(back.passages()).containsExactlyInAnyOrderElementsOf(study.passages());
        assertThat(back.notes()).containsExactlyInAnyOrderElementsOf(study.notes());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bringsBackEveryCodeOfACodebook(long seed) {
        var codes = RandomStudies.of(seed).codes();
        var imported = read(QdcFile.write(codes));
        assertThat(imported.kind()).isEqualTo(Imported.Kind.CODEBOOK);
        assertThat(imported.study().codes()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(imported.losses()).isEmpty();
    }

    @Test
    void givesTheSameBytesForTheSameStudy() {
        assertThat(QdpxFile.write(RandomStudies.of(11))).isEqualTo(QdpxFile.write(RandomStudies.of(11)));
    }

    @Test
    void aCodebookWithoutCodesIsNotWritten() {
        assertThatThrownBy(() -> QdcFile.write(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesACodeBeneathOneThatIsGoneAtTheTop() {
        var code = new CodedStudy.Code(new UUID(1, 1), "a", "A", "", "", new UUID(9, 9), "", "", "", "", false);
        assertThat(read(QdcFile.write(List.of(code))).study().codes())
                .singleElement()
                .satisfies(back -> assertThat(back.beneath()).isNull());
    }

    private static CodedStudy.Text linesAsTurns(CodedStudy.Text text) {
        var turns = text.turns().stream()
                .map(turn -> new CodedStudy.Turn(turn.number(), "", false, turn.start(), turn.end(), Set.of()))
                .toList();
        return new CodedStudy.Text(
                text.id(),
                text.number(),
                text.kind(),
                text.title(),
                text.edition(),
                text.on(),
                text.version(),
                text.text(),
                turns,
                text.speakers());
    }

    private static void validate(String grammar, byte[] xml) throws IOException, SAXException {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        try (var in = Objects.requireNonNull(RefiFileTests.class.getResourceAsStream(grammar))) {
            var validator = factory.newSchema(new StreamSource(in)).newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        }
    }
}
