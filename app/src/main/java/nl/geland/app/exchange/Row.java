package nl.geland.app.exchange;

import java.util.List;

/** One row of a file: its number as a spreadsheet shows it (the first is 1) and its cells as they stand. */
record Row(int number, List<String> cells) {

    boolean blank() {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
