package nl.geland.app.home;

import java.util.List;
import java.util.Objects;
import nl.geland.app.trajectories.Column;

/**
 * Language: the highest level of which all four parts were passed, by month since housing, among those living here. Told in
 * three steps, because the law asks for A2 and B1: who has A1 has no A2 yet, who has B2 has B1 or higher.
 */
final class LanguageFigure implements Calculation {

    private static final String NONE = "NO_LEVEL";
    private static final List<String> LEVELS = List.of(NONE, "A2", "B1");
    private static final int READ_AT = 60;

    @Override
    public Outcome compute(Group group, Disclosure disclosure) {
        var newcomers = group.newcomers();
        var spell = newcomers.extract().relation("spell");
        var rows = newcomers.rowsByPerson(spell);
        var shares = new MonthlyShares(LEVELS, NONE);
        for (var one : group.persons()) {
            var left = newcomers.hasLeftBy(one, newcomers.referenceDay());
            var lastSeen =
                    left ? Math.max(newcomers.housedOn(one), newcomers.seenUntil(one) - 1) : newcomers.referenceDay();
            shares.person(newcomers.housedOn(one), lastSeen);
            for (var row : rows.get(one)) {
                var state = spell.texts("state").at(row);
                if (!spell.texts("track").is(row, "LANGUAGE") || state == null) {
                    continue;
                }
                var from = spell.ints("valid_from").at(row);
                var to = spell.ints("valid_to").at(row);
                var end = to == Column.MISSING || to > lastSeen ? lastSeen + 1 : to;
                if (from < end) {
                    shares.spell(from, end, level(state));
                }
            }
        }
        return reading(group.size(), shares.table(disclosure), disclosure);
    }

    private static Outcome reading(int n, FigureTable table, Disclosure disclosure) {
        for (var row = Math.min(READ_AT, table.rows().size() - 1); row > 0; row--) {
            var a2 = table.cell(row, "a2").numberOrNull();
            var b1 = table.cell(row, "b1").numberOrNull();
            if (row % 12 == 0 && a2 != null && b1 != null) {
                var hundred = Math.toIntExact(Math.round(100 * (a2 + b1)));
                var month = Objects.requireNonNull(table.cell(row, "month").numberOrNull());
                return new Outcome(
                        n,
                        List.of(table),
                        Sentence.of("home.language.reading", hundred, Math.round(month / 12), Math.round(100 * b1)),
                        hundred,
                        List.of());
            }
        }
        return new Outcome(n, List.of(table), disclosure.untold(n, table), null, List.of());
    }

    private static String level(String state) {
        return switch (state) {
            case "A2" -> "A2";
            case "B1", "B2" -> "B1";
            default -> NONE;
        };
    }
}
