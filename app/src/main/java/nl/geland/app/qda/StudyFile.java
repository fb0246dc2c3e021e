package nl.geland.app.qda;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.Archive;
import nl.geland.app.texts.Limits;
import nl.geland.app.texts.Refusal;

/** A file from elsewhere: our own archive, a REFI-QDA project or a REFI-QDA codebook. What it is shows in its bytes, not in its name. */
final class StudyFile {

    private StudyFile() {}

    /**
     * Reads a file; nothing of it is kept.
     *
     * @param today for what does not say when it was made
     * @param choices how places are counted in a text, where a person said so
     * @throws QdaRefusal for everything that is no such file, whatever went wrong
     */
    static Imported read(byte[] bytes, Limits limits, LocalDate today, Map<UUID, Reading> choices) {
        if (bytes.length > limits.packedBytes()) {
            throw new QdaRefusal(QdaReason.TOO_LARGE, limits.mebibytes());
        }
        try {
            return readKnown(bytes, limits, today, choices);
        } catch (QdaRefusal refusal) {
            throw refusal;
        } catch (Refusal refusal) {
            throw new QdaRefusal(
                    QdaReason.of(refusal.reason()), refusal.arguments().toArray());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            throw new QdaRefusal(QdaReason.UNREADABLE);
        }
    }

    private static Imported readKnown(byte[] bytes, Limits limits, LocalDate today, Map<UUID, Reading> choices) {
        int first = 0;
        while (first < bytes.length && (bytes[first] <= ' ' || isMark(bytes[first]))) {
            first++;
        }
        if (first == bytes.length) {
            throw new QdaRefusal(QdaReason.EMPTY);
        }
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
            var archive = Archive.of(bytes, limits);
            return archive.has(StudyArchive.MANIFEST)
                    ? StudyArchive.read(archive, limits)
                    : ProjectIn.read(archive, limits, today, choices);
        }
        if (bytes[first] != '<') {
            throw new QdaRefusal(QdaReason.UNKNOWN_FORMAT);
        }
        return codebook(XmlNode.read(new ByteArrayInputStream(bytes), limits));
    }

    private static Imported codebook(XmlNode root) {
        if (!root.name().equals("CodeBook")) {
            throw new QdaRefusal(QdaReason.NOT_A_CODEBOOK);
        }
        var losses = new Losses();
        var codes = CodesIn.read(root, root, CodeFields.isOurs(root.attribute("origin")), losses);
        var study = new CodedStudy(
                Guids.named("codebook", codes.hashCode()),
                "",
                List.of(),
                List.of(),
                List.of(),
                codes,
                List.of(),
                List.of());
        return new Imported(Imported.Kind.CODEBOOK, study, List.of(), losses.list(), List.of());
    }

    /** Bytes of a byte order mark in UTF-8 or UTF-16, and the zeros of UTF-16. */
    private static boolean isMark(byte sign) {
        return (sign & 0xFF) == 0xEF || (sign & 0xFF) == 0xBB || (sign & 0xFF) == 0xBF || (sign & 0xFF) >= 0xFE;
    }
}
