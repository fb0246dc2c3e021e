package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.geland.app.identity.Access;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Works out comparisons one after the other, beside the pages, and tells how far they are. */
@Component
class Lab implements DisposableBean {

    /** How many wait or run at most; more are sent away. */
    static final int MOST = 8;

    private static final Logger log = LoggerFactory.getLogger(Lab.class);

    /**
     * How often the assumptions are drawn from their ranges: the lowest and the highest of 39 draws hold one more draw in 95 of 100
     * cases, whatever the distribution.
     */
    static final int DRAWS = 39;

    /** Runs under each draw: enough that what is left of chance in a difference is small beside the assumptions. */
    private static final int RUNS_OF_A_DRAW = 6;

    /** How far one is. */
    record Stand(int done, int most) {}

    private static final class Job {
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile Stand stand = new Stand(0, 0);
        private volatile boolean cancelled;

        boolean goesOn(int done, int most) {
            stand = new Stand(done, most);
            return !cancelled;
        }
    }

    private final Access access;
    private final Comparisons comparisons;
    private final ExecutorService one =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("lab").factory());
    private final Map<UUID, Job> going = new ConcurrentHashMap<>();

    Lab(Access access, Comparisons comparisons) {
        this.access = access;
        this.comparisons = comparisons;
    }

    @EventListener(ApplicationStartedEvent.class)
    void endWhatWasGoing() {
        access.asSystem("lab", comparisons::endAll);
    }

    boolean isFull() {
        return going.size() >= MOST;
    }

    /** Starts one that was written down, once its transaction is over. */
    void start(UUID id, List<Saved> scenarios, int runs) {
        var job = new Job();
        if (going.putIfAbsent(id, job) == null) {
            one.execute(() -> {
                try {
                    work(id, job, Experiment.of(together(scenarios)).runs(runs));
                } finally {
                    going.remove(id);
                    job.ended.countDown();
                }
            });
        }
    }

    Optional<Stand> stand(UUID id) {
        return Optional.ofNullable(going.get(id)).map(job -> job.stand);
    }

    /** Waits until one has ended; at once when it has, or is not known here. */
    void await(UUID id) throws InterruptedException {
        var job = going.get(id);
        if (job != null) {
            job.ended.await();
        }
    }

    void cancel(UUID id) {
        var job = going.get(id);
        if (job != null) {
            job.cancelled = true;
        }
    }

    private void work(UUID id, Job job, Experiment experiment) {
        try {
            var under = underDraws(experiment);
            var later = under == null ? 0 : under.allRuns();
            var first = experiment.allRuns();
            var answers = experiment
                    .watchedBy((done, most) -> job.goesOn(done, most + later))
                    .run();
            var drawn = under == null
                    ? null
                    : under.watchedBy((done, most) -> job.goesOn(first + done, first + most))
                            .run();
            end(id, Comparisons.State.DONE, Sheet.of(answers, drawn));
        } catch (CancellationException e) {
            end(id, Comparisons.State.CANCELLED, null);
        } catch (RuntimeException e) {
            log.error("A comparison of scenarios broke: {}", e.getClass().getSimpleName());
            end(id, Comparisons.State.BROKEN, null);
        }
    }

    private void end(UUID id, Comparisons.State state, @Nullable Sheet answers) {
        access.asSystem("lab", () -> comparisons.end(id, state, answers));
    }

    /** The same scenarios with the assumptions drawn from their ranges; null where there is nothing to draw. */
    private static @Nullable Experiment underDraws(Experiment experiment) {
        var file = experiment.file();
        var variants = file.variants().stream()
                .filter(one -> !one.key().endsWith(Sheet.NO_EFFECT))
                .toList();
        if (variants.stream().allMatch(one -> file.ranges(one).isEmpty())) {
            return null;
        }
        var bare = new ScenarioFile(file.title(), file.story(), file.town(), variants, file.numbers(), file.seed());
        return Experiment.of(bare).runs(RUNS_OF_A_DRAW).draws(DRAWS);
    }

    /**
     * The first scenario as the town, with its random numbers for all; the others as its variants, each with what is said of the
     * numbers in which it differs. Whoever shares a home is worked
     * out without effect too.
     */
    static ScenarioFile together(List<Saved> scenarios) {
        var first = scenarios.getFirst().file();
        var variants = new ArrayList<Variant>();
        for (var place = 0; place < scenarios.size(); place++) {
            var one = scenarios.get(place);
            var scenario = one.file().town();
            var key = key(place);
            if (place > 0) {
                variants.add(new Variant(key, one.title(), scenario));
            }
            if (one.chosen().shares()) {
                variants.add(new Variant(
                        key + Sheet.NO_EFFECT,
                        one.title(),
                        scenario.with(scenario.road().withSharedLanguage(1))));
            }
        }
        var bare = new ScenarioFile(first.title(), first.story(), first.town(), variants, List.of(), first.seed());
        var places = ScenarioFiles.numbers(bare);
        var numbers = new ArrayList<>(first.numbers());
        for (var place = 1; place < scenarios.size(); place++) {
            var variant = bare.variant(key(place)).orElseThrow();
            scenarios.get(place).file().numbers().stream()
                    .map(stated -> stated.in(variant))
                    .filter(stated -> places.stream().anyMatch(stated::isAbout))
                    .forEach(numbers::add);
        }
        return new ScenarioFile(first.title(), first.story(), first.town(), variants, numbers, first.seed());
    }

    private static String key(int place) {
        return place == 0 ? "town" : "scenario-" + place;
    }

    @Override
    public void destroy() {
        going.values().forEach(job -> job.cancelled = true);
        one.shutdownNow();
    }
}
