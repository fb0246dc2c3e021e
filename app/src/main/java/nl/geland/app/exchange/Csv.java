package nl.geland.app.exchange;

import java.util.List;

/** CSV as we write it: quoted where needed, and with no cell that a spreadsheet takes for a formula. */
final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    static String line(List<String> cells, char separator) {
        var line = new StringBuilder();
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(separator);
            }
            line.append(quoted(harmless(cells.get(i)), separator));
        }
        return line.append("\r\n").toString();
    }

    /** The cell with an apostrophe before a sign that starts a formula. */
    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #harmless}. */
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
