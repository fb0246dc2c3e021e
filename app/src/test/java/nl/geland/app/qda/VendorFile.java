package nl.geland.app.qda;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** A project as some tool would write it: one text, counted in that tool's way, with or without the words of each selection. */
final class VendorFile {

    static final String CODE = "11111111-aaaa-4aaa-8aaa-111111111111";

    private final String raw;
    private final Reading reading;
    private final List<int[]> places = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private String path = "internal://tekst.txt";
    private String codeRef = CODE;

    private VendorFile(String raw, Reading reading) {
        this.raw = raw;
        this.reading = reading;
    }

    static VendorFile of(String raw, Reading reading) {
        return new VendorFile(raw, reading);
    }

    /** Adds the next place where some words stand. */
    VendorFile selects(String words, String name) {
        int from = raw.indexOf(words);
        if (from < 0) {
            throw new IllegalArgumentException(words);
        }
        int to = from + words.length();
        places.add(new int[] {counted(from), reading.endInclusive() ? counted(before(to)) : counted(to)});
        names.add(name);
        return this;
    }

    VendorFile at(int start, int end) {
        places.add(new int[] {start, end});
        names.add("");
        return this;
    }

    VendorFile under(String otherPath) {
        path = otherPath;
        return this;
    }

    VendorFile coded(String otherCode) {
        codeRef = otherCode;
        return this;
    }

    byte[] zip() {
        var xml = new XmlOut();
        xml.begin("Project", "name", "Ander", "origin", "SomeTool 24");
        xml.begin("CodeBook").begin("Codes");
        xml.empty("Code", "guid", "{" + CODE.toUpperCase(Locale.ROOT) + "}", "name", "Thuis", "isCodable", "true");
        xml.end("Codes").end("CodeBook");
        xml.begin("Sources");
        xml.begin(
                "TextSource", "guid", "22222222-AAAA-4AAA-8AAA-222222222222", "name", "Gesprek", "plainTextPath", path);
        for (int at = 0; at < places.size(); at++) {
            xml.begin(
                    "PlainTextSelection",
                    "name",
                    names.get(at),
                    "startPosition",
                    String.valueOf(places.get(at)[0]),
                    "endPosition",
                    String.valueOf(places.get(at)[1]));
            xml.begin("Coding").empty("CodeRef", "targetGUID", codeRef).end("Coding");
            xml.end("PlainTextSelection");
        }
        xml.end("TextSource").end("Sources").end("Project");
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("project.qde", xml.bytes());
        parts.put("Sources/tekst.txt", raw.getBytes(StandardCharsets.UTF_8));
        return ZipParts.zip(parts);
    }

    private int counted(int utf16) {
        int counted = 0;
        for (int at = 0; at < utf16; ) {
            int signs = raw.startsWith("\r\n", at) ? 2 : Character.charCount(raw.codePointAt(at));
            counted += reading.count(raw, at, signs);
            at += signs;
        }
        return counted;
    }

    private int before(int utf16) {
        return raw.offsetByCodePoints(utf16, -1);
    }
}
