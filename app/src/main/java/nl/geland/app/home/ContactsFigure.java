package nl.geland.app.home;

import java.util.List;
import java.util.Objects;
import nl.geland.app.home.FigureColumn.Unit;

/** Contacts per person per year, by year since housing, over the time that people lived here. */
final class ContactsFigure implements Calculation {

    /** Mean length of a year: 365.25 days, as in the Julian calendar. */
    static final double DAYS_PER_YEAR = 365.25;

    private static final int YEARS = 10;

    @Override
    public Outcome compute(Group group, Disclosure disclosure) {
        var persons = new int[YEARS];
        var days = new long[YEARS];
        var contacts = new int[YEARS];
        var attended = new int[YEARS];
        var newcomers = group.newcomers();
        var contact = newcomers.extract().relation("contact");
        var rows = newcomers.rowsByPerson(contact);
        for (var one : group.persons()) {
            var housed = newcomers.housedOn(one);
            var left = newcomers.hasLeftBy(one, newcomers.referenceDay());
            var end = left ? newcomers.seenUntil(one) : newcomers.referenceDay() + 1;
            for (var year = 0; year < YEARS; year++) {
                var from = MonthClock.day(housed, 12 * year);
                var to = Math.min(end, MonthClock.day(housed, 12 * (year + 1)));
                if (to > from) {
                    persons[year]++;
                    days[year] += to - from;
                }
            }
            for (var row : rows.get(one)) {
                var day = contact.ints("held_on").at(row);
                if (day >= housed && day < end) {
                    var year = MonthClock.time(housed, day) / MonthClock.at(12);
                    if (year < YEARS) {
                        contacts[year]++;
                        attended[year] += contact.texts("outcome").is(row, "ATTENDED") ? 1 : 0;
                    }
                }
            }
        }
        var table = table(persons, days, contacts, attended, disclosure);
        return reading(group.size(), table, disclosure);
    }

    private static FigureTable table(
            int[] persons, long[] days, int[] contacts, int[] attended, Disclosure disclosure) {
        var table = FigureTable.draft(
                "years",
                new Picture("grouped-bar", "text", "number", 1),
                FigureColumn.row("year", Unit.COUNT),
                FigureColumn.told("persons", Unit.COUNT),
                FigureColumn.told("person_years", Unit.RATE),
                FigureColumn.drawn("contacts_per_year", Unit.RATE),
                FigureColumn.drawn("attended_per_year", Unit.RATE));
        for (var year = 0; year < YEARS && !disclosure.few(persons[year]); year++) {
            var personYears = days[year] / DAYS_PER_YEAR;
            table.row(
                    Cell.number(year + 1),
                    Cell.number(persons[year]),
                    Cell.number(personYears),
                    Cell.number(contacts[year] / personYears),
                    Cell.number(attended[year] / personYears));
        }
        return table.done();
    }

    private static Outcome reading(int n, FigureTable table, Disclosure disclosure) {
        var last = Math.min(5, table.rows().size()) - 1;
        while (last > 0 && !(table.cell(last, "contacts_per_year") instanceof Cell.Amount)) {
            last--;
        }
        if (last < 1) {
            var reason = disclosure.untold(n).key().equals("home.reading.few") ? "few" : "short";
            return new Outcome(n, List.of(table), Sentence.of("home.reading." + reason), null, List.of());
        }
        var reading = Sentence.of(
                "home.contacts.reading",
                rate(table, 0, "contacts"),
                rate(table, 0, "attended"),
                last + 1,
                rate(table, last, "contacts"),
                rate(table, last, "attended"));
        return new Outcome(n, List.of(table), reading, null, List.of());
    }

    private static double rate(FigureTable table, int row, String what) {
        return Objects.requireNonNull(table.cell(row, what + "_per_year").numberOrNull());
    }
}
