package nl.geland.app.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.geland.analysis.masking.Dimension;
import nl.geland.app.web.CsvFile;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * A public table as a file, one row for each cell. CSV is for spreadsheets, in words ({@link CsvFile}); JSON is for programs, with fixed names
 * and where the table came from. A number that is not shown is {@code ·}, in JSON null.
 */
public final class PublicFile implements PublicAnswer {

    /** What stands in the place of a number that is not shown, on pages and in files. */
    static final String HIDDEN = "·";

    private static final String COUNT = "count";
    private static final String TOTAL = "TOTAL";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final MediaType type;
    private final byte[] content;

    private PublicFile(String name, MediaType type, String content) {
        this.name = name;
        this.type = type;
        this.content = content.getBytes(StandardCharsets.UTF_8);
    }

    /** The table as CSV, with its names and categories in words. */
    public static PublicFile csv(PublishedTable table, Words words, Locale locale) {
        var content = CsvFile.of(csv -> {
            var heads = new ArrayList<String>();
            table.axes().forEach(axis -> heads.add(words.word(locale, table.words() + ".axis." + axis.dimension())));
            heads.add(words.word(locale, "disclosure.persons"));
            csv.row(heads);
            for (var cell = 0; cell < table.cells().size(); cell++) {
                var row = new ArrayList<Object>();
                for (var at = 0; at < table.axes().size(); at++) {
                    var axis = table.axes().get(at);
                    row.add(TableText.category(
                            words, locale, axis, axis.categories().get(table.place(cell, at))));
                }
                var shown = table.cells().get(cell);
                row.add(shown.isPresent() ? (Object) shown.getAsLong() : HIDDEN);
                csv.row(row);
            }
        });
        return new PublicFile(table.key() + ".csv", CsvFile.TYPE, content);
    }

    /** The table as JSON, with its title and what it counts in words. */
    public static PublicFile json(PublishedTable table, Words words, Locale locale) {
        var content = new LinkedHashMap<String, Object>();
        content.put("table", table.key());
        content.put("title", words.word(locale, table.words() + ".title"));
        content.put("definition", words.word(locale, table.words() + ".about"));
        content.put("referenceDate", table.referenceDate().toString());
        content.put("dataVersion", table.dataVersion());
        content.put("releasedOn", table.releasedOn().toString());
        content.put("roundedTo", table.roundedTo());
        content.put("notShown", words.word(locale, "disclosure.hidden.why"));
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var cell = 0; cell < table.cells().size(); cell++) {
            var row = new LinkedHashMap<String, @Nullable Object>(categories(table, cell));
            var shown = table.cells().get(cell);
            row.put(COUNT, shown.isPresent() ? shown.getAsLong() : null);
            rows.add(row);
        }
        content.put("rows", rows);
        return new PublicFile(
                table.key() + ".json", MediaType.APPLICATION_JSON, JSON.writeValueAsString(content) + "\n");
    }

    private static Map<String, String> categories(PublishedTable table, int cell) {
        var categories = new LinkedHashMap<String, String>();
        List<PublishedTable.Axis> axes = table.axes();
        for (var axis = 0; axis < axes.size(); axis++) {
            categories.put(
                    axes.get(axis).dimension(),
                    plain(axes.get(axis).categories().get(table.place(cell, axis))));
        }
        return categories;
    }

    private static String plain(String category) {
        return category.equals(Dimension.ALL)
                ? TOTAL
                : category.startsWith(Subject.CODE) ? category.substring(Subject.CODE.length()) : category;
    }

    String name() {
        return name;
    }

    MediaType type() {
        return type;
    }

    byte[] content() {
        return content.clone();
    }
}
