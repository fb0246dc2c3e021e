package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.geland.analysis.simulation.Outcome;

/**
 * Your place in the line: for each year in which somebody registered and each household size twenty equally likely waits.
 *
 * @param start the year from which is counted
 */
record Line(int start, List<Spot> spots) {

    static final int WAITS = 20;

    /** Fewer people than this have no picture: in a run, on average. */
    private static final int FEW = 10;

    private static final int EARLIEST = 12;
    private static final int LARGEST = 5;

    /**
     * One place.
     *
     * @param year of registration
     * @param months twenty waits from the start, in order; -1 for longer than was looked ahead
     */
    record Spot(int year, int persons, List<Integer> months) {

        /** The wait that so many of the twenty do not exceed; -1 for longer than was looked ahead. */
        int within(int many) {
            return months.get(many - 1);
        }
    }

    Line {
        spots = List.copyOf(spots);
    }

    static Line of(Outcome outcome) {
        var sizes = outcome.scenario().applicants().households().shares().size();
        var first = outcome.scenario().start().getYear();
        var spots = new ArrayList<Spot>();
        for (var before = Math.min(EARLIEST, outcome.yearsBefore()); before >= 0; before--) {
            for (var persons = 1; persons <= Math.min(LARGEST, sizes); persons++) {
                var ahead = outcome.ahead(before, persons);
                if (ahead.people() >= (long) FEW * outcome.runs()) {
                    spots.add(new Spot(
                            first - before,
                            persons,
                            IntStream.range(0, WAITS)
                                    .mapToObj(wait -> ahead.months((wait + 0.5) / WAITS))
                                    .toList()));
                }
            }
        }
        return new Line(first, spots);
    }

    List<Integer> years() {
        return spots.stream().map(Spot::year).distinct().toList();
    }

    Optional<Spot> spot(int year, int persons) {
        return spots.stream()
                .filter(spot -> spot.year() == year && spot.persons() == persons)
                .findFirst();
    }

    List<Integer> sizes() {
        return spots.stream().map(Spot::persons).distinct().sorted().toList();
    }
}
