package nl.geland.app.simulation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.geland.analysis.simulation.Outcome;

/**
 * Your place in the line: for each year in which somebody registered twenty equally likely waits, for all households together and by
 * size.
 *
 * @param start the year from which is counted
 * @param month its month from which is counted
 */
record Line(int start, int month, List<Spot> spots) {

    static final int WAITS = 20;

    /** What stands for households of all sizes. */
    static final int ALL = 0;

    /** Waits that differ no more than this are the same: they are kept in full months, and told in tenths of a year. */
    private static final int SAME_MONTHS = 1;

    /** Fewer people than this have no picture: in a run, on average. */
    private static final int FEW = 10;

    private static final int EARLIEST = 12;
    private static final int LARGEST = 5;

    /**
     * One place.
     *
     * @param year of registration
     * @param persons how large the household is; {@link #ALL} for all
     * @param months twenty waits from the start, in order; -1 for longer than was looked ahead
     */
    record Spot(int year, int persons, List<Integer> months) {

        /** The wait that so many of the twenty do not exceed; -1 for longer than was looked ahead. */
        int within(int many) {
            return months.get(many - 1);
        }

        /** The one in the middle. */
        int middle() {
            return within(WAITS / 2);
        }

        /** Between what eighteen of the twenty lie. */
        int low() {
            return within(1 + WAITS / 20);
        }

        int high() {
            return within(WAITS - WAITS / 20);
        }

        private boolean isLike(Spot other) {
            return isLike(low(), other.low()) && isLike(high(), other.high());
        }

        private static boolean isLike(int one, int other) {
            return one == other || (one >= 0 && other >= 0 && Math.abs(one - other) <= SAME_MONTHS);
        }
    }

    Line {
        // Those that were kept before the month was told began with a year.
        month = month == 0 ? 1 : month;
        spots = List.copyOf(spots);
    }

    /** The month from which is counted. */
    YearMonth begin() {
        return YearMonth.of(start, month);
    }

    static Line of(Outcome outcome) {
        var sizes = outcome.scenario().applicants().households().shares().size();
        var first = outcome.scenario().start().getYear();
        var spots = new ArrayList<Spot>();
        for (var before = Math.min(EARLIEST, outcome.yearsBefore()); before >= 1; before--) {
            for (var persons = ALL; persons <= Math.min(LARGEST, sizes); persons++) {
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
        return new Line(first, outcome.scenario().start().getMonthValue(), spots);
    }

    /** The years before the start in which somebody registered; in the year of the start the line is not known yet. */
    List<Integer> years() {
        return spots.stream()
                .map(Spot::year)
                .filter(year -> year < start)
                .distinct()
                .toList();
    }

    Optional<Spot> spot(int year, int persons) {
        return spots.stream()
                .filter(spot -> spot.year() == year && spot.persons() == persons)
                .findFirst();
    }

    /** Whether the size of a household makes no difference: in no year more than can be told. */
    boolean isOneForAllSizes() {
        return spots.stream().anyMatch(spot -> spot.persons() == ALL)
                && spots.stream()
                        .allMatch(
                                spot -> spot(spot.year(), ALL).map(spot::isLike).orElse(true));
    }

    /** Whether a wait is longer than was looked ahead. */
    boolean isLonger() {
        return spots.stream().anyMatch(spot -> spot.months().contains(-1));
    }

    /** The household sizes that are told apart. */
    List<Integer> sizes() {
        return spots.stream()
                .map(Spot::persons)
                .filter(persons -> persons != ALL)
                .distinct()
                .sorted()
                .toList();
    }
}
