package nl.geland.app.texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An office file in the making, part by part; also one that no office program would make. */
public final class OfficeFile {

    static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String ODF = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private OfficeFile() {}

    /** A Word document with this between its body tags. */
    public static OfficeFile docx(String body) {
        return new OfficeFile()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\""
                                + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
                .with("_rels/.rels", relations("officeDocument", "word/document.xml", ""))
                .with("word/document.xml", "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>");
    }

    /** An OpenDocument text with this between its text tags. */
    static OfficeFile odt(String body) {
        return new OfficeFile()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with(
                        "META-INF/manifest.xml",
                        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry m:full-path=\"/\""
                                + " m:media-type=\"application/vnd.oasis.opendocument.text\"/></m:manifest>")
                .with(
                        "content.xml",
                        "<office:document-content " + ODF + "><office:scripts/><office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>");
    }

    static String meta(String inside) {
        return "<office:document-meta " + ODF + "><office:meta>" + inside + "</office:meta></office:document-meta>";
    }

    static String relations(String type, String target, String more) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\""
                + target
                + "\" " + more + "/></Relationships>";
    }

    public static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    public OfficeFile with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public OfficeFile with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same archive, in which every mention of a part's name (of as many letters) is another: how archives get names no tool writes. */
    static byte[] renamed(byte[] archive, String from, String to) {
        var old = from.getBytes(StandardCharsets.UTF_8);
        var now = to.getBytes(StandardCharsets.UTF_8);
        if (old.length != now.length) {
            throw new IllegalArgumentException("The new name has as many bytes as the old one");
        }
        var changed = archive.clone();
        for (int at = 0; at + old.length <= changed.length; at++) {
            if (Arrays.equals(changed, at, at + old.length, old, 0, old.length)) {
                System.arraycopy(now, 0, changed, at, now.length);
            }
        }
        return changed;
    }

    /** The same archive, with two or four bytes changed in the catalogue's record of a part. */
    static byte[] catalogued(byte[] archive, String name, int offset, int length, int value) {
        var view = ByteBuffer.wrap(archive.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int at = record(view, CENTRAL, 46, 28, name);
        if (length == 2) {
            view.putShort(at + offset, (short) value);
        } else {
            view.putInt(at + offset, value);
        }
        return view.array();
    }

    /** Where the catalogue says that a part begins. */
    static int begin(byte[] archive, String name) {
        return record(ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN), LOCAL, 30, 26, name);
    }

    private static int record(ByteBuffer view, int mark, int header, int nameLength, String name) {
        var wanted = name.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + header + wanted.length <= view.capacity(); at++) {
            if (view.getInt(at) == mark && view.getShort(at + nameLength) == wanted.length) {
                var found = new byte[wanted.length];
                view.get(at + header, found);
                if (Arrays.equals(found, wanted)) {
                    return at;
                }
            }
        }
        throw new IllegalArgumentException("No part " + name);
    }
}
