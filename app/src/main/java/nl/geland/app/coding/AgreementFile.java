package nl.geland.app.coding;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of an agreement as CSV: UTF-8, semicolons, points in numbers, one line per code and measure. */
final class AgreementFile {

    private static final String FORMULA = "=+-@\t\r";

    private AgreementFile() {}

    static byte[] of(AgreementRun run, Map<UUID, CodeEntry> codes) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(
                    "code",
                    "measure",
                    "value",
                    "undefined",
                    "lower",
                    "upper",
                    "no_interval",
                    "units",
                    "by_a",
                    "by_b",
                    "by_both",
                    "texts",
                    "turns",
                    "codebook",
                    "resamples",
                    "seed",
                    "measured_at");
            run.values().forEach(value -> csv.writeRecord(cells(run, value, codes)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(AgreementRun run, AgreementRun.Value value, Map<UUID, CodeEntry> codes) {
        var entry = value.code() == null ? null : codes.get(value.code());
        return Stream.of(
                        entry == null ? "" : harmless(entry.code().slug()),
                        value.measure().name(),
                        value.value(),
                        value.undefined(),
                        value.lower(),
                        value.upper(),
                        value.noInterval(),
                        value.units(),
                        value.byA(),
                        value.byB(),
                        value.byBoth(),
                        run.texts(),
                        run.turns(),
                        run.codebook(),
                        run.resamples(),
                        run.seed(),
                        run.at())
                .map(AgreementFile::text)
                .toList();
    }

    /** A cell that no spreadsheet takes for a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
