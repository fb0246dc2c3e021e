package nl.geland.app.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.geland.app.web.CsvFile;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a result as a file, for the page and the command line alike. CSV is for spreadsheets ({@link CsvFile}) and has
 * columns and codes by their words; JSON is for programs: every table with fixed names and codes, the choice and the definition. Numbers have full precision;
 * what is hidden reads {@code <10}, or {@code x} where the number itself can be larger.
 */
@Component
final class FigureFiles {

    private static final String FEW = "<10";
    private static final String WITHHELD = "x";

    private final Words words;
    private final JsonMapper json = JsonMapper.builder().build();

    FigureFiles(Words words) {
        this.words = words;
    }

    /** One table; a header only for a result with no rows to show. */
    String csv(@Nullable FigureTable table, Locale locale) {
        return CsvFile.of(csv -> {
            if (table == null) {
                csv.row("n").row(FEW);
            } else {
                csv.row(table.columns().stream()
                        .map(column -> CellText.head((key, of) -> words.word(locale, key, of), column))
                        .toList());
                table.rows().forEach(row -> csv.row(cells(table, row, locale)));
            }
        });
    }

    private List<Object> cells(FigureTable table, List<Cell> row, Locale locale) {
        return IntStream.range(0, row.size())
                .mapToObj(place -> csv(table.columns().get(place), row.get(place), locale))
                .toList();
    }

    private Object csv(FigureColumn column, Cell cell, Locale locale) {
        return switch (cell) {
            case Cell.Code code ->
                column.unit() == FigureColumn.Unit.CODE
                        ? words.word(locale, CellText.key(column.key(), code.code()))
                        : code.code();
            case Cell.Amount number -> number.value();
            case Cell.Blank.FEW -> FEW;
            case Cell.Blank.WITHHELD -> WITHHELD;
            case Cell.Blank.ABSENT -> "";
        };
    }

    String json(FigureResult result, Locale locale) {
        var figure = result.figure();
        var content = new LinkedHashMap<String, Object>();
        content.put("figure", figure.key());
        content.put("title", words.word(locale, "home." + figure.key() + ".title"));
        content.put("definition", words.word(locale, "home." + figure.key() + ".precise"));
        content.put("referenceDate", result.referenceDate().toString());
        content.put("dataVersion", result.version());
        content.put("sources", figure.sources());
        content.put("selection", result.selection().parameters());
        var outcome = result.outcome();
        content.put("n", outcome == null ? FEW : outcome.n());
        content.put(
                "tables",
                outcome == null
                        ? List.of()
                        : outcome.tables().stream().map(FigureFiles::table).toList());
        return json.writeValueAsString(content) + "\n";
    }

    private static Map<String, Object> table(FigureTable table) {
        var content = new LinkedHashMap<String, Object>();
        content.put("name", table.name());
        content.put(
                "columns",
                table.columns().stream()
                        .map(column -> Map.of(
                                "key",
                                column.key(),
                                "unit",
                                column.unit().name().toLowerCase(Locale.ROOT)))
                        .toList());
        content.put("rows", table.rows().stream().map(FigureFiles::values).toList());
        return content;
    }

    private static List<@Nullable Object> values(List<Cell> row) {
        var values = new ArrayList<@Nullable Object>();
        for (var cell : row) {
            values.add(
                    switch (cell) {
                        case Cell.Code code -> code.code();
                        case Cell.Amount number -> whole(number.value());
                        case Cell.Blank.FEW -> FEW;
                        case Cell.Blank.WITHHELD -> WITHHELD;
                        case Cell.Blank.ABSENT -> null;
                    });
        }
        return values;
    }

    private static Number whole(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return (long) value;
        }
        return value;
    }
}
