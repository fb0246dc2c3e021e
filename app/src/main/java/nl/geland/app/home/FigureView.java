package nl.geland.app.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of one figure.
 *
 * @param leftOut whether something was asked for that this figure cannot show
 */
record FigureView(FigureResult result, List<FilterField> filters, boolean leftOut) {

    String key(String rest) {
        return "home." + result.figure().key() + "." + rest;
    }

    /** Keys of what to know about a table, to be read right below it. */
    List<String> notes(FigureTable table) {
        var notes = new ArrayList<String>();
        if (table.has("national")) {
            notes.add(key("note.national"));
            if (!result.selection().isAll()) {
                notes.add(key("note.everybody"));
            }
        }
        if (table.has("a2")) {
            notes.add(key("note.levels"));
        }
        return notes;
    }

    /** After how many years the sentence above a series reads it; null where it reads no series. */
    @Nullable
    Number readAfterYears(FigureTable table) {
        var outcome = result.outcome();
        return outcome != null
                        && table.picture().axis() != null
                        && outcome.ofHundred() != null
                        && outcome.reading().arguments().get(1) instanceof Number years
                ? years
                : null;
    }

    /** Key of what to know about the filters of this figure. */
    String aboutFilters() {
        return "home.about.filters." + (result.figure().dimensions().contains(Dimension.ROUTE) ? "text" : "housing");
    }

    String path() {
        return FiguresController.PATH + "/" + result.figure().key();
    }

    /** Address of a file with what this page shows. */
    String csv(String table) {
        return address("csv", table);
    }

    String json() {
        return address("json", "");
    }

    private String address(String ending, String table) {
        var parameters = new LinkedHashMap<String, String>();
        if (!table.isEmpty()) {
            parameters.put("table", table);
        }
        parameters.putAll(result.selection().parameters());
        var query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return path() + "." + ending + (query.isEmpty() ? "" : "?" + query);
    }
}
