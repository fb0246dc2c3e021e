package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.geland.analysis.simulation.Measured;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What is said of each number of our own town: that it was measured, in which version of the data, and how sure it is. */
final class MeasuredNumbers {

    private static final Locale DUTCH = Locale.of("nl");

    private final Words words;
    private final ObjectNode tree;
    private final Calibrations.Calibrated found;
    private final String source;
    private final List<Stated> numbers = new ArrayList<>();

    MeasuredNumbers(Words words, Scenario town, Calibrations.Calibrated found, String dataVersion) {
        this.words = words;
        this.tree = ScenarioFiles.tree(town);
        this.found = found;
        this.source = words.word(DUTCH, "simulation.town.source", dataVersion);
    }

    /** The statements, those that the files tell most of first; the road to work is not among them. */
    List<Stated> all() {
        var fit = found.fit();
        var atOnce = fit.urgent().value() * fit.applicantsPerYear().value();
        add("/town/applicants/perYear", fit.applicantsPerYear(), atOnce, "per-year");
        add("/town/supply/homes/perYear", fit.homesPerYear(), atOnce, "homes");
        add("/town/applicants/givesUpPerYear", fit.givesUpPerYear(), 0, "gives-up");
        add("/town/applicants/yearsWaitingAtStart", fit.yearsWaited(), 0, "waiting");
        sizes("/town/applicants/households/", fit.sizes(), "sizes");
        add("/town/permitHolders/refusal", found.refusal(), 0, "refusal");
        add("/town/permitHolders/monthsWaitingAtStart", found.monthsToHome(), 0, "to-home");
        sizes("/town/permitHolders/households/", found.permitSizes(), "permit-sizes");
        if (!found.quota().targets().isEmpty()) {
            add("/town/permitHolders/backlogAtStart", null, 0, "backlog");
            tree.at("/town/permitHolders/quota")
                    .propertyNames()
                    .forEach(half -> add("/town/permitHolders/quota/" + half, null, 0, "quota", half));
        }
        return numbers;
    }

    private void sizes(String pointer, List<Measured> sizes, String key) {
        for (var persons = 1; persons <= sizes.size(); persons++) {
            var isLast = persons > 1 && persons == sizes.size();
            add(pointer + persons, sizes.get(persons - 1), 0, isLast ? key + ".or-more" : key, persons);
        }
    }

    private static Sheet.@Nullable Span range(@Nullable Measured measured, double less, double number) {
        if (measured == null) {
            return null;
        }
        var low = measured.low() - less;
        var high = measured.high() - less;
        return low >= 0 && low <= number && number <= high && high <= Limits.HOMES ? new Sheet.Span(low, high) : null;
    }

    /** Nothing where the files do not tell; without an interval where the number in the town lies outside it. */
    private void add(String pointer, @Nullable Measured measured, double less, String key, Object... arguments) {
        var node = tree.at(pointer);
        if (!node.isNumber() || (measured != null && Double.isNaN(measured.value()))) {
            return;
        }
        var range = range(measured, less, node.doubleValue());
        numbers.add(new Stated(
                pointer,
                Basis.MEASURED,
                range == null ? null : range.low(),
                range == null ? null : range.high(),
                source,
                new Texts(
                        words.word(DUTCH, "simulation.town." + key, arguments),
                        words.word(Locale.ENGLISH, "simulation.town." + key, arguments))));
    }
}
