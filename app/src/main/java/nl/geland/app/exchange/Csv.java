package nl.geland.app.exchange;

import java.util.List;
import nl.geland.app.web.CsvFile;

/**
 * Rows in the form of the file they came from, so that they can be corrected and offered again: its own separator, quoted where needed, and with
 * no cell that a spreadsheet takes for a formula. Any other table is a {@link CsvFile}.
 */
final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    static String line(List<String> cells, char separator) {
        var line = new StringBuilder();
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(separator);
            }
            line.append(quoted(CsvFile.harmless(cells.get(i)), separator));
        }
        return line.append("\r\n").toString();
    }

    /** The cell as it was before {@link CsvFile#harmless}. */
    static String original(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static String quoted(String cell, char separator) {
        var plain = cell.indexOf(separator) < 0
                && cell.indexOf('"') < 0
                && cell.indexOf('\n') < 0
                && cell.indexOf('\r') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
