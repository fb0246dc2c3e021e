package nl.geland.app.texts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Reads transcripts: plain text, subtitles and office documents. What is not what its name says, or could do harm, is refused with a reason;
 * nothing of such a file is kept.
 */
public final class Transcripts {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PASSWORD = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final DutchWords dutch;
    private final Limits limits;

    /** With the Dutch words that come along and the limits for an upload. */
    public static Transcripts withDefaults() {
        return new Transcripts(DutchWords.load(), Limits.UPLOAD);
    }

    /** The same in a process beside this one, for files that somebody else made. Whoever takes it closes it after the last file. */
    public static TranscriptProcess inItsOwnProcess() {
        return TranscriptProcess.withDefaults();
    }

    Transcripts(DutchWords dutch, Limits limits) {
        this.dutch = dutch;
        this.limits = limits;
    }

    /**
     * Reads one file.
     *
     * @throws Refusal for everything that is not a readable transcript, whatever went wrong
     */
    public Transcript read(String fileName, byte[] bytes) {
        var format = format(fileName, bytes, limits);
        try {
            var names = new NamesSeen(dutch);
            return Transcript.of(format, utterances(format, bytes, names), names, limits);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            throw new Refusal(Reason.UNREADABLE);
        }
    }

    /** What a file says it is, after the checks that need no reading. */
    static Format format(String fileName, byte[] bytes, Limits limits) {
        if (bytes.length > limits.packedBytes()) {
            throw new Refusal(Reason.TOO_LARGE, limits.mebibytes());
        }
        var format = Format.of(fileName).orElseThrow(() -> new Refusal(Reason.UNKNOWN_FORMAT));
        if (bytes.length == 0) {
            throw new Refusal(Reason.EMPTY);
        }
        return format;
    }

    private List<Utterance> utterances(Format format, byte[] bytes, NamesSeen names) {
        return switch (format) {
            case TXT -> Speakers.of(lines(text(bytes)));
            case VTT, SRT -> Cues.of(text(bytes), names);
            case DOCX -> Speakers.of(Docx.paragraphs(archive(bytes), names, limits));
            case ODT -> Speakers.of(Odt.paragraphs(archive(bytes), names, limits));
        };
    }

    private String text(byte[] bytes) {
        if (begins(bytes, ZIP) || begins(bytes, OLD_OFFICE)) {
            throw new Refusal(Reason.NOT_THIS_FORMAT);
        }
        var text = TextBytes.decode(bytes);
        if (text.length() > limits.characters()) {
            throw new Refusal(Reason.TOO_LONG, limits.characters());
        }
        return text;
    }

    private Archive archive(byte[] bytes) {
        if (begins(bytes, OLD_OFFICE)) {
            throw new Refusal(holds(bytes, PASSWORD) ? Reason.ENCRYPTED : Reason.OLD_OFFICE);
        }
        if (!begins(bytes, ZIP)) {
            throw new Refusal(Reason.NOT_THIS_FORMAT);
        }
        return Archive.of(bytes, limits);
    }

    private static List<String> lines(String text) {
        return CanonicalText.canonical(text).lines().toList();
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean holds(byte[] bytes, byte[] mark) {
        for (int at = 0; at + mark.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }
}
