package nl.geland.app.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Runs imports that were asked for on a page, one after the other, and tells how far they are. */
@Component
class ImportJobs implements DisposableBean {

    private final ExecutorService one =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("import").factory());
    private final Map<Long, Job> going = new ConcurrentHashMap<>();

    /** How far a run is: which file, which phase, how many rows; and whether somebody asked for its end. */
    record Stand(String file, String phase, long rows, long total, boolean cancelled) {}

    void start(long run, Consumer<Progress> work) {
        var job = new Job();
        if (going.putIfAbsent(run, job) == null) {
            one.execute(() -> {
                try {
                    work.accept(job);
                } finally {
                    going.remove(run);
                }
            });
        }
    }

    Optional<Stand> stand(long run) {
        return Optional.ofNullable(going.get(run)).map(Job::stand);
    }

    /** Asks a run to end and undo what it did; false when it is not going. */
    boolean cancel(long run) {
        var job = going.get(run);
        if (job != null) {
            job.cancelled = true;
        }
        return job != null;
    }

    /** Ends what is going; what is not finished is rolled back and says so after the next start. */
    @Override
    public void destroy() {
        going.values().forEach(job -> job.cancelled = true);
        one.shutdownNow();
    }

    private static final class Job implements Progress {

        private volatile Stand stand = new Stand("", "WAITING", 0, 0, false);
        private volatile boolean cancelled;

        Stand stand() {
            var now = stand;
            return new Stand(now.file, now.phase, now.rows, now.total, cancelled);
        }

        @Override
        public void at(String file, Phase phase, long rows, long total) {
            stand = new Stand(file, phase.name(), rows, total, false);
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
