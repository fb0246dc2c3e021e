package nl.geland.app.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as every download of Geland writes it, so that a Dutch spreadsheet opens it by a double click: UTF-8 with a mark, semicolons,
 * decimal commas, one row of names and then only data. Days are year-month-day. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
public final class CsvFile implements AutoCloseable {

    /** How it is sent. */
    public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final char SEPARATOR = ';';
    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";
    private static final double EXACT = 1e15;

    private final CsvWriter writer;

    private CsvFile(CsvWriter writer) {
        this.writer = writer;
    }

    /** Writes to something that stays open. */
    public static CsvFile to(Writer out) throws IOException {
        out.write(MARK);
        return new CsvFile(CsvWriter.builder()
                .fieldSeparator(SEPARATOR)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out));
    }

    /** The text of a whole file. */
    public static String of(Consumer<CsvFile> rows) {
        var text = new StringWriter();
        try (var file = to(text)) {
            rows.accept(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** An answer with a file of this name. */
    public static ResponseEntity<byte[]> download(String name, String content) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a row: numbers stay numbers, a blank where there is nothing. */
    public CsvFile row(@Nullable Object... cells) {
        writer.writeRecord(Arrays.stream(cells).map(CsvFile::cell).toList());
        return this;
    }

    /** Adds a row of as many cells. */
    public CsvFile row(List<?> cells) {
        writer.writeRecord(cells.stream().map(CsvFile::cell).toList());
        return this;
    }

    /** The text with an apostrophe before a sign that starts a formula. */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String cell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> decimal(number);
            case BigDecimal number -> number.toPlainString().replace('.', ',');
            case Number number -> number.toString();
            case Enum<?> code -> code.name().toLowerCase(Locale.ROOT);
            default -> harmless(cell.toString());
        };
    }

    /** Whole numbers without a fraction, all others to the last bit. */
    private static String decimal(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT
                ? String.valueOf((long) value)
                : String.valueOf(value).replace('.', ',');
    }

    /** Passes on what was written; the place it went to stays open. */
    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
