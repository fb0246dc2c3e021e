package nl.geland.app.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geland.analysis.survival.Quantiles;
import nl.geland.app.home.FigureColumn.Unit;
import nl.geland.app.housing.HalfYear;
import nl.geland.app.trajectories.Column;

/**
 * Housing time: days from the first link of a household to this municipality until its first key, per half-year of the
 * key. Median and P90 are {@link Quantiles} of type 7.
 */
final class HousingTimeFigure implements Calculation {

    /** Two weeks to link, ten to find a home; see the law's own term in the words of this figure. */
    static final int TERM_DAYS = 84;

    @Override
    public Outcome compute(Group group, Disclosure disclosure) {
        var days = new TreeMap<HalfYear, List<Integer>>();
        var all = new ArrayList<Integer>();
        var unknown = 0;
        for (var household : households(group).values()) {
            if (household[0] == Column.MISSING || household[1] < household[0]) {
                unknown++;
                continue;
            }
            var halfYear = HalfYear.of(LocalDate.ofEpochDay(household[1]));
            days.computeIfAbsent(halfYear, h -> new ArrayList<>()).add(household[1] - household[0]);
            all.add(household[1] - household[0]);
        }
        var table = table(days, disclosure);
        var remarks = new ArrayList<Sentence>();
        if (!disclosure.few(unknown)) {
            remarks.add(Sentence.of("home.housing-time.remark.unknown", unknown));
        }
        var within = within(all);
        if (disclosure.few(within) || disclosure.few(all.size() - within)) {
            return new Outcome(all.size(), List.of(table), disclosure.untold(all.size()), null, remarks);
        }
        var hundred = Math.toIntExact(Math.round(100.0 * within / all.size()));
        var median = Math.round(quantiles(all).median());
        return new Outcome(
                all.size(),
                List.of(table),
                Sentence.of("home.housing-time.reading", hundred, median, TERM_DAYS / 7),
                hundred,
                remarks);
    }

    /** First link and first key of each household, as days. */
    private static Map<Integer, int[]> households(Group group) {
        var newcomers = group.newcomers();
        var households = new TreeMap<Integer, int[]>();
        for (var one : group.persons()) {
            var household = newcomers.number("household", one);
            if (household == Column.MISSING) {
                continue;
            }
            var linked = newcomers.number("linked_on", one);
            var known = households.computeIfAbsent(household, h -> new int[] {Column.MISSING, Integer.MAX_VALUE});
            if (linked != Column.MISSING && (known[0] == Column.MISSING || linked < known[0])) {
                known[0] = linked;
            }
            known[1] = Math.min(known[1], newcomers.housedOn(one));
        }
        return households;
    }

    private static FigureTable table(SortedMap<HalfYear, List<Integer>> days, Disclosure disclosure) {
        var table = FigureTable.draft(
                "half-years",
                new Picture("line", "month", "number", 0),
                FigureColumn.row("half_year", Unit.HALF_YEAR),
                FigureColumn.told("households", Unit.COUNT),
                FigureColumn.drawn("median_days", Unit.DAYS),
                FigureColumn.drawn("p90_days", Unit.DAYS),
                FigureColumn.told("within_84_days", Unit.SHARE));
        var sizes = days.values().stream().mapToInt(List::size).toArray();
        var hidden = disclosure.hidden(sizes);
        var row = 0;
        for (var halfYear : days.entrySet()) {
            var sample = halfYear.getValue();
            var hides = hidden[row++];
            var within = within(sample);
            var hidesShare = hides || disclosure.hidden(within, sample.size() - within)[0];
            table.row(
                    new Cell.Code(halfYear.getKey().toString()),
                    disclosure.cell(sample.size(), hides, sample.size()),
                    disclosure.cell(quantiles(sample).median(), hides, sample.size()),
                    disclosure.cell(quantiles(sample).p90(), hides, sample.size()),
                    disclosure.cell(within / (double) sample.size(), hidesShare, within));
        }
        return table.done();
    }

    private static int within(List<Integer> days) {
        return Math.toIntExact(days.stream().filter(day -> day <= TERM_DAYS).count());
    }

    private static Quantiles quantiles(List<Integer> days) {
        return Quantiles.of(days.stream().mapToInt(Integer::intValue).toArray());
    }
}
