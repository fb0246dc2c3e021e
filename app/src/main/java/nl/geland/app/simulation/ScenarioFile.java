package nl.geland.app.simulation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Scenario;

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

    /** The assumptions that are drawn when the town is run by itself. */
    List<Drawn> ranges() {
        return Ranges.of(this);
    }

    /** The assumptions that are drawn when a variant is run beside the town. */
    List<Drawn> ranges(Variant variant) {
        return Ranges.of(this, variant);
    }

    /** What is said of all assumptions that are drawn for the town or any of its variants; the same of several homes once. */
    List<Stated> assumptions() {
        var seen = new HashSet<List<?>>();
        return Stream.concat(ranges().stream(), variants.stream().flatMap(variant -> ranges(variant).stream()))
                .flatMap(drawn -> drawn.stated().stream())
                .filter(stated -> stated.basis() == Basis.ASSUMPTION)
                .filter(stated -> seen.add(Arrays.asList(stated.sentence(), stated.low(), stated.high())))
                .toList();
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
