package nl.geland.analysis.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of a {@link Simulation}, checked.
 *
 * @param runs how many, of each draw of the assumptions; the most when it may stop earlier
 * @param stop when to stop earlier
 */
record Options(
        long seed,
        int runs,
        int threads,
        double level,
        @Nullable Stop stop,
        List<Range> ranges,
        int draws,
        Watch watch) {

    private static final int MOST_RUNS = 10_000;
    private static final int MOST_THREADS = 1_024;

    /** To stop when the interval of this measure is narrow enough. */
    record Stop(Measure measure, double halfWidth) {}

    Options {
        var problems = new Problems();
        if (runs < 1 || runs > MOST_RUNS) {
            problems.tell("number of runs", runs, "1 to " + MOST_RUNS);
        }
        if (threads < 1 || threads > MOST_THREADS) {
            problems.tell("number of threads", threads, "1 to " + MOST_THREADS);
        }
        if (!(level > 0 && level < 1)) {
            problems.tell("level of the intervals", level, "between 0 and 1 (95 % is 0.95)");
        }
        if (stop != null && !(stop.halfWidth() > 0)) {
            problems.tell("half-width at which to stop", stop.halfWidth(), "more than 0");
        }
        if (stop != null && !ranges.isEmpty()) {
            problems.tell(
                    "half-width at which to stop", stop.halfWidth(), "none while assumptions vary: leave one out");
        }
        if (draws < (ranges.isEmpty() ? 1 : 2) || (long) draws * runs > MOST_RUNS) {
            problems.tell(
                    "draws of the assumptions", draws, "2 or more, and at most %d runs in all".formatted(MOST_RUNS));
        }
        if (ranges.stream().map(Range::assumption).distinct().count() < ranges.size()) {
            problems.tell("ranges", ranges.size(), "one for each assumption");
        }
        problems.refuseIfAny("simulation");
    }

    Options seed(long other) {
        return new Options(other, runs, threads, level, stop, ranges, draws, watch);
    }

    Options runs(int other) {
        return new Options(seed, other, threads, level, stop, ranges, draws, watch);
    }

    Options threads(int other) {
        return new Options(seed, runs, other, level, stop, ranges, draws, watch);
    }

    Options level(double other) {
        return new Options(seed, runs, threads, other, stop, ranges, draws, watch);
    }

    Options stop(Stop other) {
        return new Options(seed, runs, threads, level, other, ranges, draws, watch);
    }

    Options assuming(List<Range> others, int otherDraws) {
        return new Options(seed, runs, threads, level, stop, List.copyOf(others), otherDraws, watch);
    }

    Options watch(Watch other) {
        return new Options(seed, runs, threads, level, stop, ranges, draws, other);
    }

    int allRuns() {
        return runs * draws;
    }

    /** A scenario under a draw of the assumptions; the draw of one is the same for all scenarios, whichever others are drawn. */
    Scenario drawn(Scenario scenario, int draw) {
        var drawn = scenario;
        for (var range : ranges) {
            var number = range.assumption().name().hashCode();
            var u = Chance.uniform(Chance.bits(Chance.run(seed, draw), Purpose.ASSUMPTION, number));
            drawn = range.assumption().in(drawn, range.low() + u * (range.high() - range.low()));
        }
        return drawn;
    }
}
