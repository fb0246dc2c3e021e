package nl.geland.app.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.geland.app.home.FigureColumn.Unit;
import nl.geland.app.housing.HalfYear;
import nl.geland.app.housing.QuotaLedger;

/**
 * Quota: how many people had to be housed in each half-year, and how many were, in steps of five up to the end of the last whole month, as
 * {@link QuotaLedger#inSteps} tells them: two versions of it differ by a step or by nothing, and never by one household.
 */
final class QuotaFigure implements Calculation {

    @Override
    public Outcome compute(Group group, Disclosure disclosure) {
        var newcomers = group.newcomers();
        var today = newcomers.extract().referenceDate();
        var until = today.plusDays(1).withDayOfMonth(1).minusDays(1);
        var realised = new TreeMap<HalfYear, Integer>();
        for (var one : group.persons()) {
            var housedOn = LocalDate.ofEpochDay(newcomers.housedOn(one));
            if (!housedOn.isAfter(until)) {
                realised.merge(HalfYear.of(housedOn), 1, Integer::sum);
            }
        }
        var relation = newcomers.extract().relation("quota_target");
        var targets = new TreeMap<HalfYear, Integer>();
        for (var row = 0; row < relation.rows(); row++) {
            targets.put(
                    HalfYear.parse(String.valueOf(relation.texts("half_year").at(row))),
                    relation.ints("target").at(row));
        }
        var positions = QuotaLedger.positions(targets, QuotaLedger.inSteps(targets, realised), HalfYear.of(today));
        var counted =
                positions.stream().mapToInt(QuotaLedger.Position::realised).sum();
        var table = table(positions, disclosure);
        return new Outcome(counted, List.of(table), reading(table), null, remarks(positions, realised, until));
    }

    /**
     * The rows. A realised number that is hidden would follow from the backlog and the next corrected target, so these
     * are hidden too, and so is the next realised number, until what is hidden is ten people or more.
     */
    private static FigureTable table(List<QuotaLedger.Position> positions, Disclosure disclosure) {
        var table = FigureTable.draft(
                "half-years",
                new Picture("line", "month", "number", 0),
                FigureColumn.row("half_year", Unit.HALF_YEAR),
                FigureColumn.told("target", Unit.COUNT),
                FigureColumn.drawn("corrected", Unit.COUNT),
                FigureColumn.drawn("realised", Unit.COUNT),
                FigureColumn.told("backlog", Unit.COUNT),
                FigureColumn.told("stage", Unit.CODE));
        var hiddenRows = 0;
        var hiddenPersons = 0;
        for (var position : positions) {
            var follows = hiddenRows > 0;
            var hides = disclosure.few(position.realised()) || follows;
            hiddenRows = hides ? hiddenRows + 1 : 0;
            hiddenPersons = hides ? hiddenPersons + position.realised() : 0;
            var closes = hiddenRows > 1 && !disclosure.few(hiddenPersons);
            table.row(
                    new Cell.Code(position.halfYear().toString()),
                    Cell.number(position.target()),
                    follows ? Cell.Blank.WITHHELD : Cell.number(position.corrected()),
                    disclosure.cell(position.realised(), hides, position.realised()),
                    hides && !closes ? Cell.Blank.WITHHELD : Cell.number(position.backlog()),
                    new Cell.Code(position.running() ? "RUNNING" : "CLOSED"));
            if (closes) {
                hiddenRows = 0;
                hiddenPersons = 0;
            }
        }
        return table.done();
    }

    private static Sentence reading(FigureTable table) {
        if (table.rows().isEmpty()) {
            return Sentence.of("home.quota.reading.none");
        }
        var last = table.rows().size() - 1;
        var corrected = table.cell(last, "corrected").numberOrNull();
        var realised = table.cell(last, "realised").numberOrNull();
        var halfYear = table.cell(last, "half_year") instanceof Cell.Code code ? code.code() : "";
        if (corrected == null || realised == null) {
            return Sentence.of("home.quota.reading.few", halfYear);
        }
        var running = table.cell(last, "stage").equals(new Cell.Code("RUNNING"));
        var target = Objects.requireNonNull(table.cell(last, "target").numberOrNull());
        var carried = Math.round(corrected - target);
        var stage = running ? "running" : "closed";
        return Sentence.of(
                "home.quota.reading." + stage + (carried < 0 ? ".lead" : ""),
                halfYear,
                Math.max(Math.round(corrected), 0),
                Math.round(target),
                Math.abs(carried),
                Math.round(realised),
                Math.max(Math.round(corrected - realised), 0));
    }

    private static List<Sentence> remarks(
            List<QuotaLedger.Position> positions, Map<HalfYear, Integer> realised, LocalDate until) {
        var remarks = new ArrayList<>(List.of(Sentence.of("home.quota.remark.rounded", until)));
        var told = positions.stream().map(QuotaLedger.Position::halfYear).toList();
        if (!told.containsAll(realised.keySet())) {
            remarks.add(Sentence.of("home.quota.remark.outside"));
        }
        return remarks;
    }
}
