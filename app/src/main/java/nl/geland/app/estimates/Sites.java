package nl.geland.app.estimates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** One site is no several, and a site that is there twice counts twice. */
    private void addDoubts(Answer answer) {
        var files = request.files();
        if (files.size() == 1) {
            answer.caution("one_file");
        }
        var same = IntStream.range(1, files.size())
                .filter(site -> files.subList(0, site).stream().anyMatch(other -> isSame(files.get(site), other)))
                .mapToObj(site -> files.get(site).toString())
                .distinct()
                .toList();
        if (!same.isEmpty()) {
            answer.caution("same_file", same);
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException e) {
            throw new Refused("unreadable", one);
        }
    }

    /** An answer that begins with what was asked of how many rows. */
    Answer begin() {
        var answer = Answer.to(request.method().word()).asked(request).put("rows", size());
        if (request.isFederated()) {
            answer.put("sites", tables.size());
            addDoubts(answer);
        }
        if (request.has(Option.SINCE)) {
            answer.put("days_since", request.column(Option.SINCE));
        }
        return request.method().options().contains(Option.LEVEL) ? answer.put("level", request.level()) : answer;
    }
}
