package nl.geland.app.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of the manual about methods: there is one for each in both languages, its examples and those of the index run as they stand, and each bold
 * number on it stands in the output of the example above it.
 */
class MethodPagesTests {

    private static final Path MANUAL = Path.of("..", "docs", "manual");
    private static final String EXAMPLE = "./geland analyse ";
    private static final Pattern BOLD_NUMBER = Pattern.compile("\\*\\*(-?[0-9][^*]*)\\*\\*");

    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Method.class)
    void everyExampleRunsAndEveryFigureStandsInItsOutput(Method method) throws IOException {
        for (var language : Language.values()) {
            var examples = examples(language.page(method));
            assertThat(examples)
                    .allSatisfy(example -> assertThat(example.line()).startsWith(EXAMPLE + method.word() + " "))
                    .anySatisfy(example -> assertThat(example.figures()).isNotEmpty());
            for (var example : examples) {
                assertThat(printed(example.line(), language)).containsAll(example.figures());
                printed(example.line(), language.other());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void bothLanguagesTellTheSameExamplesAndFigures(Method method) throws IOException {
        var dutch = examples(Language.NL.page(method)).stream()
                .map(example -> new Example(
                        example.line(),
                        example.figures().stream()
                                .map(figure -> figure.replace(',', '.'))
                                .toList()))
                .toList();
        assertThat(dutch).isEqualTo(examples(Language.EN.page(method)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL", "EN"})
    void theExamplesOfTheIndexRunWithDatesAndWithExposure(Language language) throws IOException {
        var lines = examples(language.index()).stream().map(Example::line).toList();
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains(Option.SINCE.word() + " "))
                .anySatisfy(line -> assertThat(line).contains(Option.EXPOSURE.word() + " "))
                .isEqualTo(examples(language.other().index()).stream()
                        .map(Example::line)
                        .toList());
        for (var line : lines) {
            assertThat(printed(line, language)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void everyPageNamesItsSourceAndWhatItWasHeldAgainst(Method method) throws IOException {
        for (var language : Language.values()) {
            assertThat(Files.readString(language.page(method)))
                    .startsWith("# `" + method.word() + "`: ")
                    .contains("doi:10.")
                    .containsPattern("\\bR ([A-Za-z]+ )?[0-9][0-9.-]*.*1e-[0-9]+");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL", "EN"})
    void theIndexNamesEveryPage(Language language) throws IOException {
        var index = Files.readString(language.index());
        try (var pages = Files.list(language.pages())) {
            assertThat(pages.map(page -> "(" + language.pages().getFileName() + "/" + page.getFileName() + ")"))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(index).contains(link));
        }
    }

    @Test
    void theManualLeadsToBothIndexesAndToEveryPage() throws IOException {
        var manual = Files.readString(MANUAL.resolve("README.md"));
        for (var method : Method.values()) {
            for (var language : Language.values()) {
                assertThat(manual)
                        .contains(
                                "(" + MANUAL.relativize(language.index()) + ")",
                                "(" + MANUAL.relativize(language.page(method)) + ")");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL", "EN"})
    void noPageLeadsToAPageThatIsNotThere(Language language) throws IOException {
        try (var pages = Files.list(language.pages())) {
            for (var page : pages.toList()) {
                assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)))
                        .as("links of %s", page)
                        .allSatisfy(
                                link -> assertThat(page.resolveSibling(link)).exists());
            }
        }
    }

    /** The words that an example prints. */
    private Set<String> printed(String line, Language language) {
        var words = List.of(line.replace("analysis/reference/", AnalyseRun.REFERENCE + "/")
                .replace(EXAMPLE, "")
                .split(" ", -1));
        var run = new AnalyseRun(folder);
        assertThat(run.run(language.locale(), words)).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("estimates.");
        assertThat(run.out().lines()).hasSizeGreaterThan(5);
        return Pattern.compile("\\s+").splitAsStream(run.out()).collect(Collectors.toSet());
    }

    /** The examples of a page, each with the bold numbers between it and the next. */
    private static List<Example> examples(Path page) throws IOException {
        var examples = new ArrayList<Example>();
        for (var line : Files.readAllLines(page)) {
            if (line.startsWith(EXAMPLE)) {
                examples.add(new Example(line, new ArrayList<>()));
            }
            var figures = BOLD_NUMBER
                    .matcher(line)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            if (!figures.isEmpty()) {
                assertThat(examples)
                        .as("an example above %s of %s", figures, page)
                        .isNotEmpty();
                examples.getLast().figures().addAll(figures);
            }
        }
        assertThat(examples).as("examples of %s", page).isNotEmpty();
        return examples;
    }

    private record Example(String line, List<String> figures) {}

    enum Language {
        NL("nl/analyseren.md", "nl/methoden"),
        EN("en/analysing.md", "en/methods");

        private final Path index;
        private final Path pages;

        Language(String index, String pages) {
            this.index = MANUAL.resolve(index);
            this.pages = MANUAL.resolve(pages);
        }

        Path index() {
            return index;
        }

        Path pages() {
            return pages;
        }

        Path page(Method method) {
            return pages.resolve(method.word() + ".md");
        }

        Locale locale() {
            return Locale.of(name().toLowerCase(Locale.ROOT));
        }

        Language other() {
            return this == NL ? EN : NL;
        }
    }
}
