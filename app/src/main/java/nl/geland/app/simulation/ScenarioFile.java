package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Assumption;
import nl.geland.analysis.simulation.Range;
import nl.geland.analysis.simulation.Scenario;
import tools.jackson.databind.JsonNode;

/**
 * A scenario as it stands in a file: a town as it is, the variants to put beside it, and what each number rests on.
 * Immutable, equal by content; {@link ScenarioFiles} reads and writes it.
 *
 * @param title the name for people
 * @param story what the facts imply and what they do not tell, for residents
 * @param town the town as it is; its name is the Dutch title
 * @param variants what else could be decided
 * @param numbers what is said of numbers, by their places in the file as it is written
 * @param seed the random numbers it is run with when nobody says otherwise
 */
record ScenarioFile(Texts title, Texts story, Scenario town, List<Variant> variants, List<Stated> numbers, int seed) {

    /** The random numbers of a file that names none. */
    static final int USUAL_SEED = 1;

    private static final Map<Assumption, String> PLACES = new EnumMap<>(Map.ofEntries(
            Map.entry(Assumption.APPLICANTS_PER_YEAR, "/town/applicants/perYear"),
            Map.entry(Assumption.GIVES_UP_PER_YEAR, "/town/applicants/givesUpPerYear"),
            Map.entry(Assumption.REFUSAL, "/town/applicants/refusal"),
            Map.entry(Assumption.PERMIT_HOLDERS_REFUSAL, "/town/permitHolders/refusal"),
            Map.entry(Assumption.SECOND_ADULT, "/town/permitHolders/secondAdult"),
            Map.entry(Assumption.WEEKS_PER_REFUSAL, "/town/allotment/weeksPerRefusal"),
            Map.entry(Assumption.URGENT_SHARE, "/town/allotment/urgency/share"),
            Map.entry(Assumption.MOVERS, "/town/chains/movers"),
            Map.entry(Assumption.STAYS_BEHIND, "/town/chains/staysBehind"),
            Map.entry(Assumption.EMPTY_MONTHS, "/town/chains/emptyMonths"),
            Map.entry(Assumption.LEAVERS_FREE, "/town/chains/leaversFree"),
            Map.entry(Assumption.SHARED_LANGUAGE, "/town/road/sharedLanguage"),
            Map.entry(Assumption.LIMBO_PER_YEAR, "/town/road/limboPerYear")));

    /** A file whose town bears its title; variants list the homes of the town first, in the same order. */
    ScenarioFile {
        var base = town.named(title.dutch());
        town = base;
        variants = variants.stream()
                .map(one ->
                        new Variant(one.key(), one.title(), TownOrder.of(base).applied(one.scenario())))
                .toList();
        numbers = List.copyOf(numbers);
    }

    /** A file with the usual random numbers. */
    ScenarioFile(Texts title, Texts story, Scenario town, List<Variant> variants, List<Stated> numbers) {
        this(title, story, town, variants, numbers, USUAL_SEED);
    }

    /** The variant with a key, if there is one. */
    Optional<Variant> variant(String key) {
        return variants.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /**
     * The assumptions that can be drawn from their ranges when this scenario is compared with the town: those with a
     * range in the file whose value the scenario leaves as it is in the town.
     */
    List<Range> ranges(Scenario scenario) {
        var drawn = new ArrayList<Range>();
        for (var assumption : Assumption.values()) {
            var place = PLACES.getOrDefault(assumption, "");
            for (var stated : numbers) {
                if (stated.number().equals(place)
                        && stated.low() != null
                        && stated.high() != null
                        && value(town, place).equals(value(scenario, place))) {
                    drawn.add(new Range(assumption, stated.low(), stated.high()));
                }
            }
        }
        return drawn;
    }

    private static JsonNode value(Scenario scenario, String place) {
        return ScenarioFiles.tree(scenario).at(place);
    }

    /** What is said of the number that an assumption of the simulation is about, if anything. */
    Optional<Stated> stated(Assumption assumption) {
        var place = PLACES.getOrDefault(assumption, "");
        return numbers.stream().filter(one -> one.number().equals(place)).findFirst();
    }

    /** The numbers of which nothing is said, by their places. */
    List<String> unstated() {
        var said = new HashSet<String>();
        var all = ScenarioFiles.numbers(this);
        for (var place : all) {
            if (place.startsWith("/town/start")
                    || place.equals("/town/years")
                    || numbers.stream().anyMatch(one -> one.isAbout(place))) {
                said.add(place);
            }
        }
        return all.stream().filter(place -> !said.contains(place)).toList();
    }

    /** The town and its variants, the town first. */
    List<Scenario> scenarios() {
        return Stream.concat(Stream.of(town), variants.stream().map(Variant::scenario))
                .toList();
    }
}
