package nl.geland.app.qda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.Archive;
import nl.geland.app.texts.Limits;

/**
 * Our own archive of a coded study, without loss: {@code manifest.json} with the version of the format and the SHA-256 of each part,
 * {@code study.json}, and each text as {@code texts/ID.txt} in UTF-8. The same study gives the same bytes.
 */
final class StudyArchive {

    static final String ENDING = ".geland-studie.zip";
    static final String MANIFEST = "manifest.json";

    private static final String FORMAT = "geland-studie";
    private static final int VERSION = 1;
    private static final String STUDY = "study.json";

    /** What an archive says it holds. */
    record Manifest(String format, int version, List<Part> parts) {}

    /** One part with the hash of its bytes. */
    record Part(String name, String sha256) {}

    private StudyArchive() {}

    static byte[] write(CodedStudy study) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(STUDY, StudyJson.write(withTexts(study, text -> "")));
        for (var text : study.texts()) {
            parts.put(name(text), text.text().getBytes(StandardCharsets.UTF_8));
        }
        var listed = new ArrayList<Part>();
        parts.forEach((name, bytes) -> listed.add(new Part(name, sha256(bytes))));
        SequencedMap<String, byte[]> all = new LinkedHashMap<>();
        all.put(MANIFEST, StudyJson.write(new Manifest(FORMAT, VERSION, listed)));
        all.putAll(parts);
        return ZipParts.zip(all);
    }

    /**
     * Reads an archive and holds it against its own manifest.
     *
     * @throws QdaRefusal for anything but an archive as we write it
     */
    static CodedStudy read(Archive archive, Limits limits) {
        if (!archive.has(MANIFEST)) {
            throw new QdaRefusal(QdaReason.NOT_OURS);
        }
        var manifest = StudyJson.read(bytes(archive, MANIFEST, limits), Manifest.class);
        if (!FORMAT.equals(manifest.format())) {
            throw new QdaRefusal(QdaReason.NOT_OURS);
        }
        if (manifest.version() != VERSION) {
            throw new QdaRefusal(QdaReason.OTHER_VERSION, VERSION);
        }
        var parts = new LinkedHashMap<String, byte[]>();
        for (var part : manifest.parts()) {
            var bytes = bytes(archive, part.name(), limits);
            if (!sha256(bytes).equals(part.sha256()) || parts.put(part.name(), bytes) != null) {
                throw new QdaRefusal(QdaReason.CHANGED);
            }
        }
        if (!parts.containsKey(STUDY) || archive.names().size() != parts.size() + 1) {
            throw new QdaRefusal(QdaReason.CHANGED);
        }
        var told = StudyJson.read(parts.get(STUDY), CodedStudy.class);
        var whole = withTexts(told, text -> {
            var bytes = parts.get(name(text));
            if (bytes == null) {
                throw new QdaRefusal(QdaReason.CHANGED);
            }
            return utf8(bytes);
        });
        Soundness.check(whole);
        return whole;
    }

    static byte[] bytes(Archive archive, String name, Limits limits) {
        try (InputStream in = archive.open(name).orElseThrow(() -> new QdaRefusal(QdaReason.CHANGED))) {
            var bytes = in.readNBytes(limits.packedBytes() + 1);
            if (bytes.length > limits.packedBytes()) {
                throw new QdaRefusal(QdaReason.TOO_LARGE, limits.mebibytes());
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(CodedStudy.Text text) {
        return "texts/" + text.id() + ".txt";
    }

    /** Which words a text gets. */
    @FunctionalInterface
    private interface Words {
        String of(CodedStudy.Text text);
    }

    private static CodedStudy withTexts(CodedStudy study, Words words) {
        var texts = study.texts().stream()
                .map(text -> new CodedStudy.Text(
                        text.id(),
                        text.number(),
                        text.kind(),
                        text.title(),
                        text.edition(),
                        text.on(),
                        text.version(),
                        words.of(text),
                        text.turns(),
                        text.speakers()))
                .toList();
        return new CodedStudy(
                study.study(),
                study.title(),
                study.participants(),
                texts,
                study.guide(),
                study.codes(),
                study.passages(),
                study.notes());
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new QdaRefusal(QdaReason.NOT_SOUND);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
