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
 * Reads transcripts as {@link Transcripts} does, in a process beside the application that a hostile file may bring down: it has little memory
 * and little time, knows none of the application's keys, and leaves nothing on disk. One process reads all files of a batch; a file that it
 * does not survive is refused, and the next file gets a new one. One thread at a time.
 */
public final class TranscriptProcess implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration START = Duration.ofSeconds(60);

    private final Limits limits;
    private final ReaderCommand command;
    private final Duration longest;
    private @Nullable Child child;

    static TranscriptProcess withDefaults() {
        return new TranscriptProcess(Limits.UPLOAD, ReaderCommand.withDefaults(), LONGEST);
    }

    TranscriptProcess(Limits limits, ReaderCommand command, Duration longest) {
        this.limits = limits;
        this.command = command;
        this.longest = longest;
    }

    /**
     * Reads one file.
     *
     * @throws Refusal for everything that is not a readable transcript, and for a file that costs more than it may
     */
    public Transcript read(String fileName, byte[] bytes) {
        var format = Transcripts.format(fileName, bytes, limits);
        var running = running();
        try {
            return running.within(longest, () -> {
                TranscriptWire.writeFile(running.out(), format, bytes);
                return TranscriptWire.readAnswer(running.in(), format, limits);
            });
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
            started.within(START, () -> TranscriptWire.readGreeting(started.in()));
            return started;
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("The process that reads transcripts does not start", e);
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
    private interface Question<T> {

        T ask() throws IOException;
    }

    private record Child(Process process, DataOutputStream out, DataInputStream in) {

        static Child of(Process process) {
            return new Child(
                    process,
                    new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                    new DataInputStream(new BufferedInputStream(process.getInputStream())));
        }

        /** The answer to a question; a process that has none in time is ended, which ends the wait for it too. */
        <T> T within(Duration longest, Question<T> question) throws IOException {
            var answered = new CountDownLatch(1);
            var watch = Thread.ofVirtual().start(() -> endUnless(answered, longest));
            try {
                return question.ask();
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
