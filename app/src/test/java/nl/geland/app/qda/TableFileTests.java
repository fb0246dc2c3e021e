package nl.geland.app.qda;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.TextIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class TableFileTests {

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void writesARowPerCodingWithoutFormulas(long seed) {
        var study = RandomStudies.of(seed);
        var text = new String(CsvFiles.codings(study), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFbron;beurt;begin;einde;citaat;");
        var rows = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.substring(1)).stream()
                .toList();
        assertThat(rows).hasSize(study.passages().size() + 1);
        for (var row : rows.subList(1, rows.size())) {
            assertThat(row.getFields()).hasSize(17);
            assertThat(row.getField(4)).doesNotStartWith("=");
        }
        for (int at = 0; at < study.passages().size(); at++) {
            var quote = study.passages().get(at).quote();
            assertThat(rows.get(at + 1).getField(4)).isIn(quote, "'" + quote);
        }
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsMadeHarmless() {
        var code = new CodedStudy.Code(
                new UUID(1, 2), "a", "=HYPERLINK(\"x\")", "+1", "@x", null, "-2; en\n\"meer\"", "\t", "", "", true);
        var text = new String(CsvFiles.codebook(List.of(code)), StandardCharsets.UTF_8);
        var row = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.substring(1)).stream()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(row.getFields())
                .containsExactly("a", "'=HYPERLINK(\"x\")", "'+1", "'@x", "", "'-2; en\n\"meer\"", "'\t", "", "", "ja");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyAnnotationPointsAtItsWordsInCodePoints(long seed) {
        var study = RandomStudies.of(seed);
        var page = JsonMapper.shared().readTree(WebAnnotations.write(study));
        assertThat(page.path("type").stringValue()).isEqualTo("AnnotationPage");
        assertThat(page.path("items").size()).isEqualTo(study.passages().size());
        for (var item : page.path("items")) {
            var source = item.path("target").path("source").stringValue().substring("urn:uuid:".length());
            var text = study.texts().stream()
                    .filter(one -> one.id().toString().equals(source))
                    .findFirst()
                    .orElseThrow();
            var position = item.path("target").path("selector").path(0);
            var quote = item.path("target").path("selector").path(1);
            var index = TextIndex.of(text.text());
            int start = position.path("start").intValue();
            int end = position.path("end").intValue();
            assertThat(index.slice(start, end)).isEqualTo(quote.path("exact").stringValue());
            assertThat(text.text())
                    .contains(quote.path("prefix").stringValue()
                            + quote.path("exact").stringValue()
                            + quote.path("suffix").stringValue());
        }
    }
}
