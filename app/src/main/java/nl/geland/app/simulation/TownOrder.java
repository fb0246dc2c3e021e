package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Supply;

/** The order of homes in a town, which its variants keep: what a patch cannot say plays no part. */
final class TownOrder {

    private final List<String> names;

    private TownOrder(List<String> names) {
        this.names = names;
    }

    static TownOrder of(Scenario town) {
        return new TownOrder(town.supply().stream().map(Supply::name).toList());
    }

    /** The homes of the town first, as they stand there; new ones after them, in their own order. */
    Scenario applied(Scenario variant) {
        var supply = new ArrayList<>(variant.supply());
        supply.sort(Comparator.comparingInt(this::place));
        return variant.withSupply(supply);
    }

    private int place(Supply one) {
        var place = names.indexOf(one.name());
        return place < 0 ? names.size() : place;
    }
}
