package nl.geland.app.texts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One talk, line by line, as a file of each format. */
final class TalkFiles {

    private TalkFiles() {}

    static Map<String, byte[]> of(String talk) {
        var lines = talk.lines().filter(line -> !line.isBlank()).toList();
        return Map.of(
                "talk.txt", text(talk),
                "talk.vtt", text("WEBVTT\n\n" + cues(lines, '.')),
                "talk.srt", text(cues(lines, ',')),
                "talk.docx",
                        OfficeFile.docx(joined(lines, OfficeFile::paragraph)).bytes(),
                "talk.odt",
                        OfficeFile.odt(joined(lines, line -> "<text:p>" + line + "</text:p>"))
                                .bytes());
    }

    private static String cues(List<String> lines, char point) {
        var cues = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            cues.append(
                    "%d%n%s --> %s%n%s%n%n".formatted(at + 1, moment(at, point), moment(at + 1, point), lines.get(at)));
        }
        return cues.toString();
    }

    private static String moment(int minute, char point) {
        return "%02d:%02d:00%c000".formatted(minute / 60, minute % 60, point);
    }

    private static String joined(List<String> lines, Function<String, String> paragraph) {
        return String.join(
                "",
                lines.stream()
                        .map(line -> line.replace("&", "&amp;").replace("<", "&lt;"))
                        .map(paragraph)
                        .toList());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
