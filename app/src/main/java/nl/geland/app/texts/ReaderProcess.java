package nl.geland.app.texts;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process beside the application that reads files and that a hostile file may bring down: it has little memory and little time, knows none of
 * the application's keys, and leaves nothing on disk. It answers one question after the other; one that it does not survive is refused, and the
 * next gets a new process. One thread at a time. On its other side is a {@link ReaderLoop}.
 *
 * @param <Q> a question: a file, and what has to be known to read it
 * @param <A> what was read
 */
public final class ReaderProcess<Q, A> implements AutoCloseable {

    /** How long a file may be read. */
    public static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Duration START = Duration.ofSeconds(60);

    /** How a question goes to the process and its answer comes back; an answer that does not hold together is an {@link IOException}. */
    @FunctionalInterface
    public interface Exchange<Q, A> {

        A ask(Q question, DataOutputStream out, DataInputStream in) throws IOException;
    }

    private final ReaderCommand command;
    private final Duration longest;
    private final Exchange<Q, A> exchange;
    private @Nullable Child child;

    public ReaderProcess(ReaderCommand command, Duration longest, Exchange<Q, A> exchange) {
        this.command = command;
        this.longest = longest;
        this.exchange = exchange;
    }

    /**
     * Has one file read.
     *
     * @throws Refusal when that costs more than it may, or the process is gone before it answers
     * @throws UncheckedIOException when there is no process
     */
    public A ask(Q question) {
        var running = running();
        try {
            return running.within(longest, () -> exchange.ask(question, running.out(), running.in()));
        } catch (IOException e) {
            close();
            throw new Refusal(Reason.TOO_COSTLY, Math.toIntExact(longest.toSeconds()));
        }
    }

    /** The number that the system knows the process by; a new one when there was none. */
    long pid() {
        return running().process().pid();
    }

    private Child running() {
        if (child != null && child.process().isAlive()) {
            return child;
        }
        close();
        try {
            var started = Child.of(command.start());
            child = started;
            started.within(START, () -> Wire.readGreeting(started.in()));
            return started;
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("The process that reads files does not start", e);
        }
    }

    @Override
    public void close() {
        if (child != null) {
            child.process().destroyForcibly();
            child = null;
        }
    }

    @FunctionalInterface
    private interface Wait<T> {

        T end() throws IOException;
    }

    private record Child(Process process, DataOutputStream out, DataInputStream in) {

        static Child of(Process process) {
            return new Child(
                    process,
                    new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                    new DataInputStream(new BufferedInputStream(process.getInputStream())));
        }

        /** What comes of waiting for the process; one that does not answer in time is ended, which ends the wait too. */
        <T> T within(Duration longest, Wait<T> wait) throws IOException {
            var answered = new CountDownLatch(1);
            var watch = Thread.ofVirtual().start(() -> endUnless(answered, longest));
            try {
                return wait.end();
            } finally {
                answered.countDown();
                watch.interrupt();
            }
        }

        private void endUnless(CountDownLatch answered, Duration longest) {
            try {
                if (!answered.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
