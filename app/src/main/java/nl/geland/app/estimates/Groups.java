package nl.geland.app.estimates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows divided by the values of a column, over all sites alike. */
final class Groups {

    /** The most groups or levels that can still be read, and that tests can hold. */
    static final int MOST = 100;

    private Groups() {}

    /** Numbers from 0 on, equal for rows with the same value. */
    static int[] numbers(Table table, String column) {
        var faults = new Faults();
        var cells = new Columns(table, faults).texts(column);
        faults.refuseIfAny();
        return Levels.of(Arrays.asList(cells)).places(cells);
    }

    /** The way out depends on what the column is for. */
    private static String key(String key, Option of) {
        return of == Option.FACTORS ? key : key + "." + of.word().substring(2).replace('-', '.');
    }

    /** The values of the column of an option over all sites, at least {@code least}. */
    static Levels levels(List<Table> tables, Option of, String column, int least) {
        var faults = new Faults();
        var all = new ArrayList<String>();
        for (var table : tables) {
            all.addAll(Arrays.asList(new Columns(table, faults).texts(column)));
        }
        faults.refuseIfAny();
        var levels = Levels.of(all);
        if (levels.size() < least) {
            throw new Refused(key("one.level", of), tables.getFirst().file(), column);
        }
        if (levels.size() > MOST) {
            throw new Refused(key("many.levels", of), tables.getFirst().file(), column, levels.size(), MOST);
        }
        return levels;
    }

    static Table only(Table table, String column, String value) {
        var cells = table.column(column);
        return table.only(IntStream.range(0, cells.length)
                .filter(row -> cells[row].equals(value))
                .toArray());
    }
}
