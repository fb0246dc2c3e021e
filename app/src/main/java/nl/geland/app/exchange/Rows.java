package nl.geland.app.exchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The rows of one file, one at a time, within limits. Whatever is wrong with the text comes out as a {@link Refusal} with its row. */
final class Rows implements Iterator<Row>, AutoCloseable {

    private final CloseableIterator<Row> records;
    private final Limits limits;
    private int number;

    private Rows(Reader text, char separator, Limits limits) {
        this.limits = limits;
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(limits.rowCharacters() * 2)
                .build(new Collector(limits), text)
                .iterator();
    }

    static Rows of(Content content, char separator, Limits limits) throws IOException {
        var decoder = content.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new Rows(new InputStreamReader(content.open(), decoder), separator, limits);
    }

    static Rows of(String text, char separator, Limits limits) {
        return new Rows(new StringReader(text), separator, limits);
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    @Override
    public Row next() {
        try {
            var row = records.next();
            number++;
            if (number > limits.rows()) {
                throw new Refusal("too-many-rows", limits.rows());
            }
            return new Row(number, row.cells());
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    private RuntimeException refusal(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal known -> {
                    return known.arguments().isEmpty() ? known : withRow(known);
                }
                case CharacterCodingException unreadable -> {
                    return new Refusal("mixed-encodings", number + 1);
                }
                default -> {}
            }
        }
        if (fault instanceof CsvParseException) {
            var message = String.valueOf(fault.getMessage()) + fault.getCause();
            return message.contains("buffer size")
                    ? new Refusal("row-too-long", number + 1, limits.rowCharacters())
                    : new Refusal("broken-quote", number + 1);
        }
        return fault;
    }

    private RuntimeException withRow(Refusal known) {
        return switch (known.key()) {
            case "too-many-columns" -> new Refusal(known.key(), number + 1, limits.columns());
            case "row-too-long" -> new Refusal(known.key(), number + 1, limits.rowCharacters());
            default -> known;
        };
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** Gathers the cells of a row and stops at the first that is one too many. */
    private static final class Collector extends AbstractBaseCsvCallbackHandler<Row> {

        private final Limits limits;
        private List<String> cells = new ArrayList<>();
        private int characters;

        Collector(Limits limits) {
            this.limits = limits;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>(Math.max(4, cells.size()));
            characters = 0;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            characters += length;
            if (index >= limits.columns()) {
                throw new Refusal("too-many-columns", 0, limits.columns());
            }
            if (characters > limits.rowCharacters()) {
                throw new Refusal("row-too-long", 0, limits.rowCharacters());
            }
            cells.add(length == 0 ? "" : new String(buffer, offset, length));
        }

        @Override
        protected void handleEmpty() {
            cells.add("");
        }

        @Override
        protected Row buildRecord() {
            return new Row(0, cells);
        }
    }
}
