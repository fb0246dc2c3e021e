package nl.geland.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of every module, and the rule that templates hold none. */
class WordsTests {

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final Locale ENGLISH = Locale.of("en", "NL");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");

    private final Words words = new Words(true);

    @Test
    void everyModuleSaysTheSameInDutchAndEnglish() throws IOException {
        var files = files();
        assertThat(files).isNotEmpty();
        for (var file : files) {
            var module = Objects.requireNonNull(file.getParent());
            var prefix = module.getFileName() + ".";
            var dutch = keys(module.resolve("words_nl.properties"));
            assertThat(dutch).as("%s begins its keys with %s", file, prefix).allMatch(key -> key.startsWith(prefix));
            assertThat(keys(file)).as("keys of %s", file).isEqualTo(dutch);
        }
    }

    @Test
    void fieldSaysOnceThatItMayBeLeftOut() throws IOException {
        for (var file : files()) {
            assertThat(Files.readAllLines(file))
                    .as("%s: the field itself says that it may be left out", file)
                    .filteredOn(line -> !line.startsWith("web.field.optional="))
                    .noneMatch(line -> line.matches(".*\\((hoeft niet|niet verplicht|optional)\\).*"));
        }
    }

    @Test
    void acceptedIsOneWordInHousing() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/nl/geland/app/housing/words_nl.properties")))
                .contains("geaccepteerd")
                .doesNotContain("aanvaard");
    }

    @Test
    void templatesHoldNoWords() throws IOException {
        try (var all = Files.walk(Path.of("src/main/jte"))) {
            for (var template :
                    all.filter(file -> file.toString().endsWith(".jte")).toList()) {
                assertThat(prose(Files.readString(template)))
                        .as("words in %s; put them in the module's words_nl and words_en", template)
                        .isEmpty();
            }
        }
    }

    @Test
    void findsWordsInATemplate() {
        assertThat(prose("<p>Hallo daar</p>")).contains("Hallo");
        assertThat(prose("<p>${page.word(\"a.b\")}</p>@if(a > b)<b>x</b>@endif"))
                .isEmpty();
        assertThat(prose("<a aria-label=\"Sluit venster\">${x}</a>")).contains("Sluit");
        assertThat(prose("<a aria-label=\"${page.word(\"a.b\", f(1, \"}\"))}\">${x}</a>"))
                .isEmpty();
        assertThat(prose("@template.web.layout(page = page, content = @`<h2>Oeps fout</h2>`)"))
                .contains("Oeps");
    }

    @Test
    void writesAnApostropheAsItStands() {
        assertThat(words.word(ENGLISH, "web.error.409.text")).contains("your colleague's has");
    }

    @Test
    void writesDatesAndNumbersAsTheLanguageDoes() {
        assertThat(words.word(DUTCH, "web.banner.date", LocalDate.of(2026, 10, 31)))
                .isEqualTo("Peildatum 31-10-2026.");
        assertThat(words.word(ENGLISH, "web.banner.date", LocalDate.of(2026, 10, 31)))
                .isEqualTo("Reference date 31 October 2026.");
        assertThat(words.word(DUTCH, "web.paging.count", 1, 25, 1234)).isEqualTo("1 tot en met 25 van 1.234");
        assertThat(words.count(DUTCH, "web.errors.title", 1)).isEqualTo("Er is 1 ding dat nog niet klopt");
        var notation = new Notation(DUTCH);
        assertThat(notation.percent(0.1234, 1)).isEqualTo("12,3%");
        assertThat(notation.percent(Double.NaN, 1)).isEqualTo("–");
        assertThat(notation.euros(123450)).isEqualTo("€ 1.234,50");
        assertThat(notation.dateTime(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("25-10-2026 02:30");
    }

    @Test
    void refusesAKeyThatDoesNotExist() {
        assertThatThrownBy(() -> words.word(DUTCH, "web.nothing")).hasMessageContaining("web.nothing");
        assertThat(new Words(false).word(DUTCH, "nowhere.nothing")).isEqualTo("nowhere.nothing");
    }

    /** What a visitor would read that does not come from a words file: two letters or more in a row. */
    private static String prose(String template) {
        var plain = markup(template);
        var found = new StringBuilder();
        SPOKEN_ATTRIBUTE
                .matcher(plain)
                .results()
                .forEach(match -> found.append(match.group(1)).append(' '));
        var text = plain.replaceAll("(?m)^@(import|param).*$", " ")
                .replaceAll("(?s)<%--.*?--%>", " ")
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("@\\w+", " ")
                .replaceAll("&\\w+;", " ");
        Pattern.compile("\\p{L}{2,}")
                .matcher(text)
                .results()
                .forEach(match -> found.append(match.group()).append(' '));
        return found.toString().strip();
    }

    /** The markup itself: without expressions, conditions and what is handed to another template, except its content. */
    private static String markup(String template) {
        var left = new StringBuilder();
        int i = 0;
        while (i < template.length()) {
            var rest = template.substring(i);
            if (rest.startsWith("${") || rest.startsWith("!{")) {
                i = end(template, i + 1, '{', '}');
            } else if (rest.matches("(?s)@(if|elseif|for)\\s*\\(.*")) {
                i = end(template, template.indexOf('(', i), '(', ')');
            } else if (rest.startsWith("@template.")) {
                int from = template.indexOf('(', i);
                i = end(template, from, '(', ')');
                left.append(contents(template.substring(from, i)));
            } else {
                left.append(template.charAt(i));
                i++;
            }
        }
        return left.toString();
    }

    /** The markup of the content blocks among the arguments of a template. */
    private static String contents(String arguments) {
        var left = new StringBuilder();
        int open = arguments.indexOf("@`");
        while (open >= 0) {
            int close = closing(arguments, open + 2);
            left.append(markup(arguments.substring(open + 2, close)));
            open = arguments.indexOf("@`", close);
        }
        return left.toString();
    }

    private static int closing(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith("@`", i)) {
                depth++;
                i++;
            } else if (text.charAt(i) == '`' && --depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    private static int end(String text, int from, char open, char close) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && sign == open) {
                depth++;
            } else if (!quoted && sign == close && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(Path.of("src/main/resources/nl/geland/app"))) {
            return all.filter(file -> file.getFileName().toString().matches("words_\\w+\\.properties"))
                    .toList();
        }
    }

    private static Set<String> keys(Path file) {
        var read = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return read.stringPropertyNames();
    }
}
