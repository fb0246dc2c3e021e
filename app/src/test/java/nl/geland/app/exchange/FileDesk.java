package nl.geland.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.geland.app.testing.Visitor;
import org.springframework.web.util.HtmlUtils;

/** Somebody at the pages for files, over real HTTP: offers a file, waits as the page does, reads what it says and fills in its form. */
final class FileDesk {

    private static final Pattern SELECT =
            Pattern.compile("<select[^>]*? name=\"([^\"]+)\"([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"([^>]*)>([^<]*)</option>");
    private static final Pattern FILE = Pattern.compile("name=\"file\" value=\"(\\d+)\"");
    private static final Pattern STATE = Pattern.compile("<span class=\"tag[^\"]*\">([^<]*)</span>");

    private final Visitor visitor;

    FileDesk(Visitor visitor) {
        this.visitor = visitor;
    }

    Sheet offer(String name, String text) {
        return offer(name, text, StandardCharsets.UTF_8);
    }

    Sheet offer(String name, String text, Charset charset) {
        return follow(visitor.upload("/bestanden", "files", name, text.getBytes(charset)));
    }

    /** Offers a file that holds no surprises, and has it stored. */
    Sheet take(String name, String text) {
        return accept(offer(name, text));
    }

    Sheet accept(Sheet sheet) {
        assertThat(sheet.state()).isEqualTo("gecontroleerd, nog niet opgeslagen");
        var stored = follow(visitor.post(sheet.path() + "/aannemen"));
        assertThat(stored.state()).isEqualTo("opgeslagen");
        return stored;
    }

    /** Sends the form of the only file as it stands, but for what is chosen now: label, option, label, option. */
    Sheet answer(Sheet sheet, String... chosen) {
        var sent = new LinkedHashMap<String, String>();
        var file = FILE.matcher(sheet.html());
        assertThat(file.find()).as("a form").isTrue();
        sent.put("file", file.group(1));
        sheet.fields().forEach((label, field) -> sent.put(field.name(), field.selected()));
        for (var i = 0; i < chosen.length; i += 2) {
            var field = sheet.field(chosen[i]);
            assertThat(field.options()).as(chosen[i]).containsKey(chosen[i + 1]);
            sent.put(field.name(), Objects.requireNonNull(field.options().get(chosen[i + 1])));
        }
        var pairs = sent.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
        return follow(visitor.post(sheet.path() + "/controleren", pairs));
    }

    /** Looks at the page of an import until it stands somewhere. */
    private Sheet follow(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        var path = answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
        var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        for (; ; ) {
            var page = visitor.get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            if (!page.body().contains("id=\"voortgang\"")) {
                return new Sheet(path, page.body());
            }
            assertThat(System.nanoTime()).as("the import takes too long").isLessThan(until);
        }
    }

    /** A select as it stands: its name, what is chosen, and its options by what they say. */
    record Choice(String name, String selected, Map<String, String> options) {}

    /** The page of an import. */
    record Sheet(String path, String html) {

        String state() {
            var found = STATE.matcher(html);
            assertThat(found.find()).as("a state").isTrue();
            return text(found.group(1));
        }

        /** What a reader sees in the content of the page. */
        String text() {
            return text(html.substring(html.indexOf("<main"), html.indexOf("</main>")));
        }

        /** The row of the columns that begins with a header. */
        String row(String header) {
            for (var row : html.substring(html.indexOf("<details")).split("<tr>", -1)) {
                var plain =
                        text(row.split("</tr>", 2)[0].replaceAll("(?s)<option value=\"[^\"]*\">[^<]*</option>", ""));
                if (plain.startsWith(header + " ")) {
                    return plain;
                }
            }
            throw new AssertionError("No column " + header + " in: " + text());
        }

        Choice field(String label) {
            var fields = fields();
            assertThat(fields).containsKey(label);
            return Objects.requireNonNull(fields.get(label));
        }

        /** Every select of the form by its label. */
        Map<String, Choice> fields() {
            var fields = new LinkedHashMap<String, Choice>();
            var form = html.substring(html.indexOf("name=\"file\" value=\""));
            var select = SELECT.matcher(form.substring(0, form.indexOf("</form>")));
            while (select.find()) {
                var options = new LinkedHashMap<String, String>();
                var selected = "";
                var option = OPTION.matcher(select.group(3));
                while (option.find()) {
                    options.put(text(option.group(3)), option.group(1));
                    selected = option.group(2).contains("selected") ? option.group(1) : selected;
                }
                fields.put(label(select.group()), new Choice(select.group(1), selected, options));
            }
            return fields;
        }

        private String label(String select) {
            var spoken = Pattern.compile("aria-label=\"([^\"]*)\"").matcher(select);
            if (spoken.find()) {
                return text(spoken.group(1));
            }
            var id = Pattern.compile(" id=\"([^\"]*)\"").matcher(select);
            assertThat(id.find()).isTrue();
            var label = Pattern.compile("for=\"" + Pattern.quote(id.group(1)) + "\">([^<]*)")
                    .matcher(html);
            assertThat(label.find()).as("a label for " + id.group(1)).isTrue();
            return text(label.group(1));
        }

        private static String text(String html) {
            return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " "))
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
