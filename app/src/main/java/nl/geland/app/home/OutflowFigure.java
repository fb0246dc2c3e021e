package nl.geland.app.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import nl.geland.analysis.survival.AalenJohansen;
import nl.geland.analysis.survival.CumulativeIncidence;
import nl.geland.analysis.survival.IntervalScale;
import nl.geland.analysis.survival.Spells;
import nl.geland.app.home.FigureColumn.Unit;

/**
 * Outflow: by when, and by which reason, the first benefit had ended. Cumulative incidence by {@link AalenJohansen} on the
 * {@link MonthClock} since the start of the benefit, with 95 % intervals on the log-log scale. The income of a partner is
 * told as other where one of the two is too small to show.
 */
final class OutflowFigure implements Calculation {

    private static final double LEVEL = 0.95;
    private static final int LAST_MONTH = 120;
    private static final int[] YEARS = {1, 3, 5};
    private static final int READ_AT = 60;
    private static final List<FirstBenefits.Reason> APART = List.of(FirstBenefits.Reason.values());
    private static final List<FirstBenefits.Reason> MERGED = APART.stream()
            .filter(reason -> reason != FirstBenefits.Reason.PARTNER_INCOME)
            .toList();

    @Override
    public Outcome compute(Group group, Disclosure disclosure) {
        var ends = FirstBenefits.of(group);
        var tables = new ArrayList<FigureTable>();
        var last = lastMonth(ends, disclosure);
        var merges = disclosure.few(ends.endedBy(MonthClock.at(last), FirstBenefits.Reason.PARTNER_INCOME))
                || disclosure.few(ends.endedBy(MonthClock.at(last), FirstBenefits.Reason.OTHER));
        tables.add(
                merges
                        ? curves(ends.withPartnerIncomeAsOther(), MERGED, last, disclosure)
                        : curves(ends, APART, last, disclosure));
        if (group.newcomers().values(Dimension.COHORT).size() > 1) {
            tables.add(byYear(group.newcomers(), ends, disclosure));
        }
        var remarks = new ArrayList<Sentence>();
        if (merges) {
            remarks.add(Sentence.of("home.outflow.remark.merged"));
        }
        var without = group.size() - ends.size();
        if (!disclosure.few(without)) {
            remarks.add(Sentence.of("home.outflow.remark.without", without));
        }
        return reading(ends.size(), tables, remarks, disclosure);
    }

    private static Outcome reading(int n, List<FigureTable> tables, List<Sentence> remarks, Disclosure disclosure) {
        var curves = tables.getFirst();
        for (var row = curves.rows().size() - 1; row > 0; row--) {
            var month = Objects.requireNonNull(curves.cell(row, "month").numberOrNull());
            var work = curves.cell(row, "work").numberOrNull();
            if (work != null && month <= READ_AT && month % 12 == 0) {
                var hundred = Math.toIntExact(Math.round(100 * work));
                return new Outcome(
                        n,
                        tables,
                        Sentence.of("home.outflow.reading", hundred, Math.round(month / 12)),
                        hundred,
                        remarks);
            }
        }
        return new Outcome(n, tables, disclosure.untold(n, curves), null, remarks);
    }

    /** The last month in which enough people are followed. */
    private static int lastMonth(FirstBenefits ends, Disclosure disclosure) {
        var last = LAST_MONTH;
        while (last > 0 && disclosure.few(ends.atRisk(MonthClock.at(last)))) {
            last--;
        }
        return last;
    }

    private static FigureTable curves(
            FirstBenefits ends, List<FirstBenefits.Reason> reasons, int last, Disclosure disclosure) {
        var columns = new ArrayList<FigureColumn>();
        columns.add(FigureColumn.row("month", Unit.COUNT));
        columns.add(FigureColumn.told("at_risk", Unit.COUNT));
        for (var reason : reasons) {
            columns.add(FigureColumn.drawn(reason.key(), Unit.SHARE));
            columns.add(FigureColumn.lower(reason.key()));
            columns.add(FigureColumn.upper(reason.key()));
        }
        columns.add(FigureColumn.told("still_on_benefit", Unit.SHARE));
        var table = FigureTable.draft("months", Picture.curves("benefit"), columns.toArray(FigureColumn[]::new));
        var fit = fit(ends);
        // what is hidden beside a small number is the least at the end of the curves, so that no line comes and goes
        var atTheEnd = parts(ends, reasons, last);
        // what the end of the curves must hide is hidden all along, so that no line comes and goes
        var throughout = disclosure.hidden(atTheEnd);
        for (var month = 0; month <= last; month++) {
            var parts = parts(ends, reasons, month);
            var hidden = disclosure.hidden(parts, throughout, atTheEnd);
            var time = MonthClock.at(month);
            var cells = new ArrayList<Cell>();
            cells.add(Cell.number(month));
            cells.add(Cell.number(ends.atRisk(time)));
            for (var place = 0; place < reasons.size(); place++) {
                cells.addAll(shares(fit, reasons.get(place), time, disclosure, hidden[place], parts[place]));
            }
            var left = parts.length - 1;
            cells.add(disclosure.cell(fit.remainingAt(time), hidden[left], parts[left]));
            table.row(cells);
        }
        return table.done();
    }

    /** Persons by reason so far, and those left: together everybody who counts. */
    private static int[] parts(FirstBenefits ends, List<FirstBenefits.Reason> reasons, int month) {
        var parts = new int[reasons.size() + 1];
        for (var place = 0; place < reasons.size(); place++) {
            parts[place] = ends.endedBy(MonthClock.at(month), reasons.get(place));
        }
        parts[reasons.size()] = ends.size() - Arrays.stream(parts).sum();
        return parts;
    }

    /** The share by a reason and its interval, about so many people. */
    private static List<Cell> shares(
            CumulativeIncidence fit,
            FirstBenefits.Reason reason,
            int time,
            Disclosure disclosure,
            boolean hides,
            int persons) {
        var interval = fit.intervalAt(reason.cause(), time, LEVEL);
        return List.of(
                disclosure.cell(fit.incidenceAt(reason.cause(), time), hides, persons),
                disclosure.cell(interval.lower(), hides, persons),
                disclosure.cell(interval.upper(), hides, persons));
    }

    /** Year of housing by year of housing: the share whose benefit ended by work within one, three and five years. */
    private static FigureTable byYear(Newcomers newcomers, FirstBenefits all, Disclosure disclosure) {
        var columns = new ArrayList<FigureColumn>();
        columns.add(FigureColumn.row("cohort", Unit.TEXT));
        columns.add(FigureColumn.told("persons", Unit.COUNT));
        for (var years : YEARS) {
            columns.add(FigureColumn.drawn("work_" + years, Unit.SHARE));
            columns.add(FigureColumn.lower("work_" + years));
            columns.add(FigureColumn.upper("work_" + years));
        }
        var table = FigureTable.draft(
                "years", new Picture("line", "month", "percent", 0), columns.toArray(FigureColumn[]::new));
        var cohorts = new TreeMap<String, FirstBenefits>();
        for (var cohort : newcomers.values(Dimension.COHORT)) {
            var part = all.where(one -> cohort.equals(newcomers.trait(Dimension.COHORT, one)));
            if (part.size() > 0) {
                cohorts.put(cohort, part);
            }
        }
        var sizes = cohorts.values().stream().mapToInt(FirstBenefits::size).toArray();
        var hidden = disclosure.hidden(sizes);
        var row = 0;
        for (var cohort : cohorts.entrySet()) {
            table.row(yearRow(cohort.getKey(), cohort.getValue(), hidden[row++], disclosure));
        }
        return table.done();
    }

    private static List<Cell> yearRow(String cohort, FirstBenefits ends, boolean hides, Disclosure disclosure) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Code(cohort));
        cells.add(disclosure.cell(ends.size(), hides, ends.size()));
        var fit = fit(ends);
        for (var years : YEARS) {
            var time = MonthClock.at(12 * years);
            var work = FirstBenefits.Reason.WORK;
            var ended = ends.endedBy(time, work);
            if (ends.atRisk(time) == 0) {
                cells.addAll(Collections.nCopies(3, hides ? Cell.Blank.FEW : Cell.Blank.ABSENT));
                continue;
            }
            var fewLeft = disclosure.few(ends.atRisk(time));
            var hidesShare = hides || fewLeft || disclosure.hidden(ended, ends.size() - ended)[0];
            cells.addAll(shares(fit, work, time, disclosure, hidesShare, fewLeft ? ends.atRisk(time) : ended));
        }
        return cells;
    }

    private static CumulativeIncidence fit(FirstBenefits ends) {
        return AalenJohansen.withDefaults()
                .with(IntervalScale.LOG_LOG)
                .withCauses(FirstBenefits.Reason.values().length)
                .fit(Spells.ofDurations(ends.times(), ends.causes()));
    }
}
