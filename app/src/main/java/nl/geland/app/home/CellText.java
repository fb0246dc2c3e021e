package nl.geland.app.home;

import java.util.Locale;
import java.util.stream.Collectors;
import nl.geland.app.home.FigureColumn.Part;
import nl.geland.app.home.FigureColumn.Unit;
import nl.geland.app.housing.HalfYear;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/** How cells and heads of a table read on a page, and what they tell the picture drawn from them. */
final class CellText {

    private CellText() {}

    /** Looks up a word with its arguments. */
    @FunctionalInterface
    interface Lookup {
        String word(String key, Object... arguments);
    }

    static String head(Page page, FigureColumn column) {
        return head(page::word, column);
    }

    static String head(Lookup words, FigureColumn column) {
        return switch (column.part()) {
            case LOWER -> words.word("home.column.lower", words.word("home.column." + column.of()));
            case UPPER -> words.word("home.column.upper", words.word("home.column." + column.of()));
            case ROW, DRAWN, TOLD -> words.word("home.column." + column.key());
        };
    }

    /** Key of the series that a column draws; null for a column that draws none. */
    static @Nullable String series(FigureColumn column, Part part) {
        return column.part() == part ? column.of() : null;
    }

    static String text(Page page, FigureColumn column, Cell cell) {
        return switch (cell) {
            case Cell.Code code -> column.unit() == Unit.CODE ? code(page, column.key(), code.code()) : code.code();
            case Cell.Amount number -> number(page, column, number.value());
            case Cell.Blank.FEW -> page.word("home.few");
            case Cell.Blank.WITHHELD -> page.word("home.withheld");
            case Cell.Blank.ABSENT -> "–";
        };
    }

    static String code(Page page, String kind, String code) {
        return page.word(key(kind, code));
    }

    /** Key of the words of a code; phases and routes are called what they are called among the people. */
    static String key(String kind, String code) {
        var shared = kind.equals("phase") || kind.equals("route");
        return (shared ? "casework." + kind : "home.code") + "."
                + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String say(Page page, Sentence sentence) {
        var arguments = sentence.arguments().stream()
                .map(one -> one instanceof Sentence part ? say(page, part) : one)
                .toArray();
        return page.word(sentence.key(), arguments);
    }

    /** A choice in words, such as: women, housed in 2016. */
    static String choice(Page page, Selection selection) {
        return selection.values().entrySet().stream()
                .map(one -> switch (one.getKey()) {
                    case COHORT, AGE, NEIGHBOURHOOD ->
                        page.word("home.chosen." + one.getKey().key(), one.getValue());
                    case SEX -> page.word("home.chosen.sex." + one.getValue().toLowerCase(Locale.ROOT));
                    case EDUCATION, ROUTE ->
                        page.word(
                                "home.chosen." + one.getKey().key(),
                                code(page, one.getKey().key(), one.getValue()));
                })
                .collect(Collectors.joining(", "));
    }

    private static String number(Page page, FigureColumn column, double value) {
        if (column.part() == Part.ROW
                && (column.key().equals("months") || column.key().equals("year"))) {
            return page.word("home.row." + column.key(), value);
        }
        return switch (column.unit()) {
            case SHARE -> page.percent(value, 1);
            case RATE -> page.decimal(value, 1);
            case DAYS -> page.decimal(value, value == Math.rint(value) ? 0 : 1);
            case COUNT, TEXT, CODE, HALF_YEAR -> page.number(Math.round(value));
        };
    }

    /** The value as the picture reads it; empty for a gap. */
    static String machine(FigureColumn column, Cell cell) {
        return switch (cell) {
            case Cell.Code code ->
                column.unit() == Unit.HALF_YEAR
                        ? HalfYear.parse(code.code()).firstDay().toString().substring(0, 7)
                        : code.code();
            case Cell.Amount number -> String.valueOf(number.value());
            case Cell.Blank blank -> "";
        };
    }

    /** How the picture knows a cell that is hidden from one that holds nothing; null for any other. */
    static @Nullable String hidden(Cell cell) {
        return cell == Cell.Blank.FEW || cell == Cell.Blank.WITHHELD ? "true" : null;
    }
}
