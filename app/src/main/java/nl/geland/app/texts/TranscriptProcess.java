package nl.geland.app.texts;

import java.time.Duration;

/** Reads transcripts as {@link Transcripts} does, in a {@link ReaderProcess}; one process reads all files of a batch. */
public final class TranscriptProcess implements AutoCloseable {

    /** A file of which the name was looked at. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
    private record Named(Format format, byte[] bytes) {}

    private final Limits limits;
    private final ReaderProcess<Named, Transcript> process;

    static TranscriptProcess withDefaults() {
        return new TranscriptProcess(Limits.UPLOAD, ReaderCommand.withDefaults(), ReaderProcess.LONGEST);
    }

    TranscriptProcess(Limits limits, ReaderCommand command, Duration longest) {
        this.limits = limits;
        this.process = new ReaderProcess<>(command, longest, (file, out, in) -> {
            TranscriptWire.writeFile(out, file.format(), file.bytes());
            return TranscriptWire.readAnswer(in, file.format(), limits);
        });
    }

    /**
     * Reads one file.
     *
     * @throws Refusal for everything that is not a readable transcript, and for a file that costs more than it may
     */
    public Transcript read(String fileName, byte[] bytes) {
        return process.ask(new Named(Transcripts.format(fileName, bytes, limits), bytes));
    }

    /** The number that the system knows the process by; a new one when there was none. */
    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
