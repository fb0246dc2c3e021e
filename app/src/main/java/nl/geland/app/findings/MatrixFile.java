package nl.geland.app.findings;

import java.util.List;
import nl.geland.app.web.CsvFile;
import nl.geland.app.web.Sort;

/** A matrix as a table for a spreadsheet, one line per cell: the counts only, nobody's words. */
final class MatrixFile {

    private static final List<String> COLUMNS =
            List.of("row", "row-name", "column", "column-name", "said", "asked", "not-asked", "passages", "relation");

    private MatrixFile() {}

    static String of(Matrix matrix, Speech speech) {
        return CsvFile.of(csv -> {
            csv.row(COLUMNS.stream()
                    .map(column -> speech.word("findings.file." + column))
                    .toList());
            for (var row : matrix.rows()) {
                for (var column : matrix.columns()) {
                    line(csv, matrix, row, column, speech);
                }
            }
        });
    }

    private static void line(CsvFile csv, Matrix matrix, Cut row, Cut column, Speech speech) {
        var cell = matrix.cell(row, column);
        var counted = Counted.of(cell);
        var relation = cell.relation();
        csv.row(
                row.id(),
                row.name().in(speech),
                column.id(),
                column.name().in(speech),
                counted.said(),
                counted.asked(),
                counted.notAsked(),
                cell.passages().size(),
                relation == null ? null : Sort.parameter(relation));
    }
}
