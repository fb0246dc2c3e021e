package nl.geland.app.simulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A version of a saved scenario.
 *
 * @param town the town before anything was chosen
 */
record Saved(
        UUID id,
        int version,
        Origin origin,
        Texts title,
        UUID savedBy,
        Instant savedAt,
        String dataVersion,
        ScenarioFile town,
        Chosen chosen) {

    /** Where the numbers of the town come from. */
    enum Origin {
        /** The facts of the article. */
        ARTICLE,
        /** The municipality's own files. */
        MEASURED
    }

    /** The scenario as a file: the town with what is chosen, and what is said of the numbers of both. */
    ScenarioFile file() {
        var scenario = chosen.applied(town.town());
        var bare = new ScenarioFile(title.completed(), town.story(), scenario, List.of(), List.of());
        var tree = ScenarioFiles.tree(bare);
        var places = ScenarioFiles.numbers(bare);
        var numbers = Stream.concat(town.numbers().stream(), chosen.stated().stream())
                .filter(stated -> places.stream().anyMatch(stated::isAbout))
                .filter(stated -> stated.allows(tree.at(stated.number()).asDouble(0)))
                .toList();
        return new ScenarioFile(title.completed(), town.story(), scenario, List.of(), numbers, chosen.of(Knob.SEED));
    }

    /** Over how many years it is worked out. */
    int years() {
        return chosen.of(Knob.YEARS);
    }
}
