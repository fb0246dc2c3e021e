package nl.geland.app.qda;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.geland.app.texts.Archive;
import nl.geland.app.texts.Limits;
import nl.geland.app.texts.Refusal;

/** Finds the words of the texts of a project: in the project itself or in a file beside it, whichever way the path is written. */
final class TextsIn {

    private static final String INTERNAL = "internal://";

    private final Archive archive;
    private final Limits limits;
    private final String folder;
    private long characters;

    /** For a project that lies in a folder of the archive; the empty folder is the archive itself. */
    TextsIn(Archive archive, Limits limits, String folder) {
        this.archive = archive;
        this.limits = limits;
        this.folder = folder;
    }

    /** The words of a text; empty when they are outside the file, or in no spelling that can be known for certain. */
    Optional<RawText> of(XmlNode source) {
        var words = source.child("PlainTextContent").map(XmlNode::text);
        var found = words.isPresent()
                ? words
                : file(source.attribute("plainTextPath")).flatMap(TextsIn::decode);
        found.ifPresent(text -> {
            characters += text.length();
            if (text.length() > limits.characters() || characters > 4L * limits.characters()) {
                throw new QdaRefusal(QdaReason.TOO_LONG, limits.characters());
            }
        });
        try {
            return found.map(RawText::of);
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> file(String written) {
        var path = written.replace('\\', '/').strip();
        if (path.startsWith(INTERNAL)) {
            path = path.substring(INTERNAL.length());
        }
        if (path.isEmpty() || path.contains("://")) {
            return Optional.empty();
        }
        var plain = path.replaceFirst("^\\.?/+", "");
        for (var place : List.of(folder + "sources/" + plain, folder + plain)) {
            if (archive.has(place)) {
                return Optional.of(StudyArchive.bytes(archive, place, limits));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decode(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return switch (mark) {
            case 0xFFFE -> decode(bytes, StandardCharsets.UTF_16LE);
            case 0xFEFF -> decode(bytes, StandardCharsets.UTF_16BE);
            default -> decode(bytes, StandardCharsets.UTF_8);
        };
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
