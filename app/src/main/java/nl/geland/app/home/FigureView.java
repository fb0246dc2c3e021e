package nl.geland.app.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page of one figure.
 *
 * @param leftOut whether something was asked for that this figure cannot show
 */
record FigureView(FigureResult result, List<FilterField> filters, boolean leftOut) {

    String key(String rest) {
        return "home." + result.figure().key() + "." + rest;
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
