package nl.geland.app.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The help of a method tells of that method, and a refusal leads to it. */
class AnalyseHelpTests {

    private static final List<String> LANGUAGES = List.of("nl", "en");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    @TempDir
    private Path folder = Path.of("");

    private String help(String language, Method method) {
        var run = new AnalyseRun(folder);
        assertThat(run.run(Locale.of(language), List.of(method.word(), "--help")))
                .isZero();
        return run.out();
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void helpSpeaksOfItsOwnMethodAndItsOwnOptionsOnly(Method method) {
        for (var language : LANGUAGES) {
            var help = help(language, method);
            assertThat(help).doesNotContain("estimates.");
            var others = Method.all().stream()
                    .filter(word -> word.contains("-") || word.equals("trial"))
                    .filter(word -> !word.equals(method.word()))
                    .toList();
            assertThat(help).doesNotContain(others);
            var known = method.options().stream().map(Option::word).toList();
            assertThat(OPTION.matcher(help).results().map(MatchResult::group).toList())
                    .allSatisfy(word -> assertThat(
                                    known.contains(word) || (method.isFederated() && word.equals("--federated")))
                            .as("%s in %s", word, method)
                            .isTrue());
        }
    }

    @Test
    void eventIsToldAsTheMethodReadsIt() {
        assertThat(help("en", Method.COX)).contains("--event          column: 0 is nothing happened, 1 is it did\n");
        assertThat(help("en", Method.GRAY)).contains("0 is nothing happened, else the name of the state");
        assertThat(help("en", Method.TRIAL))
                .contains("2 what rules it out", "--until          column: last day of the history\n");
        assertThat(help("nl", Method.FINE_GRAY))
                .contains("(anders de eerste in volgorde)")
                .doesNotContain("trial");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cox --foo x", "cox", "cox none.csv --time t --event e --covariates x"})
    void aRefusalLeadsToTheHelpOfTheMethod(String line) {
        var run = new AnalyseRun(folder);
        assertThat(run.run(Locale.of("nl"), List.of(line.split(" ", -1)))).isEqualTo(2);
        assertThat(run.err()).endsWith("Zie ./geland analyse cox --help.\n");
        assertThat(run.run(Locale.of("nl"), List.of("coks"))).isEqualTo(2);
        assertThat(run.err()).endsWith("of ./geland analyse METHODE --help.\n");
    }

    @Test
    void howManyThereAreIsSaidOfFiles() {
        var run = new AnalyseRun(folder);
        run.run(Locale.of("nl"), List.of("cox", "a.csv", "b.csv", "c.csv"));
        assertThat(run.err()).contains("U noemt 3 bestanden");
    }

    @Test
    void anOutThatCannotBeWrittenNamesTheFolderBeforeAnyFileIsRead() {
        var run = new AnalyseRun(folder);
        var to = folder.resolve("nergens").resolve("uit.json");
        assertThat(run.run(Locale.of("nl"), List.of("cox", "none.csv", "--out", to.toString())))
                .isEqualTo(2);
        assertThat(run.err())
                .contains("de map " + folder.resolve("nergens") + " is er niet. Maak die map eerst")
                .doesNotContain("none.csv");
        assertThat(folder).isEmptyDirectory();
    }
}
