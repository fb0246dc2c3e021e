package nl.geland.app.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/**
 * Reads a report back from the HTML that {@link ReportHtml} writes. Only what would be written the same again is read, so that nothing that somebody
 * else wrote ever comes to stand inside a page.
 */
final class ReportReader {

    private static final Pattern HEADING = Pattern.compile("<h([23])>([^<]*(?:<br>[^<]*)*)</h[23]>");
    private static final Pattern PARAGRAPH = Pattern.compile("<p>([^<]*(?:<br>[^<]*)*)</p>");
    private static final Pattern QUOTE =
            Pattern.compile("<blockquote class=\"report__quote\"><p>(.*)</p><footer>(.*)</footer></blockquote>");
    private static final Pattern POINTS = Pattern.compile("<ul>(.*)</ul>");
    private static final Pattern TABLE = Pattern.compile(
            ".*<caption>([^<]*)</caption><thead><tr>(.*)</tr></thead><tbody>(.*)</tbody></table></div>");

    private ReportReader() {}

    /** The blocks of a report; empty for what {@link ReportHtml} does not write. */
    static Optional<List<Block>> read(String html) {
        var blocks = new ArrayList<Block>();
        for (var line : html.split("\n", -1)) {
            var block = block(line);
            if (block.isEmpty()) {
                return Optional.empty();
            }
            blocks.add(block.get());
        }
        return ReportHtml.write(blocks).equals(html) ? Optional.of(List.copyOf(blocks)) : Optional.empty();
    }

    private static Optional<Block> block(String line) {
        return Stream.<Optional<? extends Block>>of(
                        match(HEADING, line)
                                .map(found ->
                                        new Block.Heading(Integer.parseInt(found.group(1)), text(found.group(2)))),
                        match(PARAGRAPH, line).map(found -> new Block.Paragraph(text(found.group(1)))),
                        match(QUOTE, line).map(found -> new Block.Said(text(found.group(1)), text(found.group(2)))),
                        match(POINTS, line).map(found -> new Block.Points(cells(found.group(1), "li"))),
                        match(TABLE, line)
                                .map(found -> new Block.Table(
                                        text(found.group(1)), cells(found.group(2), "th"), rows(found.group(3)))))
                .<Block>flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Matcher> match(Pattern pattern, String line) {
        return Optional.of(pattern.matcher(line)).filter(Matcher::matches);
    }

    private static List<List<String>> rows(String rows) {
        return parts(rows, "</tr>").stream().map(row -> cells(row, "t[hd]")).toList();
    }

    /** What stands in each of a run of elements. */
    private static List<String> cells(String run, String name) {
        return parts(run, "</" + name + ">").stream()
                .map(cell -> text(cell.replaceFirst("^(<tr>)?<[^>]*>", "")))
                .toList();
    }

    private static List<String> parts(String run, String end) {
        return Stream.of(run.split(end)).filter(part -> !part.isEmpty()).toList();
    }

    private static String text(String escaped) {
        return HtmlUtils.htmlUnescape(escaped.replace("<br>", "\n"));
    }
}
