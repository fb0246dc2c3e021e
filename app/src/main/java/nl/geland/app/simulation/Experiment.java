package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.List;
import nl.geland.analysis.simulation.Simulation;
import nl.geland.analysis.simulation.Watch;

/**
 * A scenario file run: the town, and each variant beside the town with the same random numbers. Immutable.
 *
 * <pre>{@code
 * var answers = Experiment.of(file).runs(200).seed(1).run();
 * answers.variants().getFirst().comparison().difference(measure);
 * }</pre>
 *
 * @param file what is run
 * @param runs runs of each scenario; with draws of the assumptions, of each draw
 * @param draws how often the assumptions are drawn from their ranges; 1 leaves them as they are in the file
 * @param threads on how many threads; changes no result
 * @param watch who looks on
 */
record Experiment(ScenarioFile file, int runs, long seed, int draws, int threads, Watch watch) {

    /** How many runs there are when nobody says otherwise. */
    static final int RUNS = 200;

    /** 200 runs with the seed of the file on all processors, assumptions as they are in the file. */
    static Experiment of(ScenarioFile file) {
        return new Experiment(file, RUNS, file.seed(), 1, Runtime.getRuntime().availableProcessors(), (_, _) -> true);
    }

    /** The same with another number of runs. */
    Experiment runs(int other) {
        return new Experiment(file, other, seed, draws, threads, watch);
    }

    /** The same with other random numbers. */
    Experiment seed(long other) {
        return new Experiment(file, runs, other, draws, threads, watch);
    }

    /** The same with assumptions drawn so often. */
    Experiment draws(int other) {
        return new Experiment(file, runs, seed, other, threads, watch);
    }

    /** The same on another number of threads. */
    Experiment threads(int other) {
        return new Experiment(file, runs, seed, draws, other, watch);
    }

    /** The same with somebody who looks on, over all variants together, and can stop it. */
    Experiment watchedBy(Watch other) {
        return new Experiment(file, runs, seed, draws, threads, other);
    }

    /** How many runs of a scenario with the town, or of the town alone, it takes in all. */
    int allRuns() {
        return runs * draws * Math.max(1, file.variants().size());
    }

    /**
     * Runs it.
     *
     * @throws java.util.concurrent.CancellationException when who looks on does not go on
     * @throws IllegalArgumentException when numbers of runs, draws or threads make no sense
     */
    Answers run() {
        var variants = file.variants();
        if (variants.isEmpty()) {
            var drawn = draws > 1 ? file.ranges() : List.<Drawn>of();
            return new Answers(this, simulation(drawn, 0, 1).run(file.town()), List.of());
        }
        var answers = new ArrayList<Answers.Of>();
        for (var i = 0; i < variants.size(); i++) {
            var variant = variants.get(i);
            var drawn = draws > 1 ? file.ranges(variant) : List.<Drawn>of();
            var comparison = simulation(drawn, i, variants.size()).run(variant.scenario(), file.town());
            answers.add(new Answers.Of(variant, comparison, drawn));
        }
        return new Answers(this, answers.getFirst().comparison().base(), answers);
    }

    private Simulation simulation(List<Drawn> drawn, int number, int all) {
        var simulation = Simulation.withDefaults()
                .seed(seed)
                .runs(runs)
                .threads(threads)
                .watchedBy((done, most) -> watch.goesOn(number * most + done, all * most));
        return drawn.isEmpty()
                ? simulation
                : simulation.assuming(drawn.stream().map(Drawn::range).toList(), draws);
    }
}
