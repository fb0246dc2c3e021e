package nl.geland.app.housing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger of the quota as CSV with semicolons, oldest half-year first. It holds numbers and our own words only, so no cell can be a formula. */
@Component
final class QuotaFile {

    private static final List<String> COLUMNS = List.of(
            "housing.half-year",
            "housing.target",
            "housing.backlog.carried",
            "housing.lead.carried",
            "housing.corrected",
            "housing.realised",
            "housing.left",
            "housing.state");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String WITHHELD = "x";

    private final Words words;

    QuotaFile(Words words) {
        this.words = words;
    }

    String csv(QuotaView view, Locale locale) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(COLUMNS.stream().map(key -> words.word(locale, key)).toList());
            view.lines()
                    .reversed()
                    .forEach(line -> csv.writeRecord(Stream.concat(
                                    Stream.of(line.halfYear().toString(), String.valueOf(line.target())),
                                    Stream.concat(
                                            Stream.of(
                                                            line.carried() == null ? null : Math.max(0, line.carried()),
                                                            line.carried() == null
                                                                    ? null
                                                                    : Math.max(0, -line.carried()),
                                                            line.corrected(),
                                                            line.realised(),
                                                            line.backlog())
                                                    .map(QuotaFile::cell),
                                            Stream.of(words.word(
                                                    locale, line.running() ? "housing.running" : "housing.closed"))))
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(@Nullable Integer number) {
        return number == null ? WITHHELD : number.toString();
    }
}
