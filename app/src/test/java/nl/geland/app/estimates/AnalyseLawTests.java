package nl.geland.app.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What holds for every method: examples run, the order of rows does not matter, and sites together are the whole. */
class AnalyseLawTests {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Method.class)
    void theExampleOfHelpRunsAsItStands(Method method) {
        var run = new AnalyseRun(folder);
        assertThat(run.run(method.word() + " --help")).isZero();
        var example = run.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("./geland analyse " + method.word() + " analysis/"))
                .toList();
        assertThat(example).hasSize(1);
        assertThat(run.out())
                .doesNotContain("estimates.")
                .contains(method.options().stream().map(Option::word).toList());
        runsInBothLanguages(example.getFirst());
    }

    private void runsInBothLanguages(String line) {
        var words = List.of(line.replace("analysis/reference/", AnalyseRun.REFERENCE + "/")
                .replace("./geland analyse ", "")
                .split(" ", -1));
        for (var language : List.of("nl", "en")) {
            var run = new AnalyseRun(folder);
            assertThat(run.run(Locale.of(language), words)).as(run.err()).isZero();
            assertThat(run.out()).doesNotContain("estimates.").hasLineCount((int)
                    run.out().lines().count());
            assertThat(run.out().lines()).hasSizeGreaterThan(5);
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void theOrderOfRowsDoesNotChangeOneDigit(Method method) throws IOException {
        var line = method.example()
                .replace("./geland analyse ", "")
                .replace("analysis/reference/", AnalyseRun.REFERENCE + "/");
        var file = line.split(" ", -1)[1];
        var rows = new ArrayList<>(Files.readAllLines(Path.of(file)));
        var head = new ArrayList<String>();
        while (rows.getFirst().startsWith("#")) {
            head.add(rows.removeFirst());
        }
        head.add(rows.removeFirst());
        Collections.shuffle(rows, new Random(7));
        head.addAll(rows);
        var shuffled = Files.write(folder.resolve("shuffled.csv"), head);
        var one = new AnalyseRun(folder).json(line);
        var two = new AnalyseRun(folder).json(line.replace(file, shuffled.toString()));
        if (method == Method.META || method == Method.CALIBRATE) {
            // these name the lines of the file
            for (var name : List.of("estimate", "tau_squared", "mean_error", "error_deviation", "expected_error")) {
                assertThat(two.path(name)).isEqualTo(one.path(name));
            }
        } else {
            assertThat(AnalyseRun.numbers(two)).isEqualTo(AnalyseRun.numbers(one));
        }
    }

    /** The rows of a reference file as three sites and, with a column for the site, as one. */
    private List<Path> sites(String name) throws IOException {
        return sites(name, false);
    }

    private List<Path> sites(String name, boolean byPerson) throws IOException {
        var lines = Files.readAllLines(AnalyseRun.REFERENCE.resolve(name)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        var rows = new ArrayList<List<String>>();
        var whole = new ArrayList<>(List.of(lines.getFirst() + ",site"));
        for (var site = 0; site < 3; site++) {
            rows.add(new ArrayList<>(List.of(lines.getFirst())));
        }
        for (var i = 1; i < lines.size(); i++) {
            var line = lines.get(i);
            var site = (byPerson ? Integer.parseInt(line.substring(0, line.indexOf(','))) : i) % 3;
            rows.get(site).add(line);
            whole.add(line + "," + site);
        }
        var files = new ArrayList<Path>();
        for (var site = 0; site < 3; site++) {
            files.add(Files.write(folder.resolve("site" + site + ".csv"), rows.get(site)));
        }
        files.add(Files.write(folder.resolve("whole.csv"), whole));
        return files;
    }

    private static String join(List<Path> files) {
        return String.join(" ", files.subList(0, 3).stream().map(Path::toString).toList());
    }

    private static void near(JsonNode found, JsonNode expected) {
        assertThat(Math.abs(found.asDouble() - expected.asDouble()))
                .isLessThanOrEqualTo(1e-12 * Math.max(1, Math.abs(expected.asDouble())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "survival;data/km-late-entry.csv;--start from --stop to --event cause",
                "aalen-johansen;data/aj-mgus2.csv;--time to --event cause",
                "aalen-johansen;data/aj-mgus2-late-entry.csv;--start from --stop to --event cause",
                "aalen-johansen;multistate/ms-reversible-late-data.csv;"
                        + "--start from --stop to --event goes --from state --person person",
                "aalen-johansen;multistate/ms-ties-data.csv;"
                        + "--start from --stop to --event goes --from state --person person --by cluster --at 20"
            })
    void curvesOfSitesAreThoseOfAllRows(String asked) throws IOException {
        var parts = asked.split(";", -1);
        var files = sites(parts[1], asked.contains("--person"));
        var apart = new AnalyseRun(folder)
                .json(parts[0] + " " + join(files) + " --federated " + parts[2])
                .path("curve");
        var together = new AnalyseRun(folder)
                .json(parts[0] + " " + files.get(3) + " " + parts[2])
                .path("curve");
        assertThat(apart).hasSameSizeAs(together).isNotEmpty();
        for (var i = 0; i < together.size(); i++) {
            near(apart.path(i).path("share"), together.path(i).path("share"));
            near(apart.path(i).path("standard_error"), together.path(i).path("standard_error"));
        }
    }

    @Test
    void coxOfSitesIsThatOfAllRowsWithinStrata() throws IOException {
        var files = sites("cox/veteran-data.csv");
        var options = " --time to --event cause --covariates x_karno,x_age --factors x_trt";
        var apart = new AnalyseRun(folder).json("cox " + join(files) + " --federated" + options);
        var together = new AnalyseRun(folder).json("cox " + files.get(3) + options + " --strata site");
        for (var i = 0; i < 3; i++) {
            near(
                    apart.path("coefficients").path(i).path("estimate"),
                    together.path("coefficients").path(i).path("estimate"));
            near(
                    apart.path("coefficients").path(i).path("standard_error"),
                    together.path("coefficients").path(i).path("standard_error"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logistic;regression/infert-data.csv; --outcome outcome --covariates age,parity --factors induced",
                "linear;regression/mtcars-data.csv; --outcome outcome --covariates wt,hp",
                "poisson;regression/rates-data.csv; --outcome outcome --covariates a,b,c --offset offset"
            })
    void regressionOfSitesIsThatOfAllRows(String asked) throws IOException {
        var parts = asked.split(";", -1);
        var files = sites(parts[1]);
        var apart = new AnalyseRun(folder)
                .json(parts[0] + " " + join(files) + " --federated" + parts[2])
                .path("coefficients");
        var together = new AnalyseRun(folder)
                .json(parts[0] + " " + files.get(3) + parts[2])
                .path("coefficients");
        assertThat(apart).hasSameSizeAs(together).isNotEmpty();
        for (var i = 0; i < together.size(); i++) {
            assertThat(apart.path(i).path("name")).isEqualTo(together.path(i).path("name"));
            near(apart.path(i).path("estimate"), together.path(i).path("estimate"));
            near(apart.path(i).path("standard_error"), together.path(i).path("standard_error"));
            for (var name : List.of("lower", "upper", "p")) {
                near(apart.path(i).path(name), together.path(i).path(name));
            }
        }
    }
}
