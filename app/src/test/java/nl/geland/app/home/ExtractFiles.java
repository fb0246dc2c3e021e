package nl.geland.app.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.geland.app.trajectories.Column;
import nl.geland.app.trajectories.Extract;
import nl.geland.app.trajectories.Relation;

/** Writes an extract as CSV files, one per relation, for the script that computes the figures in R. */
final class ExtractFiles {

    static final Path FOLDER = Path.of("target", "figures-extract");

    private ExtractFiles() {}

    static void write(Extract extract) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(
                FOLDER.resolve("extract.csv"),
                "version,reference_date\n" + extract.version() + "," + extract.referenceDate() + "\n");
        for (var relation : extract.relations()) {
            Files.write(FOLDER.resolve(relation.name() + ".csv"), lines(relation));
        }
    }

    private static List<String> lines(Relation relation) {
        var lines = new ArrayList<String>();
        lines.add(relation.columns().stream().map(Column::name).collect(Collectors.joining(",")));
        for (var row = 0; row < relation.rows(); row++) {
            var cells = new ArrayList<String>();
            for (var column : relation.columns()) {
                cells.add(cell(column, row));
            }
            lines.add(String.join(",", cells));
        }
        return lines;
    }

    private static String cell(Column column, int row) {
        return switch (column) {
            case Column.Ints ints -> ints.missing(row) ? "" : String.valueOf(ints.at(row));
            case Column.Texts texts -> {
                var text = texts.at(row);
                yield text == null || text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"';
            }
        };
    }
}
