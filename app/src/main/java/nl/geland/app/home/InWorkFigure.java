package nl.geland.app.home;

import java.util.ArrayList;
import java.util.List;
import nl.geland.analysis.survival.IntervalScale;
import nl.geland.analysis.survival.KaplanMeier;
import nl.geland.analysis.survival.Spells;
import nl.geland.analysis.survival.SurvivalCurve;
import nl.geland.app.home.FigureColumn.Unit;

/**
 * In work: the share who had a first job by so many completed months since housing, one minus {@link KaplanMeier} on the
 * {@link MonthClock}; leaving the municipality and the reference date censor. 95 % intervals on the log-log scale.
 */
final class InWorkFigure implements Calculation {

    static final int[] MONTHS = {18, 30, 42, 66, 90};
    private static final int LAST_MONTH = 120;
    private static final int READ_AT = 60;
    private static final double LEVEL = 0.95;

    @Override
    public Outcome compute(Group group, Disclosure disclosure) {
        var jobs = FirstJobs.of(group);
        var fit = KaplanMeier.withDefaults()
                .with(IntervalScale.LOG_LOG)
                .fit(Spells.ofDurations(jobs.times(), jobs.started()));
        var curve = curve(fit, jobs, disclosure);
        var tables = List.of(points(fit, jobs, disclosure), curve);
        for (var month = Math.min(READ_AT, curve.rows().size() - 1) / 12 * 12; month > 0; month -= 12) {
            var share = curve.cell(month, "first_job").numberOrNull();
            if (share != null) {
                var hundred = Math.toIntExact(Math.round(100 * share));
                return new Outcome(
                        group.size(),
                        tables,
                        Sentence.of("home.in-work.reading", hundred, month / 12),
                        hundred,
                        List.of());
            }
        }
        return new Outcome(group.size(), tables, disclosure.untold(group.size(), curve), null, List.of());
    }

    private static FigureTable points(SurvivalCurve fit, FirstJobs jobs, Disclosure disclosure) {
        var table = FigureTable.draft(
                "points",
                new Picture("grouped-bar", "text", "percent", 0),
                FigureColumn.row("months", Unit.COUNT),
                FigureColumn.told("at_risk", Unit.COUNT),
                FigureColumn.drawn("first_job", Unit.SHARE),
                FigureColumn.lower("first_job"),
                FigureColumn.upper("first_job"),
                FigureColumn.drawn("national", Unit.SHARE),
                FigureColumn.told("national_about", Unit.CODE));
        for (var months : MONTHS) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.number(months));
            cells.addAll(shares(fit, jobs, months, disclosure));
            var national = NationalFigures.inWork(months);
            cells.add(national.map(found -> Cell.number(found.share())).orElse(Cell.Blank.ABSENT));
            cells.add(national.<Cell>map(found -> new Cell.Code(found.code())).orElse(Cell.Blank.ABSENT));
            table.row(cells);
        }
        return table.done();
    }

    private static FigureTable curve(SurvivalCurve fit, FirstJobs jobs, Disclosure disclosure) {
        var table = FigureTable.draft(
                "months",
                Picture.curves("housing"),
                FigureColumn.row("month", Unit.COUNT),
                FigureColumn.told("at_risk", Unit.COUNT),
                FigureColumn.drawn("first_job", Unit.SHARE),
                FigureColumn.lower("first_job"),
                FigureColumn.upper("first_job"));
        for (var month = 0; month <= LAST_MONTH && !disclosure.few(jobs.atRisk(MonthClock.at(month))); month++) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.number(month));
            cells.addAll(shares(fit, jobs, month, disclosure));
            table.row(cells);
        }
        return table.done();
    }

    private static List<Cell> shares(SurvivalCurve fit, FirstJobs jobs, int month, Disclosure disclosure) {
        var time = MonthClock.at(month);
        var atRisk = jobs.atRisk(time);
        if (disclosure.few(atRisk) || atRisk == 0) {
            return List.of(Cell.Blank.FEW, Cell.Blank.FEW, Cell.Blank.FEW, Cell.Blank.FEW);
        }
        var by = jobs.startedBy(time);
        var hides = disclosure.hidden(by, jobs.size() - by)[0];
        var interval = fit.intervalWithEventBy(time, LEVEL);
        return List.of(
                Cell.number(atRisk),
                disclosure.cell(fit.shareWithEventBy(time), hides, by),
                disclosure.cell(interval.lower(), hides, by),
                disclosure.cell(interval.upper(), hides, by));
    }
}
