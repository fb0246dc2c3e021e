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
import java.util.Map;
import java.util.SequencedMap;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.Archive;
import nl.geland.app.texts.Limits;

/**
 * Our own archive of a study, without loss but for raw texts: {@code manifest.json} with the version of the format and the SHA-256 of each part,
 * {@code study.json} with the codings that count, each text as {@code texts/ID.txt} in UTF-8, and the parts of {@link WholeParts}. The same study
 * gives the same bytes.
 */
final class StudyArchive {

    static final String ENDING = ".geland-studie.zip";
    static final String MANIFEST = "manifest.json";

    private static final String FORMAT = "geland-studie";
    private static final int VERSION = 2;

    /** The version that held what was coded and nothing else. */
    static final int ONLY_CODED = 1;

    static final String STUDY = "study.json";

    /** What an archive says it holds. */
    record Manifest(String format, int version, List<Part> parts) {}

    /** One part with the hash of its bytes. */
    record Part(String name, String sha256) {}

    private StudyArchive() {}

    static byte[] write(CodedStudy study, Whole whole) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(STUDY, StudyJson.write(withTexts(study, text -> "")));
        for (var text : study.texts()) {
            parts.put(name(text), text.text().getBytes(StandardCharsets.UTF_8));
        }
        parts.putAll(WholeParts.write(whole));
        return zip(VERSION, parts);
    }

    /** An archive of these parts with a manifest of them. */
    static byte[] zip(int version, SequencedMap<String, byte[]> parts) {
        var listed = new ArrayList<Part>();
        parts.forEach((name, bytes) -> listed.add(new Part(name, sha256(bytes))));
        SequencedMap<String, byte[]> all = new LinkedHashMap<>();
        all.put(MANIFEST, StudyJson.write(new Manifest(FORMAT, version, listed)));
        all.putAll(parts);
        return ZipParts.zip(all);
    }

    /**
     * Reads an archive and holds it against its own manifest.
     *
     * @throws QdaRefusal for anything but an archive as we write it, or wrote it
     */
    static Imported read(Archive archive, Limits limits) {
        if (!archive.has(MANIFEST)) {
            throw new QdaRefusal(QdaReason.NOT_OURS);
        }
        var manifest = StudyJson.read(bytes(archive, MANIFEST, limits), Manifest.class);
        if (!FORMAT.equals(manifest.format())) {
            throw new QdaRefusal(QdaReason.NOT_OURS);
        }
        if (manifest.version() != VERSION && manifest.version() != ONLY_CODED) {
            throw new QdaRefusal(QdaReason.OTHER_VERSION, VERSION);
        }
        var parts = parts(archive, manifest, limits);
        var study = study(parts);
        Soundness.check(study);
        if (manifest.version() == ONLY_CODED) {
            none(parts);
            return new Imported(
                    Imported.Kind.ARCHIVE, study, List.of(), List.of(new Loss(Lost.ALL_BUT_CODED, 0)), List.of());
        }
        var whole = WholeParts.read(parts);
        none(parts);
        WholeSoundness.check(whole);
        return new Imported(Imported.Kind.ARCHIVE, study, whole, List.of(), whole.losses(), List.of());
    }

    /** Refuses parts that no part of the study speaks of. */
    private static void none(Map<String, byte[]> parts) {
        if (!parts.isEmpty()) {
            throw new QdaRefusal(QdaReason.CHANGED);
        }
    }

    private static Map<String, byte[]> parts(Archive archive, Manifest manifest, Limits limits) {
        var parts = new LinkedHashMap<String, byte[]>();
        for (var part : manifest.parts()) {
            var bytes = bytes(archive, part.name(), limits);
            if (!sha256(bytes).equals(part.sha256()) || parts.put(part.name(), bytes) != null) {
                throw new QdaRefusal(QdaReason.CHANGED);
            }
        }
        if (archive.names().size() != parts.size() + 1) {
            throw new QdaRefusal(QdaReason.CHANGED);
        }
        return parts;
    }

    private static CodedStudy study(Map<String, byte[]> parts) {
        var told = StudyJson.read(taken(parts, STUDY), CodedStudy.class);
        return withTexts(told, text -> utf8(taken(parts, name(text))));
    }

    /** Takes a part out, so that what is left at the end is what nothing speaks of. */
    static byte[] taken(Map<String, byte[]> parts, String name) {
        var bytes = parts.remove(name);
        if (bytes == null) {
            throw new QdaRefusal(QdaReason.CHANGED);
        }
        return bytes;
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

    static String name(CodedStudy.Text text) {
        return "texts/" + text.id() + ".txt";
    }

    /** Which words a text gets. */
    @FunctionalInterface
    interface Words {
        String of(CodedStudy.Text text);
    }

    static CodedStudy withTexts(CodedStudy study, Words words) {
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

    static String utf8(byte[] bytes) {
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
