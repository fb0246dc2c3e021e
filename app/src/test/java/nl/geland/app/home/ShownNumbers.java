package nl.geland.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every shown number must be: the one that was computed, and of people never fewer than ten. */
final class ShownNumbers {

    private static final Set<String> PEOPLE = Set.of(
            "realised",
            "households",
            "at_risk",
            "persons",
            "observed",
            "stated_persons",
            "assessed_persons",
            "assessed_none",
            "assessed_primary",
            "assessed_vmbo_mbo1",
            "assessed_havo_mbo23",
            "assessed_mbo4",
            "assessed_higher");

    private ShownNumbers() {}

    static void check(FigureTable table, FigureResult raw) {
        var whole = raw.table(table.name()).orElseThrow();
        for (var row = 0; row < table.rows().size(); row++) {
            for (var place = 0; place < table.columns().size(); place++) {
                var shown = table.rows().get(row).get(place);
                var key = table.columns().get(place).key();
                if (shown instanceof Cell.Amount amount && !isMerged(table, key)) {
                    assertThat(shown).isEqualTo(whole.cell(row, key));
                    if (PEOPLE.contains(key)) {
                        assertThat(amount.value()).as(table.name() + " " + key).isGreaterThanOrEqualTo(10);
                    }
                }
            }
        }
    }

    /** Where the income of a partner is told as other, other is another number than the one of the whole table. */
    private static boolean isMerged(FigureTable table, String key) {
        return key.startsWith("other")
                && table.columns().stream().noneMatch(column -> column.key().equals("partner_income"))
                && table.columns().stream().anyMatch(column -> column.key().equals("still_on_benefit"));
    }

    /** Everybody, and every group of one choice. */
    static List<Selection> singles(Newcomers newcomers, Figure figure) {
        var all = new ArrayList<Selection>();
        all.add(Selection.ALL);
        for (var dimension : figure.dimensions()) {
            for (var value : newcomers.values(dimension)) {
                all.add(new Selection(Map.of(dimension, value)));
            }
        }
        return all;
    }
}
