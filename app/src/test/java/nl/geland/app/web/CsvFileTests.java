package nl.geland.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTests {

    @Test
    void opensInADutchSpreadsheetByADoubleClick() {
        var file = CsvFile.of(csv -> csv.row("wijk", "aandeel", "dag")
                .row("Noord", 0.125, LocalDate.of(2026, Month.OCTOBER, 31))
                .row("Zuid; west", -3.0, null));
        assertThat(file).isEqualTo("\uFEFFwijk;aandeel;dag\r\nNoord;0,125;2026-10-31\r\n\"Zuid; west\";-3;\r\n");
        assertThat(file.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void textsAreNoFormulasAndNumbersStayNumbers() {
        var file = CsvFile.of(csv -> csv.row(List.of("=1+1", "+31", "-", "@x", "\tx", "\rx", "2026-I"))
                .row(-1, -0.5, new BigDecimal("-12.50"), Long.MIN_VALUE, Month.MAY));
        assertThat(file)
                .contains("'=1+1;'+31;'-;'@x;'\tx;\"'\rx\";2026-I\r\n")
                .endsWith("-1;-0,5;-12,50;-9223372036854775808;may\r\n");
    }

    @Test
    void quotesAndLinesInACellStayInTheCell() {
        assertThat(CsvFile.of(csv -> csv.row("zij zei \"ja\"", "een\ntwee")))
                .isEqualTo("\uFEFF\"zij zei \"\"ja\"\"\";\"een\ntwee\"\r\n");
    }

    @Test
    void nothingElseInTheApplicationBuildsItsOwn() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var own = sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(source -> contains(source, "CsvWriter"))
                    .map(source -> source.getFileName().toString());
            assertThat(own).containsExactly("CsvFile.java");
        }
    }

    private static boolean contains(Path source, String word) {
        try {
            return Files.readString(source).contains(word);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
