package nl.geland.app.estimates;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The columns of a file that a question needs, as text, with the line of each row. Rows are put in the order of what stands in them, so that their
 * order in the file can change nothing. CSV is UTF-8, separated by commas, or when the header has none by semicolons or tabs; lines that begin with # are
 * remarks. A file whose name ends with {@code .parquet} is read as such; a row is a line there.
 */
final class Table {

    private static final Pattern ROW = Pattern.compile("\\brow (\\d{1,9})\\b");
    private static final int MOST_CHARACTERS = 1 << 22;
    private static final int NAMES_TOLD = 30;

    private final String file;
    private final Map<String, String[]> cells;
    private final long[] lines;
    private final boolean hasDecimalCommas;

    private Table(String file, Map<String, String[]> cells, long[] lines, boolean hasDecimalCommas) {
        this.file = file;
        this.cells = cells;
        this.lines = lines;
        this.hasDecimalCommas = hasDecimalCommas;
    }

    static Table read(Path path, List<String> columns) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")
                ? ParquetFile.read(path, columns)
                : readCsv(path, columns);
    }

    private static Table readCsv(Path path, List<String> columns) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var separated = new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder))) {
            separated.mark(MOST_CHARACTERS);
            var separator = separator(separated);
            separated.reset();
            try (var records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .commentStrategy(CommentStrategy.SKIP)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(MOST_CHARACTERS)
                    .ofCsvRecord(separated)
                    .iterator()) {
                if (!records.hasNext()) {
                    throw new Refused("empty", path);
                }
                var names = new ArrayList<>(records.next().getFields());
                names.set(0, names.getFirst().replace("\uFEFF", ""));
                names.replaceAll(String::strip);
                return rows(path, columns, places(path, names, columns), records);
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw new Refused(e instanceof CsvParseException ? "broken" : whyUnreadable(path, e), path);
        }
    }

    private static String whyUnreadable(Path path, Exception fault) {
        if (fault instanceof CharacterCodingException || fault.getCause() instanceof CharacterCodingException) {
            return "not.utf8";
        }
        return unreadable(path);
    }

    /** Why a file cannot be opened. */
    static String unreadable(Path path) {
        return Files.isDirectory(path) ? "folder" : Files.exists(path) ? "unreadable" : "not.there";
    }

    private static char separator(BufferedReader text) throws IOException {
        var line = text.readLine();
        while (line != null && line.startsWith("#")) {
            line = text.readLine();
        }
        if (line == null || line.indexOf(',') >= 0) {
            return ',';
        }
        return line.indexOf(';') >= 0 ? ';' : line.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /**
     * Places of columns among the names of a file.
     *
     * @throws Refused when a column is not there, or twice
     */
    static int[] places(Path path, List<String> names, List<String> columns) {
        var faults = new Faults();
        var known = String.join(", ", names.subList(0, Math.min(NAMES_TOLD, names.size())));
        for (var column : columns) {
            if (!names.contains(column)) {
                faults.tell("no.column", path, column, known);
                Nearest.of(column, names).ifPresent(name -> faults.tell("meant", name));
            } else if (names.indexOf(column) != names.lastIndexOf(column)) {
                faults.tell("two.columns", path, column);
            }
        }
        faults.refuseIfAny();
        return columns.stream().mapToInt(names::indexOf).toArray();
    }

    private static Table rows(Path path, List<String> columns, int[] places, Iterator<CsvRecord> records) {
        var rows = new ArrayList<String[]>();
        var lines = new ArrayList<Long>();
        var same = new HashMap<String, String>();
        while (records.hasNext()) {
            var fields = records.next();
            var row = new String[places.length];
            for (var i = 0; i < places.length; i++) {
                var cell = places[i] < fields.getFieldCount()
                        ? fields.getField(places[i]).strip()
                        : "";
                row[i] = same.computeIfAbsent(cell, one -> one);
            }
            rows.add(row);
            lines.add(fields.getStartingLineNumber());
        }
        return of(path, columns, rows, lines);
    }

    /**
     * The rows in the order of what stands in them.
     *
     * @param rows a cell for each column
     * @param lines where each row stands in the file
     */
    static Table of(Path path, List<String> columns, List<String[]> rows, List<Long> lines) {
        if (rows.isEmpty()) {
            throw new Refused("no.rows", path);
        }
        var order = new Integer[rows.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(rows::get, Arrays::compare));
        var cells = new TreeMap<String, String[]>();
        for (var column = 0; column < columns.size(); column++) {
            var place = column;
            cells.put(
                    columns.get(column),
                    Arrays.stream(order).map(row -> rows.get(row)[place]).toArray(String[]::new));
        }
        return new Table(
                path.toString(),
                cells,
                Arrays.stream(order).mapToLong(lines::get).toArray(),
                false);
    }

    /** The same rows, of which the numbers have a comma before their decimals. */
    Table withDecimalCommas() {
        return new Table(file, cells, lines, true);
    }

    /** The same rows with other cells in some columns. */
    Table with(Map<String, String[]> changed) {
        var all = new TreeMap<>(cells);
        all.putAll(changed);
        return new Table(file, all, lines, hasDecimalCommas);
    }

    boolean hasDecimalCommas() {
        return hasDecimalCommas;
    }

    String file() {
        return file;
    }

    int size() {
        return lines.length;
    }

    /** The line of the file on which a row begins. */
    long line(int row) {
        return lines[row];
    }

    String[] column(String name) {
        var column = cells.get(name);
        if (column == null) {
            throw new IllegalArgumentException("column " + name + " was not read");
        }
        return column;
    }

    /** Some rows only. */
    Table only(int[] rows) {
        var picked = new TreeMap<String, String[]>();
        cells.forEach((name, column) -> picked.put(
                name, Arrays.stream(rows).mapToObj(row -> column[row]).toArray(String[]::new)));
        return new Table(
                file, picked, Arrays.stream(rows).mapToLong(row -> lines[row]).toArray(), hasDecimalCommas);
    }

    /** What a method says of its rows, told of the lines of the file. */
    String inLines(String message) {
        return ROW.matcher(message).replaceAll(found -> {
            var row = Integer.parseInt(found.group(1));
            return row >= 1 && row <= lines.length ? "line " + lines[row - 1] : found.group();
        });
    }
}
