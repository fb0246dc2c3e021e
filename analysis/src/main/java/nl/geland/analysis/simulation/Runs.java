package nl.geland.analysis.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All runs of some scenarios, each run of all of them with the same random numbers, divided over threads.
 *
 * <p>Whichever thread makes a run, it gives the same reading and is put in the same place, so results are the same to the
 * bit with any number of threads.
 */
final class Runs {

    /** After how many runs it is looked whether it is enough: the same whatever the number of threads. */
    private static final int BATCH = 20;

    private final Options options;
    private final List<List<Plan>> plans;
    private final List<Totals> totals;
    private final Reading[][] readings;
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean stopped;
    private int done;

    Runs(Options options, List<Scenario> scenarios) {
        this.options = options;
        plans = IntStream.range(0, options.draws())
                .mapToObj(draw -> scenarios.stream()
                        .map(one -> new Plan(options.drawn(one, draw)))
                        .toList())
                .toList();
        totals = plans.getFirst().stream().map(Totals::new).toList();
        readings = new Reading[options.allRuns()][];
    }

    /** Whether the runs so far are enough. */
    @FunctionalInterface
    interface Enough {
        boolean are(Reading[][] readings, int runs);
    }

    /** The readings by run and scenario. */
    Reading[][] make(Enough enough) {
        try (var threads = Executors.newFixedThreadPool(options.threads())) {
            var workers = IntStream.range(0, options.threads())
                    .mapToObj(_ -> new Worker())
                    .toList();
            var end = 0;
            while (end < readings.length && !(end > 0 && enough.are(readings, end))) {
                end = Math.min(readings.length, end + BATCH);
                makeUntil(end, workers, threads);
            }
            return Arrays.copyOf(readings, end);
        }
    }

    Totals totals(int scenario) {
        return totals.get(scenario);
    }

    private void makeUntil(int end, List<Worker> workers, ExecutorService threads) {
        var tasks = new ArrayList<Callable<Void>>();
        for (var worker : workers) {
            tasks.add(() -> {
                worker.makeUntil(end);
                return null;
            });
        }
        try {
            for (var future : threads.invokeAll(tasks)) {
                future.get();
            }
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
            throw cancelled(e);
        } catch (ExecutionException e) {
            stopped = true;
            throw new IllegalStateException(
                    "a run failed after %d of %d".formatted(done, readings.length), e.getCause());
        }
        if (stopped) {
            throw cancelled(null);
        }
        next.set(end);
    }

    private CancellationException cancelled(@Nullable Throwable cause) {
        var cancellation =
                new CancellationException("simulation stopped after %d of %d runs".formatted(done, readings.length));
        if (cause != null) {
            cancellation.addSuppressed(cause);
        }
        return cancellation;
    }

    private synchronized void isDone() {
        done++;
        if (!options.watch().goesOn(done, readings.length)) {
            stopped = true;
        }
    }

    /** What one thread works with: the towns of the draw it is at. */
    private final class Worker {
        private int draw = -1;
        private List<Town> towns = List.of();

        void makeUntil(int end) {
            for (var run = next.getAndIncrement(); run < end && !stopped; run = next.getAndIncrement()) {
                make(run);
                isDone();
            }
        }

        private void make(int run) {
            if (run / options.runs() != draw) {
                draw = run / options.runs();
                towns = plans.get(draw).stream().map(Town::new).toList();
            }
            var read = new Reading[towns.size()];
            for (var scenario = 0; scenario < read.length; scenario++) {
                var town = towns.get(scenario);
                town.run(Chance.run(options.seed(), run));
                read[scenario] = Reading.of(plans.get(draw).get(scenario), town);
                totals.get(scenario).add(town);
            }
            readings[run] = read;
        }
    }
}
