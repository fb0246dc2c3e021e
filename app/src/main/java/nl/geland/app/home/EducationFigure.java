package nl.geland.app.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.geland.app.home.FigureColumn.Unit;

/** Education: what people said of themselves at intake against what was assessed, of those of whom both are known. */
final class EducationFigure implements Calculation {

    static final List<String> LEVELS = List.of("NONE", "PRIMARY", "VMBO_MBO1", "HAVO_MBO23", "MBO4", "HIGHER");

    @Override
    public Outcome compute(Group group, Disclosure disclosure) {
        var cells = cross(group);
        var known = Arrays.stream(cells).flatMapToInt(Arrays::stream).sum();
        var stated =
                Arrays.stream(cells).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        var assessed = new int[LEVELS.size()];
        for (var row : cells) {
            for (var level = 0; level < row.length; level++) {
                assessed[level] += row[level];
            }
        }
        if (disclosure.few(known)) {
            return new Outcome(
                    known, List.of(levels(stated, assessed, disclosure)), disclosure.untold(known), null, List.of());
        }
        var levels = levels(stated, assessed, disclosure);
        var remarks = new ArrayList<Sentence>();
        if (!disclosure.few(group.size() - known)) {
            remarks.add(Sentence.of("home.education.remark.unknown", group.size() - known));
        }
        var higher = LEVELS.size() - 1;
        var said = levels.cell(higher, "stated").numberOrNull();
        var found = levels.cell(higher, "assessed").numberOrNull();
        return new Outcome(
                known,
                List.of(levels, crossTable(cells, stated, assessed, disclosure)),
                said == null || found == null
                        ? disclosure.untold(known)
                        : Sentence.of("home.education.reading", Math.round(100 * found), Math.round(100 * said)),
                said == null || found == null ? null : Math.toIntExact(Math.round(100 * found)),
                remarks);
    }

    /** Persons by stated level (rows) and assessed level (columns), as known on the reference date. */
    private static int[][] cross(Group group) {
        var newcomers = group.newcomers();
        var covariate = newcomers.extract().relation("covariate");
        var rows = newcomers.rowsByPerson(covariate);
        var cells = new int[LEVELS.size()][LEVELS.size()];
        for (var one : group.persons()) {
            var stated = -1;
            var assessed = -1;
            for (var row : rows.get(one)) {
                var level = LEVELS.indexOf(covariate.texts("value").at(row));
                if (covariate.ints("known_on").at(row) > newcomers.referenceDay()) {
                    continue;
                }
                if (covariate.texts("name").is(row, "EDUCATION_STATED")) {
                    stated = level;
                } else if (covariate.texts("name").is(row, "EDUCATION_ASSESSED")) {
                    assessed = level;
                }
            }
            if (stated >= 0 && assessed >= 0) {
                cells[stated][assessed]++;
            }
        }
        return cells;
    }

    private static FigureTable levels(int[] stated, int[] assessed, Disclosure disclosure) {
        var table = FigureTable.draft(
                "levels",
                new Picture("grouped-bar", "text", "percent", 0),
                FigureColumn.row("level", Unit.CODE),
                FigureColumn.told("stated_persons", Unit.COUNT),
                FigureColumn.drawn("stated", Unit.SHARE),
                FigureColumn.told("assessed_persons", Unit.COUNT),
                FigureColumn.drawn("assessed", Unit.SHARE));
        var hidesStated = disclosure.hidden(stated);
        var hidesAssessed = disclosure.hidden(assessed);
        var total = (double) Arrays.stream(stated).sum();
        for (var level = 0; level < stated.length; level++) {
            table.row(
                    new Cell.Code(LEVELS.get(level)),
                    disclosure.cell(stated[level], hidesStated[level], stated[level]),
                    disclosure.cell(stated[level] / total, hidesStated[level], stated[level]),
                    disclosure.cell(assessed[level], hidesAssessed[level], assessed[level]),
                    disclosure.cell(assessed[level] / total, hidesAssessed[level], assessed[level]));
        }
        return table.done();
    }

    /** The cross table; a row or column whose total is hidden is hidden whole. */
    private static FigureTable crossTable(int[][] cells, int[] stated, int[] assessed, Disclosure disclosure) {
        var columns = new ArrayList<FigureColumn>();
        columns.add(FigureColumn.row("level", Unit.CODE));
        LEVELS.forEach(
                level -> columns.add(FigureColumn.told("assessed_" + level.toLowerCase(Locale.ROOT), Unit.COUNT)));
        var table = FigureTable.draft("stated-by-assessed", Picture.NONE, columns.toArray(FigureColumn[]::new));
        var hidden = disclosure.hidden(cells, disclosure.hidden(stated), disclosure.hidden(assessed));
        for (var row = 0; row < cells.length; row++) {
            var line = new ArrayList<Cell>();
            line.add(new Cell.Code(LEVELS.get(row)));
            for (var column = 0; column < cells.length; column++) {
                line.add(disclosure.cell(cells[row][column], hidden[row][column], cells[row][column]));
            }
            table.row(line);
        }
        return table.done();
    }
}
