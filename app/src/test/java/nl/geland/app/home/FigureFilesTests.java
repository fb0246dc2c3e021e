package nl.geland.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.geland.app.home.FigureColumn.Unit;
import nl.geland.app.web.Words;
import org.junit.jupiter.api.Test;

/** What a file of a figure says in the place of codes. */
class FigureFilesTests {

    private final FigureFiles files = new FigureFiles(Words.fromFiles());

    @Test
    void aCsvHasTheWordsOfThePageWhereProgramsReadCodes() {
        var draft = FigureTable.draft(
                "points",
                new Picture("grouped-bar", "text", "percent", 0),
                FigureColumn.row("phase", Unit.CODE),
                FigureColumn.told("national_about", Unit.CODE),
                FigureColumn.row("half_year", Unit.HALF_YEAR));
        var phase = PhasesFigure.PHASES.getFirst();
        draft.row(new Cell.Code(phase), new Cell.Code(NationalFigures.MONTHS_18.code()), new Cell.Code("2026-I"));
        draft.row(Cell.Blank.FEW, Cell.Blank.ABSENT, Cell.Blank.WITHHELD);
        var table = draft.done();
        assertThat(files.csv(table, Locale.of("nl", "NL")))
                .contains(";Vergunning in 2014, 18 tot 65 jaar, in werk na 1,5 jaar (CBS);2026-I")
                .contains("<10;;x")
                .doesNotContain(phase, "NATIONAL_", "home.", "casework.");
        assertThat(files.csv(table, Locale.of("en", "GB"))).contains("in work after 1.5 years (CBS)");
    }
}
