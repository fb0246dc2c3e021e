package nl.geland.app.findings;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Writes a report as HTML, one block on each line, to stand inside a page. Everything in it is escaped. */
final class ReportHtml {

    /** What stands between two elements, or in the label of a table. */
    private static final Pattern PIECE = Pattern.compile("(?<=^|>)[^<>]+(?=<|$)|(?<=aria-label=\")[^\"]+(?=\")");

    private ReportHtml() {}

    static String write(List<Block> blocks) {
        return blocks.stream().map(ReportHtml::block).collect(Collectors.joining("\n"));
    }

    /** The sections of a report, each from a heading to the next. */
    static List<String> sections(String html) {
        return List.of(html.split("\n(?=<h[23]>)", -1));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading(var level, var text) -> element("h" + level, text);
            case Block.Paragraph(var text) -> element("p", text);
            case Block.Said(var words, var by) ->
                "<blockquote class=\"report__quote\">" + element("p", words) + element("footer", by) + "</blockquote>";
            case Block.Points(var points) ->
                "<ul>" + points.stream().map(point -> element("li", point)).collect(Collectors.joining()) + "</ul>";
            case Block.Table table -> table(table);
        };
    }

    private static String table(Block.Table table) {
        var label = escape(table.caption());
        return "<div class=\"table-region\" role=\"region\" tabindex=\"0\" aria-label=\"" + label
                + "\"><table class=\"table\"><caption>" + label + "</caption><thead><tr>"
                + table.head().stream()
                        .map(text -> "<th scope=\"col\">" + escape(text) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody>"
                + table.rows().stream().map(ReportHtml::row).collect(Collectors.joining())
                + "</tbody></table></div>";
    }

    private static String row(List<String> cells) {
        return "<tr><th scope=\"row\">" + escape(cells.getFirst()) + "</th>"
                + cells.stream().skip(1).map(text -> element("td", text)).collect(Collectors.joining()) + "</tr>";
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escape(text).replace("\n", "<br>") + "</" + name + ">";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** The same report with other words: what stands between its elements, each piece by itself, and in a label of a table. */
    static String inTexts(String html, UnaryOperator<String> words) {
        return PIECE.matcher(html)
                .replaceAll(
                        piece -> Matcher.quoteReplacement(escape(words.apply(HtmlUtils.htmlUnescape(piece.group())))));
    }

    /** The lines of a report as plain text, to compare two versions by. */
    static List<String> lines(String html) {
        return html.lines()
                .map(line -> line.replaceAll("</(td|th|caption|p)>", " · ")
                        .replaceAll("<br>", " ")
                        .replaceAll("</(tr|li)>", "\n"))
                .flatMap(line -> line.replaceAll("<[^>]*>", "").lines())
                .map(line -> HtmlUtils.htmlUnescape(line)
                        .replaceAll("( · )+", " · ")
                        .replaceAll("^ · | · $", "")
                        .strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
