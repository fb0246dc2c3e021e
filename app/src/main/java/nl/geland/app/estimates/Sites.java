package nl.geland.app.estimates;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A question with the rows of each site; without {@code --federated} there is one. */
record Sites(Request request, List<Table> tables) {

    Sites {
        tables = List.copyOf(tables);
    }

    static Sites read(Request request) {
        var columns = request.allColumns();
        var hasCommas = request.choice(Option.DECIMAL, false, Map.of(",", true, ".", false));
        var tables = request.files().stream().map(file -> Table.read(file, columns));
        var read = hasCommas ? tables.map(Table::withDecimalCommas) : tables;
        return new Sites(
                request, read.map(table -> Dates.inDays(request, table)).toList());
    }

    /** The rows of the only site. */
    Table table() {
        return tables.getFirst();
    }

    /** The same question to some rows of each site. */
    Sites only(List<int[]> rows) {
        return new Sites(
                request,
                IntStream.range(0, tables.size())
                        .mapToObj(site -> tables.get(site).only(rows.get(site)))
                        .toList());
    }

    int size() {
        return tables.stream().mapToInt(Table::size).sum();
    }

    /** An answer that begins with what was asked of how many rows. */
    Answer begin() {
        var answer = Answer.to(request.method().word()).asked(request).put("rows", size());
        if (request.isFederated()) {
            answer.put("sites", tables.size());
        }
        if (request.has(Option.SINCE)) {
            answer.put("days_since", request.column(Option.SINCE));
        }
        return request.method().options().contains(Option.LEVEL) ? answer.put("level", request.level()) : answer;
    }
}
