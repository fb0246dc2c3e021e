package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One offer and what became of it.
 *
 * @param versions newest first
 * @param yours what the viewer sent while a colleague was first; null otherwise
 */
record PlacingView(
        Placing placing,
        Home home,
        SuitableCheck check,
        List<Placing.Version> versions,
        Typed form,
        Placing.@Nullable Content yours,
        LocalDate day) {

    static List<Option> outcomes(Page page) {
        var options = new ArrayList<>(List.of(new Option("", page.word("housing.outcome.open"))));
        Outcome.LIST.forEach(outcome -> options.add(new Option(outcome.code(), page.word(outcome.key()))));
        return options;
    }

    static List<Option> reasons(Page page) {
        var options = new ArrayList<>(List.of(new Option("", page.word("housing.above.none"))));
        AboveCutOff.LIST.forEach(reason -> options.add(new Option(reason.code(), page.word(reason.key()))));
        return options;
    }
}
