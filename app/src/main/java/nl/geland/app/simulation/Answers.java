package nl.geland.app.simulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Comparison;
import nl.geland.analysis.simulation.Group;
import nl.geland.analysis.simulation.Measure;
import nl.geland.analysis.simulation.Measure.Kind;
import nl.geland.analysis.simulation.Outcome;
import nl.geland.analysis.simulation.Range;

/**
 * What an experiment says.
 *
 * @param experiment what was run, with its seed
 * @param town the town as it is
 * @param variants each variant beside the town
 */
record Answers(Experiment experiment, Outcome town, List<Of> variants) {

    /** Answers; the list is copied. */
    Answers {
        variants = List.copyOf(variants);
    }

    /**
     * A variant beside the town.
     *
     * @param drawn the assumptions that were drawn from their ranges
     */
    record Of(Variant variant, Comparison comparison, List<Drawn> drawn) {

        List<Range> ranges() {
            return drawn.stream().map(Drawn::range).toList();
        }
    }

    /** The variant with a key. */
    Optional<Of> of(String key) {
        return variants.stream().filter(one -> one.variant().key().equals(key)).findFirst();
    }

    /** The places of the numbers that were drawn from their ranges, for any of the variants, as a town has them that is this variant. */
    List<String> drawn() {
        return variants.stream()
                .flatMap(one -> one.drawn().stream())
                .flatMap(one -> one.stated().stream())
                .map(one -> one.inTown().number())
                .distinct()
                .toList();
    }

    /** The numbers that are shown, in order: those for permit holders, everybody else, homes, integration, shares. */
    List<Measure> shown() {
        var sizes = experiment.file().town().applicants().households().shares();
        var waitsBySize = IntStream.rangeClosed(1, sizes.size())
                .filter(persons -> sizes.size() > 1 && sizes.get(persons - 1) > 0)
                .mapToObj(persons -> Measure.of(Kind.MEDIAN_WAIT, Group.APPLICANTS, persons));
        return Stream.of(
                        of(Group.PERMIT_HOLDERS, Kind.HOUSED, Kind.MEDIAN_WAIT, Kind.P90_WAIT, Kind.NOT_HOUSED),
                        ofTown(Kind.PEOPLE_HOUSED, Kind.QUOTA_BACKLOG),
                        of(
                                Group.APPLICANTS,
                                Kind.HOUSED,
                                Kind.MEDIAN_WAIT,
                                Kind.P90_WAIT,
                                Kind.GAVE_UP,
                                Kind.NOT_HOUSED),
                        waitsBySize,
                        Sheet.together(experiment.file().scenarios()).stream(),
                        Sheet.urgent(experiment.file().scenarios()).stream(),
                        ofTown(
                                Kind.ALLOTMENTS,
                                Kind.NET_ALLOTMENTS,
                                Kind.CHAIN_ALLOTMENTS,
                                Kind.LEAVER_HOMES,
                                Kind.EMPTY_HOME_MONTHS),
                        Sheet.integration(),
                        shares())
                .flatMap(all -> all)
                .toList();
    }

    /** The same homes for permit holders, divided by what people divide them by. */
    static Stream<Measure> shares() {
        return Stream.of(Kind.values()).filter(Answers::isShare).map(Measure::of);
    }

    /** Whether a number is a share between 0 and 1. */
    static boolean isShare(Kind kind) {
        return kind.name().startsWith("SHARE_OF_");
    }

    private static Stream<Measure> of(Group group, Kind... kinds) {
        return Stream.of(kinds).map(kind -> Measure.of(kind, group));
    }

    private static Stream<Measure> ofTown(Kind... kinds) {
        return Stream.of(kinds).map(Measure::of);
    }
}
