package nl.geland.app.studies;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A REFI-QDA project as another program writes it: one talk with names in it, coded, with notes. Each is another file. */
final class ForeignProject {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final int number = MADE.incrementAndGet();
    private final String text;
    private final List<String> selections = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String code = "Thuis";

    private ForeignProject(String text) {
        this.text = text;
    }

    static ForeignProject of(String text) {
        return new ForeignProject(text);
    }

    ForeignProject codes(String... words) {
        for (var one : words) {
            selections.add(
                    selection(one, "<Coding><CodeRef targetGUID=\"11111111-aaaa-4aaa-8aaa-111111111111\"/></Coding>"));
        }
        return this;
    }

    /** Adds a note at the place of some words. */
    ForeignProject notes(String words, String note) {
        selections.add(
                selection(words, "<NoteRef targetGUID=\"33333333-aaaa-4aaa-8aaa-00000000000" + notes.size() + "\"/>"));
        return notes(note);
    }

    /** Adds a note about the whole project. */
    ForeignProject notes(String note) {
        notes.add("<Note guid=\"33333333-aaaa-4aaa-8aaa-00000000000" + notes.size() + "\"><PlainTextContent>" + note
                + "</PlainTextContent></Note>");
        return this;
    }

    ForeignProject codeNamed(String name) {
        code = name;
        return this;
    }

    byte[] zip() {
        var project = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"Ander " + number + "\" origin=\"SomeTool 24\">"
                + "<CodeBook><Codes><Code guid=\"11111111-aaaa-4aaa-8aaa-111111111111\" name=\"" + code
                + "\" isCodable=\"true\"/></Codes></CodeBook><Sources>"
                + "<TextSource guid=\"22222222-aaaa-4aaa-8aaa-222222222222\" name=\"Qoxbarrel.docx\" "
                + "plainTextPath=\"internal://a.txt\">" + String.join("", selections) + "</TextSource></Sources>"
                + "<Notes>" + String.join("", notes) + "</Notes></Project>";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("project.qde"));
            zip.write(project.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("sources/a.txt"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String selection(String words, String inside) {
        int start = text.indexOf(words);
        return "<PlainTextSelection name=\"%s\" startPosition=\"%d\" endPosition=\"%d\">%s</PlainTextSelection>"
                .formatted(words, start, start + words.length(), inside);
    }
}
