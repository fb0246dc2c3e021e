package nl.geland.app.home;

import java.util.List;
import java.util.Objects;
import nl.geland.app.trajectories.Column;
import org.jspecify.annotations.Nullable;

/** States: what people live on, by month since housing; who left stays in the picture as moved. */
final class StatesFigure implements Calculation {

    private static final String MOVED = "MOVED";
    private static final String OTHER = "OTHER";
    private static final List<String> STATES = List.of("BENEFIT", "WORK", "STUDY", OTHER, MOVED);
    private static final int READ_AT = 60;

    @Override
    public Outcome compute(Group group, Disclosure disclosure) {
        var newcomers = group.newcomers();
        var spell = newcomers.extract().relation("spell");
        var rows = newcomers.rowsByPerson(spell);
        var shares = new MonthlyShares(STATES, OTHER);
        for (var one : group.persons()) {
            shares.person(newcomers.housedOn(one), newcomers.referenceDay());
            var seenUntil = newcomers.seenUntil(one);
            var left = newcomers.hasLeftBy(one, newcomers.referenceDay());
            var beyond = newcomers.referenceDay() + 1;
            for (var row : rows.get(one)) {
                var state = spell.texts("track").is(row, "LIVELIHOOD")
                        ? state(spell.texts("state").at(row))
                        : null;
                var from = spell.ints("valid_from").at(row);
                var to = spell.ints("valid_to").at(row);
                var end = to == Column.MISSING || to > beyond ? beyond : to;
                var until = left ? Math.min(end, seenUntil) : end;
                if (state != null && from < until) {
                    shares.spell(from, until, state);
                }
            }
            if (left) {
                shares.spell(seenUntil, beyond, MOVED);
            }
        }
        var table = shares.table(disclosure);
        return reading(group.size(), table, disclosure);
    }

    private static Outcome reading(int n, FigureTable table, Disclosure disclosure) {
        for (var row = Math.min(READ_AT, table.rows().size() - 1); row > 0; row--) {
            var benefit = table.cell(row, "benefit").numberOrNull();
            if (benefit != null && row % 12 == 0) {
                var month = Objects.requireNonNull(table.cell(row, "month").numberOrNull());
                var hundred = Math.toIntExact(Math.round(100 * benefit));
                return new Outcome(
                        n,
                        List.of(table),
                        Sentence.of("home.states.reading", hundred, Math.round(month / 12)),
                        hundred,
                        List.of());
            }
        }
        return new Outcome(n, List.of(table), disclosure.untold(n, table), null, List.of());
    }

    /** The state as this figure tells it; part benefit counts as benefit. */
    private static @Nullable String state(@Nullable String code) {
        return switch (code) {
            case "BENEFIT", "PART_BENEFIT" -> "BENEFIT";
            case "WORK" -> "WORK";
            case "STUDY" -> "STUDY";
            case "OTHER_INCOME" -> OTHER;
            case null, default -> null;
        };
    }
}
